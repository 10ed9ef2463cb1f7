package dev.weft.importing.evidence;

import dev.weft.importing.fragment.WordLists;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes apart lines such as 时间:2014-01-24 来源:某报 作者:甲 点击:1501次, by the labels of {@code labels.txt}. */
public final class Labels {
    /** A label and what stands behind it. */
    public record Labelled(Label label, String value, String end) {
        Labelled(Label label, String raw) {
            this(label, Labels.value(raw), raw.stripTrailing().endsWith("。") ? "。" : "");
        }
    }

    /** A longest label at a place in a line. */
    private record Match(Label label, int start, int end) {}

    private static final int LONGEST_LINE = 1000;

    /** Words behind which a name follows without a colon. */
    private static final String BY = " by";

    /** The labels letter by letter. */
    private static final class Letters {
        private final Map<Character, Letters> next = new HashMap<>();
        private @Nullable Label label;

        /** A bit for the last six bits of each character that may follow: most that follow do not, and are not looked up. */
        private long following;

        void add(String word, Label meaning) {
            Letters at = this;
            for (int i = 0; i < word.length(); i++) {
                char c = small(word.charAt(i));
                at.following |= 1L << c;
                at = at.next.computeIfAbsent(c, any -> new Letters());
            }
            at.label = at.label == null ? meaning : at.label;
        }

        @Nullable
        Letters next(char letter) {
            char c = small(letter);
            return (following >>> c & 1) == 0 ? null : next.get(c);
        }
    }

    /** By the character that a label begins with: labels are looked for only there, not at every character of a line. */
    private static final @Nullable Letters[] FIRST = first(read());

    private Labels() {}

    private static Letters read() {
        Letters labels = new Letters();
        WordLists.read(Labels.class, "labels.txt").forEach((section, lines) -> {
            Label label = Label.valueOf(section.toUpperCase(Locale.ROOT));
            for (String line : lines) {
                spellings(line).forEach(word -> labels.add(word, label));
            }
        });
        return labels;
    }

    /** Chinese and Japanese have no small letters, and need not be looked up. */
    private static char small(char c) {
        return c >= 0x2E80 && c < 0xA000 ? c : Character.toLowerCase(c);
    }

    private static @Nullable Letters[] first(Letters labels) {
        @Nullable Letters[] first = new Letters[1 << 16];
        labels.next.forEach((letter, rest) -> {
            first[letter] = rest;
            first[Character.toUpperCase(letter)] = rest;
        });
        return first;
    }

    /** Returns every label that a line of the file stands for. */
    static List<String> spellings(String line) {
        List<String> all = List.of("");
        for (String part : line.split(" ", -1)) {
            boolean optional = part.endsWith("?");
            List<String> longer = new ArrayList<>(optional ? all : List.of());
            for (String word :
                    part.substring(0, part.length() - (optional ? 1 : 0)).split("\\|", -1)) {
                String plain = word.replace('_', ' ');
                boolean isPair = word.length() == 2 && word.charAt(0) >= 0x2E80 && word.charAt(1) >= 0x2E80;
                for (String before : all) {
                    String gap = !before.isEmpty() && word.charAt(0) < 0x80 ? " " : "";
                    longer.add(before + gap + plain);
                    if (isPair && !optional) {
                        longer.add(before + word.charAt(0) + ' ' + word.charAt(1));
                    }
                }
            }
            all = longer;
        }
        return all;
    }

    public static List<Labelled> of(String line) {
        List<Labelled> parts = new ArrayList<>();
        if (line.length() > LONGEST_LINE) {
            return parts;
        }
        Label label = Label.NONE;
        int from = 0;
        for (int at = next(line, 0); at < line.length(); ) {
            Match match = longest(line, at);
            if (match == null) {
                at = next(line, at + 1);
                continue;
            }
            at = next(line, match.end());
            int start = valueStart(line, match);
            if (start >= 0) {
                parts.add(new Labelled(label, line.substring(from, match.start())));
                label = match.label();
                from = start;
            }
        }
        parts.add(new Labelled(label, line.substring(from)));
        return counted(parts);
    }

