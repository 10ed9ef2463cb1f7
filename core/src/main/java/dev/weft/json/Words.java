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

    /** Returns what a word among some characters means, or null if it is none of these. */
    @Nullable
    E value(char[] chars, int offset, int length) {
        for (int i = 0; i < words.length; i++) {
            if (words[i].length() == length && isAt(words[i], chars, offset)) {
                return values[i];
            }
        }
        return null;
    }

    private static boolean isAt(String word, char[] chars, int offset) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) != chars[offset + i]) {
                return false;
            }
        }
        return true;
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
