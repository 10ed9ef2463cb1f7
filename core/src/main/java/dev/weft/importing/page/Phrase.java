package dev.weft.importing.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What lines of pages say, by what it means; the words stand in {@code phrases.txt}. */
enum Phrase {
    RELATED_HEADING,
    SEE_ALSO,
    LAST_WORD,
    END,
    LEGAL,
    HOME,
    SELF,
    TAGS,
    NOBODY,
    OWN_SOURCE,
    NOTICE_END,
    ORGANISATION_END,
    BYLINE_BEGIN,
    BYLINE_END,
    LINK_BESIDE_NAME,
    MONTH;

    /** The words, read with the first page. */
    private static final class Read {
        static final Map<String, List<String>> SECTIONS = Words.sections("phrases.txt");
    }

    private final List<String> entries =
            Read.SECTIONS.getOrDefault(name().toLowerCase(Locale.ROOT).replace('_', ' '), List.of());
    private final Set<String> set = Set.copyOf(entries);
    private final Map<Character, List<String>> byFirst = new HashMap<>();

    Phrase() {
        for (String entry : entries) {
            byFirst.computeIfAbsent(entry.charAt(0), c -> new ArrayList<>()).add(entry);
        }
    }

    List<String> entries() {
        return entries;
    }

    /** Returns whether a text is one of these. */
    boolean is(String text) {
        return set.contains(text);
    }

    /** Returns how many characters at the beginning of a text are one of these; 0 if it does not begin so. */
    int begin(String text) {
        if (!text.isEmpty()) {
            for (String entry : byFirst.getOrDefault(text.charAt(0), List.of())) {
                if (text.startsWith(entry)) {
                    return entry.length();
                }
            }
        }
        return 0;
    }

    /** Returns whether a text begins with one of these. */
    boolean begins(String text) {
        return begin(text) > 0;
    }

    /** Returns whether one of these is somewhere in a text. */
    boolean isIn(String text) {
        for (String entry : entries) {
            if (text.contains(entry)) {
                return true;
            }
        }
        return false;
    }
}
