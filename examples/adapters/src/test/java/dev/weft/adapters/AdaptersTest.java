package dev.weft.adapters;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.weft.live.LiveRequest;
import dev.weft.live.LiveResponse;
import dev.weft.live.LiveSite;
import dev.weft.live.MemoryArticles;
import dev.weft.model.Article;
import dev.weft.model.Publication;
import dev.weft.render.Site;
import dev.weft.value.WebAddress;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** Each adapter sends what the live site answers: status, headers and bytes; and the documentation shows it as it is. */
class AdaptersTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-05-01T00:00:00Z"), ZoneOffset.UTC);

    private final LiveSite live = live();

    private static LiveSite live() {
        Publication publication = Publication.builder("Weft", WebAddress.of("https://www.example.org/"))
                .build();
        MemoryArticles articles = MemoryArticles.of(publication);
        articles.put(Article.builder("snow", "Snow in May")
                .aliases(List.of("/show-1.html"))
                .build());
        return LiveSite.of(Site.of(publication), articles);
    }

    /** What was sent: enough to compare. */
    private record Sent(int status, String tag, String location, String length, String body) {
        void isWhat(LiveResponse answer) {
            assertThat(status).isEqualTo(answer.status());
            assertThat(tag).isEqualTo(answer.headers().getOrDefault("ETag", ""));
            assertThat(location).isEqualTo(answer.headers().getOrDefault("Location", ""));
            if (answer.status() != 304) {
                assertThat(length).isEqualTo(answer.headers().get("Content-Length"));
            }
            assertThat(body).isEqualTo(latin(answer.bytes()));
        }
    }

    private LiveResponse answer(String method, String path, String known) {
        return live.respond(
                LiveRequest.of(method, path, name -> name.equals("If-None-Match") ? known : null), CLOCK.instant());
    }

    private void check(String method, String path, Server server) throws Exception {
        LiveResponse answer = answer(method, path, "\"none\"");
        server.send(method, path, "\"none\"").isWhat(answer);
        if (answer.status() == 200) {
            String tag = answer.headers().get("ETag");
            LiveResponse known = answer(method, path, tag);
            assertThat(known.status()).isEqualTo(304);
            server.send(method, path, tag).isWhat(known);
        }
    }

    /** A server with an adapter. */
    private interface Server {
        Sent send(String method, String path, String known) throws Exception;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"GET /", "GET /articles/snow.html", "GET /show-1.html", "GET /%E6%97%A0", "HEAD /style.css"})
    void everyAdapterSendsWhatTheSiteAnswers(String line) throws Exception {
        String method = line.substring(0, line.indexOf(' '));
        String path = line.substring(line.indexOf(' ') + 1);
        check(method, path, this::jdk);
        check(method, path, this::servlet);
        check(method, path, this::mvc);
        check(method, path, this::webFlux);
    }

    private Sent jdk(String method, String path, String known) throws IOException, InterruptedException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", new JdkHandler(live, CLOCK));
        server.start();
        try {
            URI address = URI.create("http://localhost:" + server.getAddress().getPort() + path);
            HttpResponse<byte[]> response = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(address)
                                    .method(method, HttpRequest.BodyPublishers.noBody())
                                    .header("If-None-Match", known)
                                    .build(),
                            HttpResponse.BodyHandlers.ofByteArray());
            return new Sent(
                    response.statusCode(),
                    response.headers().firstValue("ETag").orElse(""),
                    response.headers().firstValue("Location").orElse(""),
                    response.headers().firstValue("Content-Length").orElse(""),
                    latin(response.body()));
        } finally {
            server.stop(0);
        }
    }

    private Sent servlet(String method, String path, String known) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest(method, path);
        request.addHeader("If-None-Match", known);
        MockHttpServletResponse response = new MockHttpServletResponse();
        new SiteServlet(live, CLOCK).service(request, response);
        return sent(response);
    }

    private Sent mvc(String method, String path, String known) throws Exception {
        MockMvc mvc =
                MockMvcBuilders.standaloneSetup(new SiteController(live, CLOCK)).build();
        return sent(mvc.perform(MockMvcRequestBuilders.request(HttpMethod.valueOf(method), URI.create(path))
                        .header("If-None-Match", known))
                .andReturn()
                .getResponse());
    }

    private static Sent sent(MockHttpServletResponse response) {
        return new Sent(
                response.getStatus(),
                text(response.getHeader("ETag")),
                text(response.getHeader("Location")),
                text(response.getHeader("Content-Length")),
                latin(response.getContentAsByteArray()));
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static String text(String header) {
        return header == null ? "" : header;
    }

    private Sent webFlux(String method, String path, String known) {
        EntityExchangeResult<byte[]> result = WebTestClient.bindToRouterFunction(new SiteRoutes(live, CLOCK).routes())
                .build()
                .method(HttpMethod.valueOf(method))
                .uri(URI.create(path))
                .header("If-None-Match", known)
                .exchange()
                .expectBody()
                .returnResult();
        byte[] body = result.getResponseBody();
        return new Sent(
                result.getStatus().value(),
                text(result.getResponseHeaders().getFirst("ETag")),
                text(result.getResponseHeaders().getFirst("Location")),
                text(result.getResponseHeaders().getFirst("Content-Length")),
                body == null ? "" : latin(body));
    }

    @Test
    void theDocumentationShowsThemAsTheyAre() throws IOException {
        String page = Files.readString(Path.of("../../docs/live.md"));
        for (String name : List.of("JdkHandler", "SiteServlet", "SiteController", "SiteRoutes")) {
            String source = Files.readString(Path.of("src/main/java/dev/weft/adapters/" + name + ".java"));
            String shown = source.substring(source.indexOf("\n/** ") + 1);
            assertThat(page).as(name).contains("```java\n" + shown.substring(shown.indexOf('\n') + 1) + "```");
        }
    }
}
