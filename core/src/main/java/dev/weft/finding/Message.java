package dev.weft.finding;

/**
 * A sentence for people, in Chinese and in English.
 *
 * <p>Line breaks, control characters and bidirectional overrides are written visibly as {@code \}{@code u001b}, so that
 * quoted content cannot forge a line of a log or steer a terminal.
 *
 * @param zh the sentence in Chinese
 * @param en the same in English
 */
public record Message(String zh, String en) {
    /** Makes both texts safe to print. */
    public Message {
        zh = printable(zh);
        en = printable(en);
    }

    /** Returns {@code text} with every character that could steer a terminal or break a line written as an escape. */
    public static String printable(String text) {
        int i = 0;
        while (i < text.length() && !steers(text.charAt(i))) {
            i++;
        }
        if (i == text.length()) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length() + 16).append(text, 0, i);
        for (; i < text.length(); i++) {
            char c = text.charAt(i);
            if (steers(c)) {
                out.append("\\u");
                for (int shift = 12; shift >= 0; shift -= 4) {
                    out.append(Character.forDigit(c >> shift & 15, 16));
                }
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static boolean steers(char c) {
        return c < 0x20
                || c >= 0x7F && c <= 0x9F
                || c >= 0x200E && c <= 0x200F
                || c >= 0x2028 && c <= 0x202E
                || c >= 0x2066 && c <= 0x2069
                || c == 0x061C;
    }
}
