package dev.weft.benchmarks;

import java.util.List;

/**
 * That one row of a benchmark takes at most so many times another's time, or at most so many seconds.
 *
 * @param benchmark the benchmark's class
 * @param row the row that the promise is about
 * @param most times the other row's time, or seconds
 * @param peer the other row, or empty where seconds are meant
 */
record Promise(Class<?> benchmark, String row, double most, String peer) {
    /** Returns whether the promise is one of seconds, not of a ratio. */
    boolean isAbsolute() {
        return peer.isEmpty();
    }

    /** Returns what is promised. */
    static List<Promise> all() {
        return List.of(
                new Promise(ImportBenchmark.class, "weft", 2, "limitJsoupParse"),
                new Promise(ImportBenchmark.class, "weft", 1, "owasp"),
                new Promise(PageImportBenchmark.class, "weft", 5, "limitJsoupParse"),
                new Promise(JsonBenchmark.class, "weftValidated", 2, "limitJacksonToRecords"),
                new Promise(BodyHtmlBenchmark.class, "weft", 1, "jsoupToText"),
                new Promise(BodyHtmlBenchmark.class, "weftIntoAPage", 1.5, "limitEncodeFinishedText"),
                new Promise(LargeInputBenchmark.class, "textOfFiveMegabytes", 2, ""),
                new Promise(LargeInputBenchmark.class, "nestedBlocks", 2, ""),
                new Promise(LargeInputBenchmark.class, "nestedStyles", 2, ""),
                new Promise(LargeInputBenchmark.class, "pageOfFiveMegabytes", 2, ""),
                new Promise(LargeInputBenchmark.class, "nestedPage", 2, ""),
                new Promise(LiveBenchmark.class, "homeAfterAChange", 0.005, ""),
                new Promise(LiveBenchmark.class, "articleAfterAChange", 0.005, ""),
                new Promise(LiveBenchmark.class, "olderPageAfterAChange", 0.005, ""),
                new Promise(LiveBenchmark.class, "feedAfterAChange", 0.005, ""),
                new Promise(PageBenchmark.class, "weft", 1, "jte"),
                new Promise(PageBenchmark.class, "weftFrame", 0.8, "jte"),
                new Promise(FeedBenchmark.class, "weft", 0.25, "rome"),
                new Promise(FeedBenchmark.class, "weft", 1, "aalto"),
                new Promise(FeedBenchmark.class, "weftMostlyUnchanged", 0.02, "rome"));
    }
}
