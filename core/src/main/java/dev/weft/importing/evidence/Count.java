package dev.weft.importing.evidence;

import org.jspecify.annotations.Nullable;

/**
 * Where in a text a number stands with one of the words for readers behind it, and nothing that goes on from it: 501 次浏览.
 *
 * @param start of the number
 * @param endOfNumber with the word of ten thousands or thousands behind it
 * @param end of the word for readers
 */
record Count(int start, int endOfNumber, int end) {
    private static final int LONGEST_NUMBER = 15;

    /** Returns the first in a text, or null. */
    static @Nullable Count in(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (isDigit(text.charAt(at)) && (at == 0 || isGap(text.charAt(at - 1)))) {
                Count count = at(text, at);
                if (count != null) {
                    return count;
                }
            }
        }
        return null;
    }

    private static @Nullable Count at(String text, int start) {
        int digits = start;
        while (digits < text.length() && digits - start < LONGEST_NUMBER && isOfNumber(text.charAt(digits))) {
            digits++;
        }
        int unit = digits < text.length() && text.charAt(digits) == ' ' ? digits + 1 : digits;
        boolean hasUnit = unit < text.length() && "万萬wWkK".indexOf(text.charAt(unit)) >= 0;
        int end = hasUnit ? unit + 1 : digits;
        int word = end < text.length() && isSpace(text.charAt(end)) ? end + 1 : end;
        int after = word + Phrase.COUNTED.beginInAnyCase(text, word);
        boolean goesOn = after < text.length()
                && (Character.isLetterOrDigit(text.charAt(after)) || "：:".indexOf(text.charAt(after)) >= 0);
        return after == word || goesOn ? null : new Count(start, end, after);
    }

    private static boolean isOfNumber(char c) {
        return isDigit(c) || c == ',' || c == '.';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c >= '\t' && c <= '\r';
    }

    private static boolean isGap(char c) {
        return isSpace(c) || "|·•，,（(".indexOf(c) >= 0;
    }
}
