package dev.weft.newsroom.store;

import dev.weft.json.ArticleWriter;
import dev.weft.live.ArticleRepository;
import dev.weft.live.EntryQuery;
import dev.weft.live.Placement;
import dev.weft.model.Article;
import dev.weft.model.ArticleEntry;
import dev.weft.model.Publication;
import dev.weft.publish.ArticleSource;
import dev.weft.value.ArticleId;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What readers see of articles: what was published of them last, where a live site looks for it. */
@Repository
public class LiveStore implements ArticleRepository {
    private static final int AT_ONCE = 200;
    private static final int MOST_CHANGES = 1000;

    private final JdbcClient database;

    LiveStore(JdbcClient database) {
        this.database = database;
    }

    /** Puts an article in the place of what readers saw of it. */
    @Transactional
    public void put(Article article, Publication publication) {
        // The lock on this row has changes appear in the order of their numbers.
        database.sql("update site_revision set revision = revision + 1").update();
        String id = article.id().value();
        ArticleEntry entry = ArticleEntry.of(article);
        Placement placement = Placement.of(entry, publication);
        database.sql("delete from live_article where id = :id").param("id", id).update();
        database.sql("insert into live_article (id, slug, json, entry, changed, shown_from, shown_until, revision)"
                        + " values (:id, :slug, :json, :entry, :changed, :from, :until, (select revision from"
                        + " site_revision))")
                .param("id", id)
                .param("slug", article.slug())
                .param("json", ArticleWriter.toJson(article))
                .param("entry", ArticleWriter.toJson(entry.outline()))
                .param("changed", changed(article, publication).orElse(null))
                .param("from", placement.shownFrom())
                .param("until", placement.shownUntil())
                .update();
        for (String listing : placement.listings()) {
            database.sql("insert into live_listing (listing, seconds, id, withdrawn, shown_from, shown_until)"
                            + " values (:listing, :seconds, :id, :withdrawn, :from, :until)")
                    .param("listing", listing)
                    .param("seconds", placement.seconds())
                    .param("id", id)
                    .param("withdrawn", placement.withdrawn())
                    .param("from", placement.shownFrom())
                    .param("until", placement.shownUntil())
                    .update();
        }
        for (String alias : Set.copyOf(article.aliases())) {
            database.sql("insert into live_alias (alias, id) values (:alias, :id)")
                    .param("alias", alias)
                    .param("id", id)
                    .update();
        }
    }

    private static Optional<Long> changed(Article article, Publication publication) {
        return article.changed().map(date -> date.instant(publication.zone()).getEpochSecond());
    }

    /** Finds the place of every article anew, in a publication that has other sections or another zone now. */
    @Transactional
    public void replace(Publication publication) {
        String after = "";
        for (List<Article> some = after(after); !some.isEmpty(); some = after(after)) {
            some.forEach(article -> put(article, publication));
            after = some.get(some.size() - 1).id().value();
        }
    }

    /** Returns what readers may see of an article. */
    public Optional<Article> find(String id) {
        return articles(List.of(ArticleId.of(id))).stream().findFirst();
    }

    @Override
    public List<Article> articles(Collection<ArticleId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return database
                .sql("select json from live_article where id in (:ids)")
                .param("ids", ids.stream().map(ArticleId::value).toList())
                .query(String.class)
                .list()
                .stream()
                .map(ArticleStore::parse)
                .toList();
    }

    @Override
    public List<ArticleId> bySlug(String slug) {
        return ids("select id from live_article where slug = :key order by id", slug);
    }

    @Override
    public List<ArticleId> byAlias(String alias) {
        return ids("select id from live_alias where alias = :key order by id", alias);
    }

    private List<ArticleId> ids(String sql, String key) {
        return database.sql(sql).param("key", key).query(String.class).list().stream()
                .map(ArticleId::of)
                .toList();
    }

    @Override
    public List<ArticleEntry> entries(EntryQuery query) {
        String order = query.isNewestFirst() ? " order by l.seconds desc, l.id desc" : " order by l.seconds, l.id";
        Map<String, Object> values = values(query);
        values.put("limit", query.limit());
        values.put("offset", query.offset());
        return database
                .sql("select a.entry from live_listing l join live_article a on a.id = l.id" + where(query) + order
                        + " limit :limit offset :offset")
                .params(values)
                .query(String.class)
                .list()
                .stream()
                .map(json -> ArticleEntry.of(ArticleStore.parse(json)))
                .toList();
    }

