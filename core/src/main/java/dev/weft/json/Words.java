package dev.weft.json;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The words a key takes, and what each means: the constants of an enum, in lower case with hyphens. */
final class Words<E extends Enum<E>> {
    private final E[] values;
    private final String[] words;

    private Words(E[] values) {
        this.values = values;
        this.words = new String[values.length];
        for (int i = 0; i < values.length; i++) {
            words[i] = values[i].name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static <E extends Enum<E>> Words<E> of(Class<E> type) {
        return new Words<>(type.getEnumConstants());
    }

    /** Returns what a word means, or null if it is none of these. */
    @Nullable
    E value(String word) {
        for (int i = 0; i < words.length; i++) {
            if (words[i].equals(word)) {
                return values[i];
            }
        }
        return null;
    }

    String word(E value) {
        int i = 0;
        while (values[i] != value) {
            i++;
        }
        return words[i];
    }

    List<String> all() {
        return List.of(words);
    }
}
