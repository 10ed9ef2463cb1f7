package dev.weft.importing.evidence;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import dev.weft.importing.fragment.WordLists;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/** What the words in ids and classes of a page's elements tell of them, by {@code names.txt}. */
public final class Names {
    /** What a word tells of an element. */
    public enum Kind {
        BOILERPLATE,
        COMMENTS,
        PROMOTION,
        COUNTER,
        BESIDE,
        AUTHOR,
        ABOUT_AUTHOR,
        DATE,
        CHANGE,
        SUBTITLE,
        SITE,
        MENU,
        NO_MENU,
        UNFOLDING,
        /** The element of an article's text; like those below it is a whole id or class, not a word of one. */
        TEXT,
        TITLE,
        SOURCE,
        TRAIL,
        PRESENT;

        boolean isWhole() {
            return compareTo(TEXT) >= 0;
        }
    }

    private static final Map<String, Set<Kind>> WORDS = new HashMap<>();
    private static final Map<String, Set<Kind>> WHOLES = new HashMap<>();

    static {
        Map<String, List<String>> sections = WordLists.read(Names.class, "names.txt");
        for (Kind kind : Kind.values()) {
            String section = kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
            for (String word : sections.getOrDefault(section, List.of())) {
                Map<String, Set<Kind>> kinds = kind.isWhole() ? WHOLES : WORDS;
                kinds.computeIfAbsent(word, any -> EnumSet.noneOf(Kind.class)).add(kind);
                if (kind == Kind.TEXT) {
                    WHOLES.computeIfAbsent("#" + word, any -> EnumSet.noneOf(Kind.class))
                            .add(kind);
                }
            }
        }
    }

    private static final Splitter CLASSES =
            Splitter.on(CharMatcher.anyOf(" \t\n\u000B\f\r")).omitEmptyStrings();

    /** Pages repeat their classes: each is taken apart once. */
    private final Map<String, Set<Kind>> knownClasses = new HashMap<>();

    private final Map<String, Set<Kind>> knownIds = new HashMap<>();

    /** Returns whether a word in the id or a class of an element is of a kind. */
    public boolean is(Element element, Kind kind) {
        return element.attributesSize() > 0
                && (of(element.attributes().get("class")).contains(kind)
                        || ofId(element.attributes().get("id")).contains(kind));
    }

    /** Returns whether one of the words that a text is made of is of a kind. */
    public boolean is(String names, Kind kind) {
        return of(names).contains(kind);
    }

    /** Returns the kinds of an element. */
    public Set<Kind> kinds(Element element) {
        if (element.attributesSize() == 0) {
            return Set.of();
        }
        Set<Kind> ofClasses = of(element.attributes().get("class"));
        Set<Kind> ofId = ofId(element.attributes().get("id"));
        if (ofClasses.isEmpty() || ofId.isEmpty()) {
            return ofClasses.isEmpty() ? ofId : ofClasses;
        }
        Set<Kind> kinds = EnumSet.copyOf(ofClasses);
        kinds.addAll(ofId);
        return kinds;
    }

    private Set<Kind> of(String classes) {
        return classes.isEmpty()
                ? Set.of()
                : knownClasses.computeIfAbsent(classes, names -> {
                    Set<Kind> kinds = words(names);
                    for (String whole : CLASSES.split(names.toLowerCase(Locale.ROOT))) {
                        add(WHOLES, whole, kinds);
                    }
                    return kinds;
                });
    }

    private Set<Kind> ofId(String id) {
        return id.isEmpty()
                ? Set.of()
                : knownIds.computeIfAbsent(id, name -> {
                    Set<Kind> kinds = words(name);
                    add(WHOLES, "#" + name.toLowerCase(Locale.ROOT), kinds);
                    return kinds;
                });
    }

    private static Set<Kind> words(String text) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        String lower = text.toLowerCase(Locale.ROOT);
        // Hardly ever is a text in small letters longer: then none of its words is among those that are known.
        String words = lower.length() == text.length() ? lower : text;
        int start = 0;
        int part = 0;
        for (int i = 0; i <= text.length(); i++) {
            boolean end = i == text.length() || !isLetter(text.charAt(i));
            // PromoSmall is one word in the manner of programs, and two.
            boolean capital = !end
                    && i > part
                    && Character.isUpperCase(text.charAt(i))
                    && Character.isLowerCase(text.charAt(i - 1));
            if ((end || capital) && i > part) {
                add(WORDS, words.substring(part, i), kinds);
            }
            if (end && part > start) {
                add(WORDS, words.substring(start, i), kinds);
            }
            part = end ? i + 1 : capital ? i : part;
            start = end ? i + 1 : start;
        }
        return kinds;
    }

    private static boolean isLetter(char c) {
        return c < 0x80 ? c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' : Character.isLetter(c);
    }

    private static void add(Map<String, Set<Kind>> known, String word, Set<Kind> kinds) {
        Set<Kind> told = known.get(word);
        if (told != null) {
            kinds.addAll(told);
        }
    }
}
