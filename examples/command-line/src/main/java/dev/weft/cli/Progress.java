package dev.weft.cli;

import dev.weft.publish.PublishListener;
import dev.weft.render.SitePath;
import dev.weft.value.WebAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;

/** Shows how a long run goes on: a bar on a terminal, else a line every ten seconds, or nothing. */
final class Progress implements PublishListener, AutoCloseable {
    private static final long SECOND = 1_000_000_000;
    private static final long SHORT_RUN = SECOND;
    private static final long BETWEEN_LINES = 10 * SECOND;

    private final Terminal terminal;
    private final boolean quiet;
    private final boolean collecting;
    private final SortedSet<SitePath> changed = new TreeSet<>();
    private final long start = System.nanoTime();
    private final AtomicLong done = new AtomicLong();
    private Stage stage = Stage.INDEX;
    private long total;
    private long nextLine = start + BETWEEN_LINES;
    private @Nullable ProgressBar bar;

    private Progress(Terminal terminal, boolean quiet, boolean collecting) {
        this.collecting = collecting;
        this.terminal = terminal;
        this.quiet = quiet;
    }

    static Progress on(Terminal terminal, boolean quiet, boolean collecting) {
        return new Progress(terminal, quiet, collecting);
    }

    @Override
    public synchronized void began(Stage next, long articles) {
        stage = next;
        total = articles;
        done.set(0);
        closeBar();
    }

    @Override
    public void advanced(long articles) {
        long now = done.addAndGet(articles);
        if (!quiet && System.nanoTime() - start > SHORT_RUN) {
            show(now);
        }
    }

    @Override
    public void changed(SitePath path) {
        if (collecting) {
            synchronized (changed) {
                changed.add(path);
            }
        }
    }

    /** Returns the addresses of what was written or removed, in their order. */
    List<String> changedAddresses(WebAddress base) {
        List<String> addresses = new ArrayList<>();
        changed.forEach(path -> addresses.add(path.address(base).toString()));
        return addresses;
    }

    private synchronized void show(long articles) {
        if (terminal.isInteractive()) {
            if (bar == null) {
                bar = new ProgressBarBuilder()
                        .setTaskName(name())
                        .setInitialMax(total == 0 ? -1 : total)
                        .setConsumer(new ConsoleProgressBarConsumer(terminal.err()))
                        .setUpdateIntervalMillis(250)
                        .showSpeed()
                        .build();
            }
            bar.stepTo(articles);
        } else if (System.nanoTime() > nextLine) {
            nextLine = System.nanoTime() + BETWEEN_LINES;
            terminal.err().print(name() + " " + articles + (total == 0 ? "" : " / " + total) + "\n");
        }
    }

    private String name() {
        return stage == Stage.INDEX ? "读取 reading" : "发布 publishing";
    }

    private void closeBar() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }

    @Override
    public synchronized void close() {
        closeBar();
    }
}
