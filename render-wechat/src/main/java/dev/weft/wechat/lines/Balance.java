package dev.weft.wechat.lines;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Divides a heading into a number of lines so that their lengths differ least and they end where a reader pauses. */
final class Balance {
    /** What a line costs that ends in the middle of a phrase; lengths cost their squared difference, in rooms. */
    private static final double NO_PAUSE = 0.05;

    /** What a line costs that ends between a number and its unit. */
    private static final double TORN_NUMBER = 0.08;

    private final String text;
    private final int[] places;
    private final double[] reach;
    private final double room;

    Balance(String text, List<Integer> breaks, ToDoubleFunction<String> width, double room) {
        this.text = text;
        this.room = room;
        places = new int[breaks.size() + 1];
        reach = new double[breaks.size() + 1];
        for (int i = 1; i < places.length; i++) {
            places[i] = breaks.get(i - 1);
            reach[i] = reach[i - 1] + width.applyAsDouble(text.substring(places[i - 1], places[i]));
        }
    }

    /** Returns the best division, or {@code otherwise} where none fits. */
    List<String> lines(int count, List<String> otherwise) {
        int last = places.length - 1;
        double mean = reach[last] / count;
        double[][] cost = new double[count + 1][last + 1];
        int[][] from = new int[count + 1][last + 1];
        for (double[] row : cost) {
            Arrays.fill(row, Double.POSITIVE_INFINITY);
        }
        cost[0][0] = 0;
        for (int line = 1; line <= count; line++) {
            for (int end = 1; end <= last; end++) {
                for (int start = 0; start < end; start++) {
                    double all = cost[line - 1][start] + cost(start, end, mean, end == last);
                    if (all < cost[line][end]) {
                        cost[line][end] = all;
                        from[line][end] = start;
                    }
                }
            }
        }
        return cost[count][last] == Double.POSITIVE_INFINITY ? otherwise : divided(from, count, last);
    }

    private double cost(int start, int end, double mean, boolean isLast) {
        double length = reach[end] - reach[start];
        if (length > room) {
            return Double.POSITIVE_INFINITY;
        }
        double difference = (length - mean) / room;
        return difference * difference + (isLast ? 0 : ending(places[end]));
    }

    private double ending(int place) {
        char before = text.charAt(place - 1);
        if (before == ' ' || LineBreaker.CLOSING.indexOf(before) >= 0) {
            return 0;
        }
        return before >= '0' && before <= '9' ? TORN_NUMBER : NO_PAUSE;
    }

    private List<String> divided(int[][] from, int count, int last) {
        List<String> lines = new ArrayList<>();
        int end = last;
        for (int line = count; line > 0; line--) {
            int start = from[line][end];
            lines.add(0, text.substring(places[start], places[end]).strip());
            end = start;
        }
        return lines;
    }
}
