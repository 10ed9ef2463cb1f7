package dev.weft.publish;

/** A set of 64-bit numbers in one array. */
final class Hashes {
    private long[] table = new long[1024];
    private int size;
    private boolean hasZero;

    /** Returns a number made from a text, the same on every machine. */
    static long of(String text) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
        }
        return mixed(hash);
    }

    /** Returns a number made from two. */
    static long of(long one, long other) {
        return mixed(one * 0x9E3779B97F4A7C15L + other);
    }

    private static long mixed(long value) {
        long hash = (value ^ value >>> 32) * 0xD6E8FEB86659FD93L;
        hash = (hash ^ hash >>> 29) * 0xBF58476D1CE4E5B9L;
        return hash ^ hash >>> 32;
    }

    /** Adds a number; returns whether it was not there. */
    boolean add(long hash) {
        if (hash == 0) {
            boolean added = !hasZero;
            hasZero = true;
            return added;
        }
        if (size >= table.length / 4 * 3) {
            long[] old = table;
            table = new long[old.length * 2];
            for (long value : old) {
                if (value != 0) {
                    table[slot(value)] = value;
                }
            }
        }
        int slot = slot(hash);
        if (table[slot] != 0) {
            return false;
        }
        table[slot] = hash;
        size++;
        return true;
    }

    boolean has(long hash) {
        return hash == 0 ? hasZero : table[slot(hash)] != 0;
    }

    private int slot(long hash) {
        int mask = table.length - 1;
        int slot = (int) (hash >>> 20) & mask;
        while (table[slot] != 0 && table[slot] != hash) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    /** Forgets all, and gives the room back. */
    void clear() {
        table = new long[1024];
        size = 0;
        hasZero = false;
    }
}
