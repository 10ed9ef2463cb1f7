package dev.weft.adapters;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.live.LiveRequest;
import dev.weft.live.LiveSite;
import dev.weft.model.Article;
import dev.weft.testing.PostgresServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGConnectionPoolDataSource;

/** A live site on PostgreSQL, which the test starts. */
class JdbcArticlesOnPostgresTest extends JdbcArticlesContract {
    @TempDir
    private static Path folder;

    private static PostgresServer server;

    @BeforeAll
    static void start() throws Exception {
        server = PostgresServer.start(folder, "the repository of articles by JDBC");
    }

    @AfterAll
    static void stop() throws Exception {
        if (server != null) {
            server.close();
        }
    }

    @Override
    JdbcConnectionPool database() throws Exception {
        PGConnectionPoolDataSource connections = new PGConnectionPoolDataSource();
        connections.setUrl(server.url());
        connections.setUser("postgres");
        JdbcConnectionPool pool = JdbcConnectionPool.create(connections);
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("drop schema public cascade; create schema public");
        }
        return pool;
    }

    /** Planning takes longer than the statement: it must not be done at each request. */
    @Test
    void whatStandsBesideAnArticleIsNotPlannedAtEachRequest() throws Exception {
        JdbcArticles repository = new JdbcArticles(database, publication);
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
            articles.add(article(i));
        }
        repository.putAll(articles);
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("vacuum analyze");
        }
        LiveSite live = LiveSite.builder(site, repository).cacheBytes(0).build();
        for (int i = 0; i < 400; i++) {
            live.respond(LiveRequest.get("/articles/a" + i + ".html"), NOW);
        }
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet plans = statement.executeQuery("select sum(generic_plans), sum(custom_plans) from"
                        + " pg_prepared_statements where statement like '%union all%'")) {
            plans.next();
            assertThat(plans.getLong(1)).isGreaterThan(plans.getLong(2));
        }
    }
}
