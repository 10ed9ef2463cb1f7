package dev.weft.wechat.lines;

import dev.weft.value.Characters;
import dev.weft.value.Excerpt;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * Breaks a text into lines as Chinese is set: between any two characters, but no closing mark begins a line and no opening
 * mark ends one.
 */
public final class LineBreaker {
    static final String CLOSING = "，。、；：！？）」』】〉》〕”’…—·～,.;:!?)]}%％°℃";
    static final String OPENING = "（「『【〈《〔“‘([{￥$";
    private static final String PAUSES = "，、；：,;:—（「『【〈《〔“‘([{";

    private final ToDoubleFunction<String> width;
    private final double room;

    /**
     * Makes a breaker.
     *
     * @param width measures a text
     * @param room how wide a line may be, in the same unit
     */
    public LineBreaker(ToDoubleFunction<String> width, double room) {
        this.width = width;
        this.room = room;
    }

    /** Returns the lines of a text; if there would be more than {@code maxLines}, the last ends with an ellipsis. */
    public List<String> lines(String text, int maxLines) {
        List<String> lines = new ArrayList<>();
        List<Integer> breaks = breaks(text);
        int start = 0;
        while (start < text.length()) {
            if (lines.size() == maxLines) {
                int last = lines.size() - 1;
                lines.set(last, ellipsis(lines.get(last)));
                return lines;
            }
            int end = lineEnd(text, start, breaks);
            String line = text.substring(start, end).strip();
            if (!line.isEmpty()) {
                lines.add(line);
            }
            start = end;
        }
        return lines;
    }

    /** Returns the lines of a heading: as few as can be, of about one length, ending at pauses where they can. */
    public List<String> balanced(String text, int maxLines) {
        List<String> lines = lines(text, maxLines);
        return lines.size() < 2 || lines(text, maxLines + 1).size() > maxLines
                ? lines
                : new Balance(text, breaks(text), width, room).lines(lines.size(), lines);
    }

    /** Returns where the line that begins at {@code start} ends: at the last break that has room, else within a word. */
    private int lineEnd(String text, int start, List<Integer> breaks) {
        int best = start;
        double used = 0;
        for (int next : breaks) {
            if (next <= best) {
                continue;
            }
            used += width.applyAsDouble(text.substring(best, next).stripTrailing());
            if (used > room) {
                break;
            }
            used += width.applyAsDouble(text.substring(next - trailingSpaces(text, best, next), next));
            best = next;
        }
        return best > start ? best : within(text, start);
    }

    private static int trailingSpaces(String text, int from, int to) {
        int count = 0;
        while (count < to - from && Character.isWhitespace(text.charAt(to - 1 - count))) {
            count++;
        }
        return count;
    }

    private int within(String text, int start) {
        int end = start;
        while (end < text.length()) {
            int next = next(text, end);
            if (end > start && width.applyAsDouble(text.substring(start, next)) > room) {
                break;
            }
            end = next;
        }
        return end;
    }

    private static int next(String text, int index) {
        for (int i = index + 1; i < text.length(); i++) {
            if (Excerpt.grapheme(text, i) == i) {
                return i;
            }
        }
        return text.length();
    }

    /** Returns the places where a line may end, the last being the end of the text. */
    static List<Integer> breaks(String text) {
        BreakIterator iterator = BreakIterator.getLineInstance(Locale.SIMPLIFIED_CHINESE);
        iterator.setText(text);
        List<Integer> breaks = new ArrayList<>();
        for (int at = iterator.next(); at != BreakIterator.DONE; at = iterator.next()) {
            boolean whole = at == text.length()
                    || Excerpt.grapheme(text, at) == at
                            && CLOSING.indexOf(text.charAt(at)) < 0
                            && OPENING.indexOf(text.charAt(at - 1)) < 0;
            if (whole) {
                breaks.add(at);
            }
        }
        return breaks;
    }

    /** Returns a line with an ellipsis at its end, shortened as needed. */
    private String ellipsis(String line) {
        int end = line.length();
        while (end > 0) {
            String shown = trimmed(line, wordEnd(line, end)) + "…";
            if (width.applyAsDouble(shown) <= room) {
                return shown;
            }
            end = Excerpt.grapheme(line, end - 1);
        }
        return "…";
    }

    /** Returns where the word before a place inside a word ends; the place itself where there is no word to keep. */
    private static int wordEnd(String line, int end) {
        if (end == line.length() || !isLatin(line.charAt(end)) || !isLatin(line.charAt(end - 1))) {
            return end;
        }
        int space = line.lastIndexOf(' ', end);
        return space > end / 2 ? space : end;
    }

    private static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '\'' || c >= 0xC0 && c < 0x250;
    }

    private static String trimmed(String line, int end) {
        int e = end;
        while (e > 0 && (PAUSES.indexOf(line.charAt(e - 1)) >= 0 || Characters.isBlank(line.charAt(e - 1)))) {
            e--;
        }
        return line.substring(0, e);
    }
}
