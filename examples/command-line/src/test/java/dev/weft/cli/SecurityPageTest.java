package dev.weft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.body.Body;
import dev.weft.importing.PageImporter;
import dev.weft.json.ArticleReader;
import dev.weft.model.Publication;
import dev.weft.value.VideoProvider;
import dev.weft.value.WebAddress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code docs/security.md} says of pages is so. */
class SecurityPageTest {
    private static final Path PAGE = Path.of("../../docs/security.md");
    private static final Path SAMPLE = Path.of("../sample");

    @TempDir
    private Path folder;

    /** Returns what the policy on the page allows, by its directive. */
    private static Map<String, List<String>> policy() throws IOException {
        String page = Files.readString(PAGE);
        int start = page.indexOf("Content-Security-Policy: ") + "Content-Security-Policy: ".length();
        Map<String, List<String>> policy = new HashMap<>();
        for (String directive : page.substring(start, page.indexOf('\n', start)).split("; ", -1)) {
            String[] words = directive.split(" ", -1);
            policy.put(words[0], List.of(words).subList(1, words.length));
        }
        return policy;
    }

    private Path publish(String theme) throws IOException {
        String publication = Files.readString(SAMPLE.resolve("publication.json"));
        Path changed = folder.resolve("publication.json");
        Files.writeString(changed, publication.replace("\"association\"", "\"" + theme + "\""));
        Files.createDirectory(folder.resolve("files"));
        Path articles = folder.resolve("articles.jsonl");
        Files.writeString(articles, """
                {"id":"media","title":"影像","body":{"html":"<p align=center>居中</p>\
                <iframe src='https://v.qq.com/txp/iframe/player.html?vid=a1b2c3d4e5f'></iframe>\
                <video src='https://media.example.org/a.mp4'></video><audio src='a.mp3'></audio>\
                <img src='https://other.example.org/a.png' alt='图'>"},"aliases":["/old.html"],\
                "cover":{"url":"images/desk.png","alt":"桌","focus":[0.2,0.3]}}
                """);
        Path out = folder.resolve("out");
        for (Path input : List.of(SAMPLE.resolve("articles"), articles)) {
            ByteArrayOutputStream said = new ByteArrayOutputStream();
            PrintStream both = new PrintStream(said, true, StandardCharsets.UTF_8);
            Terminal terminal = new Terminal(both, both, StandardCharsets.UTF_8, false);
            String target = out.resolve(String.valueOf(input.getFileName())).toString();
            int code = Weft.run(terminal, "publish", changed.toString(), input.toString(), target, "--formats", "html");
            assertThat(code).as(said.toString(StandardCharsets.UTF_8)).isZero();
        }
        return out;
    }

    @ParameterizedTest
    @ValueSource(strings = {"press", "association"})
    void pagesNeedNoMoreThanThePolicyAllows(String theme) throws IOException {
        Map<String, List<String>> policy = policy();
        int scripts = 0;
        int players = 0;
        try (Stream<Path> files = Files.walk(publish(theme))) {
            for (Path file :
                    files.filter(name -> name.toString().endsWith(".html")).toList()) {
                Document page = Jsoup.parse(Files.readString(file), "https://www.example.org/");
                scripts += checkScripts(page, policy.get("script-src"));
                players += checkFrames(page, policy.get("frame-src"));
                checkRest(page);
            }
        }
        assertThat(scripts).as("pages with the script").isPositive();
        assertThat(players).as("players").isPositive();
    }

    private static int checkScripts(Document page, List<String> allowed) {
        int count = 0;
        for (Element script : page.select("script:not([type=application/ld+json])")) {
            assertThat(script.attributes().isEmpty()).as(script.outerHtml()).isTrue();
            assertThat(allowed)
                    .contains("'sha256-" + sha256(script.data()) + "'")
                    .hasSize(2);
            count++;
        }
        return count;
    }

    private static int checkFrames(Document page, List<String> allowed) {
        int count = 0;
        for (Element frame : page.select("iframe")) {
            WebAddress address = WebAddress.of(frame.attr("src"));
            assertThat(allowed).contains(address.scheme() + "://" + address.authority());
            count++;
        }
        return count;
    }

    private static void checkRest(Document page) {
        assertThat(page.select("base, form:not([role=search]), object, embed, applet, frame, template, [srcdoc]"))
                .isEmpty();
        for (Element element : page.getAllElements()) {
            for (Attribute attribute : element.attributes()) {
                assertThat(attribute.getKey()).as(element.outerHtml()).doesNotStartWith("on");
            }
        }
        for (Element element : page.select("img[src], video[src], audio[src], source[src], link[rel=stylesheet]")) {
            String address = element.absUrl(element.hasAttr("href") ? "href" : "src");
            boolean isOwn = address.startsWith("https://www.example.org/");
            boolean isStyle = element.nameIs("link");
            assertThat(isOwn || !isStyle && (address.startsWith("https:") || address.startsWith("data:")))
                    .as(element.outerHtml())
                    .isTrue();
        }
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void thePolicyNamesThePlayersThereAreAndForbidsTheRest() throws IOException {
        Map<String, List<String>> policy = policy();
        assertThat(policy.get("default-src")).containsExactly("'none'");
        assertThat(policy.get("frame-src")).hasSameSizeAs(VideoProvider.values());
        List<String> videos = Arrays.asList(
                "https://v.qq.com/x/page/a1b2c3d4e5f.html",
                "https://www.bilibili.com/video/BV1xx411c7mD",
                "https://v.youku.com/v_show/id_XMTIzNDU2Nzg5.html",
                "https://www.youtube.com/watch?v=dQw4w9WgXcQ",
                "https://vimeo.com/76979871");
        for (String video : videos) {
            WebAddress player = VideoProvider.playerFor(WebAddress.of(video)).orElseThrow();
            assertThat(policy.get("frame-src")).contains("https://" + player.host());
        }
    }

    @Test
    void theBoundsOnThePageAreThoseOfTheCode() throws IOException {
        String page = Files.readString(PAGE);
        assertThat(page)
                .contains(
                        row("JSON of one article, or of a publication", "%d MiB", ArticleReader.MAX_BYTES >> 20),
                        row(
                                "a body",
                                "%d levels, %,d nodes, %,d characters",
                                Body.MAX_DEPTH,
                                Body.MAX_NODES,
                                Body.MAX_TEXT),
                        row("an address", "%,d characters", WebAddress.MAX_LENGTH),
                        row("a page to import", "%d MB", PageImporter.MAX_BYTES / 1_000_000));
        String many = String.join(",", Collections.nCopies(500, "\"x\""));
        Map<String, Integer> bounds = Map.of("tags", 100, "aliases", 100, "related", 100);
        for (Map.Entry<String, Integer> bound : bounds.entrySet()) {
            String json = "{\"id\":\"a\",\"title\":\"一\",\"" + bound.getKey() + "\":[" + many + "]}";
            List<String> told = new ArrayList<>();
            ArticleReader.of(Publication.builder("网", WebAddress.of("https://www.example.org/"))
                            .build())
                    .read(
                            json.getBytes(StandardCharsets.UTF_8),
                            "",
                            finding -> told.add(finding.message().en()));
            assertThat(told).contains("500 entries; the first " + bound.getValue() + " were taken");
        }
        assertThat(page).contains("old addresses of an article | 100 each |");
    }

    private static String row(String what, String bound, Object... values) {
        return "| " + what + " | " + String.format(Locale.ROOT, bound, values) + " |";
    }
}
