package dev.weft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Articles with as many faults as fit into one, read by a program with little memory. */
class ManyFindingsTest {
    private static final int BYTES = 16 << 20;

    @TempDir
    private Path folder;

    private Path publication;
    private Path report;

    @BeforeEach
    void input() throws IOException {
        publication = Files.writeString(
                folder.resolve("publication.json"), "{\"name\":\"织网\",\"base\":\"https://www.example.org/\"}");
        report = folder.resolve("report.json");
    }

    /** Returns a file of articles one of which is as long as an article may be, and a good one behind it. */
    private Path articles(String start, String repeated, String end) throws IOException {
        int count = (BYTES - start.length() - end.length()) / repeated.length();
        String good = "\n{\"id\":\"good\",\"title\":\"好\"}\n";
        return Files.writeString(folder.resolve("articles.jsonl"), start + repeated.repeat(count) + end + good);
    }

    private String check(Path articles, String heap, int code) throws Exception {
        Process process = Child.of(Weft.class, List.of(heap), "check", publication, articles, "--report", report)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isEqualTo(code);
        assertThat(said).doesNotContain("OutOfMemoryError").contains("2 articles", "more-findings");
        assertThat(report).content().contains("\"article\":\"good\"", "more findings are not listed");
        return said;
    }

    @Test
    void millionsOfUnknownKeysAreCounted() throws Exception {
        check(articles("{\"id\":\"a\",\"title\":\"t\"", ",\"unknown\":1", "}"), "-Xmx128m", Weft.DONE);
        assertThat(report.toFile().length()).isLessThan(200_000);
    }

    @Test
    void picturesWithoutTextsAreCounted() throws Exception {
        Path articles = articles(
                "{\"id\":\"a\",\"title\":\"t\",\"body\":{\"blocks\":[{\"type\":\"divider\"}",
                ",{\"type\":\"figure\",\"image\":{\"url\":\"https://www.example.org/pictures/of/a/place/picture.png\"}}",
                "]}}");
        check(articles, "-Xmx512m", Weft.DONE);
        assertThat(report.toFile().length()).isLessThan(2_000_000);
    }
}
