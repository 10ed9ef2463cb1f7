package dev.weft.publish.fingerprint;

import java.util.Arrays;
import java.util.OptionalInt;

/**
 * Distinct keys of 64 bits, numbered from 0 as they come: a set, and with an array beside it a map.
 *
 * <p>Takes 12 to 20 bytes a key. Finding is safe to share between threads, adding is not.
 */
public final class KeyTable {
    private long[] keys = new long[256];

    /** The numbers of keys, each one higher, by their hash; 0 where no key is. */
    private int[] slots = new int[512];

    private int size;

    /** Makes an empty table. */
    public KeyTable() {}

    /** Adds a key; returns whether it was not there. */
    public boolean add(long key) {
        int slot = slot(key);
        if (slots[slot] != 0) {
            return false;
        }
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, size + (size >> 1));
        }
        keys[size++] = key;
        slots[slot] = size;
        if (size > slots.length / 3 * 2) {
            grow();
        }
        return true;
    }

    private void grow() {
        slots = new int[slots.length * 2];
        for (int number = 0; number < size; number++) {
            slots[slot(keys[number])] = number + 1;
        }
    }

    /** Returns whether a key is there. */
    public boolean contains(long key) {
        return slots[slot(key)] != 0;
    }

    /** Returns the number of a key, if it is there. */
    public OptionalInt find(long key) {
        int number = slots[slot(key)];
        return number == 0 ? OptionalInt.empty() : OptionalInt.of(number - 1);
    }

    private int slot(long key) {
        int mask = slots.length - 1;
        int slot = (int) (key * 0x9E3779B97F4A7C15L >>> 32) & mask;
        while (slots[slot] != 0 && keys[slots[slot] - 1] != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    /** Returns how many keys there are. */
    public int size() {
        return size;
    }

    /** Gives back the room that is not used, when all keys have come. */
    public void trim() {
        keys = Arrays.copyOf(keys, Math.max(size, 1));
    }
}
