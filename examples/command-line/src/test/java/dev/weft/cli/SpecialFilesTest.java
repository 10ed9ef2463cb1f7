package dev.weft.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pipes, sockets, devices and links, wherever a file can be named. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class SpecialFilesTest {
    private static final String ARTICLES = "{\"id\":\"a\",\"title\":\"第一篇\"}\n{\"id\":\"b\",\"title\":\"第二篇\"}\n";

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
        articles = Files.writeString(folder.resolve("articles.jsonl"), ARTICLES);
        out = folder.resolve("out");
    }

    private int run(Object... arguments) {
        said.reset();
        PrintStream both = new PrintStream(said, true, StandardCharsets.UTF_8);
        String[] line = Stream.of(arguments).map(Object::toString).toArray(String[]::new);
        return Weft.run(new Terminal(both, both, StandardCharsets.UTF_8, false), line);
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    /** Returns a pipe, a socket, a device, or a link to one of them. */
    private Path special(String kind) throws Exception {
        Path file = folder.resolve(kind);
        switch (kind) {
            case "pipe" ->
                assertThat(new ProcessBuilder("mkfifo", file.toString()).start().waitFor())
                        .isZero();
            case "socket" ->
                ServerSocketChannel.open(StandardProtocolFamily.UNIX)
                        .bind(UnixDomainSocketAddress.of(file))
                        .close();
            case "device" -> {
                return Path.of("/dev/zero");
            }
            default -> Files.createSymbolicLink(file, special("pipe"));
        }
        return file;
    }

    @ParameterizedTest
    @ValueSource(strings = {"pipe", "socket", "device", "link"})
    void whatCannotBeReadTwiceIsRefused(String kind) throws Exception {
        Path file = special(kind);
        for (String command : List.of("publish", "check")) {
            List<Object> line = new ArrayList<>(List.of(command, publication, file));
            line.addAll(command.equals("publish") ? List.of(out) : List.of());
            assertThat(run(line.toArray())).isEqualTo(Weft.FAILED);
            assertThat(said()).contains("要读两遍", "articles are read twice", file.toString());
            line.set(1, file);
            line.set(2, articles);
            assertThat(run(line.toArray())).isEqualTo(Weft.FAILED);
            assertThat(said()).contains("不是普通文件", "is not a regular file", file.toString());
        }
        assertThat(run("serve", "--watch", publication, file, out)).isEqualTo(Weft.FAILED);
        assertThat(said()).contains("articles are read twice");
        assertThat(out).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pipe", "socket", "device", "link"})
    void theyAreNoThemeAndNoTargetEither(String kind) throws Exception {
        Path file = special(kind);
        assertThat(run("publish", publication, articles, out, "--theme", file)).isEqualTo(Weft.FAILED);
        assertThat(said()).contains(file.toString()).doesNotContain("Exception");
        assertThat(run("publish", publication, articles, file)).isEqualTo(Weft.FAILED);
        assertThat(said()).contains(file.toString());
        assertThat(run("serve", file)).isEqualTo(Weft.FAILED);
        assertThat(said()).contains(file.toString());
    }

    @Test
    void aZipReplacesNoPipeAndIsWrittenWhereALinkLeads() throws Exception {
        Path pipe = Files.move(special("pipe"), folder.resolve("pipe.zip"));
        assertThat(run("publish", publication, articles, pipe)).isEqualTo(Weft.FAILED);
        assertThat(said()).contains("pipe.zip", "不是普通文件", "is not a regular file");
        Path real = folder.resolve("real.zip");
        assertThat(run("publish", publication, articles, real)).isZero();
        byte[] zip = Files.readAllBytes(real);
        Files.writeString(real, "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.zip"), real);
        assertThat(run("publish", publication, articles, link)).isZero();
        assertThat(Files.isSymbolicLink(link)).isTrue();
        assertThat(real).hasBinaryContent(zip);
    }

    /** Publishes what comes on the standard input of a program of its own. */
    private String publishInput(String input, int code, String... options) throws Exception {
        Path temporary = Files.createDirectories(folder.resolve("temporary"));
        List<Object> line = new ArrayList<>(List.of("publish", publication, "-", out));
        line.addAll(List.of(options));
        Process process = Child.of(Weft.class, List.of("-Djava.io.tmpdir=" + temporary), line.toArray())
                .start();
        try (var in = process.getOutputStream()) {
            in.write(input.getBytes(StandardCharsets.UTF_8));
        }
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(told).isEqualTo(code);
        assertThat(temporary).isEmptyDirectory();
        return told;
    }

    @Test
    void standardInputIsReadAsAFileIs() throws Exception {
        assertThat(publishInput(ARTICLES, 0)).contains("2 articles");
        assertThat(publishInput(ARTICLES, 0)).contains("(0 written, 0 removed)");
        assertThat(publishInput(ARTICLES + "{\"id\":\"c\"}\n", 1)).contains("rejected", " -:3");
        Path expected = folder.resolve("expected");
        assertThat(run("publish", publication, articles, expected)).isZero();
        assertThat(Child.differing(Child.files(out), Child.files(expected))).isEmpty();
        assertThat(run("serve", "--watch", publication, "-", out)).isEqualTo(Weft.FAILED);
        assertThat(said()).contains("标准输入", "standard input");
    }

    @Test
    void soMuchOfStandardInputIsKeptAndNoMore() throws IOException {
        byte[] bytes = new byte[1000];
        try (StandardInput input = StandardInput.copy(new ByteArrayInputStream(bytes), 1000)) {
            assertThat(input.file()).hasBinaryContent(bytes);
        }
        assertThatThrownBy(() -> StandardInput.copy(new ByteArrayInputStream(bytes), 999))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("longer than 999 bytes");
    }

    @Test
    void aReportAndAListGoThroughAPipe() throws Exception {
        Path report = special("pipe");
        Path list = folder.resolve("list");
        assertThat(new ProcessBuilder("mkfifo", list.toString()).start().waitFor())
                .isZero();
        FutureTask<String> first = new FutureTask<>(() -> Files.readString(list));
        FutureTask<String> second = new FutureTask<>(() -> Files.readString(report));
        new Thread(first, "reads the list").start();
        new Thread(second, "reads the report").start();
        assertThat(run("publish", publication, articles, out, "--report", report, "--changed", list))
                .isZero();
        assertThat(first.get()).contains("https://www.example.org/articles/a.html\n");
        assertThat(second.get()).startsWith("{\"articles\":2,\"rejected\":0,").endsWith("}}\n");
        for (Path pipe : List.of(report, list)) {
            assertThat(Files.exists(pipe)).isTrue();
            assertThat(Files.isRegularFile(pipe, LinkOption.NOFOLLOW_LINKS)).isFalse();
        }
    }

    @Test
    void aReportToADeviceLeavesTheDevice() throws Exception {
        Path device = folder.resolve("null");
        int code = new ProcessBuilder("mknod", device.toString(), "c", "1", "3")
                .redirectErrorStream(true)
                .start()
                .waitFor();
        assumeTrue(code == 0 && opens(device), "making devices is not permitted");
        assertThat(run("publish", publication, articles, out, "--report", device, "--changed", device))
                .isZero();
        assertThat(Files.isRegularFile(device, LinkOption.NOFOLLOW_LINKS)).isFalse();
    }

    private static boolean opens(Path device) {
        try {
            Files.newOutputStream(device).close();
            return true;
        } catch (IOException mountedWithoutDevices) {
            return false;
        }
    }

    @Test
    void aReportIsWrittenWhereALinkLeads() throws IOException {
        Path real = Files.writeString(folder.resolve("real.json"), "old and longer than nothing".repeat(1000));
        Path link = Files.createSymbolicLink(folder.resolve("link.json"), real);
        Path dangling = Files.createSymbolicLink(folder.resolve("dangling.txt"), folder.resolve("list.txt"));
        assertThat(run("publish", publication, articles, out, "--report", link, "--changed", dangling))
                .isZero();
        assertThat(Files.isSymbolicLink(link)).isTrue();
        assertThat(Files.isSymbolicLink(dangling)).isTrue();
        assertThat(real).content().startsWith("{\"articles\":2,").endsWith("}}\n");
        assertThat(folder.resolve("list.txt")).content().contains("articles/a.html\n");
    }

    @Test
    void twoRunsWithOneReportEachWriteAWholeOne() throws IOException {
        Path report = folder.resolve("report.json");
        try (OutputFile one = new OutputFile(report);
                OutputFile other = new OutputFile(report)) {
            one.channel().write(StandardCharsets.UTF_8.encode("one"));
            other.channel().write(StandardCharsets.UTF_8.encode("other, which is longer"));
            one.complete();
            assertThat(report).hasContent("one");
            other.complete();
        }
        assertThat(report).hasContent("other, which is longer");
        Path plain = Files.createFile(folder.resolve("plain"));
        assertThat(Files.getPosixFilePermissions(report)).isEqualTo(Files.getPosixFilePermissions(plain));
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("report.json", "plain", "publication.json", "articles.jsonl");
        }
    }

    @Test
    void aReportNeedsAFolderThatIsThere() {
        Path report = folder.resolve("missing/report.json");
        assertThat(run("publish", publication, articles, out, "--report", report))
                .isEqualTo(Weft.FAILED);
        assertThat(said()).contains("请先新建", "the folder of \"" + report + "\" does not exist: make it first");
        assertThat(out).doesNotExist();
    }

    @Test
    void aFolderIsNoReport() {
        assertThat(run("publish", publication, articles, out, "--report", folder))
                .isEqualTo(Weft.FAILED);
        assertThat(said()).contains("是文件夹", "is a folder");
        assertThat(out).doesNotExist();
    }
}
