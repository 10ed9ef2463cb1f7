package dev.weft.benchmarks;

import java.util.List;

/**
 * That one row of a benchmark takes at most so many times another's time.
 *
 * @param benchmark the benchmark's class
 * @param row the row that the promise is about
 * @param most times the other row's time
 * @param peer the other row
 */
record Promise(Class<?> benchmark, String row, double most, String peer) {
    /** Returns what is promised. */
    static List<Promise> all() {
        return List.of(
                new Promise(ImportBenchmark.class, "weft", 1.6, "limitJsoupParse"),
                new Promise(ImportBenchmark.class, "weft", 1, "owasp"),
                new Promise(JsonBenchmark.class, "weftValidated", 1.6, "limitJacksonToRecords"),
                new Promise(BodyHtmlBenchmark.class, "weft", 1, "jsoupToText"),
                new Promise(BodyHtmlBenchmark.class, "weftIntoAPage", 1.5, "limitEncodeFinishedText"),
                new Promise(PageBenchmark.class, "weft", 1, "jte"),
                new Promise(PageBenchmark.class, "weftFrame", 0.6, "jte"),
                new Promise(FeedBenchmark.class, "weft", 0.25, "rome"),
                new Promise(FeedBenchmark.class, "weft", 1, "aalto"),
                new Promise(FeedBenchmark.class, "weftMostlyUnchanged", 0.02, "rome"));
    }
}
