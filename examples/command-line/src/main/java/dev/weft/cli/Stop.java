package dev.weft.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Lets Ctrl-C end a run as a fault would: what is open is closed, and the lock is given back. */
final class Stop implements AutoCloseable {
    private static final int LONGEST_SECONDS = 10;

    private final Thread worker = Thread.currentThread();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stop, "weft-stop");
    private volatile boolean asked;

    private Stop() {}

    /** Begins to listen; the thread that calls is the one that is stopped. */
    static Stop onRequest() {
        Stop stop = new Stop();
        Runtime.getRuntime().addShutdownHook(stop.hook);
        return stop;
    }

    private void stop() {
        asked = true;
        worker.interrupt();
        try {
            boolean inTime = ended.await(LONGEST_SECONDS, TimeUnit.SECONDS);
            if (!inTime) {
                worker.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns whether it was asked for. */
    boolean isAsked() {
        return asked;
    }

    @Override
    public void close() {
        ended.countDown();
        if (!asked) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException stoppingNow) {
                // The hook has run or is about to; it finds that all has ended.
                asked = true;
            }
        }
    }
}
