package dev.weft.json;

import dev.weft.internal.Spelling;
import java.util.Arrays;
import tools.jackson.core.sym.PropertyNameMatcher;

/** The keys that an object may have, each with a bit of its own. */
final class Keys {
    private final String[] names;
    private final PropertyNameMatcher matcher;

    private Keys(String... names) {
        this.names = names;
        this.matcher = JsonText.matcher(names);
    }

    /** Returns the keys of these names, at most 64. */
    static Keys of(String... names) {
        if (names.length < 1 || names.length > 64) {
            throw new IllegalArgumentException("names.length == " + names.length + ", expected 1 to 64");
        }
        return new Keys(names.clone());
    }

    /** Returns what finds the place of a key in the bytes themselves. */
    PropertyNameMatcher matcher() {
        return matcher;
    }

    String name(int index) {
        return names[index];
    }

    /** Returns a bit for each of some names. */
    long bits(String... some) {
        long bits = 0;
        for (String name : some) {
            bits |= 1L << matcher.matchName(name);
        }
        return bits;
    }

    /** Returns the name that a misspelt one most likely means, or empty. */
    String nearest(String name) {
        return Spelling.nearest(name, Arrays.asList(names));
    }
}
