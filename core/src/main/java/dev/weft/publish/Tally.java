package dev.weft.publish;

import dev.weft.render.SitePath;
import java.util.concurrent.atomic.LongAdder;

/** Counts what a run does; safe to share between threads. */
final class Tally {
    final LongAdder written = new LongAdder();
    final LongAdder unchanged = new LongAdder();
    final LongAdder removed = new LongAdder();
    final LongAdder bytes = new LongAdder();
    private final PublishListener listener;

    Tally(PublishListener listener) {
        this.listener = listener;
    }

    void wrote(SitePath path, long size) {
        written.increment();
        bytes.add(size);
        listener.changed(path);
    }

    void kept(long size) {
        unchanged.increment();
        bytes.add(size);
    }

    void removed(SitePath path) {
        removed.increment();
        listener.changed(path);
    }
}
