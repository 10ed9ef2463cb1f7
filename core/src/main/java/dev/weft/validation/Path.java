package dev.weft.validation;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Where a walk is, as names and places in lists; made into a JSON pointer only when somebody asks. */
final class Path {
    private @Nullable String[] names = new String[32];
    private int[] indexes = new int[32];
    private int length;

    /** Goes into the member of a name. */
    void enter(String name) {
        grow();
        names[length++] = name;
    }

    /** Goes into the element of an index. */
    void enter(int index) {
        grow();
        names[length] = null;
        indexes[length++] = index;
    }

    void leave() {
        length--;
    }

    /** Moves on from one element to the next of the same list. */
    void at(int index) {
        indexes[length - 1] = index;
    }

    private void grow() {
        if (length == names.length) {
            names = Arrays.copyOf(names, length * 2);
            indexes = Arrays.copyOf(indexes, length * 2);
        }
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < length; i++) {
            out.append('/');
            if (names[i] == null) {
                out.append(indexes[i]);
            } else {
                out.append(names[i]);
            }
        }
        return out.toString();
    }
}
