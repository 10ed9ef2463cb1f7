package dev.weft.newsroom.store;

import dev.weft.json.ArticleWriter;
import dev.weft.model.Article;
import dev.weft.model.Publication;
import dev.weft.publish.ArticleSource;
import dev.weft.value.PreciseDate;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What readers see of articles: what was published of them last. */
@Repository
public class LiveStore {
    private static final int AT_ONCE = 200;

    private final JdbcClient database;

    LiveStore(JdbcClient database) {
        this.database = database;
    }

    /** Returns a number that grows with every change. */
    public long revision() {
        return database.sql("select revision from site_revision")
                .query(Long.class)
                .single();
    }

    /** Puts an article in the place of what readers saw of it. */
    @Transactional
    public void put(Article article, Publication publication) {
        // The lock on this row has changes appear in the order of their numbers.
        database.sql("update site_revision set revision = revision + 1").update();
        long revision = revision();
        String id = article.id().value();
        ZoneId zone = publication.zone();
        database.sql("delete from live_article where id = :id").param("id", id).update();
        database.sql("insert into live_article (id, slug, json, entry, changed, shown_from, shown_until, revision)"
                        + " values (:id, :slug, :json, '', :changed, :from, :until, :revision)")
                .param("id", id)
                .param("slug", article.slug())
                .param("json", ArticleWriter.toJson(article))
                .param("changed", seconds(article.changed(), zone).orElse(null))
                .param("from", seconds(article.embargo(), zone).orElse(Long.MIN_VALUE))
                .param("until", seconds(article.expires(), zone).orElse(Long.MAX_VALUE))
                .param("revision", revision)
                .update();
    }

    private static Optional<Long> seconds(Optional<PreciseDate> date, ZoneId zone) {
        return date.map(value -> value.instant(zone).getEpochSecond());
    }

    /** Returns what readers may see of an article. */
    public Optional<Article> find(String id) {
        return database.sql("select json from live_article where id = :id")
                .param("id", id)
                .query(String.class)
                .optional()
                .map(ArticleStore::parse);
    }

    /** Returns the first moment after another at which an embargo ends or something expires. */
    public Optional<Instant> nextMoment(Instant after) {
        return Optional.ofNullable(
                        database.sql("select min(moment) from (select min(shown_from) as moment from live_article"
                                        + " where shown_from > :after union all select min(shown_until) from live_article"
                                        + " where shown_until > :after and shown_until < :never) as moments")
                                .param("after", after.getEpochSecond())
                                .param("never", Long.MAX_VALUE)
                                .query((row, number) -> row.getObject(1, Long.class))
                                .list()
                                .get(0))
                .map(Instant::ofEpochSecond);
    }

    /** Returns all that readers may see, a few at a time from the database. */
    public ArticleSource source() {
        return () -> new ArticleSource.Reading() {
            private final Deque<Article> some = new ArrayDeque<>();
            private String after = "";

            @Override
            public ArticleSource.@Nullable Item next() {
                if (some.isEmpty()) {
                    some.addAll(after(after, AT_ONCE));
                }
                if (some.isEmpty()) {
                    return null;
                }
                Article next = some.remove();
                after = next.id().value();
                return new ArticleSource.InMemory(next);
            }

            @Override
            public void close() {}
        };
    }

    private List<Article> after(String id, int count) {
        return database
                .sql("select json from live_article where id > :id order by id limit :count")
                .param("id", id)
                .param("count", count)
                .query(String.class)
                .list()
                .stream()
                .map(ArticleStore::parse)
                .toList();
    }
}
