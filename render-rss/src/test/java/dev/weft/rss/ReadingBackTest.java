package dev.weft.rss;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.module.DCModule;
import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndEnclosure;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndLink;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import dev.weft.body.Body;
import dev.weft.body.Definition;
import dev.weft.body.DefinitionList;
import dev.weft.body.Footnote;
import dev.weft.body.Paragraph;
import dev.weft.body.Text;
import dev.weft.markup.Utf8Writer;
import dev.weft.model.Article;
import dev.weft.model.Publication;
import dev.weft.render.ListingRenderer;
import dev.weft.render.Rendition;
import dev.weft.render.Site;
import dev.weft.value.Language;
import dev.weft.value.PreciseDate;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** ROME reads back what was written. */
class ReadingBackTest {
    private static SyndFeed read(ListingRenderer renderer, List<Article> articles) throws Exception {
        Rendition feed = renderer.render(Fixture.home(articles));
        return new SyndFeedInput().build(new XmlReader(new ByteArrayInputStream(feed.bytes())));
    }

    /** Returns the authors: ROME leaves those of RSS in the module they stand in. */
    private static List<String> names(SyndEntry entry) {
        return entry.getAuthors().isEmpty()
                ? ((DCModule) entry.getModule(DCModule.URI)).getCreators()
                : entry.getAuthors().stream().map(SyndPerson::getName).toList();
    }

    private static List<Article> shown() {
        return Fixture.various().stream()
                .filter(a -> a.status() == Article.Status.USABLE && a.listed() && a.kind() != Article.Kind.PAGE)
                .collect(Collectors.toList());
    }

    static Stream<ListingRenderer> renderers() {
        Site site = Fixture.site();
        return Stream.of(new FeedProvider().rss(site), new FeedProvider().atom(site));
    }

    @ParameterizedTest
    @MethodSource("renderers")
    void romeFindsTheFeed(ListingRenderer renderer) throws Exception {
        Publication publication = Fixture.publication();
        SyndFeed feed = read(renderer, Fixture.various());
        assertThat(feed.getTitle()).isEqualTo(publication.name());
        assertThat(feed.getDescription()).isEqualTo(publication.description());
        List<String> pages = feed.getLinks().isEmpty()
                ? List.of(feed.getLink())
                : feed.getLinks().stream()
                        .filter(link -> link.getRel().equals("alternate"))
                        .map(SyndLink::getHref)
                        .toList();
        assertThat(pages).containsExactly(publication.base().toString());
        assertThat(
                        feed.getPublishedDate() == null
                                ? Fixture.CHANGED
                                : feed.getPublishedDate().toInstant())
                .isEqualTo(Fixture.CHANGED);
    }

    @ParameterizedTest
    @MethodSource("renderers")
    void romeFindsWhatEachArticleSays(ListingRenderer renderer) throws Exception {
        List<SyndEntry> entries = read(renderer, Fixture.various()).getEntries();
        List<Article> articles = shown();
        assertThat(entries).hasSameSizeAs(articles);
        for (int i = 0; i < articles.size(); i++) {
            FeedItem item = FeedItem.of(articles.get(i), Fixture.site());
            SyndEntry entry = entries.get(i);
            assertThat(entry.getTitle()).isEqualTo(item.article().title());
            assertThat(entry.getLink()).isEqualTo(item.address().toString());
            assertThat(entry.getUri()).startsWith("tag:www.example.org,2026:");
            assertThat(entry.getPublishedDate().toInstant())
                    .isEqualTo(item.published().orElseThrow());
            assertThat(names(entry))
                    .containsExactlyElementsOf(
                            item.authors().stream().map(p -> p.name()).toList());
            assertThat(entry.getCategories())
                    .extracting(SyndCategory::getName)
                    .containsExactlyElementsOf(item.categories());
            List<String> files =
                    item.enclosures().stream().map(f -> f.address().toString()).toList();
            assertThat(entry.getEnclosures())
                    .extracting(SyndEnclosure::getUrl)
                    .containsExactlyElementsOf(
                            renderer instanceof RssFeed && !files.isEmpty() ? files.subList(0, 1) : files);
        }
        SyndEnclosure file = entries.get(3).getEnclosures().get(0);
        assertThat(file.getLength()).isEqualTo(48213);
        assertThat(file.getType()).isEqualTo("application/pdf");
    }

