package dev.weft.rss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weft.finding.Finding;
import dev.weft.model.Article;
import dev.weft.render.Format;
import dev.weft.render.Listing;
import dev.weft.render.ListingRenderer;
import dev.weft.render.Rendition;
import dev.weft.render.SequencePart;
import dev.weft.render.Site;
import dev.weft.value.AltText;
import dev.weft.value.Image;
import dev.weft.value.PreciseDate;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

class FeedProviderTest {
    static List<ListingRenderer> renderers() {
        return all(new FeedProvider());
    }

    private static List<ListingRenderer> all(FeedProvider feeds) {
        Site site = Fixture.site(feeds);
        return List.of(feeds.rss(site), feeds.atom(site), feeds.json(site));
    }

    private static int items(Rendition feed) {
        String mark = feed.format().id().equals("rss/2.0")
                ? "<item>"
                : feed.format().id().equals("rss/atom") ? "<entry" : "{\"id\":";
        return feed.text().split(Pattern.quote(mark), -1).length - 1;
    }

    @Test
    void whereDocumentsAre() {
        Site site = Fixture.site();
        Listing section = Listing.section("news/国内", List.of(), Instant.EPOCH);
        List<String> paths = new ArrayList<>();
        for (ListingRenderer renderer : all(new FeedProvider())) {
            paths.add(site.path(renderer.format(), Fixture.home(List.of())).file());
            paths.add(site.path(renderer.format(), section).file());
            paths.add(site.path(renderer.format(), section.at(SequencePart.of("2024-03")))
                    .file());
        }
        assertThat(paths)
                .containsExactly(
                        "feed.xml",
                        "sections/news/国内/feed.xml",
                        "sections/news/国内/feed/2024-03.xml",
                        "atom.xml",
                        "sections/news/国内/atom.xml",
                        "sections/news/国内/atom/2024-03.xml",
                        "feed.json",
                        "sections/news/国内/feed.json",
                        "sections/news/国内/feed/2024-03.json");
    }

    @Test
    void formatsAreFoundByTheServiceLoader() {
        assertThat(Site.of(Fixture.publication()).renderers())
                .extracting(renderer -> renderer.format().id())
                .contains("rss/2.0", "rss/atom", "rss/json", "rss/opml");
        assertThat(renderers()).allSatisfy(renderer -> {
            assertThat(renderer.format().relation()).isEqualTo(Format.Relation.ALTERNATE);
            assertThat(renderer.format().isByPeriod()).isTrue();
            assertThat(renderer.format().partSize()).isEqualTo(20);
        });
    }

    @ParameterizedTest
    @MethodSource("renderers")
    void headPiecesAndTailAreTheWhole(ListingRenderer renderer) throws IOException {
        Listing listing = Fixture.home(Fixture.various());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        renderer.head(listing, out, finding -> {});
        boolean first = true;
        for (Article article : listing.articles()) {
            ByteArrayOutputStream piece = new ByteArrayOutputStream();
            renderer.piece(listing, article, piece, finding -> {});
            if (piece.size() > 0) {
                out.writeBytes((first ? "" : renderer.separator()).getBytes(java.nio.charset.StandardCharsets.UTF_8));
                piece.writeTo(out);
                first = false;
            }
        }
        renderer.tail(listing, out, finding -> {});
        assertThat(out.toByteArray()).isEqualTo(renderer.render(listing).bytes());
    }

    @ParameterizedTest
    @MethodSource("renderers")
    void listingsOfOtherKindsAreNotAccepted(ListingRenderer renderer) {
        Listing tag = new Listing(Listing.Kind.TAG, "集群", SequencePart.INDEX, List.of(), Instant.EPOCH);
        assertThat(renderer.accepts(tag)).isFalse();
        assertThat(renderer.accepts(Listing.section("none", List.of(), Instant.EPOCH)))
                .isFalse();
        assertThatThrownBy(() -> renderer.render(tag))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("TAG");
    }

    @ParameterizedTest
    @MethodSource("renderers")
    void whatIsNotForReadersIsInNoFeed(ListingRenderer renderer) {
        Rendition feed = renderer.render(Fixture.home(Fixture.various()));
        assertThat(items(feed)).isEqualTo(4);
        assertThat(feed.text()).doesNotContain("标题 withdrawn", "标题 draft", "标题 unlisted", "标题 page");
    }

