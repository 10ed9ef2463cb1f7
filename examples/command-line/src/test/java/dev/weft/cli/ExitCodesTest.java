package dev.weft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.invoke.MethodHandles;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The exit codes are those that the page of the command line has; what a signal leaves is in {@link StopTest}. */
class ExitCodesTest {
    @TempDir
    private Path folder;

    @Test
    void thePageHasEveryCode() throws IOException {
        List<String> documented = Pattern.compile("(?m)^\\| ([0-9, ]+) \\|")
                .matcher(Files.readString(Path.of("../../docs/command-line.md")))
                .results()
                .map(MatchResult::group)
                .toList();
        assertThat(documented).containsExactly("| 0 |", "| 1 |", "| 2 |", "| 3 |", "| 130, 143 |");
    }

    @Test
    void everyCodeIsLeftByWhatThePageSays() throws IOException, IllegalAccessException {
        Path publication = folder.resolve("publication.json");
        Path articles = folder.resolve("articles.jsonl");
        assertThat(weft("publish", publication)).isEqualTo(2);
        Files.writeString(publication, "{\"name\":\"织网\",\"base\":\"https://www.example.org/\"}");
        Files.writeString(articles, "{\"id\":\"a\",\"title\":\"一\"}\n");
        assertThat(weft("publish", publication)).isZero();
        assertThat(weft("check", publication)).isZero();
        assertThat(weft("publish", publication, articles, articles)).isEqualTo(2);
        assertThat(weft("publish", "--no-such-option")).isEqualTo(2);
        Files.writeString(articles, "{\"id\":\"a\",\"title\":\"一\"}\n{\"id\":\"b\"}\n");
        assertThat(weft("publish", publication)).isEqualTo(1);
        assertThat(weft("check", publication)).isEqualTo(1);
        // What bounds the preview holds for every server of a process, from the first on.
        MethodHandles.lookup().ensureInitialized(Preview.class);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start(); // it has nothing, and answers 404
        String hub = "http://127.0.0.1:" + server.getAddress().getPort() + "/hub";
        Files.writeString(
                publication,
                "{\"name\":\"网\",\"base\":\"https://www.example.org/\",\"feeds\":{\"hubs\":[\"" + hub + "\"]}}");
        assertThat(weft("publish", publication, "--ping")).isEqualTo(3);
        server.stop(0);
    }

    private static int weft(Object... args) {
        PrintStream nowhere = new PrintStream(PrintStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        String[] texts = new String[args.length];
        for (int i = 0; i < args.length; i++) {
            texts[i] = args[i].toString();
        }
        return Weft.run(new Terminal(nowhere, nowhere, StandardCharsets.UTF_8, false), texts);
    }
}
