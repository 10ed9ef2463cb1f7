package dev.weft.rss;

import static dev.weft.rss.Xml.ATOM;
import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import dev.weft.finding.Finding;
import dev.weft.json.ArticleWriter;
import dev.weft.model.Article;
import dev.weft.model.FeedSettings;
import dev.weft.model.Publication;
import dev.weft.publish.ArticleSource;
import dev.weft.publish.FolderTarget;
import dev.weft.publish.JsonArticles;
import dev.weft.publish.MemoryTarget;
import dev.weft.publish.PublishListener;
import dev.weft.publish.Publisher;
import dev.weft.render.Site;
import dev.weft.render.SitePath;
import dev.weft.value.PreciseDate;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

/** What a whole publication's feeds are after it was published, and after an article changed. */
class PublishedFeedsTest {
    private static final String BASE = Fixture.BASE.toString();
    private static final String TOMBSTONES = "http://purl.org/atompub/tombstones/1.0";

    @TempDir
    private Path folder;

    private final SortedSet<String> changed = new TreeSet<>();

    /** Publishes into the same folder, and notes which feeds changed. */
    private void publish(List<Article> articles) throws IOException {
        changed.clear();
        Path input = folder.resolve("articles.jsonl");
        Files.writeString(input, articles.stream().map(ArticleWriter::toJson).collect(Collectors.joining("\n")));
        Publisher.builder(Fixture.site())
                .inputs("1")
                .listener(new PublishListener() {
                    @Override
                    public void changed(SitePath path) {
                        synchronized (changed) {
                            changed.add(path.file());
                        }
                    }
                })
                .build()
                .publish(JsonArticles.of(input, Fixture.publication()), FolderTarget.of(folder.resolve("site")));
    }

    private byte[] feed(String path) throws IOException {
        return Files.readAllBytes(folder.resolve("site").resolve(path));
    }

    private List<String> rssIds(String path) throws Exception {
        Element channel = Xml.plain(Xml.root(feed(path)), "channel").get(0);
        return Xml.plain(channel, "item").stream()
                .map(item -> Xml.text(item, "guid"))
                .toList();
    }

    private List<String> atomIds(String path) throws Exception {
        return Xml.all(Xml.root(feed(path)), ATOM, "entry").stream()
                .map(entry -> Xml.text(entry, ATOM, "id"))
                .toList();
    }

    private List<String> deleted(String path) throws Exception {
        return Xml.all(Xml.root(feed(path)), TOMBSTONES, "deleted-entry").stream()
                .map(entry -> entry.getAttribute("ref"))
                .toList();
    }

    private void assertValid(String path) throws Exception {
        assertThat(FeedRules.broken(BASE + path, feed(path))).as(path).isEmpty();
        new SyndFeedInput().build(new XmlReader(new ByteArrayInputStream(feed(path))));
    }

    private static Article article(String id, String date) {
        return Fixture.plain(id).published(PreciseDate.parse(date)).build();
    }

