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
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The articles of a live site in PostgreSQL, or in H2 in its PostgreSQL mode, by JDBC; the tables are in {@code live.sql}. */
public final class JdbcArticles implements ArticleRepository {
    /** More changed articles than these are not named one by one. */
    private static final int MOST_NAMED = 1000;

    private static final String COUNT = "select count(*) from (select 1 from article_listing l";

    /**
     * How many are in a whole listing, where all articles are shown, of which the ends of two indexes tell. PostgreSQL plans it
     * once, while the statement for the few that are not shown is planned at each request.
     */
    private static final String COUNTED_ALL = "select c.entries - case when ? then 0 else c.withdrawn end,"
            + " (select max(shown_from) from article) > ? or (select min(shown_until) from article) <= ?"
            + " from article_count c where c.listing = ?";

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
        return read("select json from article where id", ids);
    }

    @Override
    public List<ArticleEntry> entries(Collection<ArticleId> ids) {
        return read("select entry from article where id", ids).stream()
                .map(ArticleEntry::of)
                .toList();
    }

    /** Returns the articles, or their outlines, of some ids; one alone is asked for by a statement that is planned once. */
    private List<Article> read(String sql, Collection<ArticleId> ids) {
        boolean one = ids.size() == 1;
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql + (one ? " = ?" : " = any (?)"))) {
            if (one) {
                statement.setString(1, ids.iterator().next().value());
            } else {
                statement.setArray(1, array(connection, ids));
            }
            List<Article> found = new ArrayList<>(ids.size());
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    // A driver gives the bytes of a text as they come, in UTF-8: no text is made of them first.
                    reader.read(rows.getBytes(1), "", finding -> {}).ifPresent(found::add);
                }
            }
            return found;
        } catch (SQLException e) {
            throw away(e);
        }
    }

    private static Array array(Connection connection, Collection<ArticleId> ids) throws SQLException {
        return connection.createArrayOf(
                "varchar", ids.stream().map(ArticleId::value).toArray());
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
    public List<EntryQuery.Mark> marks(EntryQuery query) {
        return marksOfEach(List.of(query)).get(0);
    }

    @Override
    public List<List<EntryQuery.Mark>> marksOfEach(List<EntryQuery> queries) {
        StringJoiner parts = new StringJoiner(" union all ");
        List<Object> parameters = new ArrayList<>();
        List<List<EntryQuery.Mark>> found = new ArrayList<>();
        for (EntryQuery query : queries) {
            parts.add("(" + select(query, found.size()) + ")");
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
                    found.get(rows.getInt(1)).add(new EntryQuery.Mark(rows.getLong(2), rows.getString(3)));
                }
            }
        } catch (SQLException e) {
            throw away(e);
        }
        for (int i = 0; i < found.size(); i++) {
            // What is joined comes in any order.
            found.get(i).sort(queries.get(i).isNewestFirst() ? Comparator.reverseOrder() : Comparator.naturalOrder());
        }
        return found;
    }

    /** Returns the statement of a query. Its limit is written out: the planner of a database has to know it. */
    private static String select(EntryQuery query, int number) {
        String order = query.isNewestFirst() ? "l.seconds desc, l.id desc" : "l.seconds, l.id";
        return "select " + number + " as number, l.seconds, l.id from article_listing l" + where(query) + " order by "
                + order + limit(query) + (query.offset() == 0 ? "" : " offset " + query.offset());
    }

    private static String limit(EntryQuery query) {
        return " limit " + query.limit();
    }

    /** Returns what a query asks for; what it does not mind is not asked. */
    private static String where(EntryQuery query) {
        return " where l.listing = ?"
                + (query.isAfterAny() ? " and (l.seconds, l.id) > (?, ?)" : "")
                + (query.isBeforeAny() ? " and (l.seconds, l.id) < (?, ?)" : "")
                + " and l.shown_from <= ? and l.shown_until > ?"
                + (query.withWithdrawn() ? "" : " and not l.withdrawn");
    }

    private static List<Object> parameters(EntryQuery query) {
        List<Object> parameters = new ArrayList<>(7);
        parameters.add(query.listing());
        if (query.isAfterAny()) {
            parameters.add(query.after().seconds());
            parameters.add(query.after().id());
        }
        if (query.isBeforeAny()) {
            parameters.add(query.before().seconds());
            parameters.add(query.before().id());
        }
        parameters.add(query.latestStart());
        parameters.add(query.earliestEnd());
        return parameters;
    }

    @Override
    public int count(EntryQuery query) {
        List<Long> count = query.isAfterAny() || query.isBeforeAny()
                ? numbers(
                        COUNT + where(query) + limit(query) + ") as found",
                        parameters(query).toArray())
                : counted(query);
        return count.isEmpty() ? 0 : Math.toIntExact(count.get(0));
    }

    private List<Long> counted(EntryQuery query) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(COUNTED_ALL)) {
            bind(statement, query.withWithdrawn(), query.latestStart(), query.earliestEnd(), query.listing());
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    return List.of();
                }
                if (!row.getBoolean(2)) {
                    return List.of(row.getLong(1));
                }
            }
        } catch (SQLException e) {
            throw away(e);
        }
        return numbers(
                COUNTED,
                query.withWithdrawn(),
                query.latestStart(),
                query.earliestEnd(),
                query.withWithdrawn(),
                query.listing());
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
                "select a.id from article_listing l join article a on a.id = l.id" + where(among) + inText
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

    /**
     * Saves some articles, all of them or none, as one change; of two with one id the later stands. Of many, some hundred at a
     * time are quickest.
     */
    public void putAll(Collection<Article> articles) {
        Map<ArticleId, Article> byId = new LinkedHashMap<>();
        articles.forEach(article -> byId.put(article.id(), article));
        write(connection -> {
            long revision = nextRevision(connection);
            Counts counts = new Counts();
            Map<String, Long> arrivals = delete(connection, byId.keySet(), counts);
            insert(connection, byId.values(), revision, arrivals, counts);
            counts.write(connection);
        });
    }

    /** Removes an article, in one transaction. */
    public void remove(ArticleId id) {
        write(connection -> {
            long revision = nextRevision(connection);
            Counts counts = new Counts();
            delete(connection, List.of(id), counts);
            counts.write(connection);
            update(connection, "insert into article_removed values (?, ?)", id.value(), revision);
        });
    }

    /** Counts a change; its lock on the row has changes appear in the order of their revisions. */
    private static long nextRevision(Connection connection) throws SQLException {
        update(connection, "update article_revision set revision = revision + 1");
        return (Long)
                values(connection, "select revision from article_revision").get(0);
    }

    /** How many more entries listings have after a change than before, so that each is counted once for all articles. */
    private static final class Counts {
        private final Map<String, Change> changes = new TreeMap<>();

        private static final class Change {
            long entries;
            long withdrawn;
        }

        void add(String listing, boolean withdrawn, int change) {
            Change of = changes.computeIfAbsent(listing, added -> new Change());
            of.entries += change;
            of.withdrawn += withdrawn ? change : 0;
        }

        void write(Connection connection) throws SQLException {
            Object[] names = changes.keySet().toArray();
            Set<Object> known = new HashSet<>(values(
                    connection,
                    "select listing from article_count where listing = any (?)",
                    connection.createArrayOf("varchar", names)));
            try (Batch insert = new Batch(connection, "insert into article_count values (?, 0, 0)");
                    Batch update = new Batch(
                            connection,
                            "update article_count set entries = entries + ?, withdrawn = withdrawn + ? where listing ="
                                    + " ?")) {
                for (Map.Entry<String, Change> change : changes.entrySet()) {
                    if (!known.contains(change.getKey())) {
                        insert.add(change.getKey());
                    }
                    update.add(change.getValue().entries, change.getValue().withdrawn, change.getKey());
                }
                insert.execute();
                update.execute();
            }
        }
    }

    /** Deletes what is known of some articles; returns with which revision each of them came first. */
    private static Map<String, Long> delete(Connection connection, Collection<ArticleId> ids, Counts counts)
            throws SQLException {
        Array array = array(connection, ids);
        Map<String, Long> arrivals = new HashMap<>();
        try (PreparedStatement old =
                connection.prepareStatement("select id, arrival from article where id = any (?)")) {
            old.setArray(1, array);
            try (ResultSet rows = old.executeQuery()) {
                while (rows.next()) {
                    arrivals.put(rows.getString(1), rows.getLong(2));
                }
            }
        }
        if (arrivals.isEmpty()) {
            return arrivals;
        }
        try (PreparedStatement old =
                connection.prepareStatement("select listing, withdrawn from article_listing where id = any (?)")) {
            old.setArray(1, array);
            try (ResultSet rows = old.executeQuery()) {
                while (rows.next()) {
                    counts.add(rows.getString(1), rows.getBoolean(2), -1);
                }
            }
        }
        for (String table : List.of("article_listing", "article_alias", "article")) {
            update(connection, "delete from " + table + " where id = any (?)", array);
        }
        return arrivals;
    }

    private void insert(
            Connection connection,
            Collection<Article> articles,
            long revision,
            Map<String, Long> arrivals,
            Counts counts)
            throws SQLException {
        try (Batch rows = new Batch(connection, "insert into article values (?, ?, ?, ?, ?, ?, ?, ?, ?)");
                Batch listings = new Batch(connection, "insert into article_listing values (?, ?, ?, ?, ?, ?)");
                Batch aliases = new Batch(connection, "insert into article_alias values (?, ?)")) {
            for (Article article : articles) {
                String id = article.id().value();
                ArticleEntry entry = ArticleEntry.of(article);
                Placement place = Placement.of(entry, publication);
                boolean draft = article.status() == Article.Status.DRAFT;
                rows.add(
                        id,
                        article.slug(),
                        ArticleWriter.toJson(article),
                        ArticleWriter.toJson(entry.outline()),
                        draft ? null : entry.changed().map(this::seconds).orElse(null),
                        draft ? Long.MIN_VALUE : place.shownFrom(),
                        draft ? Long.MAX_VALUE : place.shownUntil(),
                        revision,
                        arrivals.getOrDefault(id, revision));
                for (String listing : place.listings()) {
                    counts.add(listing, place.withdrawn(), 1);
                    listings.add(
                            listing, place.seconds(), id, place.withdrawn(), place.shownFrom(), place.shownUntil());
                }
                for (String alias : article.aliases()) {
                    aliases.add(alias, id);
                }
            }
            rows.execute();
            listings.execute();
            aliases.execute();
        }
    }

    private Long seconds(PreciseDate date) {
        return date.instant(publication.zone()).getEpochSecond();
    }

    /** The same statement for many rows, in one journey. */
    private static final class Batch implements AutoCloseable {
        private final PreparedStatement statement;
        private boolean isEmpty = true;

        Batch(Connection connection, String sql) throws SQLException {
            statement = connection.prepareStatement(sql);
        }

        void add(@Nullable Object... values) throws SQLException {
            bind(statement, values);
            statement.addBatch();
            isEmpty = false;
        }

        void execute() throws SQLException {
            if (!isEmpty) {
                statement.executeBatch();
            }
        }

        @Override
        public void close() throws SQLException {
            statement.close();
        }
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
