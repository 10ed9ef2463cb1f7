package dev.weft.spark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.spark.material.Counters;
import dev.weft.spark.material.Sink;
import dev.weft.spark.material.Storage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.util.SerializableConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two attempts at one task, which write the same documents to the same site at once. */
class TwoAttemptsTest {
    private static final int DOCUMENTS = 200;
    private static final byte[] DOCUMENT = new byte[100_000];

    /** Brings both attempts together before each document; they are threads of this process. */
    private static final CyclicBarrier TOGETHER = new CyclicBarrier(2);

    static {
        new Random(7).nextBytes(DOCUMENT);
    }

    @TempDir
    private Path folder;

    @Test
    void everyDocumentIsWholeAtAnyMoment() throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        JavaSparkContext spark = JavaSparkContext.fromSparkContext(Sites.spark().sparkContext());
        Sink.Factory sinks = new Sink.Factory(
                new Storage(new SerializableConfiguration(spark.hadoopConfiguration())),
                Sink.Form.FILES,
                out.toUri().toString(),
                folder.resolve("temporary").toUri().toString(),
                false,
                Counters.of(spark.sc()));
        AtomicBoolean ended = new AtomicBoolean();
        AtomicBoolean torn = new AtomicBoolean();
        Thread reader = new Thread(() -> {
            while (!ended.get()) {
                for (int i = 0; i < DOCUMENTS; i++) {
                    torn.compareAndSet(false, isTorn(out.resolve(name(i))));
                }
            }
        });
        reader.start();
        spark.parallelize(List.of(1, 2), 2).foreachPartition(attempts -> {
            Sink sink = sinks.open("articles", 0);
            for (int i = 0; i < DOCUMENTS; i++) {
                TOGETHER.await(1, TimeUnit.MINUTES);
                sink.write(name(i), "text/html", DOCUMENT, finding -> {});
            }
            sink.finish();
        });
        ended.set(true);
        reader.join();
        assertThat(torn).isFalse();
        for (int i = 0; i < DOCUMENTS; i++) {
            assertThat(isTorn(out.resolve(name(i)))).isFalse();
            assertThat(out.resolve(name(i))).exists();
        }
        try (Stream<Path> left = Files.list(folder.resolve("temporary"))) {
            assertThat(left).isEmpty();
        }
    }

    private static String name(int number) {
        return "articles/" + number + ".html";
    }

    private static boolean isTorn(Path file) {
        try {
            return !Arrays.equals(Files.readAllBytes(file), DOCUMENT);
        } catch (NoSuchFileException notYet) {
            return false;
        } catch (IOException unreadable) {
            return true;
        }
    }
}
