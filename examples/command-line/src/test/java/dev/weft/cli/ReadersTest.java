package dev.weft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program knows what it is given by its content, whatever it is called, and publishes what it imported. */
class ReadersTest {
    @TempDir
    private Path folder;

    private String weft(int code, Object... arguments) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        String[] args = new String[arguments.length];
        for (int i = 0; i < args.length; i++) {
            args[i] = arguments[i].toString();
        }
        assertThat(Weft.run(new Terminal(out, out, StandardCharsets.UTF_8, false), args))
                .as(() -> said.toString(StandardCharsets.UTF_8))
                .isEqualTo(code);
        return said.toString(StandardCharsets.UTF_8);
    }

    private void importsAndPublishes(String content, String kind) throws IOException {
        Path source = folder.resolve("source");
        Path articles = folder.resolve("articles.jsonl");
        Path publication = folder.resolve("publication.json");
        Files.deleteIfExists(publication);
        Files.writeString(source, content);
        assertThat(weft(0, "import", source, articles, "--publication", publication))
                .contains("imported 1 article from " + kind);
        assertThat(weft(0, "publish", publication, articles, folder.resolve(kind)))
                .contains("published 1 article");
        assertThat(folder.resolve(kind).resolve("articles/loom.html")).content().contains("北窗下的木机");
        assertThat(folder.resolve(kind).resolve("2024/loom.html")).content().contains("articles/loom.html");
    }

    @Test
    void aFeedIsToldByItsContent() throws IOException {
        importsAndPublishes(
                "<?xml version='1.0'?><rss"
                        + " version='2.0'><channel><title>织造手记</title><link>https://www.example.org/</link>"
                        + "<item><title>北窗下的木机</title><link>https://www.example.org/2024/loom.html</link>"
                        + "<description>织机房的窗户朝北开。</description></item></channel></rss>",
                "feeds");
    }

    @Test
    void aJsonFeedIsToldByItsContent() throws IOException {
        importsAndPublishes(
                "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"织造手记\",\"items\":[{\"id\":\"1\",\"url\":"
                        + "\"https://www.example.org/2024/loom.html\",\"title\":\"北窗下的木机\",\"content_text\":\"窗户朝北开。\"}]}",
                "feeds");
    }

    @Test
    void anExportOfWordPressIsToldByItsContent() throws IOException {
        importsAndPublishes(
                "<?xml version='1.0'?><rss version='2.0' xmlns:content='http://purl.org/rss/1.0/modules/content/'"
                        + " xmlns:wp='http://wordpress.org/export/1.2/'><channel><title>织造手记</title>"
                        + "<link>https://www.example.org</link><item><title>北窗下的木机</title>"
                        + "<link>https://www.example.org/2024/loom.html</link><content:encoded>窗户朝北开。</content:encoded>"
                        + "<wp:post_name>loom</wp:post_name><wp:status>publish</wp:status><wp:post_type>post</wp:post_type>"
                        + "</item></channel></rss>",
                "an export of WordPress");
    }
}
