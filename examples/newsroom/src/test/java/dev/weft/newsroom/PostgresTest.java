package dev.weft.newsroom;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;

/** A newsroom on PostgreSQL, which the test starts from Debian's package. */
class PostgresTest extends NewsroomContract {
    @TempDir
    private static Path folder;

    private static @Nullable PostgresServer server;

    @Override
    String[] arguments() throws Exception {
        PostgresServer started = PostgresServer.start(Files.createDirectories(folder.resolve("data")));
        server = started;
        return new String[] {"--spring.datasource.url=" + started.url(), "--spring.datasource.username=postgres"};
    }

    @AfterAll
    static void stopServer() throws Exception {
        if (server != null) {
            server.close();
        }
    }
}
