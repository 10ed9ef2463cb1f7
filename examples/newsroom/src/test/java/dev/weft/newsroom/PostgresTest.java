package dev.weft.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.testing.PostgresServer;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A newsroom on PostgreSQL, which the test starts from Debian's package. */
class PostgresTest extends NewsroomContract {
    private static final int PATIENCE_SECONDS = 60;

    @TempDir
    private static Path folder;

    private static @Nullable PostgresServer server;

    @Override
    String[] arguments() throws Exception {
        PostgresServer started = PostgresServer.start(Files.createDirectories(folder.resolve("data")), "the newsroom");
        server = started;
        return new String[] {"--spring.datasource.url=" + started.url(), "--spring.datasource.username=postgres"};
    }

    @Test
    void whileTheDatabaseIsAwayReadersAreServedAndEditorsAreTold() throws Exception {
        Person editor = publisher();
        reader().get("articles/about.html");
        Thread.sleep(1_500); // what others changed a moment ago is seen by then
        String page = reader().get("articles/about.html").body();
        String json = "{\"id\":\"charter\",\"title\":\"协会章程\",\"subtitle\":\"改过\",\"body\":{\"html\":\"<p>一</p>\"}}";
        editor.get("desk/articles/charter");
        server().stop();
        try {
            HttpResponse<String> kept = reader().get("articles/about.html");
            assertThat(kept.statusCode()).isEqualTo(200);
            assertThat(kept.body()).isEqualTo(page);
            HttpResponse<String> refused = editor.script("PUT", "desk/articles/charter?auto=true&revision=1", json);
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Retry-After")).isPresent();
            assertThat(editor.get("desk").body()).contains("数据库暂时不可用");
        } finally {
            server().start();
        }
        assertThat(savedOnceItIsBack(editor, json).statusCode()).isEqualTo(200);
        assertThat(editor.get("desk/articles/charter").body()).contains("改过");
    }

    /** Asks again as {@code Retry-After} says one may: the pool waits longer between tries the longer the database is away. */
    private static HttpResponse<String> savedOnceItIsBack(Person editor, String json) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (true) {
            HttpResponse<String> answer = editor.script("PUT", "desk/articles/charter?auto=true&revision=1", json);
            if (answer.statusCode() != 503 || System.nanoTime() > end) {
                return answer;
            }
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            Thread.sleep(500);
        }
    }

    private static PostgresServer server() {
        return Objects.requireNonNull(server);
    }

    @AfterAll
    static void stopServer() throws Exception {
        if (server != null) {
            server.close();
        }
    }
}
