package dev.weft.importing.page;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/** What the words in ids and classes of a page's elements tell of them, by {@code names.txt}. */
final class Names {
    /** What a word tells of an element. */
    enum Kind {
        BOILERPLATE,
        COMMENTS,
        BESIDE,
        AUTHOR,
        ABOUT_AUTHOR,
        DATE,
        CHANGE,
        SUBTITLE,
        SITE,
        /** The element of an article's text; like those below it is a whole id or class, not a word of one. */
        TEXT,
        TITLE,
        SOURCE,
        TRAIL;

        @SuppressWarnings("EnumOrdinal") // a bit of this run alone
        private final int bit = 1 << ordinal();

        boolean isWhole() {
            return compareTo(TEXT) >= 0;
        }
    }

    private static final Map<String, Integer> WORDS = new HashMap<>();
    private static final Map<String, Integer> WHOLES = new HashMap<>();

    static {
        Map<String, List<String>> sections = Words.sections("names.txt");
        for (Kind kind : Kind.values()) {
            String section = kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
            for (String word : sections.getOrDefault(section, List.of())) {
                (kind.isWhole() ? WHOLES : WORDS).merge(word, kind.bit, (a, b) -> a | b);
                if (kind == Kind.TEXT) {
                    WHOLES.merge("#" + word, kind.bit, (a, b) -> a | b);
                }
            }
        }
    }

    /** Pages repeat their classes: each is taken apart once. */
    private final Map<String, Integer> knownClasses = new HashMap<>();

    private final Map<String, Integer> knownIds = new HashMap<>();

    /** Returns whether a word in the id or a class of an element is of a kind. */
    boolean is(Element element, Kind kind) {
        return (of(element) & kind.bit) != 0;
    }

    /** Returns whether one of the words that a text is made of is of a kind. */
    boolean is(String names, Kind kind) {
        return (of(names) & kind.bit) != 0;
    }

    /** Returns the kinds of an element. */
    Set<Kind> kinds(Element element) {
        int bits = of(element);
        if (bits == 0) {
            return Set.of();
        }
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        for (Kind kind : Kind.values()) {
            if ((bits & kind.bit) != 0) {
                kinds.add(kind);
            }
        }
        return kinds;
    }

    private int of(Element element) {
        return element.attributesSize() == 0
                ? 0
                : of(element.attributes().get("class"))
                        | ofId(element.attributes().get("id"));
    }

    private int of(String classes) {
        return classes.isEmpty()
                ? 0
                : knownClasses.computeIfAbsent(classes, names -> {
                    int kinds = 0;
                    for (String whole : names.toLowerCase(Locale.ROOT).split("\\s+", -1)) {
                        kinds |= WHOLES.getOrDefault(whole, 0);
                    }
                    return kinds | words(names);
                });
    }

    private int ofId(String id) {
        return id.isEmpty()
                ? 0
                : knownIds.computeIfAbsent(
                        id, name -> words(name) | WHOLES.getOrDefault("#" + name.toLowerCase(Locale.ROOT), 0));
    }

    private static int words(String text) {
        String names = text.toLowerCase(Locale.ROOT);
        int kinds = 0;
        int start = 0;
        for (int i = 0; i <= names.length(); i++) {
            if (i == names.length() || !Character.isLetter(names.charAt(i))) {
                kinds |= i > start ? WORDS.getOrDefault(names.substring(start, i), 0) : 0;
                start = i + 1;
            }
        }
        return kinds;
    }
}
