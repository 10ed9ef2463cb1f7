package dev.weft.importing.fragment;

import java.util.List;
import java.util.Map;

/** The lists of {@code words.txt}: what editors and content systems call things, and how captions begin. */
final class Words {
    private static final Map<String, List<String>> LISTS = WordLists.read(Words.class, "words.txt");

    private Words() {}

    /**
     * Returns a list.
     *
     * @throws IllegalStateException if the file has no list of that name
     */
    static List<String> list(String name) {
        List<String> list = LISTS.get(name);
        if (list == null) {
            throw new IllegalStateException("words.txt has no list [" + name + "]");
        }
        return List.copyOf(list);
    }
}