    private static @Nullable Match longest(String line, int from) {
        Match longest = null;
        int end = from + 1;
        for (Letters at = FIRST[line.charAt(from)]; at != null; end++) {
            if (at.label != null) {
                longest = new Match(at.label, from, end);
            }
            at = end == line.length() ? null : at.next(line.charAt(end));
        }
        return longest;
    }

    /** Takes a count that stands before its word, as in 作者：赵某 501 次浏览, out of the value it stands behind. */
    private static List<Labelled> counted(List<Labelled> parts) {
        List<Labelled> all = new ArrayList<>(parts.size() + 1);
        for (Labelled part : parts) {
            Count count = part.label() == Label.VIEWS ? null : Count.in(part.value());
            if (count == null) {
                all.add(part);
                continue;
            }
            all.add(new Labelled(part.label(), part.value().substring(0, count.start())));
            all.add(new Labelled(Label.VIEWS, part.value().substring(count.start(), count.endOfNumber())));
            String rest = part.value().substring(count.end());
            if (!rest.isBlank()) {
                all.add(new Labelled(Label.OTHER, rest));
            }
        }
        return all;
    }

    /** Returns where the next label may begin, or the length of the line. */
    private static int next(String line, int from) {
        int i = from;
        while (i < line.length() && !mayBegin(line, i)) {
            i++;
        }
        return i;
    }

    /** A label in Latin letters begins a word. */
    private static boolean mayBegin(String line, int i) {
        char c = line.charAt(i);
        return FIRST[c] != null && (c >= 0x80 || i == 0 || !isWord(line.charAt(i - 1)));
    }

    /** Returns where a label's value begins: behind a colon, or for a count before its digits; -1 if this is no label. */
    private static int valueStart(String line, Match match) {
        boolean ascii = line.charAt(match.start()) < 0x80;
        int i = match.end();
        while (i < line.length() && (line.charAt(i) == ' ' || line.charAt(i) == '】' || line.charAt(i) == ']')) {
            i++;
        }
        if (i == line.length()) {
            return -1;
        }
        char c = line.charAt(i);
        boolean bar = (c == '丨' || c == '｜') && match.start() == 0;
        if (c == ':' || c == '：' || c == '︰' || bar) {
            return i + 1;
        }
        boolean apart = i > match.end();
        boolean dated = match.label().isDate();
        if (c >= '0' && c <= '9' && (match.label() == Label.VIEWS || dated && (apart || !ascii))) {
            return i;
        }
        boolean named = Character.isUpperCase(line.charAt(match.start()))
                && line.regionMatches(true, match.end() - BY.length(), BY, 0, BY.length());
        boolean spelled = dated && ascii && apart && Character.isLetter(c);
        boolean owned = match.label() == Label.PUBLISHER && (c == '©' || c > 0x2E80) && apart;
        return named || spelled || owned ? i : -1;
    }

    private static boolean isWord(char c) {
        return c < 0x80 && Character.isLetterOrDigit(c);
    }

    /** Returns a value without the marks that separate it from the next. */
    private static String value(String raw) {
        int start = 0;
        int end = raw.length();
        while (start < end && isSeparator(raw.charAt(start))) {
            start++;
        }
        while (end > start && isSeparator(raw.charAt(end - 1))) {
            end--;
        }
        String value = raw.substring(start, end);
        boolean halfOpen =
                value.endsWith("）") && value.indexOf('（') < 0 || value.endsWith(")") && value.indexOf('(') < 0;
        return halfOpen ? value(value.substring(0, value.length() - 1)) : value;
    }

    private static boolean isSeparator(char c) {
        return c <= ' ' || "|｜/·•,，;；。[]【】:：—-（(「丨©".indexOf(c) >= 0;
    }
}
