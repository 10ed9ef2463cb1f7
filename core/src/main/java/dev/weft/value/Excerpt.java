package dev.weft.value;

/** Shortens a text for a place with little room: never inside a character as a reader sees it. */
public final class Excerpt {
    private static final String SENTENCE_ENDS = "。！？!?…";
    private static final String CLOSERS = "”’」』）)》〉】\"'";
    private static final String PAUSES = "，、；：,;:—";

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
        return end >= limit / 3 ? line.substring(0, end) : shorten(line, max);
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
                    || line.charAt(mark) == '.' && (i == line.length() || line.charAt(i) == ' ');
            boolean open = i < line.length() && CLOSERS.indexOf(line.charAt(i)) >= 0;
            if (end && !open && (i == line.length() || Graphemes.isBoundary(line, i))) {
                return i;
            }
        }
        return 0;
    }

    private static String head(String text, int max) {
        int end = Math.min(text.length(), max * 4 + 64);
        if (end < text.length() && Character.isLowSurrogate(text.charAt(end))) {
            end--;
        }
        return text.substring(0, end);
    }
}
