package dev.weft.publish;

import static dev.weft.publish.Fakes.article;
import static dev.weft.publish.Fakes.articles;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.finding.Finding;
import dev.weft.model.Article;
import dev.weft.publish.plan.Pagination;
import dev.weft.render.ArticlePage;
import dev.weft.render.Format;
import dev.weft.value.ArticleId;
import dev.weft.value.PreciseDate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a published site has, what is not shown in it, who wins where two want one place, and what a fault costs. */
class PublisherTest {
    private final MemoryTarget target = MemoryTarget.of();
    private final List<Finding> findings = new ArrayList<>();

    private PublishReport publish(List<Article> articles) throws IOException {
        return Fakes.publisher()
                .findings(Fakes.ownFindings(findings))
                .build()
                .publish(ArticleSource.of(articles), target);
    }

    @Test
    void everyArticleAndListingHasItsDocument() throws IOException {
        PublishReport report = publish(articles(3));
        assertThat(target.documents().keySet())
                .containsExactly(
                        "archive/2020/feed.txt",
                        "archive/2020/index.txt",
                        "articles/a0.html",
                        "articles/a1.html",
                        "articles/a2.html",
                        "feed.txt",
                        "index.txt",
                        "map.txt",
                        "sections/news/feed.txt",
                        "sections/news/home/feed.txt",
                        "sections/news/home/index.txt",
                        "sections/news/index.txt",
                        "sections/notices/feed.txt",
                        "sections/notices/index.txt",
                        "tags/t0/feed.txt",
                        "tags/t0/index.txt",
                        "tags/t1/feed.txt",
                        "tags/t1/index.txt",
                        "tags/t2/feed.txt",
                        "tags/t2/index.txt");
        assertThat(report.files()).isEqualTo(target.documents().size());
        assertThat(report.articles()).isEqualTo(3);
        assertThat(report.rejected()).isZero();
        assertThat(target.text("index.txt")).isEqualTo("HOME  newer  older : 标题 2;标题 1;标题 0;end");
        assertThat(target.text("sections/news/index.txt"))
                .as("a section has what its sections have")
                .isEqualTo("SECTION news newer  older : 标题 2;标题 1;end");
        assertThat(target.text("feed.txt")).isEqualTo("HOME  newer  older : 标题 2;, 标题 1;, 标题 0;end");
    }

    @Test
    void filesAreCopiedToTheRoot(@TempDir Path files) throws IOException {
        Files.createDirectory(files.resolve("images"));
        Files.writeString(files.resolve("images/a.svg"), "<svg/>");
        Files.writeString(files.resolve("two words.txt"), "unsafe");
        Files.writeString(files.resolve(".hidden"), "hidden");
        Fakes.publisher()
                .files(files)
                .findings(Fakes.ownFindings(findings))
                .build()
                .publish(ArticleSource.of(articles(1)), target);
        assertThat(target.text("images/a.svg")).isEqualTo("<svg/>");
        assertThat(target.documents()).doesNotContainKeys(".hidden", "two words.txt");
        assertThat(findings).extracting(Finding::code).containsExactly("publish.file-unsafe");
    }

    @Test
    void pagesAreFullAndNumberedFromTheOldest() throws IOException {
        publish(articles(59));
        assertThat(target.documents()).containsKeys("page/1.txt").doesNotContainKey("page/2.txt");
        assertThat(target.text("page/1.txt"))
                .startsWith("HOME  newer  older : 标题 19;")
                .endsWith("标题 0;end");
        assertThat(target.text("index.txt").split(";")).hasSize(39 + 1);
        publish(articles(60));
        assertThat(target.text("page/2.txt"))
                .startsWith("HOME  newer  older 1: 标题 39;")
                .endsWith("标题 20;end");
        assertThat(target.text("index.txt"))
                .startsWith("HOME  newer  older 2: 标题 59;")
                .endsWith("标题 40;end");
    }

    @Test
    void pinnedArticlesStandFirstOnTheHomePage() throws IOException {
        List<Article> all = new ArrayList<>(articles(60));
        all.set(5, all.get(5).toBuilder().pinned(true).build());
        publish(all);
        assertThat(target.text("index.txt")).startsWith("HOME  newer  older 2: 标题 5;标题 59;");
        assertThat(target.text("page/1.txt")).contains("标题 5;");
    }