    @Test
    void aWithdrawnArticleIsATombstoneInAtom() throws Exception {
        Element feed = Xml.root(
                renderers().get(1).render(Fixture.home(Fixture.various())).bytes());
        Element deleted = Xml.all(feed, "http://purl.org/atompub/tombstones/1.0", "deleted-entry")
                .get(0);
        assertThat(deleted.getAttribute("ref")).isEqualTo("tag:www.example.org,2026:withdrawn");
        assertThat(deleted.getAttribute("when")).isEqualTo("2024-05-04T18:00:00+08:00");
    }

    static List<ListingRenderer> withLongPaths() {
        FeedProvider feeds = new FeedProvider();
        Site site = Site.of(
                Fixture.publication().toBuilder()
                        .paths(Map.of("html/article", "{slug}".repeat(20) + ".html"))
                        .build(),
                List.of(feeds));
        return List.of(feeds.rss(site), feeds.atom(site), feeds.json(site));
    }

    @ParameterizedTest
    @MethodSource("withLongPaths")
    void oneBadArticleInAThousandCostsItselfAndIsNamed(ListingRenderer renderer) throws IOException {
        List<Article> articles = new ArrayList<>(Fixture.plain(1000));
        articles.set(500, articles.get(500).toBuilder().slug("s".repeat(200)).build());
        List<Finding> findings = new ArrayList<>();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        renderer.renderTo(Fixture.home(articles), out, findings::add);
        Rendition feed = new Rendition(renderer.format(), out.toByteArray(), dev.weft.finding.Report.EMPTY);
        assertThat(items(feed)).isEqualTo(999);
        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).article()).isEqualTo("a500");
        assertThat(findings.get(0).code()).isEqualTo("rss.article-left-out");
        assertThat(findings.get(0).format()).isEqualTo(renderer.format().id());
    }

    @Test
    void whatACallerThrowsIsNotTakenForABadArticle() {
        IllegalStateException enough = new IllegalStateException("enough");
        assertThatThrownBy(() -> new FeedProvider()
                        .rss(Fixture.site())
                        .renderTo(Fixture.home(Fixture.various()), new ByteArrayOutputStream(), finding -> {
                            throw enough;
                        }))
                .isSameAs(enough);
    }

    @Test
    void anArticleWhosePathIsTooLongIsLeftOut() {
        Site site = Site.of(
                Fixture.publication().toBuilder()
                        .paths(Map.of("html/article", "{id}".repeat(130) + ".html"))
                        .build(),
                List.of(new FeedProvider()));
        Rendition feed = new FeedProvider().rss(site).render(Fixture.home(Fixture.plain(2)));
        assertThat(items(feed)).isZero();
        assertThat(feed.report().counts()).containsEntry("rss.article-left-out", 2L);
    }

    @ParameterizedTest
    @MethodSource("renderers")
    void anArticleWithoutADateIsThereAndAtomSaysSo(ListingRenderer renderer) {
        Article article = Article.builder("x", "题").build();
        Rendition feed = renderer.render(Fixture.home(List.of(article)));
        assertThat(items(feed)).isEqualTo(1);
        boolean atom = renderer.format().id().equals("rss/atom");
        assertThat(feed.report().counts().keySet())
                .isEqualTo(atom ? java.util.Set.of("rss.date-missing") : java.util.Set.of());
    }

    @Test
    void theSubscriptionDocumentIsBoundInItems() {
        for (ListingRenderer renderer : all(FeedProvider.builder().items(7).build())) {
            assertThat(renderer.format().partSize()).isEqualTo(7);
            assertThat(items(renderer.render(Fixture.home(Fixture.plain(30))))).isEqualTo(7);
            assertThat(items(renderer.render(Fixture.archive(Fixture.plain(30)))))
                    .isEqualTo(30);
        }
    }

    @Test
    void theSubscriptionDocumentIsBoundInBytes() {
        for (ListingRenderer renderer :
                all(FeedProvider.builder().maxBytes(3000).build())) {
            Rendition feed = renderer.render(Fixture.home(Fixture.plain(30)));
            assertThat(items(feed)).isBetween(2, 10);
            assertThat(feed.bytes().length).isLessThan(3000 + 2500);
            assertThat(feed.report().counts()).containsOnlyKeys("rss.feed-shortened");
            assertThat(items(renderer.render(Fixture.archive(Fixture.plain(30)))))
                    .isEqualTo(30);
            assertThat(renderer.maxIndexBytes()).isEqualTo(3000);
        }
        for (ListingRenderer renderer : all(FeedProvider.builder().maxBytes(1).build())) {
            assertThat(items(renderer.render(Fixture.home(Fixture.plain(30))))).isEqualTo(1);
        }
    }

    @Test
    void aCorrectionTouchesItsOwnPieceAlone() throws IOException {
        List<Article> before = Fixture.plain(3);
        Article corrected = before.get(1).toBuilder()
                .modified(PreciseDate.parse("2024-06-01"))
                .build();
        for (ListingRenderer renderer : renderers()) {
            String old = renderer.render(Fixture.archive(before)).text();
            String now = renderer.render(Fixture.archive(List.of(before.get(0), corrected, before.get(2))))
                    .text();
            ByteArrayOutputStream oldPiece = new ByteArrayOutputStream();
            ByteArrayOutputStream newPiece = new ByteArrayOutputStream();
            renderer.piece(Fixture.archive(before), before.get(1), oldPiece, f -> {});
            renderer.piece(Fixture.archive(before), corrected, newPiece, f -> {});
            assertThat(newPiece.toByteArray()).isNotEqualTo(oldPiece.toByteArray());
            assertThat(now)
                    .isEqualTo(old.replace(
                            oldPiece.toString(java.nio.charset.StandardCharsets.UTF_8),
                            newPiece.toString(java.nio.charset.StandardCharsets.UTF_8)));
        }
    }

    @Test
    void localesAndZonesOfTheMachineChangeNothing() {
        List<byte[]> expected = renderers().stream()
                .map(r -> r.render(Fixture.home(Fixture.various())).bytes())
                .toList();
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            for (String tag :
                    List.of("tr-TR", "th-TH-u-ca-buddhist-nu-thai", "ar-EG-u-nu-arab", "ja-JP-u-ca-japanese")) {
                for (String id : List.of("Asia/Kathmandu", "America/St_Johns", "Pacific/Kiritimati")) {
                    Locale.setDefault(Locale.forLanguageTag(tag));
                    TimeZone.setDefault(TimeZone.getTimeZone(id));
                    List<ListingRenderer> renderers = renderers();
                    for (int i = 0; i < renderers.size(); i++) {
                        assertThat(renderers
                                        .get(i)
                                        .render(Fixture.home(Fixture.various()))
                                        .bytes())
                                .as(tag + " " + id)
                                .isEqualTo(expected.get(i));
                    }
                }
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void threadsShareARenderer() throws Exception {
        FeedProvider feeds =
                FeedProvider.builder().cache(FeedCache.ofBytes(20_000)).build();
        ListingRenderer shared = feeds.rss(Fixture.site(feeds));
        Listing listing = Fixture.home(Fixture.plain(60));
        byte[] expected = new FeedProvider().rss(Fixture.site()).render(listing).bytes();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<byte[]>> tasks = new ArrayList<>();
            for (int i = 0; i < 64; i++) {
                tasks.add(() -> shared.render(listing).bytes());
            }
            for (Future<byte[]> done : threads.invokeAll(tasks)) {
                assertThat(done.get()).isEqualTo(expected);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "logo.png, 512, 512, 144, 144",
        "logo.jpg, 2000, 10, 144, 1",
        "logo.gif, 100, 1000, 40, 400",
        "logo.png, 80, 60, 80, 60"
    })
    void aLogoIsTheChannelsImageWithinItsLimits(
            String name, int width, int height, String shownWidth, String shownHeight) throws Exception {
        Element image = Xml.plain(channel(logo(name).size(width, height).build()), "image")
                .get(0);
        assertThat(Xml.text(image, "url")).isEqualTo("https://www.example.org/" + name);
        assertThat(Xml.text(image, "width")).isEqualTo(shownWidth);
        assertThat(Xml.text(image, "height")).isEqualTo(shownHeight);
    }

    @Test
    void aLogoOfAKindThatFeedsDoNotKnowIsLeftOutWithAFinding() throws Exception {
        Image logo = logo("logo.svg").build();
        assertThat(Xml.plain(channel(logo), "image")).isEmpty();
        assertThat(with(logo).check(Fixture.home(Fixture.plain(1))).counts()).containsKey("rss.logo-left-out");
    }

    private static Image.Builder logo(String name) {
        return Image.of(Fixture.BASE.resolve(name), AltText.of("标志")).toBuilder();
    }

    private static ListingRenderer with(Image logo) {
        Site site = Site.of(Fixture.publication().toBuilder().logo(logo).build(), List.of(new FeedProvider()));
        return new FeedProvider().rss(site);
    }

    private static Element channel(Image logo) throws Exception {
        Element feed =
                Xml.root(with(logo).render(Fixture.home(Fixture.plain(1))).bytes());
        return Xml.plain(feed, "channel").get(0);
    }
}
