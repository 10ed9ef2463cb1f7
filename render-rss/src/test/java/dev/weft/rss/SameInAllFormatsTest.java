package dev.weft.rss;

import static dev.weft.rss.Xml.ATOM;
import static dev.weft.rss.Xml.CONTENT;
import static dev.weft.rss.Xml.DC;
import static dev.weft.rss.Xml.MEDIA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.body.Body;
import dev.weft.body.Paragraph;
import dev.weft.model.Article;
import dev.weft.render.Listing;
import dev.weft.render.Site;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The three formats say the same, in the same order. */
class SameInAllFormatsTest {
    /** What an item says, whatever it is written in. */
    record Said(
            String id,
            String link,
            String title,
            String published,
            String modified,
            List<String> authors,
            List<String> categories,
            List<String> files,
            String image,
            String content) {}

    @Test
    void theDatelineStandsBeforeTheTextInAllOfThem() throws Exception {
        Site site = Fixture.site(new FeedProvider());
        Article article = Article.builder("a", "题")
                .dateline("沈阳")
                .body(Body.of(Paragraph.of("会议召开。")))
                .build();
        Listing listing = Fixture.home(List.of(article));
        String text = "<p><strong>沈阳</strong>　会议召开。</p>";
        assertThat(rss(new FeedProvider().rss(site).render(listing).bytes()))
                .singleElement()
                .satisfies(item -> assertThat(item.content()).contains(text));
        assertThat(atom(new FeedProvider().atom(site).render(listing).bytes()))
                .singleElement()
                .satisfies(item -> assertThat(item.content()).contains(text));
        assertThat(json(new FeedProvider().json(site).render(listing).bytes(), true))
                .singleElement()
                .satisfies(item -> assertThat(item.content()).contains(text));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void itemsAreTheSame(boolean fullText) throws Exception {
        FeedProvider feeds = fullText
                ? new FeedProvider()
                : FeedProvider.builder().summaries().build();
        Site site = Fixture.site(feeds);
        List<Article> articles = new ArrayList<>(Fixture.various());
        articles.addAll(Fixture.plain(30));
        articles.set(
                10,
                articles.get(10).toBuilder()
                        .guid("https://old.example.org/show.php?id=512&a=1")
                        .build());
        Listing listing = Fixture.home(articles);
        List<Said> rss = rss(feeds.rss(site).render(listing).bytes());
        List<Said> atom = atom(feeds.atom(site).render(listing).bytes());
        List<Said> json = json(feeds.json(site).render(listing).bytes(), fullText);
        assertThat(rss).hasSize(34);
        assertThat(atom).isEqualTo(rss);
        assertThat(json).isEqualTo(rss);
    }

    @Test
    void feedsAreTheSame() throws Exception {
        Site site = Fixture.site();
        Listing listing = Listing.section("news/国内", Fixture.various(), Fixture.CHANGED);
        Element rss = Xml.plain(
                        Xml.root(new FeedProvider().rss(site).render(listing).bytes()), "channel")
                .get(0);
        Element atom = Xml.root(new FeedProvider().atom(site).render(listing).bytes());
        JsonNode json = JsonMapper.shared()
                .readTree(new FeedProvider().json(site).render(listing).bytes());
        assertThat(List.of(
                        Xml.text(rss, "title"),
                        Xml.text(rss, "link"),
                        Xml.text(rss, "description"),
                        Xml.text(rss, "language")))
                .isEqualTo(List.of(
                        Xml.text(atom, ATOM, "title"),
                        href(atom, "alternate").get(0),
                        Xml.text(atom, ATOM, "subtitle"),
                        atom.getAttribute("xml:lang")))
                .isEqualTo(List.of(
                        json.get("title").asString(),
                        json.get("home_page_url").asString(),
                        json.get("description").asString(),
                        json.get("language").asString()));
    }

    private static List<Said> rss(byte[] feed) throws Exception {
        List<Said> said = new ArrayList<>();
        for (Element item : Xml.plain(Xml.plain(Xml.root(feed), "channel").get(0), "item")) {
            List<String> files = new ArrayList<>();
            Xml.plain(item, "enclosure").forEach(e -> files.add(e.getAttribute("url")));
            List<String> images = new ArrayList<>();
            for (Element media : Xml.all(item, MEDIA, "content")) {
                (media.getAttribute("medium").equals("image") ? images : files).add(media.getAttribute("url"));
            }
            for (Element group : Xml.all(item, MEDIA, "group")) {
                images.add(Xml.all(group, MEDIA, "content").get(0).getAttribute("url"));
            }
            String published = Xml.text(item, "pubDate");
            said.add(new Said(
                    Xml.text(item, "guid"),
                    Xml.text(item, "link"),
                    Xml.text(item, "title"),
                    published.isEmpty()
                            ? ""
                            : instant(OffsetDateTime.parse(published, DateTimeFormatter.RFC_1123_DATE_TIME)),
                    instant(Xml.text(item, ATOM, "updated")),
                    texts(Xml.all(item, DC, "creator")),
                    texts(Xml.plain(item, "category")),
                    files,
                    images.isEmpty() ? "" : images.get(0),
                    Xml.text(item, CONTENT, "encoded")));
        }
        return said;
    }

    private static List<Said> atom(byte[] feed) throws Exception {
        List<Said> said = new ArrayList<>();
        for (Element entry : Xml.all(Xml.root(feed), ATOM, "entry")) {
            List<String> authors = new ArrayList<>();
            Xml.all(entry, ATOM, "author").forEach(a -> authors.add(Xml.text(a, ATOM, "name")));
            List<String> categories = new ArrayList<>();
            Xml.all(entry, ATOM, "category").forEach(c -> categories.add(c.getAttribute("term")));
            List<String> images = new ArrayList<>();
            Xml.all(entry, MEDIA, "content").forEach(m -> images.add(m.getAttribute("url")));
            for (Element group : Xml.all(entry, MEDIA, "group")) {
                images.add(Xml.all(group, MEDIA, "content").get(0).getAttribute("url"));
            }
            String published = instant(Xml.text(entry, ATOM, "published"));
            String updated = instant(Xml.text(entry, ATOM, "updated"));
            said.add(new Said(
                    Xml.text(entry, ATOM, "id"),
                    href(entry, "alternate").get(0),
                    Xml.text(entry, ATOM, "title"),
                    published,
                    updated.equals(published) ? "" : updated,
                    authors,
                    categories,
                    href(entry, "enclosure"),
                    images.isEmpty() ? "" : images.get(0),
                    Xml.text(entry, ATOM, "content")));
        }
        return said;
    }

    private static List<Said> json(byte[] feed, boolean fullText) {
        List<Said> said = new ArrayList<>();
        for (JsonNode item : JsonMapper.shared().readTree(feed).get("items")) {
            List<String> authors = new ArrayList<>();
            item.path("authors").forEach(a -> authors.add(a.get("name").asString()));
            List<String> tags = new ArrayList<>();
            item.path("tags").forEach(t -> tags.add(t.asString()));
            List<String> files = new ArrayList<>();
            item.path("attachments").forEach(f -> files.add(f.get("url").asString()));
            assertThat(item.has("content_html") && !fullText).isFalse();
            said.add(new Said(
                    item.get("id").asString(),
                    item.get("url").asString(),
                    item.get("title").asString(),
                    instant(item.path("date_published").asString("")),
                    instant(item.path("date_modified").asString("")),
                    authors,
                    tags,
                    files,
                    item.path("image").asString(""),
                    item.path("content_html").asString("")));
        }
        return said;
    }

    private static List<String> texts(List<Element> elements) {
        return elements.stream().map(Element::getTextContent).toList();
    }

    private static List<String> href(Element parent, String relation) {
        return Xml.all(parent, ATOM, "link").stream()
                .filter(link -> link.getAttribute("rel").equals(relation))
                .map(link -> link.getAttribute("href"))
                .toList();
    }

    private static String instant(String date) {
        return date.isEmpty() ? "" : instant(OffsetDateTime.parse(date));
    }

    private static String instant(OffsetDateTime date) {
        Instant instant = date.toInstant();
        return instant.toString();
    }
}
