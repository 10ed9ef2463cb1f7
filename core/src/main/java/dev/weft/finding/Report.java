package dev.weft.finding;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * The findings of one operation in little memory: how many of each code, and the first of each.
 *
 * @param counts how many findings there were of each code, by code
 * @param first the first finding of each code, in the order of codes
 * @param errors how many of all findings were errors
 */
public record Report(SortedMap<String, Long> counts, List<Finding> first, long errors) {
    /** The report of an operation that found nothing. */
    public static final Report EMPTY = new Report(new TreeMap<>(), List.of(), 0);

    /** Copies what it is given. */
    public Report {
        counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
        first = List.copyOf(first);
    }

    /** Returns how many findings there were in all. */
    public long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Returns whether there was nothing to report. */
    public boolean isEmpty() {
        return counts.isEmpty();
    }

    /** Gathers findings into a report; safe to share between threads. */
    public static final class Collector implements Consumer<Finding> {
        private final SortedMap<String, Long> counts = new TreeMap<>();
        private final SortedMap<String, Finding> first = new TreeMap<>();
        private long errors;

        /** Makes a collector that has seen nothing. */
        public Collector() {}

        @Override
        public synchronized void accept(Finding finding) {
            counts.merge(finding.code(), 1L, Long::sum);
            first.putIfAbsent(finding.code(), finding);
            if (finding.severity() == Severity.ERROR) {
                errors++;
            }
        }

        /** Returns what has been gathered so far. */
        public synchronized Report report() {
            return counts.isEmpty() ? EMPTY : new Report(counts, new ArrayList<>(first.values()), errors);
        }
    }
}
