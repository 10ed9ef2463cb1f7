package dev.weft.spark;

import dev.weft.spark.material.Storage;
import dev.weft.spark.material.UsageException;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.hadoop.fs.Path;

/**
 * One job at a time on a site: a file beside it that the job's driver keeps young. A lock whose process is gone, or which has
 * grown old where that cannot be asked, is taken over.
 */
final class RunLock implements Closeable {
    private static final Duration BEAT = Duration.ofSeconds(20);
    private static final Duration DEAD = Duration.ofMinutes(2);

    private final Storage storage;
    private final Path file;
    private final Path temporary;
    private final byte[] content;
    private final ScheduledExecutorService clock;

    private RunLock(Storage storage, Path file, String owner) {
        this.storage = storage;
        this.file = file;
        temporary = new Path(file.getParent(), "lock-" + ProcessHandle.current().pid());
        content = owner.getBytes(StandardCharsets.UTF_8);
        clock = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "weft-lock");
            thread.setDaemon(true);
            return thread;
        });
        ScheduledFuture<?> unused =
                clock.scheduleAtFixedRate(this::beat, BEAT.toSeconds(), BEAT.toSeconds(), TimeUnit.SECONDS);
    }

    private void beat() {
        try {
            storage.write(file, temporary, out -> out.write(content));
        } catch (IOException later) {
            // Tried again with the next beat.
        }
    }

    /**
     * Takes the lock of a site.
     *
     * @param folder the folder beside the site
     * @throws UsageException if another job has it
     */
    static RunLock take(Storage storage, Path folder, String out) throws IOException {
        Path file = new Path(folder, "lock");
        ProcessHandle own = ProcessHandle.current();
        String owner = host() + "\n" + own.pid() + "\n" + start(own) + "\n";
        for (int attempt = 0; attempt < 2; attempt++) {
            if (storage.create(file, owner.getBytes(StandardCharsets.UTF_8))) {
                return new RunLock(storage, file, owner);
            }
            if (!isDead(storage, folder, file)) {
                break;
            }
            storage.of(file).delete(file, false);
        }
        List<String> holder = lines(storage, file);
        String process = holder.size() < 2 ? "?" : holder.get(1) + "@" + holder.get(0);
        throw new UsageException(
                "另一次发布正在写入「" + out + "」（进程 " + process + "）：请等它结束，或先停止它",
                "another run is writing to \"" + out + "\" (process " + process + "): wait for its end, or stop it");
    }

    private static boolean isDead(Storage storage, Path folder, Path file) throws IOException {
        List<String> holder = lines(storage, file);
        if (holder.size() >= 3 && holder.get(0).equals(host())) {
            return ProcessHandle.of(Long.parseLong(holder.get(1)))
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> start(process).equals(holder.get(2)))
                    .isEmpty();
        }
        // Both times are the file system's, so that no two clocks are compared.
        Path probe = new Path(
                folder, "probe-" + host() + "-" + ProcessHandle.current().pid());
        storage.create(probe, new byte[0]);
        try {
            long now = storage.of(probe).getFileStatus(probe).getModificationTime();
            long then = storage.of(file).getFileStatus(file).getModificationTime();
            return now - then > DEAD.toMillis();
        } finally {
            storage.of(probe).delete(probe, false);
        }
    }

    private static List<String> lines(Storage storage, Path file) throws IOException {
        return new String(storage.read(file), StandardCharsets.UTF_8).lines().toList();
    }

    private static String start(ProcessHandle process) {
        return process.info().startInstant().map(Object::toString).orElse("?");
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "?";
        }
    }

    @Override
    public void close() throws IOException {
        clock.shutdownNow();
        try {
            clock.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        storage.of(file).delete(file, false);
    }
}
