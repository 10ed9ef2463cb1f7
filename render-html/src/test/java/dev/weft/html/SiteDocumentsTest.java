package dev.weft.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.model.Article;
import dev.weft.model.Publication;
import dev.weft.render.ArticlePage;
import dev.weft.render.Format;
import dev.weft.render.Listing;
import dev.weft.render.ListingRenderer;
import dev.weft.render.Redirect;
import dev.weft.render.Renderer;
import dev.weft.render.Renderers;
import dev.weft.render.SequencePart;
import dev.weft.render.Site;
import dev.weft.render.SitePath;
import dev.weft.render.Subject;
import dev.weft.render.WholeSite;
import dev.weft.value.Language;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Lists, redirects, sitemaps and what else a site has once. */
class SiteDocumentsTest {
    private static final Publication PUBLICATION = SamplePublication.publication();
    private static final Site SITE = Site.of(PUBLICATION, List.of(new HtmlProvider()));
    private static final Instant NOW = Instant.parse("2014-01-24T00:00:00Z");

    private static <S extends Subject> String text(Format<S> format, S subject) {
        return renderer(format).render(subject).text();
    }

    private static <S extends Subject> Renderer<S> renderer(Format<S> format) {
        return SITE.renderer(format).orElseThrow();
    }

    @Test
    void theProviderIsFoundWithoutBeingNamed() {
        assertThat(Renderers.installed()).hasAtLeastOneElementOfType(HtmlProvider.class);
    }

    @Test
    void aListIsItsHeadItsPiecesAndItsTail() throws IOException {
        List<Article> articles = SamplePublication.articles(PUBLICATION);
        Listing listing = new Listing(
                Listing.Kind.SECTION, "industry-news", new SequencePart("3", "4", "2"), articles, Instant.EPOCH);
        ListingRenderer renderer = (ListingRenderer) renderer(HtmlFormats.LISTING);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        renderer.head(listing, out, finding -> {});
        for (Article article : articles) {
            renderer.piece(listing, article, out, finding -> {});
        }
        renderer.tail(listing, out, finding -> {});
        String whole = text(HtmlFormats.LISTING, listing);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(whole);
        assertThat(whole)
                .contains("行业资讯 第 3 页 - 辽宁纺织服装网</title>")
                .contains("<a href=\"../../../sections/industry-news/index.html\">最新</a>")
                .contains("href=\"../../../sections/industry-news/page/4.html\" rel=\"prev\"")
                .contains("href=\"../../../sections/industry-news/page/2.html\" rel=\"next\"")
                .contains("rel=\"canonical\" href=\"https://www.lnfz.example/sections/industry-news/page/3.html\"")
                .doesNotContain("page/1.html");
    }

    @Test
    void anEmptyListSaysSo() {
        assertThat(text(HtmlFormats.LISTING, Listing.home(List.of(), Instant.EPOCH)))
                .contains("这里还没有文章");
    }

    @Test
    void aTextOfAnyScriptCanBeATag() {
        Listing tag = new Listing(Listing.Kind.TAG, "<b>颜色/1", SequencePart.INDEX, List.of(), Instant.EPOCH);
        assertThat(text(HtmlFormats.LISTING, tag)).contains("<h1>&lt;b&gt;颜色/1</h1>");
    }

    @Test
    void aRedirectLeadsToItsPageFromAnyDepth() {
        SitePath to = SITE.page(Article.builder("a", "T").build());
        String page = text(HtmlFormats.REDIRECT, new Redirect(new SitePath("old/deep/index.html"), to, "新题"));
        assertThat(page)
                .contains("content=\"0; url=../../articles/a.html\"")
                .contains("<a href=\"../../articles/a.html\">新题</a>")
                .contains("rel=\"canonical\" href=\"https://www.lnfz.example/articles/a.html\"");
    }

    @Test
    void thePageForWhatIsNotThereRefersFromTheRoot() {
        assertThat(text(HtmlFormats.NOT_FOUND, WholeSite.EMPTY))
                .contains("href=\"/index.html\"")
                .contains("noindex")
                .doesNotContain("href=\"index.html\"");
    }

