package dev.weft.wordpress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weft.body.Gallery;
import dev.weft.finding.Finding;
import dev.weft.importing.collection.CollectionException;
import dev.weft.importing.collection.CollectionImporter;
import dev.weft.importing.collection.ImportReport;
import dev.weft.importing.collection.LeftOut;
import dev.weft.json.ArticleReader;
import dev.weft.model.Article;
import dev.weft.model.Section;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an export of WordPress holds becomes articles; one that is broken keeps what was read. */
class WordPressReaderTest {
    @TempDir
    private Path folder;

    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Article> articles = new LinkedHashMap<>();

    private static String export() throws IOException {
        try (InputStream in = Objects.requireNonNull(WordPressReaderTest.class.getResourceAsStream("export.xml"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private ImportReport read(String export) throws IOException {
        Path source = Files.createDirectories(folder.resolve("source"));
        Files.writeString(source.resolve("export"), export);
        Path out = folder.resolve("articles.jsonl");
        ImportReport report = CollectionImporter.builder(source)
                .files(folder.resolve("files"))
                .findings(findings::add)
                .build()
                .importTo(out);
        for (String line : Files.readAllLines(out)) {
            Article article = ArticleReader.of(report.publication())
                    .read(line.getBytes(StandardCharsets.UTF_8), "out", findings::add)
                    .orElseThrow();
            articles.put(article.id().value(), article);
        }
        return report;
    }

    private List<String> codes() {
        return findings.stream().map(Finding::code).toList();
    }

    @Test
    void anArticleHasItsPeoplePlacesAndDates() throws IOException {
        ImportReport report = read(export());
        assertThat(report.kind().en()).isEqualTo("an export of WordPress");
        assertThat(articles).containsOnlyKeys("north-window", "关于", "post-30");
        Article article = articles.get("north-window");
        assertThat(article.title()).isEqualTo("北窗下的木机 & 经线");
        assertThat(article.lead()).isEqualTo("窗户为什么朝北开。");
        assertThat(article.byline().get(0).person().name()).isEqualTo("林织");
        assertThat(article.section()).isEqualTo("craft/loom");
        assertThat(article.tags()).containsExactly("光线", "手艺");
        assertThat(article.published().orElseThrow()).hasToString("2024-05-06T09:30:00+08:00");
        assertThat(article.modified()).isPresent();
        assertThat(article.pinned()).isTrue();
        assertThat(article.guid()).isEqualTo("https://blog.example.org/?p=12");
        assertThat(article.aliases()).containsExactly("/2024/05/north-window/");
        assertThat(article.cover().orElseThrow().alt().text()).isEqualTo("一台木机");
        assertThat(articles.get("关于").kind()).isEqualTo(Article.Kind.PAGE);
        assertThat(articles.get("关于").published().orElseThrow()).hasToString("2020-01-01T08:00:00");
        assertThat(articles.get("post-30").status()).isEqualTo(Article.Status.DRAFT);
    }

    @Test
    void paragraphsCaptionsAndGalleriesAreRead() throws IOException {
        read(export());
        var body = articles.get("north-window").body();
        assertThat(body.plainText()).startsWith("织机房的窗户朝北开，为的是光线匀净。\n师傅们从早到晚").doesNotContain("[");
        assertThat(body.blocks())
                .filteredOn(Gallery.class::isInstance)
                .hasSize(1)
                .allSatisfy(gallery -> assertThat(((Gallery) gallery).figures()).hasSize(2));
        assertThat(codes()).contains("wordpress.comments-left-out").doesNotContain("import.element-dropped");
    }

    @Test
    void thePublicationIsCalledAndDividedAsTheSiteWas() throws IOException {
        ImportReport report = read(export());
        assertThat(report.publication().name()).isEqualTo("织造手记");
        assertThat(report.publication().tagline()).isEqualTo("一台木机的日常");
        assertThat(report.publication().base()).hasToString("https://blog.example.org/");
        Section craft = report.publication().sections().get(0);
        assertThat(craft.name()).isEqualTo("手艺");
        assertThat(craft.sections()).extracting(Section::slug).containsExactly("loom");
        assertThat(report.leftOut()).containsEntry(LeftOut.SYSTEM, 3L);
    }

    @Test
    void uploadsBesideTheExportAreCopied() throws IOException {
        Path uploads = Files.createDirectories(folder.resolve("source/wp-content/uploads/2024/05"));
        Files.writeString(uploads.resolve("loom.jpg"), "a picture");
        Files.writeString(uploads.resolve("plan.pdf"), "a plan");
        assertThat(read(export()).files()).isEqualTo(2);
        assertThat(folder.resolve("files/wp-content/uploads/2024/05/plan.pdf")).hasContent("a plan");
    }

    @Test
    void anExportCutInTheMiddleKeepsWhatWasReadAndSaysWhereItEnds() throws IOException {
        String export = export();
        ImportReport report = read(export.substring(0, export.indexOf("还没写完") + 2));
        assertThat(articles).containsOnlyKeys("north-window", "关于");
        assertThat(report.unread()).isEqualTo(1);
        assertThat(findings)
                .filteredOn(finding -> finding.code().equals("wordpress.cut-off"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message().en()).contains("关于"));
    }

    @Test
    void controlCharactersThatWordPressExportsEndNothing() throws IOException {
        read(export().replace("光线匀净", "光线\u000B匀净\u0008"));
        assertThat(articles).hasSize(3);
    }

    @Test
    void anExportWithADocumentTypeIsRefusedAndNothingIsFetched() throws IOException {
        Path secret = folder.resolve("secret.txt");
        Files.writeString(secret, "a secret");
        String bomb = "<!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\"><!ENTITY x SYSTEM \""
                + secret.toUri() + "\">]>";
        String export =
                export().replace("<rss version", bomb + "<rss version").replace("<title>织造手记", "<title>&x;&b;织造手记");
        assertThatThrownBy(() -> read(export))
                .isInstanceOf(CollectionException.class)
                .hasMessageContaining("DOCTYPE");
        assertThat(folder.resolve("articles.jsonl")).doesNotExist();
    }

    @Test
    void twoArticlesOfOneAddressAreNamed() throws IOException {
        String export = export();
        int start = export.indexOf("<item>");
        String item = export.substring(start, export.indexOf("</item>") + 7);
        ImportReport report = read(
                export.replace("</channel>", item.replace("北窗下的木机", "另一篇").replace("织机房", "染坊") + item + "</channel>"));
        assertThat(articles).hasSize(3);
        assertThat(codes()).contains("import.same-address");
        assertThat(report.leftOut()).containsEntry(LeftOut.DUPLICATE, 1L);
    }
}