    @ParameterizedTest
    @MethodSource("renderers")
    void romeFindsTheWholeText(ListingRenderer renderer) throws Exception {
        List<SyndEntry> entries = read(renderer, Fixture.various()).getEntries();
        List<Article> articles = shown();
        for (int i = 0; i < articles.size(); i++) {
            FeedItem item = FeedItem.of(articles.get(i), Fixture.site());
            Utf8Writer html = new Utf8Writer();
            FeedHtml.write(html, item, Language.ZH_CN);
            String content = entries.get(i).getContents().isEmpty()
                    ? ""
                    : entries.get(i).getContents().get(0).getValue();
            assertThat(content).isEqualTo(html.toString());
        }
    }

    static Stream<Arguments> hostile() {
        Stream.Builder<Arguments> all = Stream.builder();
        for (String text : Hostile.texts()) {
            Site site = Site.of(Hostile.publication(text), List.of(new FeedProvider()));
            all.add(Arguments.of(text, new FeedProvider().rss(site), site));
            all.add(Arguments.of(text, new FeedProvider().atom(site), site));
        }
        return all.build();
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void hostileTextIsTextInEveryField(String text, ListingRenderer renderer, Site site) throws Exception {
        Article article = Hostile.article(text).build();
        Rendition rendition = renderer.render(Fixture.home(List.of(article)));
        String address = site.address(site.path(renderer.format(), Fixture.home(List.of())))
                .toString();
        assertThat(FeedRules.broken(address, rendition.bytes())).isEmpty();
        SyndFeed feed = new SyndFeedInput().build(new XmlReader(new ByteArrayInputStream(rendition.bytes())));
        assertThat(feed.getTitle()).isEqualTo(site.publication().name());
        assertThat(feed.getEntries()).hasSize(1);
        SyndEntry entry = feed.getEntries().get(0);
        assertThat(entry.getTitle()).isEqualTo(article.title());
        assertThat(names(entry))
                .containsExactly(article.byline().get(0).person().name());
        assertThat(entry.getCategories())
                .extracting(SyndCategory::getName)
                .containsExactlyElementsOf(FeedItem.of(article, site).categories());
        String content = entry.getContents().get(0).getValue();
        assertThat(HtmlTags.text(content))
                .startsWith(article.body().plainText().split("\n", 2)[0].strip());
        assertThat(rendition.report().errors()).isZero();
    }

    @Test
    void rssSaysSummariesAsHtmlAndAtomAsText() throws Exception {
        Article article = Fixture.plain("x").lead("5 < 6 & <b>").build();
        Site site = Fixture.site();
        SyndEntry rss = read(new FeedProvider().rss(site), List.of(article))
                .getEntries()
                .get(0);
        SyndEntry atom = read(new FeedProvider().atom(site), List.of(article))
                .getEntries()
                .get(0);
        assertThat(rss.getDescription().getValue()).isEqualTo("5 &lt; 6 &amp; &lt;b&gt;");
        assertThat(atom.getDescription().getValue()).isEqualTo("5 < 6 & <b>");
    }

    @Test
    void aDateWithoutATimeIsTheStartOfItsDay() throws Exception {
        Article article =
                Fixture.plain("x").published(PreciseDate.parse("2014-01-24")).build();
        SyndEntry entry = read(new FeedProvider().rss(Fixture.site()), List.of(article))
                .getEntries()
                .get(0);
        assertThat(entry.getPublishedDate().toInstant()).isEqualTo(Instant.parse("2014-01-23T16:00:00Z"));
    }

    @ParameterizedTest
    @MethodSource("renderers")
    void aNoteLeadsToItsPlaceAndBackOnTheArticlesPage(ListingRenderer renderer) throws Exception {
        Article article = Article.builder("a", "题")
                .published(PreciseDate.parse("2024-05-06"))
                .body(Body.of(
                        new Paragraph(List.of(new Text("文"), Footnote.of("注")), Paragraph.Alignment.START),
                        new DefinitionList(List.of(Definition.of("词", "义")))))
                .build();
        SyndEntry entry = read(renderer, List.of(article)).getEntries().get(0);
        String page = entry.getLink();
        assertThat(entry.getContents().get(0).getValue())
                .contains("<sup id=\"fnref-1\"><a href=\"" + page + "#fn-1\">1</a></sup>")
                .contains("<li id=\"fn-1\">注 <a href=\"" + page + "#fnref-1\"")
                .contains("<dl><dt>词</dt><dd>义</dd></dl>");
    }
}
