package dev.weft.benchmarks.live;

import dev.weft.benchmarks.Corpus;
import dev.weft.benchmarks.PageReader;
import dev.weft.benchmarks.PageSamples;
import dev.weft.benchmarks.PeerPage;
import dev.weft.model.Article;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the peers show, from the database: four statements for an article, two for the home page, one for the feed. */
final class PeerStore {
    private static final int PAGE = 20;
    private static final String SHOWN = " and l.shown_from <= ? and l.shown_until > ? and not l.withdrawn";
    private static final String BESIDE =
            "select p.id, p.title, p.iso, p.day from article_listing l join peer_article p on p.id = l.id"
                    + " where l.listing = ? and (l.seconds, l.id) ";
    private static final String EARLIER = BESIDE + "< (?, ?)" + SHOWN + " order by l.seconds desc, l.id desc limit 8";
    private static final String NEXT = BESIDE + "> (?, ?)" + SHOWN + " order by l.seconds, l.id limit 1";
    private static final String RELATED =
            "select p.id, p.title, p.iso, p.day from (select distinct l.seconds, l.id from unnest(?::text[]) tag"
                    + " cross join lateral (select l.seconds, l.id from article_listing l where l.listing = tag"
                    + " and (l.seconds, l.id) < (?, ?)" + SHOWN
                    + " order by l.seconds desc, l.id desc limit 5) l) l join peer_article p on p.id = l.id"
                    + " order by l.seconds desc, l.id desc limit 5";
    private static final String COUNT = "select entries - withdrawn from article_count where listing = 'home'";
    private static final String CARDS =
            "select p.title, p.id, p.image, p.section, p.summary, p.iso, p.shown, p.home_authors from article_listing l"
                    + " join peer_article p on p.id = l.id where l.listing = 'home'" + SHOWN
                    + " order by l.seconds desc, l.id desc limit ?";
    private static final String ITEMS =
            "select p.title, i.* from article_listing l join peer_article p on p.id = l.id join peer_item i on i.id = l.id"
                    + " where l.listing = 'home'" + SHOWN + " order by l.seconds desc, l.id desc limit 20";

    private final JdbcTemplate database;

    /** What all articles of a section have on their pages. */
    private final Map<String, PeerPage> bySection = new HashMap<>();

    PeerStore(DataSource database) {
        this.database = new JdbcTemplate(database);
        Corpus corpus = new Corpus();
        for (int i = 0; bySection.size() < 10; i++) {
            Article article = corpus.article(i);
            bySection.computeIfAbsent(
                    article.section(),
                    section -> PageReader.read(
                            PageSamples.RENDERER
                                    .render(PageSamples.subject(article))
                                    .text(),
                            article));
        }
    }

    private static long now() {
        return Instant.now().getEpochSecond();
    }

    /** Returns the page of an article. */
    PeerPage page(String id) {
        return database.query("select * from peer_article where id = ?", (row, n) -> page(row), id)
                .get(0);
    }

    private PeerPage page(ResultSet row) throws SQLException {
        String id = row.getString("id");
        long seconds = row.getLong("seconds");
        String listing = row.getString("section_listing");
        long now = now();
        List<PeerPage.Teaser> earlier =
                database.query(EARLIER, (found, n) -> teaser(found), listing, seconds, id, now, now);
        PeerPage.Teaser next = database.query(NEXT, (found, n) -> teaser(found), listing, seconds, id, now, now)
                .get(0);
        List<PeerPage.Teaser> related = database.query(
                RELATED, (found, n) -> teaser(found), row.getArray("tag_listings"), seconds, id, now, now);
        PeerPage section = Objects.requireNonNull(bySection.get(row.getString("section")));
        List<String> image = texts(row.getArray("image"));
        String iso = row.getString("iso");
        return new PeerPage(
                row.getString("title"),
                row.getString("description"),
                "https://news.example.cn/articles/" + id + ".html",
                new PeerPage.Picture(image.get(0), image.get(1), image.get(2), image.get(3)),
                section.alternates(),
                row.getString("structured_data"),
                new PeerPage.Date(iso, row.getString("shown")),
                modified(row),
                new PeerPage.Source(row.getString("source_name"), row.getString("source_address")),
                section.section(),
                section.sectionAddress(),
                section.latestFragment(),
                section.latestRoom(),
                row.getString("authors"),
                links(texts(row.getArray("tags")), texts(row.getArray("tag_addresses"))),
                section.navigation(),
                section.trail(),
                roles(row),
                row.getString("views"),
                row.getString("views_as_of"),
                row.getString("lead"),
                row.getString("body"),
                file(row.getArray("attachment")),
                row.getString("share_query"),
                earlier.get(0),
                next,
                related,
                earlier,
                new PeerPage.Link(
                        iso.substring(0, 4) + " 年", "../archive/" + iso.substring(0, 4) + "/index.html", false));
    }

