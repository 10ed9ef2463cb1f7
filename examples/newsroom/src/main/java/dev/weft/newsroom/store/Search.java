package dev.weft.newsroom.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What is looked for among articles.
 *
 * @param words each of which must be in the title, the lead, the text or the names; blank for all
 * @param state what readers have; empty for any
 * @param section its path, for it and those below; blank for any
 * @param page counted from 0
 */
public record Search(String words, Optional<State> state, String section, int page) {
    /** How many articles a page of a list has. */
    public static final int PAGE_SIZE = 30;

    private static final int MOST_WORDS = 8;

    /** Keeps pages within reason. */
    public Search {
        page = Math.max(0, Math.min(page, 100_000));
    }

    /** Returns patterns for the words, in which nothing but the ends matches more than itself. */
    List<String> patterns() {
        List<String> patterns = new ArrayList<>();
        for (String word : words.strip().toLowerCase(Locale.ROOT).split("\\s+", MOST_WORDS)) {
            if (!word.isEmpty()) {
                patterns.add("%" + literal(word) + "%");
            }
        }
        return patterns;
    }

    /** Returns a text for a pattern with {@code escape '!'}. */
    static String literal(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
