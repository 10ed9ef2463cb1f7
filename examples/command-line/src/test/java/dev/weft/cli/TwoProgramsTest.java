package dev.weft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.publish.FolderTarget;
import dev.weft.publish.Ledger;
import dev.weft.render.SitePath;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Two runs of the program on one folder do not disturb each other. */
class TwoProgramsTest {
    @TempDir
    private Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private Path publication;
    private Path articles;
    private Path out;

    @BeforeEach
    void input() throws IOException {
        publication = Files.writeString(
                folder.resolve("publication.json"), "{\"name\":\"织网\",\"base\":\"https://www.example.org/\"}");
        articles = folder.resolve("articles.jsonl");
        out = folder.resolve("out");
    }

    private void write(int count, String title) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < count; i++) {
            lines.append("{\"id\":\"a").append(i).append("\",\"title\":\"").append(title);
            lines.append(i).append("\"}\n");
        }
        Files.writeString(articles, lines);
    }

    private int publish(Path target) {
        PrintStream both = new PrintStream(said, true, StandardCharsets.UTF_8);
        Terminal terminal = new Terminal(both, both, StandardCharsets.UTF_8, false);
        return Weft.run(terminal, "publish", publication.toString(), articles.toString(), target.toString());
    }

    private static void signal(String name, Process process) throws Exception {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .start()
                .waitFor();
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void theSecondIsToldAndTheFirstEndsWell() throws Exception {
        write(1_000, "标题");
        Process first = Child.of(
                        Weft.class,
                        List.of("-XX:TieredStopAtLevel=1"),
                        "publish",
                        "--quiet",
                        publication,
                        articles,
                        out)
                .start();
        try {
            while (!Files.exists(out.resolve(".weft-state.next"))) {
                assertThat(first.waitFor(1, TimeUnit.MILLISECONDS))
                        .as("ended too early")
                        .isFalse();
            }
            signal("STOP", first);
            for (int i = 0; i < 3; i++) {
                assertThat(publish(out))
                        .as(said.toString(StandardCharsets.UTF_8))
                        .isEqualTo(Weft.FAILED);
            }
            assertThat(said.toString(StandardCharsets.UTF_8))
                    .contains("另一次发布正在写入", "another run is writing", "(process " + first.pid() + ")")
                    .doesNotContain("Exception");
            signal("CONT", first);
            String told = new String(first.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(first.waitFor()).as(told).isZero();
        } finally {
            first.destroyForcibly().waitFor();
        }
        Path clean = folder.resolve("clean");
        assertThat(publish(clean)).isZero();
        assertThat(Child.differing(Child.files(out), Child.files(clean))).isEmpty();
        assertThat(publish(out)).isZero();
    }

    @Test
    void aPreviewThatFollowsWaitsForARunAndTriesAgain() throws Exception {
        write(2, "第一版");
        Process serving = Child.of(Weft.class, List.of(), "serve", "--watch", "--port=0", publication, articles, out)
                .start();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(serving.getInputStream(), StandardCharsets.UTF_8))) {
            readTo(lines, "serving ");
            assertThat(publish(out)).as("beside one that only watches").isZero();
            try (Ledger running = FolderTarget.of(out).open(DEAF, finding -> {})) {
                assertThat(running).isNotNull();
                write(3, "第二版");
                readTo(lines, "error: another run is writing");
                assertThat(out.resolve("articles/a2.html")).doesNotExist();
            }
            readTo(lines, "updated ");
            assertThat(out.resolve("articles/a2.html")).content().contains("第二版");
        } finally {
            serving.destroyForcibly().waitFor();
        }
    }

    private static final Ledger.Listener DEAF = new Ledger.Listener() {
        @Override
        public void wrote(SitePath path, long bytes) {}

        @Override
        public void kept(SitePath path, long bytes) {}

        @Override
        public void removed(SitePath path) {}
    };

    private static void readTo(BufferedReader lines, String expected) throws IOException {
        StringBuilder all = new StringBuilder();
        for (String line = lines.readLine(); ; line = lines.readLine()) {
            assertThat(line).as(all.toString()).isNotNull();
            if (line.startsWith(expected)) {
                return;
            }
            assertThat(line).as(all.toString()).doesNotStartWith("updated ");
            all.append(line).append('\n');
        }
    }
}
