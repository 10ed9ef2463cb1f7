package dev.weft.benchmarks.live;

import dev.weft.adapters.JdbcArticles;
import dev.weft.benchmarks.Corpus;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Fills an empty database with as many articles as the second argument says: for the live site, and as the peers read them. */
public final class Fill {
    private static final int AT_ONCE = 500;

    /** How many of the newest are items of a feed. */
    private static final int ITEMS = 100;

    private Fill() {}

    /** Fills the database of an address. */
    public static void main(String[] args) throws IOException, SQLException {
        int count = Integer.parseInt(args[1]);
        SingleConnectionDataSource database = new SingleConnectionDataSource(args[0], true);
        try (Connection connection = database.getConnection()) {
            run(connection, JdbcArticles.class, "live.sql");
            run(connection, Fill.class, "peers.sql");
            fill(database, connection, count);
            try (Statement statement = connection.createStatement()) {
                statement.execute("vacuum analyze");
            }
        } finally {
            database.destroy();
        }
    }

    private static void run(Connection connection, Class<?> owner, String name) throws IOException, SQLException {
        try (InputStream in = Objects.requireNonNull(owner.getResourceAsStream(name));
                Statement statement = connection.createStatement()) {
            statement.execute(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static void fill(DataSource database, Connection connection, int count) throws SQLException {
        Corpus corpus = new Corpus();
        JdbcArticles articles = new JdbcArticles(database, Corpus.publication());
        PeerRows rows = new PeerRows(connection);
        for (int from = 0; from < count; from += AT_ONCE) {
            var some = IntStream.range(from, Math.min(count, from + AT_ONCE))
                    .mapToObj(corpus::article)
                    .toList();
            articles.putAll(some);
            rows.addArticles(some);
        }
        rows.addItems(IntStream.range(Math.max(0, count - ITEMS), count)
                .mapToObj(corpus::article)
                .toList());
    }
}
