package dev.weft.json;

import java.nio.charset.StandardCharsets;
import tools.jackson.core.TokenStreamLocation;

/** Where a piece of JSON stands: makes {@code file:line:column} of a place in it, columns counted in characters. */
final class JsonSource {
    final byte[] json;
    final int offset;
    final int length;
    final String origin;

    // Places are asked for from the first to the last, mostly; what is known of one serves the next.
    private int known;
    private int line = 1;
    private int column = 1;

    JsonSource(byte[] json, int offset, int length, String origin) {
        this.json = json;
        this.offset = offset;
        this.length = length;
        this.origin = origin;
    }

    /** Returns the same without the byte order mark of UTF-8. */
    JsonSource withoutMark() {
        boolean mark = length >= 3
                && json[offset] == (byte) 0xEF
                && json[offset + 1] == (byte) 0xBB
                && json[offset + 2] == (byte) 0xBF;
        return mark ? new JsonSource(json, offset + 3, length - 3, origin) : this;
    }

    /** Returns whether one of the first bytes is zero, or they are a mark of UTF-16, which no JSON in UTF-8 has. */
    boolean isWide() {
        for (int i = offset; i < offset + Math.min(4, length); i++) {
            if (json[i] == 0 || (json[i] & 0xFE) == 0xFE) {
                return true;
            }
        }
        return false;
    }

    /** Returns the origin with the line and column of the beginning. */
    String start() {
        return at(0);
    }

    /** Returns the origin with line and column of a place; a line the origin names already is what lines count from. */
    String of(TokenStreamLocation location) {
        return at((int) Math.max(0, Math.min(location.getByteOffset(), length)));
    }

    private String at(int end) {
        if (end < known) {
            known = 0;
            line = 1;
            column = 1;
        }
        for (int i = offset + known; i < offset + end; i++) {
            if (json[i] == '\n') {
                line++;
                column = 1;
            } else if ((json[i] & 0xC0) != 0x80) {
                column++;
            }
        }
        known = end;
        int colon = origin.lastIndexOf(':');
        int first = colon < 0 ? -1 : number(origin, colon + 1);
        String file = first < 0 ? origin : origin.substring(0, colon);
        return file + ":" + (line + Math.max(first, 1) - 1) + ":" + column;
    }

    /** Returns the number that a text is from {@code from} on, or -1 if it is none. */
    private static int number(String text, int from) {
        int value = 0;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9' || value > 99_999_999) {
                return -1;
            }
            value = value * 10 + c - '0';
        }
        return from == text.length() ? -1 : value;
    }

    /** Returns the character at a place, or -1 at the end. */
    int character(TokenStreamLocation location) {
        int at = (int) location.getByteOffset();
        if (at < 0 || at >= length) {
            return -1;
        }
        return new String(json, offset + at, Math.min(length - at, 4), StandardCharsets.UTF_8).codePointAt(0);
    }
}