    @Override
    public int count(EntryQuery query) {
        return database.sql("select count(*) from live_listing l" + where(query))
                .params(values(query))
                .query(Integer.class)
                .single();
    }

    private static String where(EntryQuery query) {
        return " where l.listing = :listing and (l.seconds > :afterSeconds or l.seconds = :afterSeconds and l.id >"
                + " :afterId) and (l.seconds < :beforeSeconds or l.seconds = :beforeSeconds and l.id < :beforeId) and"
                + " l.shown_from <= :latestStart and l.shown_until > :earliestEnd"
                + (query.withWithdrawn() ? "" : " and not l.withdrawn");
    }

    private static Map<String, Object> values(EntryQuery query) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("listing", query.listing());
        values.put("afterSeconds", query.after().seconds());
        values.put("afterId", query.after().id());
        values.put("beforeSeconds", query.before().seconds());
        values.put("beforeId", query.before().id());
        values.put("latestStart", query.latestStart());
        values.put("earliestEnd", query.earliestEnd());
        return values;
    }

    @Override
    public List<ArticleId> search(List<String> words, EntryQuery among) {
        StringBuilder inText = new StringBuilder();
        StringBuilder inEntry = new StringBuilder();
        Map<String, Object> values = values(among);
        values.put("limit", among.limit());
        for (int i = 0; i < words.size(); i++) {
            inText.append(" and lower(a.json) like :word").append(i);
            inEntry.append(" and lower(a.entry) like :word").append(i);
            values.put("word" + i, "%" + words.get(i) + "%");
        }
        return database
                .sql("select a.id from live_listing l join live_article a on a.id = l.id" + where(among) + inText
                        + " order by case when true" + inEntry + " then 0 else 1 end, l.seconds desc, l.id desc"
                        + " limit :limit")
                .params(values)
                .query(String.class)
                .list()
                .stream()
                .map(ArticleId::of)
                .toList();
    }

    @Override
    public Optional<Instant> newestChange() {
        return moment(database.sql("select max(changed) from live_article"));
    }

    @Override
    public Optional<Instant> nextMoment(Instant now) {
        return moment(database.sql("select min(moment) from (select min(shown_from) as moment from live_article"
                        + " where shown_from > :now union all select min(shown_until) from live_article"
                        + " where shown_until > :now and shown_until < :never) as moments")
                .param("now", now.getEpochSecond())
                .param("never", Long.MAX_VALUE));
    }

    /** Returns the moment of the one number that a statement gives, if it is not null. */
    private static Optional<Instant> moment(JdbcClient.StatementSpec statement) {
        return statement
                .query((row, number) -> Optional.ofNullable(row.getObject(1, Long.class)))
                .single()
                .map(Instant::ofEpochSecond);
    }

    @Override
    public Changes changesSince(long revision) {
        long now = database.sql("select revision from site_revision")
                .query(Long.class)
                .single();
        if (now == revision) {
            return Changes.none(now);
        }
        Set<ArticleId> changed = new HashSet<>();
        if (revision < now) {
            database.sql("select id from live_article where revision > :revision limit :limit")
                    .param("revision", revision)
                    .param("limit", MOST_CHANGES + 1)
                    .query(String.class)
                    .list()
                    .forEach(id -> changed.add(ArticleId.of(id)));
        }
        boolean known = revision > 0 && revision < now && changed.size() <= MOST_CHANGES;
        return new Changes(now, known ? Optional.of(changed) : Optional.empty());
    }

    /** Returns all that readers may see, a few at a time from the database. */
    public ArticleSource source() {
        return () -> new ArticleSource.Reading() {
            private final Deque<Article> some = new ArrayDeque<>();
            private String last = "";

            @Override
            public ArticleSource.@Nullable Item next() {
                if (some.isEmpty()) {
                    some.addAll(after(last));
                }
                if (some.isEmpty()) {
                    return null;
                }
                Article next = some.remove();
                last = next.id().value();
                return new ArticleSource.InMemory(next);
            }

            @Override
            public void close() {}
        };
    }

    private List<Article> after(String id) {
        return database
                .sql("select json from live_article where id > :id order by id limit :count")
                .param("id", id)
                .param("count", AT_ONCE)
                .query(String.class)
                .list()
                .stream()
                .map(ArticleStore::parse)
                .toList();
    }
}
