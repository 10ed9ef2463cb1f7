package dev.weft.rss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weft.model.Article;
import dev.weft.model.FeedSettings;
import dev.weft.model.Publication;
import dev.weft.render.ListingRenderer;
import dev.weft.render.Rendition;
import dev.weft.render.Site;
import dev.weft.value.WebAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

class FeedIdsTest {
    private static String guid(Feeds feeds, Publication publication, Article article) throws Exception {
        byte[] feed = feeds.rss(Site.of(publication, List.of(feeds)))
                .render(Fixture.home(List.of(article)))
                .bytes();
        Element item =
                Xml.plain(Xml.plain(Xml.root(feed), "channel").get(0), "item").get(0);
        assertThat(Xml.plain(item, "guid").get(0).getAttribute("isPermaLink")).isEqualTo("false");
        return Xml.text(item, "guid");
    }

    private static Publication at(String base) {
        return Publication.builder("刊", WebAddress.of(base)).build();
    }

    @Test
    void anIdSurvivesAChangedSlugSectionAndScheme() throws Exception {
        Article article = Fixture.plain("x").build();
        String id = guid(new Feeds(), Fixture.publication(), article);
        assertThat(id).isEqualTo("tag:www.example.org,2026:x");
        Article moved =
                article.toBuilder().slug("other").section("notices").title("新题").build();
        assertThat(guid(new Feeds(), at("http://www.example.org/sub/folder/"), moved))
                .isEqualTo(id);
    }

    @Test
    void anIdSurvivesAChangedHostWhereTheAuthorityIsSaid() throws Exception {
        Article article = Fixture.plain("x").build();
        Feeds moved = Feeds.builder().authority("old.example.org,2014-01-24").build();
        assertThat(guid(moved, at("https://new.example.com/"), article)).isEqualTo("tag:old.example.org,2014-01-24:x");
        Feeds unsaid = Feeds.builder().authority("www.example.org,2026").build();
        assertThat(guid(unsaid, at("https://new.example.com/"), article)).isEqualTo("tag:www.example.org,2026:x");
        Publication said = at("https://new.example.com/").toBuilder()
                .feeds(new FeedSettings(true, "a.cn,2014", List.of()))
                .build();
        assertThat(guid(new Feeds(), said, article)).isEqualTo("tag:a.cn,2014:x");
    }

    @Test
    void anIdBeyondAsciiIsPercentEncoded() throws Exception {
        assertThat(guid(
                        new Feeds(),
                        Fixture.publication(),
                        Fixture.plain("集~群_1").build()))
                .isEqualTo("tag:www.example.org,2026:%E9%9B%86~%E7%BE%A4_1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example.org",
                "example.org,",
                ",2014",
                "Example.org,2014",
                "a b,2014",
                "a.org,14",
                "a.org,2014-1"
            })
    void anAuthorityThatIsNoneIsRefused(String authority) {
        assertThatThrownBy(() -> Feeds.builder().authority(authority))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"" + authority + "\"");
    }

    @Test
    void idsOfAnEarlierSystemAreTakenOver() throws Exception {
        Map<String, String> old = Map.of("x", "https://old.example.org/show-512.html", "y", "512");
        Feeds feeds = Feeds.builder()
                .guids(article -> Optional.ofNullable(old.get(article.id().value())))
                .build();
        assertThat(guid(feeds, Fixture.publication(), Fixture.plain("x").build()))
                .isEqualTo(old.get("x"));
        assertThat(guid(feeds, Fixture.publication(), Fixture.plain("y").build()))
                .isEqualTo("512");
        assertThat(guid(feeds, Fixture.publication(), Fixture.plain("z").build()))
                .isEqualTo("tag:www.example.org,2026:z");
    }

    @Test
    void anIdThatIsNoUriIsNotUsedInAtomAndThatIsSaid() throws Exception {
        Feeds feeds = Feeds.builder().guids(article -> Optional.of("第 512 号")).build();
        Rendition feed = feeds.atom(Fixture.site(feeds))
                .render(Fixture.home(List.of(Fixture.plain("y").build())));
        Element entry = Xml.all(Xml.root(feed.bytes()), Xml.ATOM, "entry").get(0);
        assertThat(Xml.text(entry, Xml.ATOM, "id")).isEqualTo("tag:www.example.org,2026:y");
        assertThat(feed.report().counts()).containsOnlyKeys("rss.guid-unusable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\u0000b", " 512 ", "a\nb"})
    void anIdThatXmlCannotCarryIsNotUsedAndThatIsSaid(String guid) {
        Feeds feeds = Feeds.builder().guids(article -> Optional.of(guid)).build();
        for (ListingRenderer renderer : List.of(feeds.rss(Fixture.site()), feeds.json(Fixture.site()))) {
            Rendition feed =
                    renderer.render(Fixture.home(List.of(Fixture.plain("y").build())));
            assertThat(feed.text()).contains("tag:www.example.org,2026:y");
            assertThat(feed.report().counts()).containsOnlyKeys("rss.guid-unusable");
        }
    }
}