    private static WholeSite.Entry entry(String path, String published, String title) {
        Instant time = Instant.parse(published);
        return new WholeSite.Entry(new SitePath(path), time, time, title, Language.ZH_CN);
    }

    @Test
    void aSitemapNamesPagesAndSaysNoTimeThatIsNotKnown() {
        List<WholeSite.Entry> entries = List.of(
                entry("articles/文.html", "2014-01-23T16:00:00Z", "文"), entry("index.html", "2014-01-23T01:30:00Z", ""));
        assertThat(text(HtmlFormats.SITEMAP, new WholeSite(SequencePart.INDEX, entries, List.of(), NOW)))
                .contains("<loc>https://www.lnfz.example/articles/%E6%96%87.html</loc><lastmod>2014-01-24</lastmod>")
                .contains("<loc>https://www.lnfz.example/</loc><lastmod>2014-01-23T01:30:00Z</lastmod>");
    }

    @Test
    void theIndexOfManySitemapsNamesItsParts() {
        assertThat(text(HtmlFormats.SITEMAP, new WholeSite(SequencePart.INDEX, List.of(), List.of("1", "2"), NOW)))
                .contains("<sitemapindex")
                .contains("<loc>https://www.lnfz.example/sitemap-2.xml</loc>");
    }

    @Test
    void newsIsWhatWasPublishedInTheTwoDaysBeforeTheNewestChange() {
        List<WholeSite.Entry> entries = List.of(
                entry("articles/new.html", "2014-01-22T00:00:00Z", "新 & 闻"),
                entry("articles/old.html", "2014-01-21T23:59:59Z", "旧闻"),
                entry("index.html", "1970-01-01T00:00:00Z", ""));
        assertThat(text(HtmlFormats.NEWS_SITEMAP, new WholeSite(SequencePart.INDEX, entries, List.of(), NOW)))
                .contains("<news:title>新 &#x26; 闻</news:title>")
                .contains("<news:language>zh-cn</news:language>")
                .doesNotContain("旧闻")
                .doesNotContain("index.html");
    }

    @Test
    void newsFollowsTheTimeThatIsGiven() {
        List<WholeSite.Entry> entries = List.of(
                entry("articles/new.html", "2014-01-22T00:00:00Z", "新闻"),
                entry("articles/about.html", "1970-01-01T00:00:00Z", "关于"));
        WholeSite later =
                new WholeSite(SequencePart.INDEX, entries, List.of(), NOW, Instant.parse("2014-01-24T00:00:01Z"));
        assertThat(text(HtmlFormats.NEWS_SITEMAP, later)).doesNotContain("新闻").doesNotContain("关于");
    }

    @Test
    void theNewestTitlesAreADocumentOfTheirOwnForHomeAndSections() {
        List<Article> articles = SamplePublication.articles(PUBLICATION);
        Listing section = Listing.section("industry-news", articles, Instant.EPOCH);
        assertThat(SITE.path(HtmlFormats.LATEST, section).file()).isEqualTo("sections/industry-news/latest.html");
        assertThat(text(HtmlFormats.LATEST, section))
                .contains("<li><a href=\"../../articles/2014-cluster-conference.html\">")
                .contains("<a href=\"../../sections/industry-news/index.html\">行业资讯</a>")
                .contains("noindex")
                .hasSizeLessThan(8192);
        assertThat(renderer(HtmlFormats.LATEST)
                        .accepts(new Listing(Listing.Kind.TAG, "t", SequencePart.INDEX, List.of(), Instant.EPOCH)))
                .isFalse();
    }

    @Test
    void robotsAreLedToTheSitemaps() {
        assertThat(text(HtmlFormats.ROBOTS, WholeSite.EMPTY)).isEqualTo("""
                User-agent: *
                Allow: /

                Sitemap: https://www.lnfz.example/sitemap.xml
                Sitemap: https://www.lnfz.example/news-sitemap.xml
                """);
    }

    @Test
    void aDraftHasNoPage() {
        Article draft = Article.builder("a", "T").status(Article.Status.DRAFT).build();
        assertThat(renderer(HtmlFormats.ARTICLE).accepts(ArticlePage.of(draft))).isFalse();
    }
}
