package dev.weft.newsroom.store;

import dev.weft.json.ArticleReader;
import dev.weft.json.ArticleWriter;
import dev.weft.model.Article;
import dev.weft.model.Publication;
import dev.weft.value.WebAddress;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.Consumer;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The articles of the desk, and every version of them.
 *
 * <p>Whoever saves says which revision they began from; where another was saved since, nothing is done and a
 * {@link ConflictException} tells of it.
 */
@Repository
public class ArticleStore {
    /** What one person types in this time is one version, however often the editor saves it. */
    private static final Duration ONE_SITTING = Duration.ofMinutes(10);

    private static final int LONGEST_WORDS = 200_000;

    /** What is stored has absolute addresses: any base reads it. */
    private static final ArticleReader READER = ArticleReader.of(
            Publication.builder("newsroom", WebAddress.of("https://invalid/")).build());

    private static final RowMapper<ArticleRow> ROW = (row, number) -> new ArticleRow(
            row.getString("id"),
            row.getString("title"),
            row.getString("section"),
            State.of(row.getString("state")),
            row.getLong("revision") > row.getLong("live_revision"),
            Times.optional(row, "shown_from"),
            Times.required(row, "changed_at"),
            row.getString("changed_by"));

    private final JdbcClient database;
    private final Clock clock;

