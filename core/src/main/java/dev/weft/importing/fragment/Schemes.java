package dev.weft.importing.fragment;

/** Looks at the beginning of a reference, so that what cannot be an address is dropped without a costly attempt. */
final class Schemes {
    private Schemes() {}

    /** Returns whether a reference is relative, or of a scheme that a browser reads as http or https. */
    static boolean isWeb(String reference) {
        return is(reference, false);
    }

    /** Returns whether a reference may be a link: a web address, or to write or ring. */
    static boolean isLink(String reference) {
        return is(reference, true);
    }

    private static boolean is(String reference, boolean contact) {
        StringBuilder scheme = new StringBuilder(8);
        for (int i = 0; i < reference.length(); i++) {
            char c = reference.charAt(i);
            if (c == ':') {
                String name = scheme.toString();
                return name.equals("http")
                        || name.equals("https")
                        || contact && (name.equals("mailto") || name.equals("tel"))
                        || scheme.length() == 0;
            }
            if (c == '/' || c == '?' || c == '#' || c == '\\' || scheme.length() > 20) {
                return true;
            }
            if (c > ' ') {
                scheme.append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
            }
        }
        return true;
    }
}
