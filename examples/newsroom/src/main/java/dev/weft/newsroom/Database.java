package dev.weft.newsroom;

import java.time.Clock;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The database: PostgreSQL where {@code spring.datasource.url} names one, else one in a file of the newsroom's home. */
@Configuration(proxyBeanMethods = false)
class Database {
    /** Each transaction is on the disk before it is said to be done; by default H2 waits half a second. */
    private static final String EMBEDDED =
            ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";

    @Bean
    @ConditionalOnExpression("'${spring.datasource.url:}'.isEmpty()")
    JdbcConnectionDetails embedded(Settings settings) {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return "newsroom";
            }

            @Override
            public String getPassword() {
                return "";
            }

            @Override
            public String getJdbcUrl() {
                return "jdbc:h2:file:" + settings.home().resolve("database/newsroom") + EMBEDDED;
            }
        };
    }

    @Bean
    FlywayConfigurationCustomizer dialect(JdbcConnectionDetails connection) {
        boolean postgresql = connection.getJdbcUrl().startsWith("jdbc:postgresql:");
        return flyway -> flyway.placeholders(Map.of("bytewise", postgresql ? "collate \"C\"" : ""));
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
