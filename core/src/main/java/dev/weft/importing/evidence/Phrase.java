package dev.weft.importing.evidence;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Multimaps;
import dev.weft.importing.fragment.WordLists;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What lines of pages say, by what it means; the words stand in {@code phrases.txt}. */
public enum Phrase {
    RELATED_HEADING,
    SEE_ALSO,
    INTERFACE,
    LAST_WORD,
    FOLLOW,
    NETWORK,
    END,
    LEGAL,
    OWNED,
    NO_OWNER,
    HOME,
    WAY,
    SELF,
    PAGE_TURN,
    NOT_FOUND,
    DOWNLOAD,
    TAGS,
    COUNTED,
    NOBODY,
    UNKNOWN,
    OWN_SOURCE,
    NOTICE_END,
    ORGANISATION_END,
    BYLINE_BEGIN,
    BYLINE_END,
    LINK_BESIDE_NAME,
    MONTH;

    /** The words, read with the first page. */
    private static final class Read {
        static final Map<String, List<String>> SECTIONS = WordLists.read(Phrase.class, "phrases.txt");
    }

    private final ImmutableList<String> entries = ImmutableList.copyOf(
            Read.SECTIONS.getOrDefault(name().toLowerCase(Locale.ROOT).replace('_', ' '), List.of()));
    private final ImmutableSet<String> set = ImmutableSet.copyOf(entries);
    private final ImmutableListMultimap<Character, String> byFirst = Multimaps.index(entries, entry -> entry.charAt(0));

    /** The characters that these begin with: most texts begin otherwise, and are not looked up. */
    private final CharMatcher first = CharMatcher.anyOf(
                    byFirst.keySet().stream().map(String::valueOf).collect(Collectors.joining()))
            .precomputed();

    private final ImmutableListMultimap<Character, String> byLast =
            Multimaps.index(entries, entry -> entry.charAt(entry.length() - 1));

    public List<String> entries() {
        return entries;
    }

    /** Returns whether a text is one of these. */
    public boolean is(String text) {
        return set.contains(text);
    }

    /** Returns how many characters at the beginning of a text are one of these; 0 if it does not begin so. */
    public int begin(String text) {
        if (!text.isEmpty() && mayBegin(text.charAt(0))) {
            for (String entry : byFirst.get(text.charAt(0))) {
                if (text.startsWith(entry)) {
                    return entry.length();
                }
            }
        }
        return 0;
    }

    /** Returns how many characters from a place in a text on are one of these, which are in lower case, in whatever case. */
    int beginInAnyCase(String text, int from) {
        char first = from < text.length() ? Character.toLowerCase(text.charAt(from)) : 0;
        if (mayBegin(first)) {
            for (String entry : byFirst.get(first)) {
                if (text.regionMatches(true, from, entry, 0, entry.length())) {
                    return entry.length();
                }
            }
        }
        return 0;
    }

    /** Returns how many characters at the end of a text are one of these, the first of them that fits; 0 if it does not end so. */
    public int end(String text) {
        if (!text.isEmpty()) {
            for (String entry : byLast.get(text.charAt(text.length() - 1))) {
                if (text.endsWith(entry)) {
                    return entry.length();
                }
            }
        }
        return 0;
    }

    /** Returns whether one of these begins with a character. */
    public boolean mayBegin(char first) {
        return this.first.matches(first);
    }

    /** Returns whether one of these ends with a character. */
    public boolean mayEnd(char last) {
        return byLast.containsKey(last);
    }

    /** Returns whether a text begins with one of these. */
    public boolean begins(String text) {
        return begin(text) > 0;
    }

    /** Returns whether one of these is somewhere in a text. */
    public boolean isIn(String text) {
        for (String entry : entries) {
            if (text.contains(entry)) {
                return true;
            }
        }
        return false;
    }
}
