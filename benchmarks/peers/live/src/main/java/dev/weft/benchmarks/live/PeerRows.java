package dev.weft.benchmarks.live;

import dev.weft.benchmarks.Corpus;
import dev.weft.benchmarks.FeedEntry;
import dev.weft.benchmarks.FeedText;
import dev.weft.benchmarks.PageReader;
import dev.weft.benchmarks.PageSamples;
import dev.weft.live.Placement;
import dev.weft.model.Article;
import dev.weft.model.ArticleEntry;
import dev.weft.model.Publication;
import dev.weft.render.ArticlePage;
import dev.weft.render.Listing;
import dev.weft.render.Neighbours;
import dev.weft.render.SequencePart;
import dev.weft.render.Site;
import dev.weft.rss.FeedProvider;
import dev.weft.value.Image;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Writes what the peers read. */
final class PeerRows {
    private static final Publication PUBLICATION = Corpus.publication();

    private final Connection connection;

    PeerRows(Connection connection) {
        this.connection = connection;
    }

    void addArticles(List<Article> articles) throws SQLException {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Article article : articles) {
            rows.add(row(article));
        }
        insert("peer_article", rows);
    }

    private void insert(String table, List<@Nullable Object[]> rows) throws SQLException {
        String marks = "?" + ", ?".repeat(rows.get(0).length - 1);
        try (PreparedStatement statement =
                connection.prepareStatement("insert into " + table + " values (" + marks + ")")) {
            for (@Nullable Object[] row : rows) {
                for (int i = 0; i < row.length; i++) {
                    statement.setObject(
                            i + 1,
                            row[i] instanceof List<?> texts
                                    ? connection.createArrayOf("text", texts.toArray())
                                    : row[i]);
                }
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static @Nullable Object[] row(Article article) {
        String page = PageSamples.RENDERER
                .render(new ArticlePage(article, Neighbours.NONE))
                .text();
        Element head = Jsoup.parseBodyFragment(PageReader.cut(page, "<article>\n", "<div class=\"body\">"));
        Element foot = Jsoup.parseBodyFragment(PageReader.cut(page, "<footer class=\"after\">", "</footer>"));
        Element published = head.select(".published time").get(0);
        Element modified = head.selectFirst(".modified time");
        Element origin = head.selectFirst(".origin a");
        Element views = head.select(".views").get(0);
        Element file = foot.selectFirst(".files a");
        List<Element> roles = head.select(".byline li:not([class])");
        List<Element> tags = foot.select(".tags a");
        Image image = article.mainImage().orElseThrow();
        Placement placement = Placement.of(ArticleEntry.of(article), PUBLICATION);
        return new @Nullable Object[] {
            article.id().value(),
            article.title(),
            content(page, "description"),
            article.lead().isEmpty() ? null : article.lead(),
            article.summary(),
            article.section(),
            placement.seconds(),
            names(placement, "in/").get(0),
            names(placement, "tags/"),
            published.attr("datetime"),
            published.attr("datetime").substring(0, 10),
            published.text(),
            modified == null ? null : modified.attr("datetime"),
            modified == null ? null : modified.text(),
            article.source().orElseThrow().name(),
            origin == null ? null : origin.attr("href"),
            List.of(
                    image.address().toString(),
                    image.alt().text(),
                    Integer.toString(image.width()),
                    Integer.toString(image.height())),
            PageReader.cut(page, "<script type=\"application/ld+json\">", "</script>"),
            content(page, "author"),
            tags.stream().map(Element::text).toList(),
            tags.stream().map(tag -> tag.attr("href")).toList(),
            roles.stream().map(role -> role.select("span").text()).toList(),
            roles.stream().map(PeerRows::name).toList(),
            roles.stream().map(role -> role.select("a").attr("href")).toList(),
            views.ownText(),
            views.select("small").text(),
            PageReader.cut(page, "<div class=\"body\">\n", "\n</div>\n<footer class=\"after\">"),
            file == null ? null : file(file),
            PageReader.cut(page, "share.php", "\"").replace("&amp;", "&"),
            String.join("、", ArticleEntry.of(article).authors())
        };
    }

    private static String content(String page, String name) {
        return Parser.unescapeEntities(PageReader.cut(page, "<meta name=\"" + name + "\" content=\"", "\">"), true);
    }

    private static List<String> names(Placement placement, String beginning) {
        return placement.listings().stream()
                .filter(name -> name.startsWith(beginning))
                .toList();
    }

    private static String name(Element role) {
        Element link = role.selectFirst("a");
        return link == null ? role.ownText() : link.text();
    }

    private static List<String> file(Element link) {
        return List.of(
                link.attr("href"),
                link.attr("type"),
                link.attr("download"),
                link.select("b").text(),
                link.select("span").text(),
                link.select("small").text());
    }

    void addItems(List<Article> articles) throws SQLException {
        Site site = Site.of(PUBLICATION, List.of(new FeedProvider()));
        Listing listing = new Listing(Listing.Kind.HOME, "", SequencePart.INDEX, articles, Instant.EPOCH);
        List<String> contents;
        try {
            contents = FeedText.of(new FeedProvider().rss(site).render(listing).bytes())
                    .contents();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (int i = 0; i < articles.size(); i++) {
            FeedEntry item = FeedEntry.of(articles.get(i), site, contents.get(i));
            rows.add(new @Nullable Object[] {
                articles.get(i).id().value(),
                item.link(),
                item.guid(),
                item.date(),
                item.updated(),
                item.creators(),
                item.contributors(),
                List.copyOf(item.categories()),
                item.source(),
                item.description(),
                item.content(),
                item.enclosure().isEmpty() ? null : values(item.enclosure(), "url", "length", "type"),
                values(item.picture(), "url", "type", "width", "height"),
                item.pictureDescription(),
                item.pictureCredit()
            });
        }
        insert("peer_item", rows);
    }

    private static List<String> values(Map<String, String> attributes, String... names) {
        Collection<String> found = new ArrayList<>();
        for (String name : names) {
            found.add(attributes.getOrDefault(name, ""));
        }
        return List.copyOf(found);
    }
}
