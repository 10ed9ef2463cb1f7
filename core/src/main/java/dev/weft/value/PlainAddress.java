package dev.weft.value;

import org.jspecify.annotations.Nullable;

/** Recognises addresses that are written already as they should be, as most are. */
final class PlainAddress {
    /** The ASCII characters that stand for themselves wherever they are behind the host. */
    static final boolean[] STANDS = stands();

    private PlainAddress() {}

    private static boolean[] stands() {
        boolean[] stands = new boolean[0x7F];
        for (char c = '!'; c < 0x7F; c++) {
            stands[c] = "%\"<>\\^`{|}'#[]".indexOf(c) < 0;
        }
        return stands;
    }

    /** Returns the address of a text that is one already, as it would be written; null if it needs to be looked into. */
    static @Nullable WebAddress of(String text) {
        int hostStart = text.startsWith("https://") ? 8 : text.startsWith("http://") ? 7 : 0;
        int slash = hostStart == 0 ? -1 : text.indexOf('/', hostStart);
        if (slash < 0 || slash - hostStart > 63 || text.length() > WebAddress.MAX_LENGTH) {
            return null;
        }
        char before = '.';
        for (int i = hostStart; i < slash; i++) {
            char c = text.charAt(i);
            boolean word = c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-';
            if (!word && (c != '.' || before == '.')) {
                return null;
            }
            before = c;
        }
        if (slash == hostStart) {
            return null;
        }
        before = 0;
        for (int i = slash; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x7F || !STANDS[c] || c == '.' && before == '/') {
                return null;
            }
            before = c;
        }
        return new WebAddress(text, hostStart, slash);
    }

    /** Returns whether a host is in lower-case ASCII as it is. */
    static boolean isHost(String host) {
        for (int i = 0; i < host.length(); i++) {
            char c = host.charAt(i);
            if (!(c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-' || c == '.')) {
                return false;
            }
        }
        return true;
    }
}
