package dev.weft.internal;

import java.nio.charset.StandardCharsets;

/** Percent-encodes texts: the bytes of their UTF-8 that may not stand in an address as they are. */
public final class PercentEncoding {
    private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);
    private static final boolean[] UNRESERVED = new boolean[128];

    static {
        for (char c = 0; c < 128; c++) {
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
            UNRESERVED[c] = letter || c >= '0' && c <= '9' || c == '-' || c == '.' || c == '_' || c == '~';
        }
    }

    private PercentEncoding() {}

    /**
     * Returns a text as one component of an address, such as the value of a query parameter: only unreserved characters
     * stand as they are.
     *
     * @see <a href="https://www.rfc-editor.org/rfc/rfc3986#section-2.3">RFC 3986, 2.3 (checked 2026-11-23)</a>
     */
    public static String component(String text) {
        byte[] given = text.getBytes(StandardCharsets.UTF_8);
        byte[] encoded = new byte[given.length * 3];
        int length = 0;
        for (byte b : given) {
            if (b >= 0 && UNRESERVED[b]) {
                encoded[length++] = b;
            } else {
                encoded[length++] = '%';
                encoded[length++] = HEX[b >> 4 & 15];
                encoded[length++] = HEX[b & 15];
            }
        }
        return new String(encoded, 0, length, StandardCharsets.ISO_8859_1);
    }

    /** Returns a text with all that is not ASCII encoded, and ASCII as it is. */
    public static String ascii(String text) {
        int plain = 0;
        while (plain < text.length() && text.charAt(plain) < 0x7F) {
            plain++;
        }
        if (plain == text.length()) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length() * 3);
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            if (b >= 0) {
                out.append((char) b);
            } else {
                escape(out, b);
            }
        }
        return out.toString();
    }

    /** Appends a character of an address as the escapes of its bytes; an unpaired surrogate is that of U+FFFD. */
    public static void append(StringBuilder out, int codePoint) {
        String one = codePoint >= 0xD800 && codePoint <= 0xDFFF ? "\uFFFD" : Character.toString(codePoint);
        for (byte b : one.getBytes(StandardCharsets.UTF_8)) {
            escape(out, b);
        }
    }

    private static void escape(StringBuilder out, byte b) {
        out.append('%').append((char) HEX[b >> 4 & 15]).append((char) HEX[b & 15]);
    }
}
