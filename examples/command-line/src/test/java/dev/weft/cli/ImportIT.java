package dev.weft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The program as it is handed out, one jar, finds the reader of every kind of source in itself, and needs little memory. */
class ImportIT {
    private static final Path JAR = Path.of("target/weft.jar").toAbsolutePath();
    private static final String TEXT = "织机房的窗户朝北开，为的是光线匀净，师傅们从早到晚看得清每一根经线。";
    private static final String PAGE =
            "<!DOCTYPE html><html lang=zh-CN><head><meta charset=utf-8><title>北窗下的木机</title></head><body>"
                    + "<h1>北窗下的木机</h1><div class=content><p>" + TEXT + "</p></div></body></html>";

    @TempDir
    private Path folder;

    /** Sources by the name of their kind, as it is shown; each a file, or several below a folder. */
    static Stream<Map.Entry<String, Map<String, byte[]>>> sources() throws IOException {
        Map<String, Map<String, byte[]>> sources = new LinkedHashMap<>();
        sources.put("saved pages", Map.of("site/www.example.org/loom.html", utf8(PAGE)));
        sources.put(
                "pages saved as one file (MHTML)",
                Map.of(
                        "source",
                        utf8(
                                "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://www.example.org/loom.html\r\n"
                                        + "MIME-Version: 1.0\r\nContent-Type: multipart/related; type=\"text/html\"; boundary=\"b\"\r\n\r\n"
                                        + "--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n"
                                        + "Content-Location: https://www.example.org/loom.html\r\n\r\n" + PAGE
                                        + "\r\n--b--\r\n")));
        sources.put("web archives (WARC)", Map.of("source", record("https://www.example.org/loom.html", PAGE)));
        sources.put(
                "an export of WordPress",
                Map.of(
                        "source",
                        utf8(
                                "<?xml version='1.0'?><rss version='2.0' xmlns:content='http://purl.org/rss/1.0/modules/content/'"
                                        + " xmlns:wp='http://wordpress.org/export/1.2/'><channel><title>织造手记</title>"
                                        + "<link>https://www.example.org</link><item><title>北窗下的木机</title>"
                                        + "<link>https://www.example.org/loom.html</link><content:encoded>" + TEXT
                                        + "</content:encoded>"
                                        + "<wp:post_name>loom</wp:post_name><wp:status>publish</wp:status><wp:post_type>post</wp:post_type>"
                                        + "</item></channel></rss>")));
        sources.put(
                "feeds",
                Map.of(
                        "source",
                        utf8("<?xml version='1.0'?><rss version='2.0'><channel><title>织造手记</title>"
                                + "<link>https://www.example.org/</link><item><title>北窗下的木机</title>"
                                + "<link>https://www.example.org/loom.html</link><description>" + TEXT
                                + "</description></item></channel></rss>")));
        sources.put(
                "Markdown",
                Map.of(
                        "hugo/hugo.yaml", utf8("baseURL: https://www.example.org/\n"),
                        "hugo/content/loom.md", utf8("---\ntitle: 北窗下的木机\ntags: [木机]\n---\n" + TEXT + "\n")));
        sources.put("Word documents", Map.of("source.docx", document()));
        sources.put(
                "the JSON of articles",
                Map.of(
                        "source",
                        utf8("{\"id\":\"loom\",\"title\":\"北窗下的木机\",\"body\":{\"html\":\"<p>" + TEXT + "</p>\"}}\n")));
        return sources.entrySet().stream();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] record(String address, String html) throws IOException {
        byte[] http = utf8("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + html);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(utf8("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: " + address
                    + "\r\nContent-Type: application/http\r\nContent-Length: " + http.length + "\r\n\r\n"));
            out.write(http);
            out.write(utf8("\r\n\r\n"));
        }
        return packed.toByteArray();
    }

    private static byte[] document() throws IOException {
        String types = "http://schemas.openxmlformats.org/package/2006/";
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                "<Types xmlns='" + types + "content-types'>"
                        + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
                        + "<Override PartName='/word/document.xml' ContentType='application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'/></Types>");
        parts.put(
                "_rels/.rels",
                "<Relationships xmlns='" + types + "relationships'><Relationship Id='r1'"
                        + " Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument' Target='word/document.xml'/></Relationships>");
        parts.put(
                "word/document.xml",
                "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body>"
                        + "<w:p><w:r><w:t>北窗下的木机</w:t></w:r></w:p><w:p><w:r><w:t>" + TEXT
                        + "</w:t></w:r></w:p></w:body></w:document>");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(utf8(part.getValue()));
            }
        }
        return bytes.toByteArray();
    }

    private String weft(Object... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx64m", "-jar", JAR.toString()));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .directory(folder.toFile())
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    @ParameterizedTest
    @MethodSource("sources")
    void everyKindOfSourceIsImportedAndPublished(Map.Entry<String, Map<String, byte[]>> kind)
            throws IOException, InterruptedException {
        Path source = folder;
        for (Map.Entry<String, byte[]> file : kind.getValue().entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
            source = folder.resolve(folder.relativize(path).getName(0));
        }
        assertThat(weft(
                        "import",
                        source,
                        "articles.jsonl",
                        "--publication",
                        "publication.json",
                        "--url",
                        "https://www.example.org/"))
                .contains("imported 1 article from " + kind.getKey());
        assertThat(weft("publish", "publication.json", "articles.jsonl", "out")).contains("published 1 article");
        try (Stream<Path> made = Files.list(folder.resolve("out/articles"))) {
            assertThat(made.filter(page -> page.toString().endsWith(".html")))
                    .singleElement()
                    .satisfies(page -> assertThat(page).content().contains("北窗下的木机", TEXT));
        }
    }

    /** What is kept of each article are a few numbers: their texts together are larger than the memory there is. */
    @Test
    void aMirrorIsReadWithLittleMemory() throws IOException, InterruptedException {
        Path site = Files.createDirectories(folder.resolve("site/www.example.org/news"));
        String filler = ("<p>" + TEXT + "</p>").repeat(200);
        for (int i = 0; i < 4000; i++) {
            Files.writeString(
                    site.resolve(i + ".html"),
                    PAGE.replace("<p>", "<p>第" + i + "篇。").replace("</div>", filler + "</div>"));
        }
        assertThat(weft("import", "site", "articles.jsonl")).contains("imported 4000 articles");
    }
}
