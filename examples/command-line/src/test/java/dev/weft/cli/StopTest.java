package dev.weft.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Ctrl-C ends a run of the program as a person expects, and the next one goes on. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class StopTest {
    private static final int ARTICLES = 2_000;
    private static final int INTERRUPT = 2;

    @TempDir
    private Path folder;

    private Path publication;
    private Path articles;
    private Path out;
    private Path temporary;

    @BeforeEach
    void input() throws IOException {
        publication = Files.writeString(
                folder.resolve("publication.json"), "{\"name\":\"织网\",\"base\":\"https://www.example.org/\"}");
        articles = folder.resolve("articles.jsonl");
        out = folder.resolve("out");
        temporary = Files.createDirectory(folder.resolve("temporary"));
        write("第一版");
    }

    private void write(String edition) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < ARTICLES; i++) {
            lines.append("{\"id\":\"a").append(i).append("\",\"title\":\"").append(edition);
            lines.append(i)
                    .append("\",\"published\":\"20")
                    .append(10 + i % 16)
                    .append("-0")
                    .append(1 + i % 9);
            lines.append("-11\",\"body\":{\"blocks\":[{\"type\":\"paragraph\",\"content\":[\"");
            lines.append("一经一纬，织就衣裳。".repeat(40)).append("\"]}]}}\n");
        }
        Files.writeString(articles, lines);
    }

    /** A program that is started in the background by some shells is deaf to Ctrl-C, and so are those that it starts. */
    private static boolean isDeaf() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return false;
        }
        for (String line : Files.readAllLines(status)) {
            if (line.startsWith("SigIgn:")) {
                long ignored = Long.parseUnsignedLong(line.substring(7).strip(), 16);
                return (ignored >>> (INTERRUPT - 1)) % 2 != 0;
            }
        }
        return false;
    }

    /** Publishes in a program of its own, sends Ctrl-C once pages are being written, and returns what it said. */
    private String stopped(Path seen) throws Exception {
        Process process = Child.of(
                        Weft.class,
                        List.of("-XX:TieredStopAtLevel=1", "-Djava.io.tmpdir=" + temporary),
                        "publish",
                        publication,
                        articles,
                        out,
                        "--formats",
                        "html,rss")
                .start();
        while (!Files.exists(seen)) {
            assertThat(process.waitFor(1, TimeUnit.MILLISECONDS))
                    .as("ended too early")
                    .isFalse();
        }
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isEqualTo(128 + INTERRUPT);
        return said;
    }

    private void assertNoLitter() throws IOException {
        try (Stream<Path> all = Files.walk(out)) {
            assertThat(all.map(file -> file.getFileName().toString())
                            .filter(name -> name.startsWith("."))
                            .filter(name -> !name.startsWith(".weft-state")))
                    .isEmpty();
        }
        assertThat(temporary).isEmptyDirectory();
    }

    private int publish(Path target) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream both = new PrintStream(said, true, StandardCharsets.UTF_8);
        return Weft.run(
                new Terminal(both, both, StandardCharsets.UTF_8, false),
                "publish",
                publication.toString(),
                articles.toString(),
                target.toString(),
                "--formats",
                "html,rss");
    }

    @Test
    void controlCEndsARunAndTheNextGoesOn() throws Exception {
        assumeFalse(isDeaf());
        String said = stopped(out.resolve("articles"));
        assertThat(said).contains("已停止", "stopped").doesNotContain("Exception");
        assertNoLitter();
        try (Stream<Path> pages = Files.list(out.resolve("articles"))) {
            assertThat(pages.count()).isLessThan(ARTICLES);
        }
        assertThat(publish(out)).isZero();
        Path clean = folder.resolve("clean");
        assertThat(publish(clean)).isZero();
        assertThat(Child.differing(Child.files(out), Child.files(clean))).isEmpty();
        assertNoLitter();
        assertThat(out.resolve(".weft-state.next")).doesNotExist();
    }
}
