package dev.weft.adapters;

import java.util.UUID;
import org.h2.jdbcx.JdbcConnectionPool;

/** A live site on H2 in its PostgreSQL mode. */
class JdbcArticlesTest extends JdbcArticlesContract {
    @Override
    JdbcConnectionPool database() {
        String name = "jdbc:h2:mem:" + UUID.randomUUID() + ";MODE=PostgreSQL;DB_CLOSE_DELAY=-1";
        return JdbcConnectionPool.create(name, "sa", "");
    }
}
