package dev.weft.spark;

import dev.weft.spark.material.Counters;
import java.io.PrintStream;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Says every ten seconds how far a run is, from its counters. */
final class Progress implements AutoCloseable {
    private static final int SECONDS = 10;

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "weft-progress");
        thread.setDaemon(true);
        return thread;
    });

    private Progress() {}

    static Progress on(PrintStream err, boolean quiet, Counters counters) {
        Progress progress = new Progress();
        if (!quiet) {
            ScheduledFuture<?> unused = progress.clock.scheduleAtFixedRate(
                    () -> err.print(line(counters)), SECONDS, SECONDS, TimeUnit.SECONDS);
        }
        return progress;
    }

    private static String line(Counters counters) {
        long articles = counters.articles().sum();
        return articles == 0
                ? "读取 reading\n"
                : "发布 publishing: " + articles + " articles, "
                        + counters.documents().sum() + " documents, "
                        + counters.written().sum() + " written\n";
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
