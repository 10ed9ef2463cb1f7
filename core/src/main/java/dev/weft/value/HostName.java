package dev.weft.value;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Brings the host of a web address into the one form that is written: lower-case ASCII. */
final class HostName {
    private HostName() {}

    /** Returns a host as it is written; null if it is malformed. */
    static @Nullable String of(String raw) {
        String host = raw.indexOf('%') >= 0 ? decode(raw) : raw;
        if (host.startsWith("[")) {
            return ipv6(host);
        }
        String ascii = PlainAddress.isHost(host) ? host : inAscii(host);
        int label = 0;
        for (int i = 0; i < ascii.length(); i++) {
            char c = ascii.charAt(i);
            boolean word = c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-' || c == '_';
            if (!word && c != '.' || c == '.' && label == 0 || label > 63) {
                return null;
            }
            label = c == '.' ? 0 : label + 1;
        }
        return ascii.isEmpty() || ascii.length() > 253 || label > 63 ? null : ascii;
    }

    private static String inAscii(String host) {
        try {
            return IDN.toASCII(host, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException malformed) {
            return "";
        }
    }

    private static @Nullable String ipv6(String host) {
        boolean valid = host.endsWith("]") && host.length() >= 4 && host.length() <= 41 && host.indexOf(':') > 0;
        for (int i = 1; valid && i < host.length() - 1; i++) {
            char c = host.charAt(i);
            valid = c == ':' || Character.digit(c, 16) >= 0 && c < 0x80;
        }
        try {
            return valid ? new URI("http", host, "/", null).getHost().toLowerCase(Locale.ROOT) : null;
        } catch (URISyntaxException malformed) {
            return null;
        }
    }

    private static String decode(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int length = 0;
        for (int i = 0; i < bytes.length; i++) {
            boolean escape = bytes[i] == '%' && i + 2 < bytes.length;
            if (escape && WebAddressParser.isHex((char) bytes[i + 1]) && WebAddressParser.isHex((char) bytes[i + 2])) {
                bytes[length++] = (byte) (Character.digit(bytes[i + 1], 16) << 4 | Character.digit(bytes[i + 2], 16));
                i += 2;
            } else {
                bytes[length++] = bytes[i];
            }
        }
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }
}