    @Test
    void feedsHaveTheNewestAndAnArchiveByMonth() throws IOException {
        publish(articles(60));
        assertThat(target.text("feed.txt")).startsWith("HOME  newer  older 2020-02: 标题 59;, 标题 58;");
        assertThat(target.text("feed.txt").split(";")).hasSize(20 + 1);
        assertThat(target.text("feed/2020-02.txt"))
                .startsWith("HOME  newer  older 2020-01: 标题 59;")
                .endsWith("标题 31;end");
        assertThat(target.text("feed/2020-01.txt")).startsWith("HOME  newer 2020-02 older : 标题 30;");
    }

    @Test
    void aLargeMonthIsCutIntoDays() throws IOException {
        List<Article> many = new ArrayList<>();
        for (int i = 0; i <= Pagination.LARGE_MONTH; i++) {
            many.add(Article.builder("d" + i, "第 " + i)
                    .published(PreciseDate.of(LocalDate.of(2021, 5, 1 + i % 10)))
                    .build());
        }
        publish(many);
        assertThat(target.documents()).containsKeys("feed/2021-05-01.txt", "feed/2021-05-10.txt");
        assertThat(target.documents()).doesNotContainKey("feed/2021-05.txt");
        assertThat(target.text("feed.txt")).contains("older 2021-05-10");
    }

    @Test
    void anArticleNamesItsNeighbours() throws IOException {
        publish(articles(40));
        assertThat(target.text("articles/a30.html"))
                .contains("previous: 标题 27\nnext: 标题 33\n")
                .contains("earlier: [标题 27, 标题 24, 标题 21, 标题 18, 标题 15, 标题 12, 标题 9, 标题 6]")
                .contains(
                        "related: [articles/a26.html, articles/a22.html, articles/a18.html, articles/a14.html, articles/a10.html]");
    }

    @Test
    void whatAnEditorRelatedComesFirst() throws IOException {
        List<Article> all = new ArrayList<>(articles(10));
        all.set(
                8,
                all.get(8).toBuilder()
                        .related(List.of(ArticleId.of("a9"), ArticleId.of("gone")))
                        .build());
        publish(all);
        assertThat(target.text("articles/a8.html"))
                .contains("related: [articles/a9.html, articles/a4.html, articles/a0.html]");
    }

    @Test
    void oldAddressesLeadToTheArticle() throws IOException {
        publish(List.of(
                article(1).toBuilder()
                        .aliases(List.of("/show-512.html", "/old/"))
                        .build(),
                article(2).toBuilder()
                        .aliases(List.of("/SHOW-512.html", "/articles/a1.html"))
                        .build()));
        assertThat(target.text("show-512.html")).isEqualTo("moved to articles/a1.html");
        assertThat(target.documents()).containsKey("old/index.html").doesNotContainKey("SHOW-512.html");
        assertThat(findings).extracting(Finding::code).containsExactly("publish.alias-taken", "publish.alias-taken");
    }

    @Test
    void anArticleAtItsOldAddressNeedsNoRedirect() throws IOException {
        publish(List.of(
                article(1).toBuilder().aliases(List.of("/articles/a1.html")).build()));
        assertThat(target.text("articles/a1.html")).doesNotContain("moved");
        assertThat(findings).isEmpty();
    }

    @Test
    void draftsAndWhatIsEmbargoedOrExpiredAreNowhere() throws IOException {
        PreciseDate past = PreciseDate.parse("2000-01-01");
        PreciseDate future = PreciseDate.parse("2099-01-01");
        publish(List.of(
                article(1),
                article(2).toBuilder().status(Article.Status.DRAFT).build(),
                article(3).toBuilder().embargo(future).build(),
                article(4).toBuilder().expires(past).build(),
                article(5).toBuilder().listed(false).build(),
                article(6).toBuilder().kind(Article.Kind.PAGE).build()));
        assertThat(target.documents().keySet())
                .filteredOn(path -> path.startsWith("articles/"))
                .containsExactly("articles/a1.html", "articles/a5.html", "articles/a6.html");
        assertThat(target.text("index.txt")).isEqualTo("HOME  newer  older : 标题 1;end");
        assertThat(findings).extracting(Finding::code).containsOnly("publish.not-shown");
        assertThat(findings).extracting(Finding::article).containsExactly("a2", "a3", "a4");
    }

