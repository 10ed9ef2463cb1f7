package dev.weft.json;

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

    /** Returns the name among some that a misspelt one most likely means, or empty. */
    static String nearest(String name, Iterable<String> among) {
        String best = "";
        int least = Math.max(1, name.length() / 3) + 1;
        if (name.length() > 40) {
            return best;
        }
        for (String candidate : among) {
            int distance = distance(name, candidate);
            if (distance < least) {
                least = distance;
                best = candidate;
            }
        }
        return best;
    }

    String nearest(String name) {
        return nearest(name, Arrays.asList(names));
    }

    /** Counts the characters to insert, delete or replace between two names, whatever their case. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                boolean same = Character.toLowerCase(a.charAt(i - 1)) == Character.toLowerCase(b.charAt(j - 1));
                int cost = Math.min(Math.min(row[j], row[j - 1]) + 1, diagonal + (same ? 0 : 1));
                diagonal = row[j];
                row[j] = cost;
            }
        }
        return row[b.length()];
    }
}
