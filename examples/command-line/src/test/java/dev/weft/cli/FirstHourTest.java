package dev.weft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** From an empty folder to a publication with an article of one's own. */
class FirstHourTest {
    @TempDir
    private Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    private final Terminal terminal = new Terminal(out, out, StandardCharsets.UTF_8, false);

    private int weft(String... args) {
        said.reset();
        return Weft.run(terminal, args);
    }

    private int add(Path here, String now, String... args) {
        said.reset();
        CommandLine line = new CommandLine(new NewCommand(terminal, InstantSource.fixed(Instant.parse(now)), here));
        line.setExecutionExceptionHandler((fault, command, parsed) -> {
            out.print(fault.getMessage());
            return Weft.FAILED;
        });
        return line.execute(args);
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    @Test
    void whatInitMakesIsPublishedWithoutAWarning() throws IOException {
        Path made = folder.resolve("刊物");
        assertThat(weft("init", made.toString())).isZero();
        assertThat(said()).contains("weft serve --watch");
        assertThat(weft("check", made.resolve("publication.json").toString()))
                .as(said())
                .isZero();
        assertThat(said()).contains("checked 3 articles: ").doesNotContain("WARNING", "ERROR");
        assertThat(weft("publish", made.resolve("publication.json").toString())).isZero();
        assertThat(made.resolve("site/articles/welcome.html")).content().contains("第一篇文章", "weave.png");
        assertThat(made.resolve("site/images/weave.png")).exists();
        assertThat(made.resolve("site/feed.xml")).exists();
        assertThat(made.resolve(".gitignore")).content().contains("/site/");
    }

    @Test
    void initChangesNothingThatIsThere() throws IOException {
        Files.writeString(folder.resolve("README.md"), "mine");
        assertThat(weft("init", folder.toString())).isEqualTo(Weft.FAILED);
        assertThat(said()).contains("README.md").contains("choose another folder");
        assertThat(folder.resolve("README.md")).hasContent("mine");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    /** The folder that a command is run in is that of the process. */
    @Test
    void inSuchAFolderCommandsNeedNoArguments() throws Exception {
        Path made = folder.resolve("p");
        assertThat(weft("init", made.toString())).isZero();
        for (List<String> command :
                List.of(List.of("new", "第二篇", "--id=second"), List.of("check"), List.of("publish"))) {
            Process process = Child.of(Weft.class, List.of("-Xshare:auto"), command.toArray())
                    .directory(made.toFile())
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(output).isZero();
        }
        assertThat(made.resolve("site/articles/second.html")).content().contains("第二篇");
    }

    @Test
    void servingWithoutArgumentsFollowsTheFolder() throws Exception {
        Path made = folder.resolve("p");
        assertThat(weft("init", made.toString())).isZero();
        for (List<String> command : List.of(List.of("serve", "--watch", "--port=0"), List.of("serve", "--port=0"))) {
            Process process = Child.of(Weft.class, List.of("-Xshare:auto"), command.toArray())
                    .directory(made.toFile())
                    .start();
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                List<String> before = new ArrayList<>();
                String line = lines.readLine();
                while (line != null && !line.contains("serving http://")) {
                    before.add(line);
                    line = lines.readLine();
                }
                assertThat(line).as(String.join("\n", before)).isNotNull();
            } finally {
                process.destroy();
                process.waitFor();
            }
        }
        assertThat(made.resolve("site/index.html")).exists();
    }

    @Test
    void elsewhereTheyAskForOne() {
        assertThat(weft("check")).isEqualTo(Weft.FAILED);
        assertThat(said()).contains("此文件夹中没有 publication.json", "make one with weft init DIR");
    }

    @Test
    void anArticleIsNamedByItsDayInTheZoneOfThePublication() throws IOException {
        assertThat(weft("init", folder.toString())).isZero();
        assertThat(add(folder, "2026-02-28T16:30:00Z", "“二月”的最后一天")).isZero();
        assertThat(add(folder, "2026-02-28T16:31:00Z", "又一篇")).isZero();
        assertThat(folder.resolve("articles/2026-03-01.json"))
                .content()
                .contains("\"title\": \"“二月”的最后一天\"", "\"published\": \"2026-03-01\"", "\"section\": \"news\"");
        assertThat(folder.resolve("articles/2026-03-01-2.json")).content().contains("又一篇");
        assertThat(weft("check", folder.resolve("publication.json").toString())).isZero();
        assertThat(said()).contains("checked 5 articles");
    }

    @Test
    void anIdThatIsTakenOrCannotBeAnAddressIsRefused() throws IOException {
        assertThat(weft("init", folder.toString())).isZero();
        assertThat(add(folder, "2026-01-01T00:00:00Z", "题", "--id", "welcome")).isEqualTo(Weft.FAILED);
        assertThat(said()).contains("choose another with --id");
        assertThat(add(folder, "2026-01-01T00:00:00Z", "题", "--id", "../x")).isEqualTo(Weft.FAILED);
        assertThat(said()).startsWith("--id: ");
        assertThat(folder.resolve("x.json")).doesNotExist();
    }

    @Test
    void articlesInOneFileAreFoundAndNotAddedTo() throws IOException {
        Files.writeString(
                folder.resolve("publication.json"), "{\"name\":\"织网\",\"base\":\"https://www.example.org/\"}");
        Files.writeString(folder.resolve("articles.jsonl"), "{\"id\":\"a\",\"title\":\"一\"}\n");
        assertThat(weft("publish", folder.resolve("publication.json").toString()))
                .isZero();
        assertThat(folder.resolve("site/articles/a.html")).exists();
        assertThat(add(folder, "2026-01-01T00:00:00Z", "题")).isEqualTo(Weft.FAILED);
        assertThat(said()).contains("add a line to it");
    }

    @Test
    void aShellLearnsEveryCommandAndOption() {
        assertThat(weft("completion")).isZero();
        assertThat(said())
                .startsWith("#!/usr/bin/env bash")
                .contains("_picocli_weft_publish", "--ping", "init", "--watch");
    }

    @Test
    void severitiesHaveColoursWhereTheyAreWanted() throws IOException {
        Files.writeString(
                folder.resolve("publication.json"), "{\"name\":\"织网\",\"base\":\"https://www.example.org/\"}");
        Files.writeString(folder.resolve("articles.jsonl"), "{\"id\":\"a\"}\n");
        Terminal coloured = new Terminal(out, out, StandardCharsets.UTF_8, false, true);
        String publication = folder.resolve("publication.json").toString();
        assertThat(Weft.run(coloured, "check", publication)).isEqualTo(Weft.REJECTED);
        assertThat(said())
                .contains(
                        "\u001B[31mERROR\u001B[0m json.missing-title",
                        "\u001B[33mWARNING\u001B[0m",
                        "\u001B[36mINFO\u001B[0m");
        weft("check", publication);
        assertThat(said()).contains("ERROR json.missing-title").doesNotContain("\u001B");
        assertThat(Terminal.wantsColours(java.util.Map.of("TERM", "xterm"))).isTrue();
        assertThat(Terminal.wantsColours(java.util.Map.of("NO_COLOR", "1"))).isFalse();
        assertThat(Terminal.wantsColours(java.util.Map.of("NO_COLOR", ""))).isTrue();
        assertThat(Terminal.wantsColours(java.util.Map.of("TERM", "dumb"))).isFalse();
    }
}
