package dev.weft.importing.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weft.finding.Finding;
import dev.weft.value.WebAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The JSON of articles is read as publishing reads it, and what is no collection is refused. */
class JsonReaderTest {
    private static final WebAddress BASE = WebAddress.of("https://www.example.org/");

    @TempDir
    private Path folder;

    private final List<Finding> findings = new ArrayList<>();

    private ImportReport read(Path source) throws IOException {
        return CollectionImporter.builder(source)
                .address(BASE)
                .findings(findings::add)
                .readers(List.of(new MirrorReader(), new JsonReader()))
                .build()
                .importTo(folder.resolve("out.jsonl"));
    }

    @Test
    void linesAndFilesOfOneArticleAreRead() throws IOException {
        Path source = Files.createDirectories(folder.resolve("source"));
        Files.writeString(source.resolve("one.json"), "{\n  \"id\": \"one\",\n  \"title\": \"第一篇\"\n}\n");
        Files.writeString(
                source.resolve("more"),
                "{\"id\":\"two\",\"title\":\"第二篇\"}\n{\"id\":\"bad\"}\n{\"id\":\"three\",\"title\":\"第三篇\"}\n{\"id\":");
        ImportReport report = read(source);
        assertThat(report.articles()).isEqualTo(3);
        assertThat(report.unread()).isEqualTo(2);
        assertThat(findings).extracting(Finding::origin).anyMatch(origin -> origin.startsWith("more:2"));
        assertThat(Files.readString(folder.resolve("out.jsonl"))).contains("\"one\"", "\"two\"", "\"three\"");
    }

    @Test
    void oneIdStandsForOneArticle() throws IOException {
        Path source = folder.resolve("articles");
        Files.writeString(source, "{\"id\":\"a\",\"title\":\"第一篇\"}\n{\"id\":\"A\",\"title\":\"第二篇\"}\n");
        assertThat(read(source).articles()).isEqualTo(2);
        assertThat(findings).extracting(Finding::code).containsExactly("import.id-changed");
    }

    @Test
    void whatNoReaderKnowsIsRefusedAndNothingIsWritten() throws IOException {
        Path source = folder.resolve("articles.jsonl");
        Files.writeString(source, "some text");
        assertThatThrownBy(() -> read(source))
                .isInstanceOf(CollectionException.class)
                .hasMessageContaining("the JSON of articles");
        assertThat(folder.resolve("out.jsonl")).doesNotExist();
    }
}
