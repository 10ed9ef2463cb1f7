package dev.weft.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Ctrl-C, and the end of a service, end a run of the program as a person expects, and the next one goes on. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class StopTest {
    /** What ends a program: Ctrl-C, and what a service or a container is sent. */
    private enum Signal {
        INT(2),
        TERM(15);

        private final int number;

        Signal(int number) {
            this.number = number;
        }
    }

    private static final int ARTICLES = 1_000;

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
    private static boolean isDeaf(Signal signal) throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return false;
        }
        for (String line : Files.readAllLines(status)) {
            if (line.startsWith("SigIgn:")) {
                long ignored = Long.parseUnsignedLong(line.substring(7).strip(), 16);
                return (ignored >>> (signal.number - 1)) % 2 != 0;
            }
        }
        return false;
    }

    private List<Object> arguments(Path target, String... options) {
        List<Object> arguments =
                new ArrayList<>(List.of("publish", publication, articles, target, "--formats", "html,rss"));
        arguments.addAll(List.of(options));
        return arguments;
    }

    /** Publishes in a program of its own, and sends a signal once a file has so many bytes, or is a folder. */
    private void stop(Signal signal, Path seen, long size, Path target, String... options) throws Exception {
        assumeFalse(isDeaf(signal));
        Process process = Child.of(
                        Weft.class,
                        List.of("-XX:TieredStopAtLevel=1", "-Djava.io.tmpdir=" + temporary),
                        arguments(target, options).toArray())
                .start();
        while (!Files.exists(seen) || !Files.isDirectory(seen) && size(seen) < size) {
            assertThat(process.waitFor(1, TimeUnit.MILLISECONDS))
                    .as("ended too early")
                    .isFalse();
        }
        new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                .start()
                .waitFor();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isEqualTo(128 + signal.number);
        assertThat(said).contains("已停止", "stopped").doesNotContain("Exception");
        assertThat(temporary).isEmptyDirectory();
        assertNoLitter(target);
    }

    private static long size(Path file) throws IOException {
        try {
            return Files.size(file);
        } catch (NoSuchFileException finished) {
            return Long.MAX_VALUE;
        }
    }

    private void assertNoLitter(Path target) throws IOException {
        try (Stream<Path> all = Files.walk(Files.isDirectory(target) ? target : folder)) {
            assertThat(all.map(file -> file.getFileName().toString())
                            .filter(name -> name.startsWith("."))
                            .filter(name -> !name.startsWith(".weft-state") && !name.equals(".weft-lock")))
                    .isEmpty();
        }
    }

    private void publish(Path target, String... options) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream both = new PrintStream(said, true, StandardCharsets.UTF_8);
        String[] line =
                arguments(target, options).stream().map(Object::toString).toArray(String[]::new);
        assertThat(Weft.run(new Terminal(both, both, StandardCharsets.UTF_8, false), line))
                .as(said.toString(StandardCharsets.UTF_8))
                .isZero();
    }

    /** Returns what a run that nobody stops writes into an empty folder. */
    private SortedMap<String, String> undisturbed(String... options) throws IOException {
        Path clean = folder.resolve("clean");
        publish(clean, options);
        return Child.files(clean);
    }

    private void assertCompleted(SortedMap<String, String> fresh) throws IOException {
        assertThat(Child.differing(Child.files(out), fresh)).isEmpty();
        assertNoLitter(out);
        assertThat(out.resolve(".weft-state.next")).doesNotExist();
    }

    @ParameterizedTest
    @EnumSource
    void aFirstRunThatIsStoppedIsCompletedByTheNext(Signal signal) throws Exception {
        stop(signal, out.resolve("articles"), 0, out);
        try (Stream<Path> pages = Files.list(out.resolve("articles"))) {
            assertThat(pages.count()).isLessThan(ARTICLES);
        }
        publish(out);
        assertCompleted(undisturbed());
    }

    @ParameterizedTest
    @CsvSource({"INT, --quiet", "TERM, --gzip"})
    void everyFileOfALaterRunThatIsStoppedIsOldOrNewAndWhole(Signal signal, String option) throws Exception {
        publish(out, option);
        SortedMap<String, String> old = Child.files(out);
        long state = Files.size(out.resolve(".weft-state"));
        write("第二版");
        stop(signal, out.resolve(".weft-state.next"), state / 4, out, option);

        SortedMap<String, String> found = Child.files(out);
        SortedMap<String, String> fresh = undisturbed(option);
        List<String> neither = new ArrayList<>(Child.differing(found, old));
        assertThat(neither).as("files that are new").isNotEmpty();
        neither.retainAll(Child.differing(found, fresh));
        assertThat(neither).as("files neither old nor new").isEmpty();
        assertThat(Child.differing(found, fresh)).as("files that are old").isNotEmpty();

        publish(out, option);
        assertCompleted(fresh);
    }

    @ParameterizedTest
    @EnumSource(names = "TERM")
    void theOldZipStandsUntilTheNewOneIsWhole(Signal signal) throws Exception {
        Path zip = folder.resolve("site.zip");
        publish(zip);
        byte[] old = Files.readAllBytes(zip);
        write("第二版");
        stop(signal, folder.resolve(".site.zip.weft"), old.length / 4, zip);
        assertThat(zip).hasBinaryContent(old);

        publish(zip);
        Path clean = folder.resolve("clean.zip");
        publish(clean);
        assertThat(zip).hasSameBinaryContentAs(clean);
        assertThat(Files.mismatch(zip, Files.write(folder.resolve("old.zip"), old)))
                .isNotNegative();
    }
}