    @Test
    void theTimeDecidesWhatIsShown() throws IOException {
        Article later = article(3).toBuilder()
                .embargo(PreciseDate.parse("2030-01-01T00:00:00Z"))
                .build();
        Fakes.publisher()
                .at(Instant.parse("2029-12-31T23:59:59Z"))
                .build()
                .publish(ArticleSource.of(List.of(later)), target);
        assertThat(target.documents()).doesNotContainKey("articles/a3.html");
        Fakes.publisher()
                .at(Instant.parse("2030-01-01T00:00:00Z"))
                .build()
                .publish(ArticleSource.of(List.of(later)), target);
        assertThat(target.documents()).containsKey("articles/a3.html");
    }

    @Test
    void theOrderOfTheInputChangesNothing() throws IOException {
        List<Article> shuffled = new ArrayList<>(articles(300));
        publish(shuffled);
        MemoryTarget other = MemoryTarget.of();
        Collections.shuffle(shuffled, new Random(7));
        Fakes.publisher().threads(3).piecesInMemory(50).build().publish(ArticleSource.of(shuffled), other);
        assertThat(Fakes.texts(other)).isEqualTo(Fakes.texts(target));
    }

    @Test
    void theFirstOfTwoEqualIdsWins() throws IOException {
        PublishReport report = publish(List.of(
                Article.builder("Abc", "first").build(),
                Article.builder("aBC", "second").build()));
        assertThat(report.rejected()).isEqualTo(1);
        assertThat(target.documents()).containsKey("articles/Abc.html").doesNotContainKey("articles/aBC.html");
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("article.duplicate-id");
            assertThat(finding.message().en()).contains("\"aBC\"").contains("#1");
        });
    }

    @Test
    void twoArticlesThatTookOverOneIdAreNamedAndPublished() throws IOException {
        PublishReport report = publish(List.of(
                Article.builder("a", "1").guid("old-1").build(),
                Article.builder("b", "2").guid("old-2").build(),
                Article.builder("c", "3").guid("old-1").build(),
                Article.builder("old-1", "4").build()));
        assertThat(report.rejected()).isZero();
        assertThat(target.documents()).containsKey("articles/c.html");
        assertThat(findings)
                .filteredOn(finding -> finding.code().equals("article.duplicate-guid"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.article()).isEqualTo("c");
                    assertThat(finding.path()).isEqualTo("/guid");
                    assertThat(finding.message().en()).contains("\"old-1\"").contains("#1");
                });
    }

    @Test
    void twoArticlesNeverShareAPath() throws IOException {
        Format<ArticlePage> bySlug =
                Format.of("fake/article", ArticlePage.class, "text/plain", "{slug}.txt", Format.Relation.PAGE);
        PublishReport report = Publisher.builder(Fakes.site(Fakes.publication(), bySlug))
                .findings(Fakes.ownFindings(findings))
                .build()
                .publish(
                        ArticleSource.of(List.of(
                                Article.builder("one", "1").slug("same").build(),
                                Article.builder("two", "2").slug("Same").build(),
                                Article.builder("three", "3").slug("index").build())),
                        target);
        assertThat(report.rejected()).isEqualTo(2);
        assertThat(target.text("same.txt")).startsWith("1\n");
        assertThat(target.documents()).doesNotContainKey("Same.txt");
        assertThat(target.text("index.txt")).isEqualTo("HOME  newer  older : 1;end");
        assertThat(findings).extracting(Finding::code).containsOnly("publish.path-taken");
        assertThat(findings.get(0).message().en()).contains("\"two\"").contains("\"one (same.txt)\"");
    }

    @Test
    void aFailingRendererCostsOneDocument() throws IOException {
        publish(List.of(article(1), article(2, "broken")));
        assertThat(target.documents()).containsKey("articles/a1.html").doesNotContainKey("articles/a2.html");
        assertThat(target.text("index.txt")).contains("broken;标题 1;");
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("publish.renderer-failed");
            assertThat(finding.article()).isEqualTo("a2");
            assertThat(finding.format()).isEqualTo("html/article");
            assertThat(finding.message().en()).contains("cannot render\\u000athis");
        });
    }
}
