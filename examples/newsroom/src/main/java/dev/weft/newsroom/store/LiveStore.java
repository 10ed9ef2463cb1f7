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
import java.sql.ResultSet;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
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
        count(id, -1);
        place(article, publication);
        database.sql("insert into live_count select l.listing, 0, 0 from live_listing l where l.id = :id"
                        + " and not exists (select 1 from live_count c where c.listing = l.listing)")
                .param("id", id)
                .update();
        count(id, 1);
    }

    /** Counts an article in or out of each listing that it is in. */
    private void count(String id, int change) {
        database.sql("update live_count set entries = entries + :change where listing in"
                        + " (select listing from live_listing where id = :id)")
                .param("change", change)
                .param("id", id)
                .update();
        database.sql("update live_count set withdrawn = withdrawn + :change where listing in"
                        + " (select listing from live_listing where id = :id and withdrawn)")
                .param("change", change)
                .param("id", id)
                .update();
    }

    private void place(Article article, Publication publication) {
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
        database.sql("update site_revision set revision = revision + 1").update();
        String after = "";
        for (List<Article> some = after(after); !some.isEmpty(); some = after(after)) {
            some.forEach(article -> place(article, publication));
            after = some.get(some.size() - 1).id().value();
        }
        database.sql("delete from live_count").update();
        database.sql("insert into live_count select listing, count(*), sum(case when withdrawn then 1 else 0 end)"
                        + " from live_listing group by listing")
                .update();
    }

    /** Returns what readers may see of an article. */
    public Optional<Article> find(String id) {
        return articles(List.of(ArticleId.of(id))).stream().findFirst();
    }

    @Override
    public List<Article> articles(Collection<ArticleId> ids) {
        return read("select json from live_article where id in (:ids)", ids);
    }

    @Override
    public List<ArticleEntry> entries(Collection<ArticleId> ids) {
        return read("select entry from live_article where id in (:ids)", ids).stream()
                .map(ArticleEntry::of)
                .toList();
    }

    private List<Article> read(String sql, Collection<ArticleId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return database
                .sql(sql)
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
    public List<EntryQuery.Mark> marks(EntryQuery query) {
        return marksOfEach(List.of(query)).get(0);
    }

    @Override
    public List<List<EntryQuery.Mark>> marksOfEach(List<EntryQuery> queries) {
        StringJoiner parts = new StringJoiner(" union all ");
        Map<String, Object> values = new LinkedHashMap<>();
        List<List<EntryQuery.Mark>> found = new ArrayList<>();
        for (EntryQuery query : queries) {
            String number = Integer.toString(found.size());
            String order = query.isNewestFirst() ? "l.seconds desc, l.id desc" : "l.seconds, l.id";
            parts.add("(select " + number + " as number, l.seconds, l.id from live_listing l" + where(query, number)
                    + " order by " + order + " limit " + query.limit() + " offset " + query.offset() + ")");
            values.putAll(values(query, number));
            found.add(new ArrayList<>());
        }
        if (queries.isEmpty()) {
            return found;
        }
        database.sql(parts.toString()).params(values).query((ResultSet row) -> {
            found.get(row.getInt(1)).add(new EntryQuery.Mark(row.getLong(2), row.getString(3)));
        });
        for (int i = 0; i < found.size(); i++) {
            // What is joined comes in any order.
            found.get(i).sort(queries.get(i).isNewestFirst() ? Comparator.reverseOrder() : Comparator.naturalOrder());
        }
        return found;
    }

    /** How many are in a listing, and whether any article at all is not shown yet or no more. */
    private record Counted(int entries, boolean hidden) {
        static final Counted NONE = new Counted(0, false);
    }

    @Override
    public int count(EntryQuery query) {
        if (query.isAfterAny() || query.isBeforeAny()) {
            return database.sql("select count(*) from (select 1 from live_listing l" + where(query, "") + " limit "
                            + query.limit() + ") as found")
                    .params(values(query, ""))
                    .query(Integer.class)
                    .single();
        }
        // What was counted with each change. PostgreSQL plans this once, and what comes below at each request.
        Counted counted = database.sql(
                        "select c.entries - case when :withWithdrawn then 0 else c.withdrawn end as entries,"
                                + " (select max(shown_from) from live_article) > :latestStart"
                                + " or (select min(shown_until) from live_article) <= :earliestEnd as hidden"
                                + " from live_count c where c.listing = :listing")
                .param("withWithdrawn", query.withWithdrawn())
                .param("latestStart", query.latestStart())
                .param("earliestEnd", query.earliestEnd())
                .param("listing", query.listing())
                .query((row, n) -> new Counted(row.getInt("entries"), row.getBoolean("hidden")))
                .optional()
                .orElse(Counted.NONE);
        if (!counted.hidden) {
            return counted.entries;
        }
        // The few that are not shown yet or no more are left out.
        return database.sql("select c.entries - case when :withWithdrawn then 0 else c.withdrawn end - (select"
                        + " count(*) from live_article a join live_listing l on l.id = a.id where l.listing = c.listing and"
                        + " (a.shown_from > :latestStart or a.shown_until <= :earliestEnd) and (:withWithdrawn or not"
                        + " l.withdrawn)) from live_count c where c.listing = :listing")
                .param("withWithdrawn", query.withWithdrawn())
                .param("latestStart", query.latestStart())
                .param("earliestEnd", query.earliestEnd())
                .param("listing", query.listing())
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    private static String where(EntryQuery query, String number) {
        return (" where l.listing = :listing# and (l.seconds, l.id) > (:afterSeconds#, :afterId#)"
                        + " and (l.seconds, l.id) < (:beforeSeconds#, :beforeId#)"
                        + " and l.shown_from <= :latestStart# and l.shown_until > :earliestEnd#"
                        + (query.withWithdrawn() ? "" : " and not l.withdrawn"))
                .replace("#", number);
    }

    private static Map<String, Object> values(EntryQuery query, String number) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("listing" + number, query.listing());
        values.put("afterSeconds" + number, query.after().seconds());
        values.put("afterId" + number, query.after().id());
        values.put("beforeSeconds" + number, query.before().seconds());
        values.put("beforeId" + number, query.before().id());
        values.put("latestStart" + number, query.latestStart());
        values.put("earliestEnd" + number, query.earliestEnd());
        return values;
    }

    @Override
    public List<ArticleId> search(List<String> words, EntryQuery among) {
        StringBuilder inText = new StringBuilder();
        StringBuilder inEntry = new StringBuilder();
        Map<String, Object> values = values(among, "");
        values.put("limit", among.limit());
        for (int i = 0; i < words.size(); i++) {
            inText.append(" and lower(a.json) like :word").append(i);
            inEntry.append(" and lower(a.entry) like :word").append(i);
            values.put("word" + i, "%" + words.get(i) + "%");
        }
        return database
                .sql("select a.id from live_listing l join live_article a on a.id = l.id" + where(among, "") + inText
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
