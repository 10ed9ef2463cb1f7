package dev.weft.publish;

import java.util.Arrays;

/** Sorts articles by when they were published, then by their ids. */
final class Order {
    private static final int ORDINAL_BITS = 24;
    private static final long UNDATED = Long.MIN_VALUE >> ORDINAL_BITS;

    private Order() {}

    /**
     * Returns the ordinals of the articles that are listed at a time, the oldest first; those without a date before all.
     *
     * @param withdrawn whether articles that were taken back are among them
     */
    static int[] oldestFirst(Columns columns, long now, boolean withdrawn) {
        long[] keys = new long[columns.size()];
        int count = 0;
        for (int ordinal = 0; ordinal < columns.size(); ordinal++) {
            if (columns.isListed(ordinal, now) && (withdrawn || !columns.isWithdrawn(ordinal))) {
                keys[count++] = Math.max(columns.published(ordinal), UNDATED) << ORDINAL_BITS | ordinal;
            }
        }
        Arrays.sort(keys, 0, count);
        int[] order = new int[count];
        for (int i = 0; i < count; i++) {
            order[i] = (int) keys[i] & Columns.MAX;
        }
        int start = 0;
        for (int i = 1; i <= count; i++) {
            if (i == count || keys[i] >> ORDINAL_BITS != keys[start] >> ORDINAL_BITS) {
                sortById(columns, order, start, i);
                start = i;
            }
        }
        return order;
    }

    private static void sortById(Columns columns, int[] order, int from, int to) {
        if (to - from < 2) {
            return;
        }
        Integer[] run = new Integer[to - from];
        for (int i = 0; i < run.length; i++) {
            run[i] = order[from + i];
        }
        Arrays.sort(run, columns::compareIds);
        for (int i = 0; i < run.length; i++) {
            order[from + i] = run[i];
        }
    }
}
