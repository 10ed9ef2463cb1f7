package dev.weft.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weft.spark.material.Request;
import dev.weft.spark.material.UsageException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
        try (Cluster cluster = Cluster.start(folder, "127.0.0.1", "127.0.0.1")) {
            Process driver = cluster.submit(List.of(), arguments());
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
    void tasksThatRunTwiceAtOnceMakeTheSameSite() throws IOException, InterruptedException {
        String[] hosts = {"127.0.0.1", "127.0.0.2"};
        if (!isOfThisMachine(hosts[1])) {
            System.out.println("NOT TESTED: copies of slow tasks. To test it give this machine the address 127.0.0.2");
            return;
        }
        Path events = Files.createDirectories(folder.resolve("events"));
        List<String> eager = List.of(
                "spark.speculation=true",
                "spark.speculation.interval=10ms",
                "spark.speculation.quantile=0.05",
                "spark.speculation.multiplier=0.05",
                "spark.speculation.minTaskRuntime=0ms",
                "spark.speculation.efficiency.enabled=false",
                "spark.locality.wait=0",
                "spark.eventLog.enabled=true",
                "spark.eventLog.compress=false",
                "spark.eventLog.dir=" + events.toUri());
        try (Cluster cluster = Cluster.start(folder, hosts)) {
            Process driver = cluster.submit(eager, arguments());
            driver.waitFor();
            assertThat(driver.exitValue()).as(cluster.log("driver")).isEqualTo(WeftSpark.REJECTED);
        }
        isTheSameSite();
        assertThat(copies(events)).as("copies of tasks that Spark started").isPositive();
    }

    private static boolean isOfThisMachine(String address) {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(address))) {
            return socket.isBound();
        } catch (IOException unknown) {
            return false;
        }
    }

    private static long copies(Path events) throws IOException {
        long count = 0;
        try (Stream<Path> files = Files.walk(events)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                try (Stream<String> lines = Files.lines(file)) {
                    count += lines.filter(line ->
                                    line.contains("SparkListenerTaskStart") && line.contains("\"Speculative\":true"))
                            .count();
                }
            }
        }
        return count;
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