    /** Returns thirty articles of January and fifteen each of February and March. */
    private static List<Article> articles() {
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            int month = i < 30 ? 1 : i < 45 ? 2 : 3;
            articles.add(article("a" + i, "2024-0" + month + "-0" + (1 + i % 9)));
        }
        return articles;
    }

    private static void withdraw(List<Article> articles, int index) {
        articles.set(
                index,
                articles.get(index).toBuilder()
                        .status(Article.Status.WITHDRAWN)
                        .modified(PreciseDate.parse("2024-04-01T10:00:00+08:00"))
                        .build());
    }

    @Test
    void aWithdrawnArticleIsATombstoneInTheFeedsThatNamedItAndInNoOther() throws Exception {
        List<Article> articles = articles();
        publish(articles);
        assertThat(rssIds("feed.xml")).hasSize(20).contains("tag:www.example.org,2026:a59");
        List<String> before = rssIds("feed/2024-03.xml");
        withdraw(articles, 59);
        publish(articles);

        String id = "tag:www.example.org,2026:a59";
        for (String path : List.of("atom.xml", "atom/2024-03.xml", "sections/news/atom.xml")) {
            assertThat(deleted(path)).as(path).containsExactly(id);
            assertThat(atomIds(path)).as(path).doesNotContain(id);
            assertValid(path);
        }
        assertThat(deleted("atom/2024-02.xml")).isEmpty();
        for (String path : List.of("feed.xml", "feed/2024-03.xml", "feed.json", "feed/2024-03.json")) {
            assertThat(new String(feed(path), StandardCharsets.UTF_8)).as(path).doesNotContain(id);
        }
        assertThat(rssIds("feed/2024-03.xml")).hasSize(before.size() - 1);
        assertThat(atomIds("atom.xml")).isEqualTo(rssIds("feed.xml")).hasSize(20);
        assertThat(changed)
                .contains("atom.xml", "atom/2024-03.xml", "feed.xml", "feed/2024-03.xml")
                .noneMatch(path -> path.contains("2024-01") || path.contains("2024-02"));
        publish(articles);
        assertThat(changed).isEmpty();
    }

    @Test
    void anOldArticleThatIsWithdrawnChangesItsArchiveAlone() throws Exception {
        List<Article> articles = articles();
        publish(articles);
        withdraw(articles, 3);
        publish(articles);
        assertThat(deleted("atom/2024-01.xml")).containsExactly("tag:www.example.org,2026:a3");
        assertThat(deleted("atom.xml")).isEmpty();
        assertThat(changed)
                .contains("atom/2024-01.xml", "feed/2024-01.xml")
                .doesNotContain("atom.xml", "feed.xml")
                .noneMatch(path -> path.contains("2024-02") || path.contains("2024-03"));
        publish(articles());
        assertThat(deleted("atom/2024-01.xml")).isEmpty();
    }

    @Test
    void withdrawnArticlesTakeNoRoomFromOthers() throws Exception {
        List<Article> articles = articles();
        for (int i = 35; i < 60; i++) {
            withdraw(articles, i);
        }
        publish(articles);
        assertThat(atomIds("atom.xml")).isEqualTo(rssIds("feed.xml")).hasSize(20);
        assertThat(deleted("atom.xml")).hasSize(25);
        assertThat(Files.exists(folder.resolve("site/feed/2024-03.xml"))).isFalse();
        assertThat(deleted("atom/2024-03.xml")).hasSize(15);
        assertValid("atom/2024-03.xml");
    }

    @Test
    void correctingAnArticleChangesOneArchiveAndNothingOfTheOthers() throws Exception {
        List<Article> articles = articles();
        publish(articles);
        articles.set(3, articles.get(3).toBuilder().title("更正后的标题").build());
        publish(articles);
        assertThat(changed)
                .containsExactly(
                        "atom/2024-01.xml",
                        "feed/2024-01.json",
                        "feed/2024-01.xml",
                        "sections/news/atom/2024-01.xml",
                        "sections/news/feed/2024-01.json",
                        "sections/news/feed/2024-01.xml");
    }

    @Test
    void anIdTakenOverIsInTheFeedsOfItsArticleFromTheNextRunOn() throws Exception {
        List<Article> articles = articles();
        publish(articles);
        String guid = "https://old.example.org/show-3.html";
        articles.set(3, articles.get(3).toBuilder().guid(guid).build());
        publish(articles);
        assertThat(changed)
                .containsExactly(
                        "atom/2024-01.xml",
                        "feed/2024-01.json",
                        "feed/2024-01.xml",
                        "sections/news/atom/2024-01.xml",
                        "sections/news/feed/2024-01.json",
                        "sections/news/feed/2024-01.xml");
        assertThat(rssIds("feed/2024-01.xml")).contains(guid).doesNotContain("tag:www.example.org,2026:a3");
        assertThat(atomIds("atom/2024-01.xml")).isEqualTo(rssIds("feed/2024-01.xml"));
        assertValid("atom/2024-01.xml");
        withdraw(articles, 3);
        publish(articles);
        assertThat(deleted("atom/2024-01.xml")).containsExactly(guid);
    }

    @Test
    void aPublicationBoundsItsFeedsAndAsksForAStylesheet() throws Exception {
        MemoryTarget few =
                published(FeedSettings.builder().items(5).stylesheet(true).build());
        assertThat(few.text("feed.xml").split("<item>", -1)).hasSize(6);
        assertThat(few.text("atom.xml")).contains("<?xml-stylesheet type=\"text/css\" href=\"feed.css\"?>");
        assertThat(few.documents()).containsKeys("feed.css", "feed/2024-01.xml");
        MemoryTarget small = published(FeedSettings.builder().maxBytes(2500).build());
        assertThat(small.text("feed.xml").split("<item>", -1)).hasSizeBetween(3, 8);
        assertThat(small.text("feed/2024-01.xml").split("<item>", -1)).hasSize(31);
        assertThat(small.documents()).doesNotContainKey("feed.css");
    }

    @Test
    void aPublishedFeedSaysThatItWasShortenedAsARenderedOneDoes() throws Exception {
        Publication publication = Publication.builder("网", Fixture.BASE)
                .feeds(FeedSettings.builder().maxBytes(2500).build())
                .build();
        List<Finding> findings = new ArrayList<>();
        Publisher.builder(Site.of(publication, List.of(new FeedProvider())))
                .findings(findings::add)
                .build()
                .publish(ArticleSource.of(articles()), MemoryTarget.of());
        assertThat(findings)
                .filteredOn(finding -> finding.code().equals("rss.feed-shortened"))
                .extracting(Finding::format)
                .containsExactlyInAnyOrder("rss/2.0", "rss/atom", "rss/json");
    }

    private static MemoryTarget published(FeedSettings settings) throws IOException {
        Publication publication =
                Publication.builder("网", Fixture.BASE).feeds(settings).build();
        MemoryTarget target = MemoryTarget.of();
        Publisher.of(Site.of(publication, List.of(new FeedProvider()))).publish(ArticleSource.of(articles()), target);
        return target;
    }

    @Test
    void aLargeMonthIsCutIntoDaysAndEveryArticleIsReached() throws Exception {
        List<Article> articles = articles();
        for (int i = 0; i < 600; i++) {
            articles.add(article("m" + i, "2024-04-0" + (1 + i % 6) + "T08:00:00+08:00"));
        }
        publish(articles);
        Set<String> reached = new HashSet<>();
        Set<String> documents = new HashSet<>();
        String path = "atom.xml";
        while (!path.isEmpty()) {
            assertThat(documents.add(path)).as(path).isTrue();
            assertValid(path);
            reached.addAll(atomIds(path));
            path = Xml.all(Xml.root(feed(path)), ATOM, "link").stream()
                    .filter(link -> link.getAttribute("rel").equals("prev-archive"))
                    .map(link -> link.getAttribute("href").substring(BASE.length()))
                    .findFirst()
                    .orElse("");
        }
        assertThat(documents)
                .contains("atom/2024-04-01.xml", "atom/2024-04-06.xml", "atom/2024-03.xml", "atom/2024-01.xml")
                .hasSize(10);
        assertThat(reached).hasSize(660);
        String day = new String(feed("atom/2024-04-03.xml"), StandardCharsets.UTF_8);
        articles.add(article("m600", "2024-04-05T09:00:00+08:00"));
        publish(articles);
        assertThat(new String(feed("atom/2024-04-03.xml"), StandardCharsets.UTF_8))
                .isEqualTo(day);
        assertThat(changed).contains("atom/2024-04-05.xml").doesNotContain("atom/2024-04-06.xml");
    }
}
