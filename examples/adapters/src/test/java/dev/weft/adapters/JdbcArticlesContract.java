package dev.weft.adapters;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.body.Body;
import dev.weft.body.Paragraph;
import dev.weft.live.LiveRequest;
import dev.weft.live.LiveResponse;
import dev.weft.live.LiveSite;
import dev.weft.model.Article;
import dev.weft.model.ArticleBuilder;
import dev.weft.model.Credit;
import dev.weft.model.Publication;
import dev.weft.model.Section;
import dev.weft.publish.ArticleSource;
import dev.weft.publish.MemoryTarget;
import dev.weft.publish.Publisher;
import dev.weft.render.Site;
import dev.weft.render.SitePath;
import dev.weft.value.ArticleId;
import dev.weft.value.PreciseDate;
import dev.weft.value.WebAddress;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A live site on a database answers with the bytes that publishing the same articles writes. */
abstract class JdbcArticlesContract {
    static final Instant NOW = Instant.parse("2024-06-15T04:00:00Z");

    final Publication publication = Publication.builder("Weft", WebAddress.of("https://www.example.org/"))
            .sections(List.of(
                    new Section("news", "News", "", List.of(Section.of("home", "Home"))), Section.of("notes", "Notes")))
            .build();
    final Site site = Site.of(publication);
    private final Random random = new Random(1);
    JdbcConnectionPool database;

    /** Returns an empty database; its pool is closed after the test. */
    abstract JdbcConnectionPool database() throws Exception;

    @BeforeEach
    void tables() throws Exception {
        database = database();
        try (InputStream in = JdbcArticles.class.getResourceAsStream("live.sql");
                Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @AfterEach
    void close() {
        if (database != null) {
            database.dispose();
        }
    }

    Article article(int number) {
        ArticleBuilder article = untimed(number);
        PreciseDate moment =
                PreciseDate.of(NOW.plusSeconds(random.nextInt(2000) - 1000).atOffset(ZoneOffset.UTC));
        if (random.nextInt(10) == 0) {
            article.embargo(moment);
        }
        if (random.nextInt(10) == 0) {
            article.expires(moment);
        }
        return article.build();
    }

    private ArticleBuilder untimed(int number) {
        return Article.builder("a" + number, "Title " + number + " " + random.nextInt(1000))
                .section(List.of("news", "news/home", "notes", "").get(random.nextInt(4)))
                .published(PreciseDate.of(LocalDate.of(2024, 6, 14).minusDays(random.nextInt(500))))
                .tags(List.of(
                        "tag " + random.nextInt(3), List.of("Snow", "snow", "雪").get(random.nextInt(3))))
                .byline(List.of(Credit.author("Author " + random.nextInt(3))))
                .related(List.of(ArticleId.of("a" + random.nextInt(100))))
                .pinned(random.nextInt(20) == 0)
                .listed(random.nextInt(20) != 0)
                .status(List.of(Article.Status.values()).get(Math.max(1, random.nextInt(20) % 3)))
                .aliases(List.of("/show-" + number + ".html"));
    }

    @Test
    void aSiteOnADatabaseHasTheBytesThatArePublishedBeforeAndAfterChanges() throws IOException {
        JdbcArticles repository = new JdbcArticles(database, publication);
        LiveSite live = LiveSite.of(site, repository);
        Map<String, Article> articles = new TreeMap<>();
        Instant now = NOW;
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < (round == 0 ? 120 : 10); i++) {
                Article article = article(round == 0 ? i : random.nextInt(130));
                repository.put(article);
                articles.put(article.id().value(), article);
            }
            repository.remove(ArticleId.of("a" + round));
            articles.remove("a" + round);
            check(live, new ArrayList<>(articles.values()), now);
            now = now.plusSeconds(600);
        }
    }

    /** Listings are counted by another statement where all articles are shown. */
    @Test
    void aSiteWhoseArticlesAreAllShownHasTheBytesThatArePublished() throws IOException {
        JdbcArticles repository = new JdbcArticles(database, publication);
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            articles.add(untimed(i).build());
        }
        repository.putAll(articles);
        check(LiveSite.of(site, repository), articles, NOW);
    }

    @Test
    void wordsAreFoundInTextsAndFirstInTitlesAndNothingThatIsNotShown() {
        JdbcArticles repository = new JdbcArticles(database, publication);
        repository.put(text("old", "织布机", "纺织产业集群", "2024-01-01").build());
        repository.put(text("new", "新闻", "全国纺织产业集群会议", "2024-02-01").build());
        repository.put(text("title", "纺织产业集群", "会议", "2023-01-01").build());
        repository.put(text("draft", "纺织产业集群", "会议", "2023-01-01")
                .status(Article.Status.DRAFT)
                .build());
        repository.put(text("gone", "纺织产业集群", "会议", "2023-01-01")
                .status(Article.Status.WITHDRAWN)
                .build());
        repository.put(text("later", "纺织产业集群", "会议", "2023-01-01")
                .embargo(PreciseDate.parse("2025-01-01"))
                .build());
        LiveSite live = LiveSite.of(site, repository);
        assertThat(found(live, "产业集群-纺织"))
                .containsSubsequence("title", "new", "old")
                .doesNotContain("draft", "gone", "later");
        assertThat(found(live, "产业集群-新闻")).containsExactly("new");
        assertThat(found(live, "%25")).isEmpty();
        assertThat(found(live, "'; drop table article")).isEmpty();
    }

    private static ArticleBuilder text(String id, String title, String text, String day) {
        return Article.builder(id, title).published(PreciseDate.parse(day)).body(Body.of(Paragraph.of(text)));
    }

    private static List<String> found(LiveSite live, String query) {
        String path = "/search/index/"
                + URLEncoder.encode(query, StandardCharsets.UTF_8).replace("+", "%20") + ".json";
        LiveResponse response = live.respond(LiveRequest.get(path), NOW);
        List<String> ids = new ArrayList<>();
        Matcher matcher = Pattern.compile("\"path\":\"articles/([a-z]+)\\.html\"")
                .matcher(new String(response.bytes(), StandardCharsets.UTF_8));
        while (matcher.find()) {
            ids.add(matcher.group(1));
        }
        return ids;
    }

    private void check(LiveSite live, List<Article> articles, Instant now) throws IOException {
        MemoryTarget target = MemoryTarget.of();
        Publisher.builder(site).at(now).build().publish(ArticleSource.of(articles), target);
        assertThat(target.documents()).hasSizeGreaterThan(150);
        target.documents().forEach((path, bytes) -> {
            if (path.contains("search/")) {
                return; // it asks the database
            }
            LiveResponse response = live.respond(LiveRequest.get("/" + new SitePath(path).encoded()), now);
            assertThat(response.bytes()).as(path + " at " + now).isEqualTo(bytes);
        });
    }
}
