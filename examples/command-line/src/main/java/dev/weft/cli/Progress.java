package dev.weft.cli;

import dev.weft.publish.PublishListener;
import dev.weft.render.SitePath;
import dev.weft.value.WebAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Shows how a long run goes on: a bar on a terminal, else a line every ten seconds to standard error, also while nothing
 * advances; or nothing.
 */
final class Progress implements PublishListener, AutoCloseable {
    private static final long SECOND = 1_000_000_000;
    private static final long SHORT_RUN = SECOND;
    private static final long SECONDS_BETWEEN_LINES = 10;

    private final Terminal terminal;
    private final boolean quiet;
    private final boolean collecting;
    private final SortedSet<SitePath> changed = new TreeSet<>();
    private final long start = System.nanoTime();
    private final AtomicLong done = new AtomicLong();
    private Stage stage = Stage.INDEX;
    private long total;
    private final @Nullable ScheduledExecutorService clock;
    private @Nullable ProgressBar bar;

    private Progress(Terminal terminal, boolean quiet, boolean collecting) {
        this.collecting = collecting;
        this.terminal = terminal;
        this.quiet = quiet;
        clock = quiet || terminal.isInteractive() ? null : Executors.newSingleThreadScheduledExecutor(Progress::daemon);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "weft-progress");
        thread.setDaemon(true);
        return thread;
    }

    static Progress on(Terminal terminal, boolean quiet, boolean collecting) {
        Progress progress = new Progress(terminal, quiet, collecting);
        if (progress.clock != null) {
            ScheduledFuture<?> unused = progress.clock.scheduleAtFixedRate(
                    progress::line, SECONDS_BETWEEN_LINES, SECONDS_BETWEEN_LINES, TimeUnit.SECONDS);
        }
        return progress;
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
        if (!quiet && terminal.isInteractive() && System.nanoTime() - start > SHORT_RUN) {
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
    }

    /** Writes the line of a moment, where there is no terminal; nothing if it is to be quiet. */
    synchronized void line() {
        if (clock != null) {
            long articles = done.get();
            String count = stage == Stage.INDEX || stage == Stage.ARTICLES ? " " + articles : "";
            terminal.err().print(name() + count + (total == 0 ? "" : " / " + total) + "\n");
            terminal.err().flush();
        }
    }

    private String name() {
        return switch (stage) {
            case INDEX -> "读取 reading";
            case FILES -> "复制文件 copying files";
            case ARTICLES -> "发布 publishing";
            case SITE -> "生成全站文件 making what the site has once";
            case FINISH -> "收尾 finishing";
        };
    }

    private void closeBar() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }

    @Override
    public synchronized void close() {
        if (clock != null) {
            clock.shutdownNow();
        }
        closeBar();
    }
}
