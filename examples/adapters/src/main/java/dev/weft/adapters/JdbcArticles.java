package dev.weft.adapters;

import dev.weft.json.ArticleReader;
import dev.weft.json.ArticleWriter;
import dev.weft.live.ArticleRepository;
import dev.weft.live.EntryQuery;
import dev.weft.live.Placement;
import dev.weft.model.Article;
import dev.weft.model.ArticleEntry;
import dev.weft.model.Publication;
import dev.weft.value.ArticleId;
import dev.weft.value.PreciseDate;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The articles of a live site in PostgreSQL, or in H2 in its PostgreSQL mode, by JDBC; the tables are in {@code live.sql}. */
public final class JdbcArticles implements ArticleRepository {
    /** More changed articles than these are not named one by one. */
    private static final int MOST_NAMED = 1000;

    private static final String WHERE =
            " where l.listing = ? and (l.seconds, l.id) > (?, ?) and (l.seconds, l.id) < (?, ?)"
                    + " and l.shown_from <= ? and l.shown_until > ? and (? or not l.withdrawn)";
    private static final String ENTRIES = "select a.entry from article_listing l join article a on a.id = l.id" + WHERE;
    private static final String COUNT = "select count(*) from (select 1 from article_listing l" + WHERE;

    /** How many are in a whole listing: what was counted, less the few that are not shown yet or no more. */
    private static final String COUNTED = "select c.entries - case when ? then 0 else c.withdrawn end"
            + " - (select count(*) from article a join article_listing l on l.id = a.id where l.listing = c.listing"
            + " and (a.shown_from > ? or a.shown_until <= ?) and (? or not l.withdrawn))"
            + " from article_count c where c.listing = ?";

    private final DataSource database;
    private final Publication publication;
    private final ArticleReader reader;

    /** Makes a repository of the articles of a publication. */
    public JdbcArticles(DataSource database, Publication publication) {
        this.database = database;
        this.publication = publication;
        reader = ArticleReader.of(publication);
    }

    @Override
    public List<Article> articles(Collection<ArticleId> ids) {
        String marks = String.join(", ", Collections.nCopies(ids.size(), "?"));
        List<String> found = texts(
                "select json from article where id in (" + marks + ")",
                ids.stream().map(ArticleId::value).toArray());
        return found.stream().flatMap(json -> read(json).stream()).toList();
    }

    private Optional<Article> read(String json) {
        return reader.read(json.getBytes(StandardCharsets.UTF_8), "", finding -> {});
    }

    @Override
    public List<ArticleId> bySlug(String slug) {
        return ids("select id from article where slug = ? order by arrival", slug);
    }

    @Override
    public List<ArticleId> byAlias(String alias) {
        return ids(
                "select l.id from article_alias l join article a on a.id = l.id where l.alias = ? order by a.arrival",
                alias);
    }

    private List<ArticleId> ids(String sql, Object... parameters) {
        return texts(sql, parameters).stream().map(ArticleId::of).toList();
    }

    @Override
    public List<ArticleEntry> entries(EntryQuery query) {
        return texts(select(query), parameters(query).toArray()).stream()
                .flatMap(json -> entry(json).stream())
                .toList();
    }

    private Optional<ArticleEntry> entry(String json) {
        return read(json).map(ArticleEntry::of);
    }

    /** Returns the statement of a query. Its limit is written out: the planner of a database has to know it. */
    private static String select(EntryQuery query) {
        return ENTRIES + " order by " + order(query) + limit(query)
                + (query.offset() == 0 ? "" : " offset " + query.offset());
    }

    private static String limit(EntryQuery query) {
        return " limit " + query.limit();
    }

    private static String order(EntryQuery query) {
        return query.isNewestFirst() ? "l.seconds desc, l.id desc" : "l.seconds, l.id";
    }