    ArticleStore(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Returns an article from the JSON that was stored of it. */
    public static Article parse(String json) {
        return READER.read(json.getBytes(StandardCharsets.UTF_8), "database", finding -> {})
                .orElseThrow(() -> new IllegalStateException("an article of the database cannot be read"));
    }

    /** Returns an article. */
    public Optional<DeskArticle> find(String id) {
        return database.sql("select * from article where id = :id")
                .param("id", id)
                .query(ArticleStore::article)
                .optional();
    }

    private static DeskArticle article(ResultSet row, int number) throws SQLException {
        return new DeskArticle(
                parse(row.getString("json")),
                row.getLong("revision"),
                State.of(row.getString("state")),
                row.getLong("live_revision"),
                Times.optional(row, "shown_from"),
                Times.required(row, "changed_at"),
                row.getString("changed_by"));
    }

    /** Returns a page of the articles that are looked for, the newest change first. */
    public List<ArticleRow> list(Search search) {
        Map<String, Object> values = new HashMap<>();
        String where = where(search, values);
        values.put("limit", Search.PAGE_SIZE);
        values.put("offset", search.page() * Search.PAGE_SIZE);
        return database.sql(
                        "select id, title, section, state, revision, live_revision, shown_from, changed_at, changed_by"
                                + " from article" + where + " order by changed_at desc, id limit :limit offset :offset")
                .params(values)
                .query(ROW)
                .list();
    }

    /** Returns how many articles are looked for in all. */
    public long count(Search search) {
        Map<String, Object> values = new HashMap<>();
        return database.sql("select count(*) from article" + where(search, values))
                .params(values)
                .query(Long.class)
                .single();
    }

    private static String where(Search search, Map<String, Object> values) {
        StringJoiner where = new StringJoiner(" and ", " where ", "").setEmptyValue("");
        search.state().ifPresent(state -> {
            where.add("state = :state");
            values.put("state", state.word());
        });
        if (!search.section().isBlank()) {
            where.add("(section = :section or section like :below escape '!')");
            values.put("section", search.section());
            values.put("below", Search.literal(search.section()) + "/%");
        }
        List<String> patterns = search.patterns();
        for (int i = 0; i < patterns.size(); i++) {
            where.add("words like :word" + i + " escape '!'");
            values.put("word" + i, patterns.get(i));
        }
        return where.toString();
    }

    /** Gives every article of the desk in turn, by id. */
    public void forEach(Consumer<DeskArticle> consumer) {
        String after = "";
        while (true) {
            List<DeskArticle> some = database.sql("select * from article where id > :after order by id limit 200")
                    .param("after", after)
                    .query(ArticleStore::article)
                    .list();
            some.forEach(consumer);
            if (some.isEmpty()) {
                return;
            }
            after = some.get(some.size() - 1).article().id().value();
        }
    }

    /**
     * Puts a new article in, as revision 1.
     *
     * @throws TakenException if there is one with its id, or with an id that differs by case alone
     */
    @Transactional
    public void create(Article article, SaveKind kind, String who) {
        String id = article.id().value();
        long same = database.sql("select count(*) from article where lower(id) = lower(:id)")
                .param("id", id)
                .query(Long.class)
                .single();
        if (same > 0) {
            throw new TakenException(id);
        }
        String json = ArticleWriter.toJson(article);
        Instant now = clock.instant();
        int made = database.sql("insert into article (id, revision, state, title, section, json, words, live_revision,"
                        + " changed_at, changed_by) values (:id, 1, 'draft', :title, :section, :json, :words, 0, :now, :who) on"
                        + " conflict do nothing")
                .params(texts(article, json))
                .param("now", Times.of(now))
                .param("who", who)
                .update();
        if (made == 0) {
            throw new TakenException(id);
        }
        addVersion(id, 1, kind, json, now, who);
    }

    /**
     * Saves an article.
     *
     * @param revision the one it was made from
     * @return the revision it is now; the same where nothing was changed
     */
    @Transactional
    public long save(Article article, long revision, SaveKind kind, String who) {
        String id = article.id().value();
        String json = ArticleWriter.toJson(article);
        DeskArticle now = locked(id, revision);
        boolean same = ArticleWriter.toJson(now.article()).equals(json);
        if (same && (kind == SaveKind.AUTOSAVED || kind == SaveKind.SAVED)) {
            return revision;
        }
        Instant moment = clock.instant();
        database.sql("update article set revision = :next, title = :title, section = :section, json = :json,"
                        + " words = :words, changed_at = :now, changed_by = :who where id = :id")
                .params(texts(article, json))
                .param("next", revision + 1)
                .param("now", Times.of(moment))
                .param("who", who)
                .update();
        if (kind == SaveKind.AUTOSAVED) {
            database.sql("delete from version where article_id = :id and revision = :revision and kind = 'autosaved'"
                            + " and saved_by = :who and saved_at > :since")
                    .param("id", id)
                    .param("revision", revision)
                    .param("who", who)
                    .param("since", Times.of(moment.minus(ONE_SITTING)))
                    .update();
        }
        addVersion(id, revision + 1, kind, json, moment, who);
        return revision + 1;
    }

    /** Notes what readers have of an article from now on: its newest revision. */
    @Transactional
    public void shown(String id, State state, Optional<Instant> from) {
        database.sql("update article set state = :state, live_revision = revision, shown_from = :from where id = :id")
                .param("state", state.word())
                .param("from", from.map(Times::of).orElse(null))
                .param("id", id)
                .update();
    }

    /** Returns an article that nobody else can change until the transaction ends. */
    private DeskArticle locked(String id, long revision) {
        DeskArticle now = database.sql("select * from article where id = :id for update")
                .param("id", id)
                .query(ArticleStore::article)
                .single();
        if (now.revision() != revision) {
            throw new ConflictException(now);
        }
        return now;
    }

    private void addVersion(String id, long revision, SaveKind kind, String json, Instant now, String who) {
        database.sql("insert into version (article_id, revision, kind, json, saved_at, saved_by)"
                        + " values (:id, :revision, :kind, :json, :now, :who)")
                .param("id", id)
                .param("revision", revision)
                .param("kind", kind.word())
                .param("json", json)
                .param("now", Times.of(now))
                .param("who", who)
                .update();
    }

    private static Map<String, Object> texts(Article article, String json) {
        StringJoiner words = new StringJoiner("\n");
        words.add(article.title()).add(article.subtitle()).add(article.id().value());
        words.add(article.lead()).add(String.join(" ", article.tags()));
        article.byline().forEach(credit -> words.add(credit.person().name()));
        article.source().ifPresent(source -> words.add(source.name()));
        words.add(article.body().plainText());
        String all = words.toString().toLowerCase(Locale.ROOT);
        return Map.of(
                "id", article.id().value(),
                "title", article.title(),
                "section", article.section(),
                "json", json,
                "words", all.substring(0, Math.min(all.length(), LONGEST_WORDS)));
    }

    /** Returns the versions of an article, the newest first. */
    public List<Version> versions(String id) {
        return database.sql("select revision, kind, saved_at, saved_by from version where article_id = :id"
                        + " order by revision desc limit 500")
                .param("id", id)
                .query((row, number) -> new Version(
                        row.getLong("revision"),
                        SaveKind.of(row.getString("kind")),
                        Times.required(row, "saved_at"),
                        row.getString("saved_by")))
                .list();
    }

    /** Returns an article as it was at a version. */
    public Optional<Article> version(String id, long revision) {
        return database.sql("select json from version where article_id = :id and revision = :revision")
                .param("id", id)
                .param("revision", revision)
                .query(String.class)
                .optional()
                .map(ArticleStore::parse);
    }
}
