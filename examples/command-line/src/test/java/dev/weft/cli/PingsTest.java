package dev.weft.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.weft.json.PublicationReader;
import dev.weft.model.Publication;
import dev.weft.render.Site;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.invoke.MethodHandles;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Services on the loopback address, which answer as the real ones are documented to, or badly. */
class PingsTest {
    private static final String KEY = "0123456789abcdef";
    private static final String TOKEN = "s3cr3tT0ken";
    private static final List<String> CHANGED = List.of(
            "https://www.example.org/",
            "https://www.example.org/articles/a.html",
            "https://www.example.org/feed.xml",
            "https://www.example.org/images/a.png",
            "https://www.example.org/sections/news/atom.xml",
            "https://www.example.org/wechat/a/card.json");

    @TempDir
    private Path folder;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch over = new CountDownLatch(1);
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private final List<Long> pauses = new ArrayList<>();
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException, IllegalAccessException {
        // What bounds the preview holds for every server of a process, from the first on.
        MethodHandles.lookup().ensureInitialized(Preview.class);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.start();
    }

    @AfterEach
    void stop() {
        over.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    /** Answers with these, one after the other, and the last from then on. */
    private void answers(String path, int[] statuses, String body, String... headers) {
        List<Integer> left = new ArrayList<>();
        for (int status : statuses) {
            left.add(status);
        }
        server.createContext(path, exchange -> {
            String request = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String query = exchange.getRequestURI().getRawQuery();
            asked.add(path + (query == null ? "" : "?" + query) + " "
                    + exchange.getRequestHeaders().getFirst("Content-Type") + " " + request);
            int status;
            synchronized (left) {
                status = left.size() > 1 ? left.remove(0) : left.get(0);
            }
            for (int i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
            }
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    private boolean tell(Map<String, String> environment, String... hubs) throws InterruptedException {
        return tell(environment, Duration.ofSeconds(20), hubs);
    }

    private boolean tell(Map<String, String> environment, Duration limit, String... hubs) throws InterruptedException {
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        Pings.Services services =
                new Pings.Services(URI.create(address("/indexnow")), URI.create(address("/baidu")), limit, pauses::add);
        Terminal terminal = new Terminal(out, out, StandardCharsets.UTF_8, false);
        return Pings.of(terminal, site(hubs), environment, services).tell(CHANGED);
    }

    private static Site site(String... hubs) {
        String json =
                "{\"name\":\"织网\",\"base\":\"https://www.example.org/\",\"sections\":[{\"slug\":\"news\",\"name\":\"新闻\"}],"
                        + "\"feeds\":{\"hubs\":[" + (hubs.length == 0 ? "" : "\"" + String.join("\",\"", hubs) + "\"")
                        + "]}}";
        Publication publication = PublicationReader.read(json.getBytes(StandardCharsets.UTF_8), "p.json", f -> {})
                .orElseThrow();
        return Site.of(publication);
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    @Test
    void hubsAreToldOfTheFeedsThatChanged() throws InterruptedException {
        answers("/hub", new int[] {204}, "");
        assertThat(tell(Map.of(), address("/hub"))).as(said()).isTrue();
        assertThat(asked)
                .containsExactly("/hub application/x-www-form-urlencoded hub.mode=publish"
                        + "&hub.url=https%3A%2F%2Fwww.example.org%2Ffeed.xml"
                        + "&hub.url=https%3A%2F%2Fwww.example.org%2Fsections%2Fnews%2Fatom.xml");
        assertThat(said()).contains("told the WebSub hub " + address("/hub") + " of 2 addresses");
    }

    @Test
    void searchEnginesAreToldOfThePagesThatChanged() throws InterruptedException {
        answers("/indexnow", new int[] {202}, "");
        answers("/baidu", new int[] {200}, "{\"remain\":99998,\"success\":2}");
        assertThat(tell(Map.of(Pings.INDEX_NOW_KEY, KEY, Pings.BAIDU_TOKEN, TOKEN)))
                .isTrue();
        assertThat(asked)
                .containsExactly(
                        "/indexnow application/json; charset=utf-8 {\"host\":\"www.example.org\",\"key\":\"" + KEY
                                + "\",\"keyLocation\":\"https://www.example.org/" + KEY + ".txt\",\"urlList\":"
                                + "[\"https://www.example.org/\",\"https://www.example.org/articles/a.html\"]}",
                        "/baidu?site=https%3A%2F%2Fwww.example.org&token=" + TOKEN
                                + " text/plain https://www.example.org/\nhttps://www.example.org/articles/a.html");
        assertThat(said()).contains("told IndexNow of 2 addresses", "Baidu's push of 2 addresses {\"remain\":99998,");
        assertThat(said()).doesNotContain(KEY, TOKEN);
    }

    @Test
    void whatMayPassIsTriedAgainAfterAsLongAsTheServiceAsksFor() throws InterruptedException {
        answers("/indexnow", new int[] {429, 503, 200}, "", "Retry-After", "7");
        assertThat(tell(Map.of(Pings.INDEX_NOW_KEY, KEY))).isTrue();
        assertThat(asked).hasSize(3);
        assertThat(pauses).containsExactly(7000L, 14000L);
    }

    @Test
    void noServiceMakesARunWaitLong() throws InterruptedException {
        answers("/indexnow", new int[] {503}, "", "Retry-After", "86400");
        assertThat(tell(Map.of(Pings.INDEX_NOW_KEY, KEY))).isFalse();
        assertThat(asked).hasSize(3);
        assertThat(pauses).allMatch(millis -> millis <= 60_000).hasSize(2);
        assertThat(said()).contains("could not tell IndexNow (it answered 503): try again later");
    }

    @Test
    void aRefusalIsFinalAndSaysWhatToDoWithoutTheKey() throws InterruptedException {
        answers("/indexnow", new int[] {403}, "key " + KEY + " is not valid");
        answers("/baidu", new int[] {401}, "{\"error\":401,\"message\":\"token " + TOKEN + " is not valid\"}");
        assertThat(tell(Map.of(Pings.INDEX_NOW_KEY, KEY, Pings.BAIDU_TOKEN, TOKEN)))
                .isFalse();
        assertThat(asked).hasSize(2);
        assertThat(pauses).isEmpty();
        assertThat(said())
                .contains("it answered 403 key … is not valid): put a .txt file named after the key")
                .contains("（应答 401 {\"error\":401,\"message\":\"token … is not valid\"}）：请检查环境变量 WEFT_BAIDU_TOKEN")
                .doesNotContain(KEY, TOKEN);
    }

    @Test
    void aServiceThatDoesNotAnswerOrIsNotThereKeepsNoOtherFromBeingTold() throws InterruptedException {
        server.createContext("/slow", exchange -> {
            asked.add("/slow");
            try {
                over.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            exchange.close();
        });
        answers("/hub", new int[] {202}, "");
        boolean all = tell(Map.of(), Duration.ofMillis(500), address("/slow"), "http://127.0.0.1:1/", address("/hub"));
        assertThat(all).isFalse();
        assertThat(asked).endsWith(asked.get(asked.size() - 1)).anyMatch(request -> request.startsWith("/hub "));
        assertThat(said())
                .contains("the WebSub hub " + address("/slow") + " (no answer within 1 s): try again later")
                .contains("127.0.0.1:1/ (it cannot be reached)")
                .contains("told the WebSub hub " + address("/hub"));
    }

    @Test
    void whoeverHasNobodyToTellIsToldSo() {
        assertThatThrownBy(() -> tell(Map.of()))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("feeds.hubs")
                .hasMessageContaining(Pings.INDEX_NOW_KEY);
        assertThatThrownBy(() -> tell(Map.of(Pings.INDEX_NOW_KEY, "a/../b")))
                .isInstanceOf(UsageException.class)
                .hasMessageNotContaining("a/../b");
    }

    @Test
    void publishingTellsOfWhatItWrote() throws IOException {
        answers("/hub", new int[] {204, 500, 500, 500}, "");
        Path publication = Files.writeString(
                folder.resolve("publication.json"),
                "{\"name\":\"织网\",\"base\":\"https://www.example.org/\",\"feeds\":{\"hubs\":[\"" + address("/hub")
                        + "\"]}}");
        Path articles = folder.resolve("articles.jsonl");
        Files.writeString(articles, "{\"id\":\"a\",\"title\":\"一\"}\n");
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        Terminal terminal = new Terminal(out, out, StandardCharsets.UTF_8, false);
        assertThat(Weft.run(terminal, "publish", publication.toString(), "--ping"))
                .as(said())
                .isZero();
        assertThat(asked).singleElement().asString().contains("feed.xml", "atom.xml", "feed.json");
        // Nothing changed, and nobody is told.
        assertThat(Weft.run(terminal, "publish", publication.toString(), "--ping"))
                .isZero();
        assertThat(asked).hasSize(1);
    }
}
