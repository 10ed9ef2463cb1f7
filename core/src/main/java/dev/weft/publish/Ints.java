package dev.weft.publish;

import java.util.Arrays;

/** A list of ints that grows. */
final class Ints {
    private int[] values = new int[256];
    private int size;

    void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size + (size >> 1) + 1);
        }
        values[size++] = value;
    }

    /** Gives back the room that is not used. */
    void trim() {
        values = Arrays.copyOf(values, Math.max(size, 1));
    }

    /** Removes the last one, and returns it. */
    int removeLast() {
        return values[--size];
    }

    int get(int index) {
        return values[index];
    }

    int size() {
        return size;
    }
}
