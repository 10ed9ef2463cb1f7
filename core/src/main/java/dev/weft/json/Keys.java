package dev.weft.json;

/** The keys that an object may have: found by name without allocating, each with a bit of its own. */
final class Keys {
    private final String[] names;
    private final byte[] table;

    private Keys(String... names) {
        this.names = names;
        this.table = new byte[Integer.highestOneBit(names.length * 2 - 1) * 2];
        for (int i = 0; i < names.length; i++) {
            int at = slot(names[i]);
            while (table[at] != 0) {
                at = at + 1 & table.length - 1;
            }
            table[at] = (byte) (i + 1);
        }
    }

    /** Returns the keys of these names, at most 64. */
    static Keys of(String... names) {
        if (names.length < 1 || names.length > 64) {
            throw new IllegalArgumentException("names.length == " + names.length + ", expected 1 to 64");
        }
        return new Keys(names.clone());
    }

    private int slot(String name) {
        int hash = name.hashCode();
        return (hash ^ hash >>> 15) & table.length - 1;
    }

    /** Returns the place of a key, or -1 if it is none of these. */
    int index(String name) {
        for (int at = slot(name); table[at] != 0; at = at + 1 & table.length - 1) {
            if (names[table[at] - 1].equals(name)) {
                return table[at] - 1;
            }
        }
        return -1;
    }

    String name(int index) {
        return names[index];
    }

    /** Returns a bit for each of some names. */
    long bits(String... some) {
        long bits = 0;
        for (String name : some) {
            bits |= 1L << index(name);
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
        return nearest(name, java.util.Arrays.asList(names));
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
