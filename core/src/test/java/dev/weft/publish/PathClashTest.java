package dev.weft.publish;

import static dev.weft.publish.Fakes.article;
import static dev.weft.publish.Fakes.files;
import static dev.weft.publish.Fakes.lines;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.finding.Finding;
import dev.weft.model.Article;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A path that is taken costs what came later, and both are named; also where one is a file and the other a folder. */
class PathClashTest {
    @TempDir
    private Path folder;

    private final List<Finding> findings = new ArrayList<>();

    private PublishReport publish(Target target, Article... articles) throws IOException {
        findings.clear();
        return Fakes.publisher()
                .findings(Fakes.ownFindings(findings))
                .build()
                .publish(lines(folder.resolve("articles.jsonl"), List.of(articles)), target);
    }

    private static Article redirected(int number, String... aliases) {
        return article(number).toBuilder().aliases(List.of(aliases)).build();
    }

    @ParameterizedTest
    @CsvSource({
        "/articles, a1 (articles/a1.html)",
        "/Articles, a1 (articles/a1.html)",
        "/sections/news, fake/list (sections/news/index.txt)",
        "/feed.txt/x, fake/feed (feed.txt)",
        "/articles/a1.html/x, a1 (articles/a1.html)",
        "/articles/A1.html/, a1 (articles/a1.html)"
    })
    void anOldAddressInTheWayOfADocumentIsLeftOutAndBothAreNamed(String alias, String owner) throws IOException {
        SortedMap<String, String> without = published(article(1), article(2));
        for (Target target : List.of(
                MemoryTarget.of(), ZipTarget.of(folder.resolve("site.zip")), FolderTarget.of(folder.resolve("site")))) {
            publish(target, article(1), redirected(2, alias));
            assertThat(findings).singleElement().satisfies(finding -> {
                assertThat(finding.code()).isEqualTo("publish.alias-taken");
                assertThat(finding.article()).isEqualTo("a2");
                assertThat(finding.message().en()).contains("\"" + alias + "\"").contains("\"" + owner + "\"");
            });
        }
        assertThat(files(folder.resolve("site"))).isEqualTo(without);
        try (ZipFile zip = new ZipFile(folder.resolve("site.zip").toFile())) {
            assertThat(zip.stream().map(entry -> entry.getName()))
                    .containsExactlyInAnyOrderElementsOf(without.keySet());
        }
    }

    private SortedMap<String, String> published(Article... articles) throws IOException {
        MemoryTarget target = MemoryTarget.of();
        publish(target, articles);
        return Fakes.texts(target);
    }

    @Test
    void theFirstOfTwoOldAddressesWins() throws IOException {
        MemoryTarget target = MemoryTarget.of();
        publish(target, redirected(1, "/old", "/git~1/x"), redirected(2, "/old/x.html", "/git~1"));
        assertThat(target.documents()).containsKeys("old", "git~1/x").doesNotContainKeys("old/x.html", "git~1");
        assertThat(findings)
                .extracting(finding -> finding.message().en())
                .containsExactly(
                        "the old address \"/old/x.html\" is taken by \"a1 (old)\"",
                        "the old address \"/git~1\" is taken by \"a1 (git~1/x)\"");
    }

    @Test
    void aFolderGivesWayWhereARunBeforeMadeItAndAFileToo() throws IOException {
        Path site = folder.resolve("site");
        publish(FolderTarget.of(site), redirected(1, "/a", "/b/x.html", "/b/c/y.html"));
        assertThat(site.resolve("b/c/y.html")).isRegularFile();
        publish(FolderTarget.of(site), redirected(1, "/a/z.html", "/b"));
        assertThat(findings).isEmpty();
        assertThat(files(site)).isEqualTo(published(redirected(1, "/a/z.html", "/b")));
        publish(FolderTarget.of(site), redirected(1, "/a", "/b/x.html"));
        assertThat(files(site)).isEqualTo(published(redirected(1, "/a", "/b/x.html")));
    }

    @Test
    void whatAStrangerPutInTheWayStaysAndCostsThatDocumentAlone() throws IOException {
        Path site = Files.createDirectories(folder.resolve("site"));
        Files.writeString(site.resolve("articles"), "a stranger's file");
        Files.createDirectories(site.resolve("feed.txt"));
        Files.writeString(site.resolve("feed.txt/note"), "a stranger's folder");
        for (int run = 0; run < 2; run++) {
            publish(FolderTarget.of(site), article(1));
            assertThat(findings)
                    .extracting(Finding::code)
                    .containsExactly("publish.path-blocked", "publish.path-blocked");
            assertThat(findings)
                    .extracting(finding -> finding.message().en())
                    .anyMatch(message -> message.contains("articles/a1.html") && message.contains("\"articles\""))
                    .anyMatch(message -> message.contains("\"feed.txt\""));
            assertThat(site.resolve("articles")).hasContent("a stranger's file");
            assertThat(site.resolve("feed.txt/note")).hasContent("a stranger's folder");
            assertThat(site.resolve("index.txt")).isRegularFile();
        }
        Files.delete(site.resolve("articles"));
        Files.delete(site.resolve("feed.txt/note"));
        publish(FolderTarget.of(site), article(1));
        assertThat(findings).isEmpty();
        assertThat(files(site)).isEqualTo(published(article(1)));
    }

    @Test
    void aCompressedCopyYieldsToWhatHasItsPath() throws IOException {
        Article[] articles = {redirected(1, "/articles/a2.html.gz", "/articles/a3.html.gz/x"), article(2), article(3)};
        for (int i = 0; i < articles.length; i++) {
            articles[i] = articles[i].toBuilder().title("长".repeat(200)).build();
        }
        ZipTarget target = ZipTarget.of(folder.resolve("site.zip"));
        Fakes.publisher().compressed(true).build().publish(ArticleSource.of(List.of(articles)), target);
        try (ZipFile zip = new ZipFile(folder.resolve("site.zip").toFile())) {
            assertThat(zip.stream().map(entry -> entry.getName()))
                    .contains("articles/a1.html.gz", "articles/a2.html.gz", "articles/a3.html.gz/x")
                    .doesNotContain("articles/a3.html.gz")
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void twoFilesOfThePublicationAndADocumentNeverShareAPath() throws IOException {
        Path own = Files.createDirectories(folder.resolve("files/articles"));
        Files.writeString(own.resolve("A1.html"), "the publication's own");
        Files.writeString(folder.resolve("files/index.txt"), "the publication's own");
        MemoryTarget target = MemoryTarget.of();
        findings.clear();
        PublishReport report = Fakes.publisher()
                .files(folder.resolve("files"))
                .findings(Fakes.ownFindings(findings))
                .build()
                .publish(ArticleSource.of(List.of(article(1))), target);
        assertThat(target.text("articles/A1.html")).isEqualTo("the publication's own");
        assertThat(target.text("index.txt")).startsWith("HOME");
        assertThat(target.documents()).doesNotContainKey("articles/a1.html");
        assertThat(report.rejected()).isEqualTo(1);
        assertThat(findings)
                .extracting(finding -> finding.message().en())
                .containsExactly(
                        "the path index.txt of \"index.txt\" is taken by \"fake/list (index.txt)\"",
                        "the path articles/a1.html of \"a1\" is taken by \"articles/A1.html (articles/A1.html)\"");
    }
}
