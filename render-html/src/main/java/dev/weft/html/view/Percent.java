package dev.weft.html.view;

import java.nio.charset.StandardCharsets;

/** Percent-encodes a text for the value of a query parameter. */
final class Percent {
    private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);

    private Percent() {}

    static String encode(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        byte[] out = new byte[bytes.length * 3];
        int length = 0;
        for (byte b : bytes) {
            boolean unreserved = b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9';
            if (unreserved || b == '-' || b == '.' || b == '_' || b == '~') {
                out[length++] = b;
            } else {
                out[length++] = '%';
                out[length++] = HEX[b >> 4 & 15];
                out[length++] = HEX[b & 15];
            }
        }
        return new String(out, 0, length, StandardCharsets.US_ASCII);
    }
}
