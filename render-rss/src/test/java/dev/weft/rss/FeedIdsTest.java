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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import tools.jackson.databind.json.JsonMapper;

class FeedIdsTest {
    private static String guid(FeedProvider feeds, Publication publication, Article article) throws Exception {
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
        String id = guid(new FeedProvider(), Fixture.publication(), article);
        assertThat(id).isEqualTo("tag:www.example.org,2026:x");
        Article moved =
                article.toBuilder().slug("other").section("notices").title("新题").build();
        assertThat(guid(new FeedProvider(), at("http://www.example.org/sub/folder/"), moved))
                .isEqualTo(id);
    }

    @Test
    void aHostKeepsItsLettersDigitsAndHyphens() throws Exception {
        Article article = Fixture.plain("x").build();
        assertThat(guid(new FeedProvider(), at("https://az-09.xn--fiqs8s/"), article))
                .isEqualTo("tag:az-09.xn--fiqs8s,2026:x");
        assertThat(guid(new FeedProvider(), at("http://[::1]/"), article)).isEqualTo("tag:---1-,2026:x");
    }

    @Test
    void anIdSurvivesAChangedHostWhereTheAuthorityIsSaid() throws Exception {
        Article article = Fixture.plain("x").build();
        FeedProvider moved =
                FeedProvider.builder().authority("old.example.org,2014-01-24").build();
        assertThat(guid(moved, at("https://new.example.com/"), article)).isEqualTo("tag:old.example.org,2014-01-24:x");
        FeedProvider unsaid =
                FeedProvider.builder().authority("www.example.org,2026").build();
        assertThat(guid(unsaid, at("https://new.example.com/"), article)).isEqualTo("tag:www.example.org,2026:x");
        Publication said = at("https://new.example.com/").toBuilder()
                .feeds(FeedSettings.builder().authority("a.cn,2014").build())
                .build();
        assertThat(guid(new FeedProvider(), said, article)).isEqualTo("tag:a.cn,2014:x");
    }

    @Test
    void anIdBeyondAsciiIsPercentEncoded() throws Exception {
        assertThat(guid(
                        new FeedProvider(),
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
        assertThatThrownBy(() -> FeedProvider.builder().authority(authority))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"" + authority + "\"");
    }

    private static List<ListingRenderer> renderers(FeedProvider feeds) {
        Site site = Fixture.site(feeds);
        return List.of(feeds.rss(site), feeds.json(site), feeds.atom(site));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://old.example.org/show-512.html",
                "http://OLD.example.org/a?id=512&x=%E9%9B%86#top",
                "urn:uuid:1225c695-cfb8-4ebb-aaaa-80da344efa6a",
                "tag:old.example.org,2014:512"
            })
    void theIdOfAnEarlierSystemIsTakenOverToTheCharacterInAllFormats(String guid) throws Exception {
        Article article = Fixture.plain("x").guid(guid).build();
        assertThat(guid(new FeedProvider(), Fixture.publication(), article)).isEqualTo(guid);
        for (ListingRenderer renderer : renderers(new FeedProvider())) {
            Rendition feed = renderer.render(Fixture.home(List.of(article)));
            assertThat(feed.text()).doesNotContain("tag:www.example.org,2026:x");
            assertThat(feed.report().isEmpty()).isTrue();
        }
        Element feed = Xml.root(renderers(new FeedProvider())
                .get(2)
                .render(Fixture.home(List.of(article)))
                .bytes());
        assertThat(Xml.text(Xml.all(feed, Xml.ATOM, "entry").get(0), Xml.ATOM, "id"))
                .isEqualTo(guid);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "512",
                "第 512 号",
                "https://old.example.org/新闻/512",
                "a b:c",
                "512:a",
                "urn:",
                "/show-512.html",
                "https://old.example.org/?id[]=512",
                "https://old.example.org/100%",
                "a:b#c#d",
                "<512> & \"x\" ]]>"
            })
    void anIdThatIsNoUriIsTakenOverButInAtomAndThatIsSaid(String guid) throws Exception {
        Article article = Fixture.plain("y").guid(guid).build();
        assertThat(guid(new FeedProvider(), Fixture.publication(), article)).isEqualTo(guid);
        List<Rendition> feeds = renderers(new FeedProvider()).stream()
                .map(renderer -> renderer.render(Fixture.home(List.of(article))))
                .toList();
        assertThat(JsonMapper.shared()
                        .readTree(feeds.get(1).bytes())
                        .at("/items/0/id")
                        .asString())
                .isEqualTo(guid);
        assertThat(feeds.get(0).report().isEmpty()).isTrue();
        assertThat(feeds.get(1).report().isEmpty()).isTrue();
        Element entry =
                Xml.all(Xml.root(feeds.get(2).bytes()), Xml.ATOM, "entry").get(0);
        assertThat(Xml.text(entry, Xml.ATOM, "id")).isEqualTo("tag:www.example.org,2026:y");
        assertThat(feeds.get(2).report().first()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("rss.guid-unusable");
            assertThat(finding.path()).isEqualTo("/guid");
            assertThat(finding.article()).isEqualTo("y");
            assertThat(finding.message().zh()).contains(guid);
        });
    }

    @Test
    void aTombstoneNamesTheIdThatWasTakenOver() throws Exception {
        Article article = Fixture.plain("x")
                .guid("https://old.example.org/show-512.html")
                .status(Article.Status.WITHDRAWN)
                .build();
        Element feed = Xml.root(renderers(new FeedProvider())
                .get(2)
                .render(Fixture.archive(List.of(article)))
                .bytes());
        assertThat(Xml.all(feed, "http://purl.org/atompub/tombstones/1.0", "deleted-entry")
                        .get(0)
                        .getAttribute("ref"))
                .isEqualTo("https://old.example.org/show-512.html");
    }
}