    private static PeerPage.Teaser teaser(ResultSet row) throws SQLException {
        String address = "../articles/" + row.getString(1) + ".html";
        return new PeerPage.Teaser(row.getString(2), address, row.getString(3), row.getString(4));
    }

    private static PeerPage.@Nullable Date modified(ResultSet row) throws SQLException {
        String iso = row.getString("modified_iso");
        return iso == null ? null : new PeerPage.Date(iso, row.getString("modified_shown"));
    }

    private static List<PeerPage.Role> roles(ResultSet row) throws SQLException {
        List<String> labels = texts(row.getArray("roles"));
        List<String> names = texts(row.getArray("role_names"));
        List<String> addresses = texts(row.getArray("role_addresses"));
        List<PeerPage.Role> roles = new ArrayList<>(labels.size());
        for (int i = 0; i < labels.size(); i++) {
            String address = addresses.get(i);
            roles.add(new PeerPage.Role(labels.get(i), names.get(i), address.isEmpty() ? null : address));
        }
        return roles;
    }

    private static PeerPage.@Nullable File file(@Nullable Array attachment) throws SQLException {
        if (attachment == null) {
            return null;
        }
        List<String> of = texts(attachment);
        return new PeerPage.File(of.get(0), of.get(1), of.get(2), of.get(3), of.get(4), of.get(5));
    }

    private static List<PeerPage.Link> links(List<String> labels, List<String> addresses) {
        List<PeerPage.Link> links = new ArrayList<>(labels.size());
        for (int i = 0; i < labels.size(); i++) {
            links.add(new PeerPage.Link(labels.get(i), addresses.get(i), false));
        }
        return links;
    }

    private static List<String> texts(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : Arrays.asList((String[]) array.getArray());
    }

    /** Returns what the home page shows. */
    List<PeerCard> cards() {
        long count = Objects.requireNonNull(database.queryForObject(COUNT, Long.class));
        long now = now();
        return database.query(CARDS, (row, n) -> card(row), now, now, PAGE + count % PAGE);
    }

    private PeerCard card(ResultSet row) throws SQLException {
        List<String> image = texts(row.getArray(3));
        PeerPage section = Objects.requireNonNull(bySection.get(row.getString(4)));
        return new PeerCard(
                row.getString(1),
                "articles/" + row.getString(2) + ".html",
                image.get(0),
                image.get(2),
                image.get(3),
                section.section(),
                section.sectionAddress().substring("../".length()),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8));
    }

    /** Returns what the feed has. */
    List<PeerItem> items() {
        long now = now();
        return database.query(
                ITEMS,
                (row, n) -> new PeerItem(
                        row.getString("title"),
                        row.getString("link"),
                        row.getString("guid"),
                        row.getString("date"),
                        row.getString("updated"),
                        texts(row.getArray("creators")),
                        texts(row.getArray("contributors")),
                        texts(row.getArray("categories")),
                        row.getString("source"),
                        row.getString("description"),
                        row.getString("content"),
                        texts(row.getArray("enclosure")),
                        texts(row.getArray("picture")),
                        row.getString("picture_description"),
                        row.getString("picture_credit")),
                now,
                now);
    }
}
