package dev.weft.value;

import java.util.Arrays;

/**
 * What a character may be in Weft's texts, and how a text is made clean: the one place where both are decided.
 *
 * <p>Every text of the model is made clean when it enters: what no channel may carry becomes U+FFFD, and what embeds,
 * overrides or isolates a direction is taken out, since it can make a text read as another. A constructor or builder does
 * so without a word; a reader of JSON reports it. {@link #isClean} tells beforehand.
 */
public final class Characters {
    /** Stands for a character that no channel may carry. */
    public static final char REPLACEMENT = '\uFFFD';

    // A bit for each char, 64 to a long: what most texts are made of takes one look, and no branch to mispredict.
    private static final long[] CLEAN = clean();
    private static final long[] UNSPACED = unspaced();

    private Characters() {}

    private static long[] clean() {
        long[] bits = new long[0x10000 >> 6];
        Arrays.fill(bits, -1);
        without(bits, 0, 0x08);
        without(bits, 0x0B, 0x0C);
        without(bits, 0x0E, 0x1F);
        without(bits, 0x7F, 0x9F);
        without(bits, 0x202A, 0x202E);
        without(bits, 0x2066, 0x2069);
        without(bits, 0xD800, 0xDFFF);
        without(bits, 0xFDD0, 0xFDEF);
        without(bits, 0xFFFE, 0xFFFF);
        return bits;
    }

    private static long[] unspaced() {
        long[] bits = CLEAN.clone();
        without(bits, '\t', '\r');
        without(bits, ' ', ' ');
        without(bits, 0xA0, 0xA0);
        without(bits, 0x2028, 0x2029);
        return bits;
    }

    private static void without(long[] bits, int first, int last) {
        for (int c = first; c <= last; c++) {
            bits[c >> 6] &= ~(1L << c);
        }
    }

    private static boolean has(long[] bits, char c) {
        return (bits[c >> 6] >>> c & 1) != 0;
    }

    /**
     * Returns whether every channel may carry a character.
     *
     * <p>Left out are the controls (but tab, line feed and carriage return), unpaired surrogates and noncharacters,
     * which XML forbids or HTML calls an error.
     */
    public static boolean isAllowed(int codePoint) {
        if (codePoint < 0x20) {
            return codePoint == '\t' || codePoint == '\n' || codePoint == '\r';
        }
        if (codePoint < 0x7F) {
            return true;
        }
        return codePoint > 0x9F
                && (codePoint < 0xD800 || codePoint > 0xDFFF)
                && (codePoint < 0xFDD0 || codePoint > 0xFDEF)
                && (codePoint & 0xFFFE) != 0xFFFE;
    }

    /** Returns whether a character embeds, overrides or isolates a direction: it is taken out of every text. */
    public static boolean isDirectionControl(int codePoint) {
        return codePoint >= 0x202A && codePoint <= 0x202E || codePoint >= 0x2066 && codePoint <= 0x2069;
    }

    /** Returns whether {@link #clean} would give the text back as it is. */
    public static boolean isClean(String text) {
        return firstUnclean(text) == text.length();
    }

    /** Returns the text with U+FFFD for what no channel may carry, and without direction controls. */
    public static String clean(String text) {
        int first = firstUnclean(text);
        if (first == text.length()) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length()).append(text, 0, first);
        for (int i = first; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (!isAllowed(c)) {
                out.append(REPLACEMENT);
            } else if (!isDirectionControl(c)) {
                out.appendCodePoint(c);
            }
        }
        return out.toString();
    }

    /**
     * Returns the text on one line, and clean as {@link #clean} makes it: each run of white space is one space, and
     * nothing blank is left at the edges.
     */
    public static String line(String text) {
        int length = text.length();
        if (space(text, 0) == length
                && (length == 0 || !isBlank(text.charAt(0)) && !isBlank(text.charAt(length - 1)))) {
            return text;
        }
        String clean = clean(text);
        int end = clean.length();
        boolean plain = end == 0 || !isBlank(clean.charAt(0)) && !isBlank(clean.charAt(end - 1));
        for (int i = 0; plain && i < end; i++) {
            char c = clean.charAt(i);
            plain = !isLineSpace(c) || c == ' ' && !isLineSpace(clean.charAt(i + 1));
        }
        return plain ? clean : collapsed(clean);
    }

    private static String collapsed(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        StringBuilder out = new StringBuilder(end - start);
        boolean space = false;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (!isLineSpace(c)) {
                out.append(c);
                space = false;
            } else if (!space) {
                out.append(' ');
                space = true;
            }
        }
        return out.toString();
    }

    /** Returns whether HTML folds the character into one space; also so for the line and paragraph separators. */
    public static boolean isLineSpace(int c) {
        return c <= ' ' && (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f') || c == 0x2028 || c == 0x2029;
    }

    /** Returns whether a character shows nothing at the edge of a line: any space, also ideographic and zero-width. */
    public static boolean isBlank(int c) {
        if (c < 0xA0) {
            return isLineSpace(c) || c == 0x0B || c == 0x85;
        }
        if (c > 0x3000) {
            // Most characters of a Chinese text.
            return c == 0xFEFF;
        }
        return c == 0xA0
                || c == 0x3000
                || c >= 0x2000 && c <= 0x200B
                || c == 0x2028
                || c == 0x2029
                || c == 0x202F
                || c == 0x205F
                || c == 0x1680;
    }

    /** Returns whether a text shows nothing. */
    public static boolean isBlank(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isBlank(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /**
     * Returns where, from {@code from} on, the first character stands that folding or cleaning may change: a space that
     * HTML folds, a no-break space, or one that is not clean; also a surrogate. The length if there is none.
     */
    public static int space(String text, int from) {
        int length = text.length();
        for (int i = from; i < length; i++) {
            if (!has(UNSPACED, text.charAt(i))) {
                return i;
            }
        }
        return length;
    }

    private static int firstUnclean(String text) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (has(CLEAN, c)) {
                continue;
            }
            if (Character.isHighSurrogate(c) && i + 1 < length && Character.isLowSurrogate(text.charAt(i + 1))) {
                if (!isAllowed(Character.toCodePoint(c, text.charAt(i + 1)))) {
                    return i;
                }
                i++;
            } else if (!isAllowed(c) || isDirectionControl(c)) {
                return i;
            }
        }
        return length;
    }
}
