package dev.weft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.finding.Finding;
import dev.weft.json.ArticleReader;
import dev.weft.model.Article;
import dev.weft.model.Publication;
import dev.weft.publish.JsonArticles;
import dev.weft.publish.MemoryTarget;
import dev.weft.publish.PublishReport;
import dev.weft.publish.Publisher;
import dev.weft.render.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a visitor sees, what a page says to machines, what feeds carry and what cards show is one and the same. */
class OneTruthTest {
    private static final Path SAMPLE = Path.of("..", "sample");

    private static final MemoryTarget SITE = MemoryTarget.of();
    private static Publication publication;

    @BeforeAll
    static void publish() throws IOException {
        publication = Inputs.publication(SAMPLE.resolve("publication.json"), finding -> {});
        PublishReport report = Publisher.builder(Site.of(publication))
                .files(SAMPLE.resolve("files"))
                .build()
                .publish(JsonArticles.of(SAMPLE.resolve("articles"), publication), SITE);
        assertThat(report.rejected()).isZero();
        assertThat(report.findings().errors()).isZero();
    }

    static Stream<Article> articles() throws IOException {
        Publication read = Inputs.publication(SAMPLE.resolve("publication.json"), finding -> {});
        ArticleReader reader = ArticleReader.of(read);
        List<Finding> findings = new ArrayList<>();
        List<Article> articles = new ArrayList<>();
        try (Stream<Path> files = Files.list(SAMPLE.resolve("articles"))) {
            for (Path file : files.sorted().toList()) {
                articles.add(reader.read(Files.readAllBytes(file), file.toString(), findings::add)
                        .orElseThrow(() -> new AssertionError(findings)));
            }
            articles.removeIf(article -> article.status() != Article.Status.USABLE);
        }
        assertThat(articles).hasSizeGreaterThan(12);
        return articles.stream();
    }

    private static Document page(Article article) {
        return Jsoup.parse(SITE.text("articles/" + article.id() + ".html"), publication.base() + "articles/");
    }

    private static String meta(Document page, String name) {
        return page.select("meta[property=" + name + "],meta[name=" + name + "]")
                .attr("content");
    }

    private static String json(String text, String key) {
        Matcher matcher =
                Pattern.compile("\"" + key + "\":\"((?:[^\"\\\\]|\\\\.)*)\"").matcher(text);
        return matcher.find() ? matcher.group(1).replace("\\\"", "\"") : "";
    }

    /** Whitespace is the layout's. */
    private static String squeezed(String text) {
        return text.replaceAll("\\s+", "");
    }

    /** The text of a document, without what stands above the line. */
    private static String text(Document document) {
        document.select("rt,rp").remove();
        return squeezed(document.text());
    }

    /** WeChat has no ruby: a reading stands in brackets after its characters. */
    private static String withoutReadings(String text) {
        return text.replaceAll("（[\\p{IsLatin}]+）", "");
    }

    @ParameterizedTest
    @MethodSource("articles")
    void titleAndAddressAreTheSameEverywhere(Article article) {
        Document page = page(article);
        String address = page.select("link[rel=canonical]").attr("href");
        assertThat(page.select("h1").text()).isEqualTo(article.title());
        assertThat(meta(page, "og:title")).isEqualTo(article.title());
        assertThat(meta(page, "og:url")).isEqualTo(address);
        String data = page.select("script[type=application/ld+json]").html();
        assertThat(json(data, "url")).isEqualTo(address);
        if (article.kind() != Article.Kind.PAGE) {
            assertThat(json(data, "headline")).isEqualTo(article.title());
            assertThat(item(article, address).select("title").text()).isEqualTo(article.title());
        }
        assertThat(Jsoup.parse(SITE.text("wechat/" + article.id() + "/article.html"))
                        .title())
                .isEqualTo(article.title());
        String card = SITE.text("wechat/" + article.id() + "/card.json");
        assertThat(json(card, "link")).isEqualTo(address);
        assertThat(json(card, "title"))
                .isEqualTo(article.shortTitle().isEmpty() ? article.title() : article.shortTitle());
    }

    /** Returns what the feed of an article's edition says of it. */
    private static Element item(Article article, String address) {
        String folder = publication.editionOf(article.language()).path();
        Document feed = Jsoup.parse(SITE.text(folder + "feed.xml"), Parser.xmlParser());
        for (Element item : feed.select("item")) {
            if (item.select("link").text().equals(address)) {
                return item;
            }
        }
        throw new AssertionError("the feed has no item of " + address);
    }

    @ParameterizedTest
    @MethodSource("articles")
    void theDateIsTheSameEverywhere(Article article) {
        if (article.published().isEmpty() || article.kind() == Article.Kind.PAGE) {
            return;
        }
        ZoneId zone = publication.zone();
        var published = article.published().get();
        Document page = page(article);
        assertThat(page.select("time").eachAttr("datetime")).contains(published.iso(zone));
        assertThat(meta(page, "article:published_time")).isEqualTo(published.iso(zone));
        String data = page.select("script[type=application/ld+json]").html();
        assertThat(json(data, "datePublished")).isEqualTo(published.iso(zone));
        String address = page.select("link[rel=canonical]").attr("href");
        ZonedDateTime inFeed = ZonedDateTime.parse(
                item(article, address).select("pubDate").text(), DateTimeFormatter.RFC_1123_DATE_TIME);
        assertThat(inFeed.toInstant()).isEqualTo(published.instant(zone));
    }

    @ParameterizedTest
    @MethodSource("articles")
    void everyLineOfTheTextIsInEveryFullText(Article article) {
        Document page = page(article);
        String onPage = text(page);
        String inWechat = text(Jsoup.parse(SITE.text("wechat/" + article.id() + "/article.html")))
                .replaceAll("\\[\\d+\\]", "");
        inWechat = withoutReadings(inWechat);
        String inFeed = article.kind() == Article.Kind.PAGE
                ? onPage
                : text(Jsoup.parse(
                        item(article, page.select("link[rel=canonical]").attr("href"))
                                .getElementsByTag("content:encoded")
                                .text()));
        for (String line : article.body().plainText().split("\n", -1)) {
            assertThat(onPage).contains(squeezed(line));
            assertThat(inFeed).contains(squeezed(line));
            assertThat(inWechat).contains(withoutReadings(squeezed(line)));
        }
    }

    @ParameterizedTest
    @MethodSource("articles")
    void thePictureToShareIsTheSameEverywhere(Article article) {
        Document page = page(article);
        String card = SITE.text("wechat/" + article.id() + "/card.json");
        article.cover().ifPresent(cover -> {
            assertThat(meta(page, "og:image")).isEqualTo(cover.address().toString());
            assertThat(json(card, "imgUrl")).isEqualTo(cover.address().toString());
        });
    }
}
