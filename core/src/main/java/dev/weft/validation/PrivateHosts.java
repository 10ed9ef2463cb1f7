package dev.weft.validation;

/** Hosts that only this machine or a private network knows. */
final class PrivateHosts {
    private PrivateHosts() {}

    /**
     * Returns whether a host is of this machine or a private network.
     *
     * @see <a href="https://www.rfc-editor.org/rfc/rfc1918">RFC 1918, 3; RFC 6761, 6.3 (checked 2026-11-23)</a>
     */
    static boolean isPrivate(String host) {
        char last = host.isEmpty() ? 0 : host.charAt(host.length() - 1);
        if (last >= '0' && last <= '9') {
            return host.startsWith("127.")
                    || host.startsWith("10.")
                    || host.startsWith("192.168.")
                    || host.startsWith("169.254.")
                    || host.startsWith("0.")
                    || isPrivate172(host);
        }
        if (last == ']') {
            return host.equals("[::1]")
                    || host.startsWith("[fe80:")
                    || host.startsWith("[fc")
                    || host.startsWith("[fd");
        }
        return host.equals("localhost")
                || host.endsWith(".localhost")
                || host.endsWith(".local")
                || host.endsWith(".internal");
    }

    private static boolean isPrivate172(String host) {
        if (!host.startsWith("172.") || host.length() < 7 || host.charAt(6) != '.') {
            return false;
        }
        String second = host.substring(4, 6);
        return second.compareTo("16") >= 0 && second.compareTo("31") <= 0;
    }
}
