package dev.weft.publish;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Threads that work on batches; few batches are under way at a time, and results come back in the order of the batches. */
final class Workers implements AutoCloseable {
    private static final int BATCHES_A_THREAD = 3;

    private final ExecutorService executor;
    private final int mostUnderWay;

    Workers(int threads) {
        AtomicInteger number = new AtomicInteger();
        executor = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "weft-publish-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
        mostUnderWay = threads * BATCHES_A_THREAD;
    }

    /** Works on each batch that {@code batches} gives, and hands the results on in their order. */
    <B, R> void run(Batches<B> batches, Work<B, R> work, Merge<R> merge) throws IOException {
        Deque<Future<R>> underWay = new ArrayDeque<>();
        try {
            for (B batch = batches.next(); batch != null; batch = batches.next()) {
                B given = batch;
                underWay.add(executor.submit(() -> work.on(given)));
                if (underWay.size() >= mostUnderWay) {
                    merge.accept(result(underWay.remove()));
                }
            }
            while (!underWay.isEmpty()) {
                merge.accept(result(underWay.remove()));
            }
        } finally {
            underWay.forEach(future -> future.cancel(false));
        }
    }

    private static <R> R result(Future<R> future) throws IOException {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            InterruptedIOException stopped = new InterruptedIOException("publishing was interrupted");
            stopped.initCause(e);
            throw stopped;
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            if (cause instanceof IOException io) {
                throw io;
            }
            if (cause instanceof RuntimeException bug) {
                throw bug;
            }
            if (cause instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(cause);
        }
    }

    /** Lets the batches under way end, and starts no more; after it nothing writes any longer. */
    @Override
    public void close() {
        executor.shutdownNow();
        boolean interrupted = false;
        while (true) {
            try {
                if (executor.awaitTermination(1, TimeUnit.MINUTES)) {
                    break;
                }
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Gives one batch after another. */
    interface Batches<B> {
        /** Returns the next batch, or null at the end. */
        @Nullable
        B next() throws IOException;
    }

    /** Works on a batch, in any thread. */
    interface Work<B, R> {
        R on(B batch) throws IOException;
    }

    /** Takes the results, in the thread that runs all. */
    interface Merge<R> {
        void accept(R result) throws IOException;
    }
}