    @Override
    public List<List<ArticleEntry>> entriesOfEach(List<EntryQuery> queries) {
        StringJoiner parts =
                new StringJoiner(" union all ", "select number, entry from (", ") as found order by number, place");
        List<Object> parameters = new ArrayList<>();
        List<List<ArticleEntry>> found = new ArrayList<>();
        for (EntryQuery query : queries) {
            String numbered = "select " + found.size() + " as number, row_number() over (order by " + order(query)
                    + ") as place, a.entry";
            parts.add("(" + select(query).replace("select a.entry", numbered) + ")");
            parameters.addAll(parameters(query));
            found.add(new ArrayList<>());
        }
        if (queries.isEmpty()) {
            return found;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(parts.toString())) {
            bind(statement, parameters.toArray());
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    entry(rows.getString(2)).ifPresent(found.get(rows.getInt(1))::add);
                }
            }
            return found;
        } catch (SQLException e) {
            throw away(e);
        }
    }

    @Override
    public int count(EntryQuery query) {
        List<Long> count = query.isBounded()
                ? numbers(COUNT + limit(query) + ") as found", parameters(query).toArray())
                : numbers(
                        COUNTED,
                        query.withWithdrawn(),
                        query.latestStart(),
                        query.earliestEnd(),
                        query.withWithdrawn(),
                        query.listing());
        return count.isEmpty() ? 0 : Math.toIntExact(count.get(0));
    }

    private static List<Object> parameters(EntryQuery query) {
        return List.of(
                query.listing(),
                query.after().seconds(),
                query.after().id(),
                query.before().seconds(),
                query.before().id(),
                query.latestStart(),
                query.earliestEnd(),
                query.withWithdrawn());
    }

    /** {@inheritDoc} An index of trigrams on {@code lower(json)} makes it fast in PostgreSQL. */
    @Override
    public List<ArticleId> search(List<String> words, EntryQuery among) {
        List<Object> parameters = new ArrayList<>(parameters(among));
        words.forEach(word -> parameters.add("%" + word + "%"));
        words.forEach(word -> parameters.add("%" + word + "%"));
        parameters.add(among.limit());
        String inText = " and lower(a.json) like ?".repeat(words.size());
        String inEntry = " and lower(a.entry) like ?".repeat(words.size());
        return ids(
                "select a.id from article_listing l join article a on a.id = l.id" + WHERE + inText
                        + " order by case when true" + inEntry
                        + " then 0 else 1 end, l.seconds desc, l.id desc limit ?",
                parameters.toArray());
    }

    @Override
    public Optional<Instant> newestChange() {
        return moment("select max(changed) from article");
    }

    @Override
    public Optional<Instant> nextMoment(Instant now) {
        long after = now.getEpochSecond();
        return moment(
                "select min(moment) from (select min(shown_from) as moment from article where shown_from > ?"
                        + " union all select min(shown_until) from article where shown_until > ? and shown_until < ?)"
                        + " as moments",
                after,
                after,
                Long.MAX_VALUE);
    }

    private Optional<Instant> moment(String sql, Object... parameters) {
        return numbers(sql, parameters).stream().findFirst().map(Instant::ofEpochSecond);
    }

    @Override
    public Changes changesSince(long revision) {
        long now = numbers("select revision from article_revision").get(0);
        if (now <= revision) {
            return Changes.none(now);
        }
        Set<ArticleId> changed = new HashSet<>(ids(
                "select id from article where revision > ? union all select id from article_removed where revision > ?"
                        + " limit " + (MOST_NAMED + 1),
                revision,
                revision));
        return new Changes(now, changed.size() > MOST_NAMED ? Optional.empty() : Optional.of(changed));
    }

    /** Saves an article, in one transaction. */
    public void put(Article article) {
        putAll(List.of(article));
    }

    /** Saves some articles, all of them or none, as one change; of many, some hundred at a time are quickest. */
    public void putAll(Collection<Article> articles) {
        write(connection -> {
            long revision = nextRevision(connection);
            for (Article article : articles) {
                String id = article.id().value();
                List<Object> arrivals = values(connection, "select arrival from article where id = ?", id);
                delete(connection, id);
                insert(connection, article, revision, arrivals.isEmpty() ? revision : (Long) arrivals.get(0));
            }
        });
    }

    /** Removes an article, in one transaction. */
    public void remove(ArticleId id) {
        write(connection -> {
            long revision = nextRevision(connection);
            delete(connection, id.value());
            update(connection, "insert into article_removed values (?, ?)", id.value(), revision);
        });
    }

    /** Counts a change; its lock on the row has changes appear in the order of their revisions. */
    private static long nextRevision(Connection connection) throws SQLException {
        update(connection, "update article_revision set revision = revision + 1");
        return (Long)
                values(connection, "select revision from article_revision").get(0);
    }

    private static void delete(Connection connection, String id) throws SQLException {
        count(connection, id, -1);
        update(connection, "delete from article_listing where id = ?", id);
        update(connection, "delete from article_alias where id = ?", id);
        update(connection, "delete from article where id = ?", id);
    }

    private void insert(Connection connection, Article article, long revision, long arrival) throws SQLException {
        String id = article.id().value();
        ArticleEntry entry = ArticleEntry.of(article);
        Placement place = Placement.of(entry, publication);
        boolean draft = article.status() == Article.Status.DRAFT;
        update(
                connection,
                "insert into article values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                article.slug(),
                ArticleWriter.toJson(article),
                ArticleWriter.toJson(entry.outline()),
                draft ? null : entry.changed().map(this::seconds).orElse(null),
                draft ? Long.MIN_VALUE : place.shownFrom(),
                draft ? Long.MAX_VALUE : place.shownUntil(),
                revision,
                arrival);
        try (PreparedStatement listings =
                connection.prepareStatement("insert into article_listing values (?, ?, ?, ?, ?, ?)")) {
            for (String listing : place.listings()) {
                bind(listings, listing, place.seconds(), id, place.withdrawn(), place.shownFrom(), place.shownUntil());
                listings.addBatch();
            }
            listings.executeBatch();
        }
        for (String alias : article.aliases()) {
            update(connection, "insert into article_alias values (?, ?)", alias, id);
        }
        update(
                connection,
                "insert into article_count select l.listing, 0, 0 from article_listing l where l.id = ?"
                        + " and not exists (select 1 from article_count c where c.listing = l.listing)",
                id);
        count(connection, id, 1);
    }

    /** Counts an article in or out of each listing that it is in. */
    private static void count(Connection connection, String id, int change) throws SQLException {
        update(
                connection,
                "update article_count set entries = entries + ? where listing in"
                        + " (select listing from article_listing where id = ?)",
                change,
                id);
        update(
                connection,
                "update article_count set withdrawn = withdrawn + ? where listing in"
                        + " (select listing from article_listing where id = ? and withdrawn)",
                change,
                id);
    }

    private Long seconds(PreciseDate date) {
        return date.instant(publication.zone()).getEpochSecond();
    }

    private interface Writing {
        void with(Connection connection) throws SQLException;
    }

    private void write(Writing writing) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                writing.with(connection);
                connection.commit();
            } catch (SQLException | RuntimeException failed) {
                connection.rollback();
                throw failed;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the article was not saved: " + e.getMessage(), e);
        }
    }

    private List<String> texts(String sql, Object... parameters) {
        return ask(sql, parameters).stream().map(String.class::cast).toList();
    }

    private List<Long> numbers(String sql, Object... parameters) {
        return ask(sql, parameters).stream().map(Long.class::cast).toList();
    }

    private List<Object> ask(String sql, Object... parameters) {
        try (Connection connection = database.getConnection()) {
            return values(connection, sql, parameters);
        } catch (SQLException e) {
            throw away(e);
        }
    }

    private static IllegalStateException away(SQLException e) {
        return new IllegalStateException("the articles cannot be read: " + e.getMessage(), e);
    }

    /** Returns the first column of what a statement gives, but nulls. */
    private static List<Object> values(Connection connection, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, parameters);
            List<Object> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    Object value = rows.getObject(1);
                    if (value != null) {
                        found.add(value instanceof Number || value instanceof String ? value : rows.getString(1));
                    }
                }
            }
            return found;
        }
    }

    private static void update(Connection connection, String sql, @Nullable Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, parameters);
            statement.executeUpdate();
        }
    }

    private static void bind(PreparedStatement statement, @Nullable Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
    }
}
