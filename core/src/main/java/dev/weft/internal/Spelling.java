package dev.weft.internal;

/** Finds the known name that a misspelt one most likely means, for a finding that asks. */
public final class Spelling {
    private static final int LONGEST = 40;

    private Spelling() {}

    /** Returns the known name that differs from a name in the fewest letters, at most a third of them; empty if none. */
    public static String nearest(String name, Iterable<String> known) {
        String best = "";
        int least = Math.max(1, name.length() / 3) + 1;
        if (name.length() > LONGEST) {
            return best;
        }
        for (String candidate : known) {
            int distance = distance(name, candidate);
            if (distance < least) {
                least = distance;
                best = candidate;
            }
        }
        return best;
    }

    /** Counts the letters to insert, delete or replace to make one name the other, whatever their case. */
    public static int distance(String a, String b) {
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
