package dev.weft.benchmarks;

import dev.weft.json.PublicationReader;
import dev.weft.model.Publication;
import dev.weft.publish.DocumentTarget;
import dev.weft.publish.JsonArticles;
import dev.weft.publish.PublishListener;
import dev.weft.publish.PublishReport;
import dev.weft.publish.Publisher;
import dev.weft.render.Renderers;
import dev.weft.render.Site;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Publishes a corpus to a target that drops the bytes, since what a million articles give fits on few disks. Prints a row
 * of a table: articles, documents, MiB made, seconds, processor seconds, bytes of index an article, most heap in use after
 * a collection.
 */
public final class LargeSite {
    private LargeSite() {}

    /** Publishes the corpus in the folder that the first argument names. */
    public static void main(String[] args) throws IOException {
        if (args.length != 1) {
            throw new IllegalArgumentException("expected the folder of a corpus");
        }
        Path corpus = Path.of(args[0]);
        Publication publication = PublicationReader.read(
                        Files.readAllBytes(corpus.resolve("publication.json")), "publication.json", finding -> {})
                .orElseThrow();
        Site site = Site.of(
                publication,
                Renderers.installed(),
                format -> !format.onRequest() && !format.id().startsWith("wechat/"));
        DocumentTarget nowhere = (path, bytes) -> {};
        IndexSize index = new IndexSize();
        long start = System.nanoTime();
        PublishReport report = Publisher.builder(site)
                .listener(index)
                .build()
                .publish(JsonArticles.of(corpus.resolve("articles.jsonl"), publication), nowhere);
        Duration wall = Duration.ofNanos(System.nanoTime() - start);
        System.out.printf(
                "| %d | %d | %d | %.1f | %.1f | %d | %d |%n",
                report.articles(),
                report.files(),
                report.bytes() >> 20,
                wall.toMillis() / 1e3,
                processor().toMillis() / 1e3,
                index.bytes / Math.max(report.articles(), 1),
                mostHeap() >> 20);
    }

    private static Duration processor() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Returns the most that the old generation, and the young one's survivors, had in use after a collection. */
    private static long mostHeap() {
        long bytes = 0;
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            if (pool.getType() == MemoryType.HEAP && !pool.getName().contains("Eden")) {
                bytes += pool.getPeakUsage().getUsed();
            }
        }
        return bytes;
    }

    /** Looks at the heap before the first article and when all are indexed. */
    private static final class IndexSize implements PublishListener {
        private long before;
        private long bytes;

        @Override
        public void began(Stage stage, long total) {
            if (stage == Stage.INDEX) {
                before = used();
            } else if (stage == Stage.FILES) {
                bytes = used() - before;
            }
        }

        private static long used() {
            System.gc();
            return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        }
    }
}
