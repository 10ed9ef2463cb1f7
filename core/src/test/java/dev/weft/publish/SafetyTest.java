package dev.weft.publish;

import static dev.weft.publish.Fakes.article;
import static dev.weft.publish.Fakes.articles;
import static dev.weft.publish.Fakes.files;
import static dev.weft.publish.Fakes.lines;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weft.finding.Finding;
import dev.weft.model.Article;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SafetyTest {
    @TempDir
    private Path folder;

    private Path input;
    private Path site;

    @BeforeEach
    void places() {
        input = folder.resolve("articles.jsonl");
        site = folder.resolve("site");
    }

    private PublishReport publish(List<Article> articles) throws IOException {
        return Fakes.publisher().build().publish(lines(input, articles), FolderTarget.of(site));
    }

    @Test
    void aSymbolicLinkInsideIsNotFollowedOut() throws IOException {
        Path outside = Files.createDirectory(folder.resolve("outside"));
        Files.createDirectories(site);
        Files.createSymbolicLink(site.resolve("articles"), outside);
        assertThatThrownBy(() -> publish(articles(3))).isInstanceOfSatisfying(PublishException.class, fault -> {
            assertThat(fault.path()).endsWith("articles");
            assertThat(fault.bilingual().zh()).contains("符号链接");
        });
        assertThat(outside).isEmptyDirectory();
    }

    @Test
    void aLinkInThePlaceOfAFileIsReplacedNotWrittenThrough() throws IOException {
        publish(articles(3));
        Path outside = Files.writeString(folder.resolve("outside.txt"), "untouched");
        Path page = site.resolve("articles/a1.html");
        Files.delete(page);
        Files.createSymbolicLink(page, outside);
        publish(articles(3));
        assertThat(outside).hasContent("untouched");
        assertThat(Files.isSymbolicLink(page)).isFalse();
        assertThat(Files.readString(page)).startsWith("标题 1\n");
    }

    @Test
    void aLinkWaitingUnderTheTemporaryNameIsNotWrittenThrough() throws IOException {
        publish(articles(3));
        Path outside = Files.writeString(folder.resolve("outside.txt"), "untouched");
        Files.createSymbolicLink(site.resolve("articles/.a1.html.weft"), outside);
        List<Article> changed = new ArrayList<>(articles(3));
        changed.set(1, article(1, "新标题"));
        publish(changed);
        assertThat(outside).hasContent("untouched");
        assertThat(site.resolve("articles/a1.html")).content().startsWith("新标题\n");
    }

    @Test
    void removingDoesNotFollowALinkEither() throws IOException {
        publish(articles(3));
        Path outside = Files.createDirectory(folder.resolve("outside"));
        Files.move(site.resolve("articles"), folder.resolve("moved"));
        Files.writeString(outside.resolve("a2.html"), "not ours");
        Files.createSymbolicLink(site.resolve("articles"), outside);
        assertThatThrownBy(() -> publish(articles(2))).isInstanceOf(PublishException.class);
        assertThat(outside.resolve("a2.html")).hasContent("not ours");
    }

    @Test
    void theSecondRunIsToldThatOneIsUnderWay() throws IOException {
        try (Ledger held = Fakes.open(site)) {
            assertThat(held).isNotNull();
            assertThatThrownBy(() -> publish(articles(1))).isInstanceOfSatisfying(PublishException.class, fault -> {
                assertThat(fault).hasMessageContaining("another run is writing");
                assertThat(fault.getMessage())
                        .contains(Long.toString(ProcessHandle.current().pid()));
                assertThat(fault.bilingual().zh()).contains("另一次发布");
            });
        }
        publish(articles(1));
    }

    @Test
    void aTargetThatIsAFileIsATypedError() throws IOException {
        Files.writeString(site, "a file");
        assertThatThrownBy(() -> publish(articles(1)))
                .isInstanceOfSatisfying(
                        PublishException.class,
                        fault -> assertThat(fault.path()).isEqualTo(site.toString()));
        assertThat(site).hasContent("a file");
    }

    @Test
    void hostileIdsAreRejectedAndTheOthersPublished() throws IOException {
        List<String> hostile = List.of(
                "../x", "/etc/x", "a\\\\b", "CON", "com1.txt", "a".repeat(300), "织".repeat(100), ".", "", "a\\u0000b");
        StringBuilder lines = new StringBuilder("{\"id\":\"good\",\"title\":\"好\"}\n");
        for (String id : hostile) {
            lines.append("{\"id\":\"").append(id).append("\",\"title\":\"坏\"}\n");
        }
        Files.writeString(input, lines);
        List<Finding> findings = new ArrayList<>();
        PublishReport report = Fakes.publisher()
                .findings(Fakes.ownFindings(findings))
                .build()
                .publish(JsonArticles.of(input, Fakes.publication()), FolderTarget.of(site));
        assertThat(report.articles()).isEqualTo(1 + hostile.size());
        assertThat(report.rejected()).isEqualTo(hostile.size());
        assertThat(files(site).keySet())
                .filteredOn(path -> path.startsWith("articles/"))
                .containsExactly("articles/good.html");
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("site", "articles.jsonl");
    }

    @Test
    void zipAndFolderHoldTheSame() throws IOException {
        publish(articles(100));
        Path zip = folder.resolve("site.zip");
        Path again = folder.resolve("again.zip");
        Fakes.publisher().build().publish(ArticleSource.of(articles(100)), ZipTarget.of(zip));
        Fakes.publisher().build().publish(ArticleSource.of(articles(100)), ZipTarget.of(again));
        SortedMap<String, String> entries = new TreeMap<>();
        try (ZipFile file = new ZipFile(zip.toFile())) {
            for (ZipEntry entry : file.stream().toList()) {
                entries.put(
                        entry.getName(), new String(file.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertThat(entries).isEqualTo(files(site));
        assertThat(again).hasSameBinaryContentAs(zip);
        assertThat(folder.toFile().list()).allMatch(name -> !name.startsWith("."));
    }

    @Test
    void threadsLocaleAndZoneChangeNoByte() throws IOException {
        MemoryTarget expected = MemoryTarget.of();
        Fakes.publisher().threads(1).build().publish(ArticleSource.of(articles(400)), expected);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            for (String tag : List.of("tr-TR", "zh-CN", "ar-EG")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                for (String id : List.of("Asia/Shanghai", "America/Los_Angeles", "Pacific/Kiritimati")) {
                    TimeZone.setDefault(TimeZone.getTimeZone(id));
                    MemoryTarget target = MemoryTarget.of();
                    Fakes.publisher().threads(64).build().publish(ArticleSource.of(articles(400)), target);
                    assertThat(Fakes.texts(target)).as(tag + " " + id).isEqualTo(Fakes.texts(expected));
                }
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void aCallersOwnTargetNeedsOneMethod() throws IOException {
        List<String> paths = new ArrayList<>();
        Fakes.publisher().threads(1).build().publish(ArticleSource.of(articles(1)), (DocumentTarget)
                (path, bytes) -> paths.add(path.file()));
        assertThat(paths).contains("articles/a0.html", "index.txt").doesNotHaveDuplicates();
    }
}
