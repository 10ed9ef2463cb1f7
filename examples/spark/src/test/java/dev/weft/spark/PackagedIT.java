package dev.weft.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weft.spark.material.Request;
import dev.weft.spark.material.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar as it is submitted, in processes of its own. */
class PackagedIT {
    @TempDir
    private Path folder;

    private Input input;

    @BeforeEach
    void publishAlone() throws IOException {
        input = Input.in(folder, Input.hostile(1_500));
        Sites.alone(input, folder.resolve("alone"), "html");
    }

    private String[] arguments() {
        return new String[] {
            "--publication",
            input.publication().toString(),
            "--articles",
            input.articles().toString(),
            "--out",
            folder.resolve("out").toString(),
            "--formats",
            "html",
            "--tasks",
            "12"
        };
    }

    private long pages() throws IOException {
        Path articles = folder.resolve("out/articles");
        if (!Files.isDirectory(articles)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(articles)) {
            return files.count();
        }
    }

    private void isTheSameSite() throws IOException {
        assertThat(Sites.files(folder.resolve("out")).equals(Sites.files(folder.resolve("alone"))))
                .as("file for file the same")
                .isTrue();
    }

    @Test
    void aWorkerThatIsKilledInTheMiddleCostsNothing() throws IOException, InterruptedException {
        try (Cluster cluster = Cluster.start(folder, 2)) {
            Process driver = cluster.submit(arguments());
            while (pages() < 50 || !cluster.isAtWork(0)) {
                assertThat(driver.waitFor(50, TimeUnit.MILLISECONDS))
                        .as(cluster.log("driver"))
                        .isFalse();
            }
            cluster.killWorker(0);
            driver.waitFor();
            assertThat(driver.exitValue()).as(cluster.log("driver")).isEqualTo(WeftSpark.REJECTED);
        }
        isTheSameSite();
    }

    @Test
    void aDriverThatIsKilledInTheMiddleLeavesWholeFilesAndTheNextRunCompletesThem()
            throws IOException, InterruptedException {
        Path log = folder.resolve("log");
        Process driver = Cluster.alone(log, arguments());
        while (pages() < 50) {
            assertThat(driver.waitFor(20, TimeUnit.MILLISECONDS))
                    .as(Files.readString(log))
                    .isFalse();
        }
        Request same = Sites.request(input, folder.resolve("out"), 12, "html");
        assertThatThrownBy(() -> Sites.withSpark(same))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("another run is writing to");
        driver.destroyForcibly().waitFor();
        var whole = Sites.files(folder.resolve("alone"));
        Sites.files(folder.resolve("out"))
                .forEach((name, content) -> assertThat(content.equals(whole.get(name)))
                        .as(name + " is whole")
                        .isTrue());

        Process next = Cluster.alone(log, arguments());
        next.waitFor();
        assertThat(next.exitValue()).as(Files.readString(log)).isEqualTo(WeftSpark.REJECTED);
        isTheSameSite();
    }
}
