package dev.weft.value;

import java.util.Locale;
import java.util.Set;

/** Shortens a text for a place with little room: never inside a character as a reader sees it. */
public final class Excerpt {
    private static final String SENTENCE_ENDS = "。！？!?…";
    private static final String CLOSERS = "”’」』）)》〉】\"'";
    private static final String PAUSES = "，、；：,;:—";

    /** Words that are written with a full stop and followed by another word of the sentence, in lower case. */
    private static final Set<String> ABBREVIATIONS = Set.of(
            "approx", "apr", "assn", "aug", "ave", "avg", "blvd", "bros", "ca", "capt", "cf", "cmdr", "co", "col",
            "corp", "dec", "dept", "dist", "dr", "eds", "eg", "e.g", "est", "feb", "fig", "figs", "fr", "gen", "gov",
            "hon", "i.e", "ie", "inc", "incl", "jan", "jul", "jun", "lt", "ltd", "maj", "messrs", "mr", "mrs", "ms",
            "mt", "nov", "nr", "nos", "oct", "pp", "pres", "prof", "rd", "rep", "rev", "sec", "sen", "sep", "sept",
            "sgt", "st", "thurs", "tues", "univ", "vol", "vols", "vs");

    private static final int MAX_MARKS = 64;

    private Excerpt() {}

    /**
     * Returns the beginning of a text up to the end of a sentence, on one line, in at most {@code max} code points.
     *
     * <p>Where no sentence of a third of that length ends, it is {@link #shorten} that decides.
     */
    public static String of(String text, int max) {
        String head = head(text, max);
        String line = Characters.line(head);
        if (head.length() == text.length() && line.codePointCount(0, line.length()) <= max) {
            return line;
        }
        int limit = line.offsetByCodePoints(0, Math.min(max, line.codePointCount(0, line.length())));
        int end = sentenceEnd(line, limit);
        return end > 0 && end >= limit / 3 ? line.substring(0, end) : shorten(line, max);
    }

    /**
     * Returns a text of at most {@code max} code points: itself, or its beginning up to a good place with an ellipsis.
     *
     * <p>A good place is behind a pause or a word, if there is one in the last quarter; else any place between two
     * characters as a reader sees them.
     */
    public static String shorten(String text, int max) {
        if (text.length() <= max || text.codePointCount(0, text.length()) <= max) {
            return text;
        }
        if (max < 1) {
            return "";
        }
        int limit = grapheme(text, text.offsetByCodePoints(0, max - 1));
        for (int i = limit; i > limit * 3 / 4; i--) {
            char before = text.charAt(i - 1);
            boolean pause = PAUSES.indexOf(before) >= 0 || SENTENCE_ENDS.indexOf(before) >= 0 || before == ' ';
            if (pause && Graphemes.isBoundary(text, i)) {
                return trimmed(text, i) + "…";
            }
        }
        return trimmed(text, limit) + "…";
    }

    private static String trimmed(String text, int end) {
        int e = end;
        while (e > 0 && (PAUSES.indexOf(text.charAt(e - 1)) >= 0 || Characters.isBlank(text.charAt(e - 1)))) {
            e--;
        }
        return text.substring(0, e);
    }

    /**
     * Returns the last place at or before {@code index} between two characters as a reader sees them.
     *
     * <p>Of more than 64 marks on one letter the rest may be cut off.
     */
    public static int grapheme(String text, int index) {
        int place = Math.max(0, Math.min(index, text.length()));
        for (int steps = 0; place > 0 && place < text.length() && steps < MAX_MARKS; steps++) {
            if (Graphemes.isBoundary(text, place)) {
                return place;
            }
            place -= Character.charCount(text.codePointBefore(place));
        }
        boolean split = place > 0 && place < text.length() && Character.isLowSurrogate(text.charAt(place));
        return split && Character.isHighSurrogate(text.charAt(place - 1)) ? place - 1 : place;
    }

    private static int sentenceEnd(String line, int limit) {
        for (int i = limit; i > 0; i--) {
            int mark = i - 1;
            while (mark > 0 && CLOSERS.indexOf(line.charAt(mark)) >= 0) {
                mark--;
            }
            boolean end = SENTENCE_ENDS.indexOf(line.charAt(mark)) >= 0
                    || line.charAt(mark) == '.'
                            && (i == line.length() || line.charAt(i) == ' ')
                            && !isAbbreviation(line, mark, i);
            boolean open = i < line.length() && CLOSERS.indexOf(line.charAt(i)) >= 0;
            if (end && !open && (i == line.length() || Graphemes.isBoundary(line, i))) {
                return i;
            }
        }
        return 0;
    }

    /** Returns whether a full stop belongs to a word, such as {@code Dr.}, {@code Jan.} or {@code U.S.}, and ends nothing. */
    private static boolean isAbbreviation(String line, int stop, int end) {
        int start = stop;
        while (start > 0 && (Character.isLetter(line.charAt(start - 1)) || line.charAt(start - 1) == '.')) {
            start--;
        }
        String word = line.substring(start, stop).toLowerCase(Locale.ROOT);
        int next = end + 1;
        boolean goesOn = next < line.length()
                && (Character.isLowerCase(line.charAt(next)) || word.equals("no") && isDigit(line.charAt(next)));
        boolean initial = word.length() == 1 || word.length() > 1 && word.charAt(word.length() - 2) == '.';
        return goesOn || initial || ABBREVIATIONS.contains(word);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static String head(String text, int max) {
        int end = Math.min(text.length(), max * 4 + 64);
        if (end < text.length() && Character.isLowSurrogate(text.charAt(end))) {
            end--;
        }
        return text.substring(0, end);
    }
}
