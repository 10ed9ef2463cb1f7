package dev.weft.newsroom.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What is different between two texts: lines first, and within lines that were changed the words, where each Chinese
 * character counts as one.
 */
final class Difference {
    /** Beyond so many steps a change is shown as a whole: nobody reads it word by word. */
    private static final long MOST_STEPS = 4_000_000;

    private Difference() {}

    /** What became of a piece of text. */
    enum Fate {
        KEPT,
        REMOVED,
        ADDED
    }

    /** A piece of text. */
    record Piece(Fate fate, String text) {
        boolean kept() {
            return fate == Fate.KEPT;
        }

        boolean removed() {
            return fate == Fate.REMOVED;
        }

        boolean added() {
            return fate == Fate.ADDED;
        }
    }

    /** A line with its pieces. */
    record Line(List<Piece> pieces) {
        boolean changed() {
            return pieces.stream().anyMatch(piece -> !piece.kept());
        }
    }

    /** Returns the lines of both texts, in order. */
    static List<Line> of(String before, String after) {
        List<Piece> lines = pieces(lines(before), lines(after), false);
        List<Line> result = new ArrayList<>();
        int i = 0;
        while (i < lines.size()) {
            if (lines.get(i).kept()) {
                result.add(new Line(List.of(lines.get(i++))));
                continue;
            }
            List<String> removed = new ArrayList<>();
            List<String> added = new ArrayList<>();
            while (i < lines.size() && !lines.get(i).kept()) {
                Piece piece = lines.get(i++);
                (piece.removed() ? removed : added).add(piece.text());
            }
            changed(removed, added, result);
        }
        return result;
    }

    /** Sets lines that were removed beside those that came in their place. */
    private static void changed(List<String> removed, List<String> added, List<Line> result) {
        int both = Math.min(removed.size(), added.size());
        for (int i = 0; i < both; i++) {
            result.add(new Line(pieces(words(removed.get(i)), words(added.get(i)), true)));
        }
        removed.subList(both, removed.size())
                .forEach(line -> result.add(new Line(List.of(new Piece(Fate.REMOVED, line)))));
        added.subList(both, added.size()).forEach(line -> result.add(new Line(List.of(new Piece(Fate.ADDED, line)))));
    }

    private static List<String> lines(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split("\n", -1));
    }

    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        int start = 0;
        int i = 0;
        while (i < line.length()) {
            int c = line.codePointAt(i);
            i += Character.charCount(c);
            boolean goesOn = i < line.length() && isLetter(c) && isLetter(line.codePointAt(i));
            if (!goesOn) {
                words.add(line.substring(start, i));
                start = i;
            }
        }
        return words;
    }

    private static boolean isLetter(int c) {
        return Character.isLetterOrDigit(c) && !Character.isIdeographic(c);
    }

    /** Returns the shortest way from one list to the other; with {@code join}, neighbours of one fate as one piece. */
    private static List<Piece> pieces(List<String> before, List<String> after, boolean join) {
        List<Piece> pieces = new ArrayList<>();
        int start = 0;
        while (start < before.size()
                && start < after.size()
                && before.get(start).equals(after.get(start))) {
            add(pieces, Fate.KEPT, before.get(start++), join);
        }
        int end = 0;
        while (end < before.size() - start
                && end < after.size() - start
                && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
            end++;
        }
        middle(before.subList(start, before.size() - end), after.subList(start, after.size() - end), pieces, join);
        for (int i = before.size() - end; i < before.size(); i++) {
            add(pieces, Fate.KEPT, before.get(i), join);
        }
        return pieces;
    }

    private static void middle(List<String> before, List<String> after, List<Piece> pieces, boolean join) {
        int n = before.size();
        int m = after.size();
        if ((long) n * m > MOST_STEPS) {
            before.forEach(text -> add(pieces, Fate.REMOVED, text, join));
            after.forEach(text -> add(pieces, Fate.ADDED, text, join));
            return;
        }
        int[][] common = new int[n + 1][m + 1];
        for (int i = n - 1; i >= 0; i--) {
            for (int j = m - 1; j >= 0; j--) {
                common[i][j] = before.get(i).equals(after.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        int i = 0;
        int j = 0;
        while (i < n || j < m) {
            if (i < n && j < m && before.get(i).equals(after.get(j))) {
                add(pieces, Fate.KEPT, before.get(i++), join);
                j++;
            } else if (j == m || i < n && common[i + 1][j] >= common[i][j + 1]) {
                add(pieces, Fate.REMOVED, before.get(i++), join);
            } else {
                add(pieces, Fate.ADDED, after.get(j++), join);
            }
        }
    }

    private static void add(List<Piece> pieces, Fate fate, String text, boolean join) {
        int last = pieces.size() - 1;
        if (join && last >= 0 && pieces.get(last).fate() == fate) {
            pieces.set(last, new Piece(fate, pieces.get(last).text() + text));
        } else {
            pieces.add(new Piece(fate, text));
        }
    }
}
