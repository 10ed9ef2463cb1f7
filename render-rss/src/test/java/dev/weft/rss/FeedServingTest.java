package dev.weft.rss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weft.model.FeedSettings;
import dev.weft.model.Publication;
import dev.weft.render.Format;
import dev.weft.render.Listing;
import dev.weft.render.ListingRenderer;
import dev.weft.render.Renderer;
import dev.weft.render.Rendition;
import dev.weft.render.Site;
import dev.weft.render.WholeSite;
import dev.weft.value.WebAddress;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a server and a browser are told, and what a publication decides. */
class FeedServingTest {
    static List<ListingRenderer> renderers() {
        return all(new FeedProvider());
    }

    private static List<ListingRenderer> all(FeedProvider feeds) {
        Site site = Fixture.site(feeds);
        return List.of(feeds.rss(site), feeds.atom(site), feeds.json(site));
    }

    @Test
    void hubsAreInTheFeedAndInTheHeader() {
        FeedProvider feeds = FeedProvider.builder()
                .hub(WebAddress.of("https://hub.example.com/?a=1&b=2"))
                .build();
        Site site = Fixture.site(feeds);
        Listing home = Fixture.home(List.of());
        for (ListingRenderer renderer : all(feeds)) {
            assertThat(feeds.linkHeaders(renderer.format(), home, site))
                    .containsExactly(
                            "<https://hub.example.com/?a=1&b=2>; rel=\"hub\"",
                            "<" + site.address(site.path(renderer.format(), home)) + ">; rel=\"self\"");
            assertThat(renderer.render(home).text()).containsPattern("https://hub.example.com/[?]a=1(&|&#x26;)b=2");
        }
    }

    @Test
    void aPublicationChoosesSummariesAndHubs() {
        WebAddress hub = WebAddress.of("https://hub.example.com/");
        Publication publication = Fixture.publication().toBuilder()
                .feeds(FeedSettings.builder().fullText(false).hubs(List.of(hub)).build())
                .build();
        FeedProvider feeds = FeedProvider.builder().hub(hub).build();
        Site site = Site.of(publication, List.of(feeds));
        for (ListingRenderer renderer : List.of(feeds.rss(site), feeds.atom(site), feeds.json(site))) {
            String feed = renderer.render(Fixture.home(Fixture.plain(1))).text();
            assertThat(feed).containsOnlyOnce(hub.toString()).doesNotContain("content:encoded>", "<content", "_html");
        }
        Listing home = Fixture.home(List.of());
        assertThat(feeds.linkHeaders(feeds.rss(site).format(), home, site)).hasSize(2);
    }

    @ParameterizedTest
    @MethodSource("renderers")
    void aServerIsToldTheNewestChange(ListingRenderer renderer) {
        Rendition feed = renderer.render(Fixture.home(Fixture.various()));
        assertThat(feed.lastModified()).contains(Fixture.CHANGED);
        assertThat(feed.isUnchanged(feed.entityTag(), null)).isTrue();
        assertThat(feed.isUnchanged(null, "Mon, 06 May 2024 07:08:09 GMT")).isTrue();
    }

    @Test
    void aStylesheetIsNamedAndPublishedWhereItIsWanted() {
        FeedProvider feeds = FeedProvider.builder().stylesheet().build();
        Site site = Fixture.site(feeds);
        Listing section = Listing.section("news/国内", List.of(), Instant.EPOCH);
        for (ListingRenderer renderer : all(feeds).subList(0, 2)) {
            assertThat(renderer.render(Fixture.home(List.of())).text())
                    .contains("<?xml-stylesheet type=\"text/css\" href=\"feed.css\"?>");
            assertThat(renderer.render(section).text())
                    .contains("<?xml-stylesheet type=\"text/css\" href=\"../../../feed.css\"?>");
        }
        Renderer<WholeSite> css = feeds.create(FeedFormats.STYLESHEET, site);
        assertThat(css.render(WholeSite.EMPTY).text()).contains("atom|entry");
        assertThat(site.path(css.format(), WholeSite.EMPTY).file()).isEqualTo("feed.css");
        assertThat(css.accepts(WholeSite.EMPTY)).isTrue();
        assertThat(new FeedProvider().create(FeedFormats.STYLESHEET, site).accepts(WholeSite.EMPTY))
                .isFalse();
    }

    @Test
    void aFormatOfOthersIsRefused() {
        Format<Listing> foreign = Format.of("html/listing", Listing.class, "text/html", "x", Format.Relation.NONE);
        assertThatThrownBy(() -> new FeedProvider().create(foreign, Fixture.site()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("html/listing");
    }
}
