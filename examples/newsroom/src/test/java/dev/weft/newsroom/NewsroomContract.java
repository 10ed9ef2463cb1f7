package dev.weft.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.newsroom.security.Passwords;
import dev.weft.newsroom.store.Members;
import dev.weft.newsroom.store.Role;
import dev.weft.newsroom.store.Tokens;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What a newsroom does, whatever database it has. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class NewsroomContract {
    @TempDir
    private static Path folder;

    private Running newsroom;
    private Person publisher;

    /** Returns what the newsroom is started with beside what every one is. */
    abstract String[] arguments() throws Exception;

    @BeforeAll
    void start() throws Exception {
        newsroom = Running.start(folder.resolve("home"), arguments());
        publisher = newsroom.publisher();
    }

    @AfterAll
    void stop() {
        if (newsroom != null) {
            newsroom.close();
        }
    }

    private String make(String id) throws Exception {
        HttpResponse<String> made = publisher.post("desk/new", Map.of("name", "新稿 " + id, "id", id));
        assertThat(made.statusCode()).isEqualTo(303);
        publisher.get("desk/articles/" + id);
        return id;
    }

    private HttpResponse<String> save(Person who, String id, long revision, String json) throws Exception {
        return who.script("PUT", "desk/articles/" + id + "?auto=false&revision=" + revision, json);
    }

    private static String article(String id, String title, String html) {
        return "{\"id\":\"" + id + "\",\"title\":\"" + title
                + "\",\"section\":\"notices\",\"source\":{\"name\":\"本网\"}," + "\"body\":{\"html\":\"" + html + "\"}}";
    }

    private String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    Person publisher() throws Exception {
        return newsroom.publisher();
    }

    Person reader() {
        return new Person(newsroom.root());
    }

    private Person editor(String name) throws Exception {
        String password = Passwords.make();
        newsroom.bean(Members.class).add(name, password, Role.EDITOR);
        return new Person(newsroom.root()).login(name, password);
    }

    @Test
    void readersSeeTheSampleAndKeepWhatIsUnchanged() throws Exception {
        HttpResponse<String> home = reader().get("");
        assertThat(home.statusCode()).isEqualTo(200);
        assertThat(home.body()).contains("辽宁纺织服装网", "试点十一年");
        String tag = home.headers().firstValue("ETag").orElseThrow();
        Person reader = reader();
        assertThat(reader.send(reader.request("").header("If-None-Match", tag)).statusCode())
                .isEqualTo(304);
        assertThat(reader().get("images/loom.png").statusCode()).isEqualTo(404);
        assertThat(reader().get("images/cluster-hall.png").statusCode()).isEqualTo(200);
        assertThat(reader().get("feed.xml").body()).contains("<rss");
    }

    @Test
    void strangersAreSentToTheLogin() throws Exception {
        for (String path : List.of("desk", "desk/articles/about", "desk/members", "actuator/metrics")) {
            assertThat(location(reader().get(path))).as(path).endsWith("/desk/login");
        }
        assertThat(reader().get("actuator/health").body()).contains("UP");
    }

    @Test
    void aRequestFromAnotherSiteIsRefused() throws Exception {
        Person mallory = new Person(newsroom.root());
        HttpResponse<String> answer = mallory.post("desk/login", Map.of("username", "publisher", "password", "x"));
        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void loginsThatFailTooOftenAreTurnedAway() throws Exception {
        Person guesser = reader();
        guesser.get("desk/login");
        String last = "";
        for (int i = 0; i < 12; i++) {
            last = location(guesser.post("desk/login", Map.of("username", "nobody", "password", "guess" + i)));
            guesser.get("desk/login");
        }
        assertThat(last).endsWith("limited");
    }

    @Test
    void whatIsPublishedIsWhatReadersSee() throws Exception {
        String id = make("first-steps");
        assertThat(reader().get("articles/first-steps.html").statusCode()).isEqualTo(404);
        HttpResponse<String> saved =
                save(publisher, id, 1, article(id, "第一步", "<p>从纺到织。<b>重点</b></p><script>alert(1)</script>"));
        assertThat(saved.body()).contains("\"revision\":2");
        publisher.get("desk/articles/" + id);
        assertThat(location(publisher.post("desk/articles/" + id + "/publish", Map.of("revision", "2", "when", "now"))))
                .endsWith("done=published");
        HttpResponse<String> page = reader().get("articles/first-steps.html");
        assertThat(page.body()).contains("第一步", "重点</strong>").doesNotContain("alert(1)");
        assertThat(reader().get("").body()).contains("第一步");
        assertThat(reader().get("feed.xml").body()).contains("第一步");

        publisher.get("desk/articles/" + id);
        assertThat(location(publisher.post("desk/articles/" + id + "/withdraw", Map.of("revision", "3"))))
                .endsWith("done=withdrawn");
        assertThat(reader().get("articles/first-steps.html").body()).doesNotContain("从纺到织");
        assertThat(reader().get("feed.xml").body()).doesNotContain("从纺到织");
    }

    @Test
    void aCorrectionIsThereForReaders() throws Exception {
        String id = make("corrected");
        save(publisher, id, 1, article(id, "有错", "<p>三台。</p>"));
        publisher.get("desk/articles/" + id);
        publisher.post("desk/articles/" + id + "/publish", Map.of("revision", "2", "when", "now"));
        save(publisher, id, 3, article(id, "有错", "<p>四台。</p>"));
        publisher.get("desk/articles/" + id);
        publisher.post(
                "desk/articles/" + id + "/publish",
                Map.of("revision", "4", "when", "now", "correction", "机器应为四台，误作三台。"));
        assertThat(reader().get("articles/corrected.html").body()).contains("四台。", "机器应为四台，误作三台。");
    }

    @Test
    void whatIsScheduledIsNotYetThere() throws Exception {
        String id = make("later");
        save(publisher, id, 1, article(id, "以后再看", "<p>还早。</p>"));
        publisher.get("desk/articles/" + id);
        String at = LocalDateTime.now(ZoneId.of("Asia/Shanghai")).plusDays(2).toString();
        assertThat(location(publisher.post(
                        "desk/articles/" + id + "/publish", Map.of("revision", "2", "when", "later", "at", at))))
                .endsWith("done=scheduled");
        assertThat(reader().get("articles/later.html").statusCode()).isEqualTo(404);
        assertThat(publisher
                        .get("desk?q=以后再看".replace("以后再看", "%E4%BB%A5%E5%90%8E"))
                        .body())
                .contains("定时发布");
    }

    @Test
    void editorsWriteAndDoNotPublish() throws Exception {
        String id = make("by-editor");
        Person editor = editor("xiaolin");
        editor.get("desk/articles/" + id);
        assertThat(save(editor, id, 1, article(id, "编辑写的", "<p>好。</p>")).statusCode())
                .isEqualTo(200);
        editor.get("desk/articles/" + id);
        assertThat(editor.post("desk/articles/" + id + "/publish", Map.of("revision", "2", "when", "now"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(editor.get("desk/members").statusCode()).isEqualTo(403);
        assertThat(reader().get("articles/by-editor.html").statusCode()).isEqualTo(404);
    }

    @Test
    void twoEditorsNeverOverwriteEachOtherSilently() throws Exception {
        String id = make("contested");
        Person other = editor("laowang");
        other.get("desk/articles/" + id);
        assertThat(save(other, id, 1, article(id, "老王的", "<p>一。</p>")).statusCode())
                .isEqualTo(200);
        HttpResponse<String> mine = save(publisher, id, 1, article(id, "我的", "<p>二。</p>"));
        assertThat(mine.statusCode()).isEqualTo(409);
        assertThat(mine.body()).contains("laowang", "\"revision\":2");
        assertThat(publisher.get("desk/articles/" + id).body()).contains("老王的");
        assertThat(save(publisher, id, 2, article(id, "我的", "<p>二。</p>")).statusCode())
                .isEqualTo(200);
        assertThat(publisher
                        .get("desk/articles/" + id + "/versions?from=2&to=3")
                        .body())
                .contains("<del>老王</del><ins>我</ins>的", "<del>一</del><ins>二</ins>。");
    }

    @Test
    void ofTwoPublishersAtOnceOneWinsAndTheOtherIsTold() throws Exception {
        String id = make("race");
        save(publisher, id, 1, article(id, "赛跑", "<p>跑。</p>"));
        Callable<String> publish = () -> {
            Person someone = newsroom.publisher();
            return location(someone.post("desk/articles/" + id + "/publish", Map.of("revision", "2", "when", "now")));
        };
        ExecutorService threads = Executors.newFixedThreadPool(2);
        List<Future<String>> both = threads.invokeAll(List.of(publish, publish));
        threads.shutdown();
        List<String> ends = List.of(both.get(0).get(), both.get(1).get());
        assertThat(ends).anyMatch(end -> end.endsWith("done=published")).anyMatch(end -> end.endsWith("done=conflict"));
    }

    @Test
    void hostileTextIsTextOnEveryPage() throws Exception {
        String hostile = "\\\"><script>alert(1)</script>{{csrf}}<img src=x onerror=alert(1)>";
        String id = make("hostile");
        String json = article(id, hostile, hostile)
                .replace("本网", hostile)
                .replace("\"id\"", "\"lead\":\"" + hostile + "\",\"id\"");
        assertThat(save(publisher, id, 1, json).statusCode()).isEqualTo(200);
        for (String page :
                List.of("", "/versions", "/frames/page", "/frames/account", "/frames/card", "/frames/feed")) {
            HttpResponse<String> answer = publisher.get("desk/articles/" + id + page);
            assertThat(answer.statusCode()).as(page).isEqualTo(200);
            assertThat(answer.body()).as(page).doesNotContain("<script>alert", "<img src=x", "<img src=\"x\" onerror");
        }
        assertThat(publisher.get("desk?q=%3Cscript%3Ealert").body()).doesNotContain("<script>alert");
    }

    @Test
    void uploadsAreWhatTheirBytesSay() throws Exception {
        for (String hostile : List.of(
                "<html><script>alert(1)</script>",
                "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
                "GIF89",
                "MZ\u0000\u0000",
                "")) {
            HttpResponse<String> refused = publisher.upload("photo.png", hostile.getBytes(StandardCharsets.ISO_8859_1));
            assertThat(refused.statusCode()).as(hostile).isEqualTo(415);
        }
        assertThat(publisher
                        .upload("a.png", "\u0089PNG\r\n\u001a\nnothing".getBytes(StandardCharsets.ISO_8859_1))
                        .statusCode())
                .isEqualTo(422);
        BufferedImage picture = new BufferedImage(1200, 600, BufferedImage.TYPE_INT_RGB);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", png);
        HttpResponse<String> taken = publisher.upload("../../etc/a<b>.svg", png.toByteArray());
        assertThat(taken.statusCode()).isEqualTo(200);
        Matcher url = Pattern.compile(
                        "\"url\":\"https://www.lnfz.example/(uploads/[0-9]{4}/[0-9]{2}/[0-9a-f]{20}\\.png)\"")
                .matcher(taken.body());
        assertThat(url.find()).as(taken.body()).isTrue();
        assertThat(taken.body()).contains("\"width\":1200", "-480.png", "-960.png");
        assertThat(publisher.upload("again.png", png.toByteArray()).body()).contains(url.group(1));
        assertThat(Files.size(folder.resolve("home/files").resolve(url.group(1))))
                .isEqualTo(png.size());
    }

    @Test
    void whatACameraNotedIsNotWhatReadersGet() throws Exception {
        byte[] photo = photo("GPS 41.8057 N");
        HttpResponse<String> taken = publisher.upload("photo.jpg", photo);
        Matcher url = Pattern.compile("\"url\":\"https://www.lnfz.example/(uploads/[^\"]*\\.jpg)\"")
                .matcher(taken.body());
        int pictures = 0;
        while (url.find()) {
            HttpResponse<String> picture = reader().get(url.group(1));
            assertThat(picture.statusCode()).as(url.group(1)).isEqualTo(200);
            assertThat(picture.body()).as(url.group(1)).contains("JFIF").doesNotContain("41.8057");
            pictures++;
        }
        assertThat(pictures).as("the picture and its smaller copies").isEqualTo(3);
    }

    @Test
    void aPhotoThatWasTakenUprightHasTheSizeThatReadersSee() throws Exception {
        // One note of Exif, the orientation 6: to be turned by a quarter.
        String quarter = "Exif\0\0II*\0\b\0\0\0\1\0\22\1\3\0\1\0\0\0\6\0\0\0\0\0\0\0";
        HttpResponse<String> taken = publisher.upload("upright.jpg", noted(quarter, 20));
        assertThat(taken.body())
                .contains("\"width\":600", "\"height\":1200", "-480.jpg")
                .doesNotContain("-960.jpg");
    }

    /** Returns a picture of 1200 by 600 in which a camera noted where it was. */
    private static byte[] photo(String place) throws Exception {
        String notes = "Exif\0\0II*\0\b\0\0\0\1\0\17\1\2\0" + (char) place.length() + "\0\0\0\32\0\0\0\0\0\0\0" + place;
        return noted(notes, 2);
    }

    /** Returns a picture of 1200 by 600 with a camera's notes in the place of what stands before a byte; from 20 on no JFIF. */
    private static byte[] noted(String exif, int from) throws Exception {
        ByteArrayOutputStream drawn = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(1200, 600, BufferedImage.TYPE_INT_RGB), "jpeg", drawn);
        byte[] picture = drawn.toByteArray();
        byte[] notes = exif.getBytes(StandardCharsets.ISO_8859_1);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(picture, 0, 2);
        out.write(new byte[] {(byte) 0xFF, (byte) 0xE1, 0, (byte) (notes.length + 2)});
        out.write(notes);
        out.write(picture, from, picture.length - from);
        return out.toByteArray();
    }

    @Test
    void whatWasMadeAndWhatWasKeptIsCounted() throws Exception {
        reader().get("");
        reader().get("");
        assertThat(metrics(reader()).body()).doesNotContain("weft_responses");
        HttpResponse<String> answer = metrics(publisher);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("weft_responses_total{format=\"html/listing\",kept=\"false\",status=\"200\"}")
                .contains("weft_responses_total{format=\"html/listing\",kept=\"true\",status=\"200\"}");
    }

    @Test
    void aPictureThatIsMissingIsCounted() throws Exception {
        String id = make("without-picture");
        String missing = "<p>文</p><figure><img src='https://www.lnfz.example/images/nowhere.png' alt='无'></figure>";
        save(publisher, id, 1, article(id, "缺图", missing));
        publisher.get("desk/articles/" + id);
        publisher.post("desk/articles/" + id + "/publish", Map.of("revision", "2", "when", "now"));
        assertThat(reader().get("articles/without-picture.html").statusCode()).isEqualTo(200);
        assertThat(metrics(publisher).body()).contains("weft_findings_total{code=\"publish.file-missing\"}");
    }

    private HttpResponse<String> metrics(Person who) throws Exception {
        return who.send(HttpRequest.newBuilder(newsroom.root().resolve("actuator/prometheus"))
                .header("Accept", "text/plain"));
    }

    @Test
    void programsAreToldAllThatIsWrongInTheirLanguage() throws Exception {
        String token = newsroom.bean(Tokens.class).create("test", Role.PUBLISHER, "publisher");
        Person program = new Person(newsroom.root());
        HttpResponse<String> refused = program.send(call(program, "api/articles", token, "en")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"id\":\"a b/c\",\"titel\":\"x\",\"published\":\"yesterday\"}")));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(refused.body()).contains("nothing was done", "/titel", "/published", "/id");
        String json = "{\"id\":\"by-program\",\"title\":\"程序写的\",\"body\":{\"html\":\"<p>好</p>\"}}";
        HttpResponse<String> made = program.send(
                call(program, "api/articles", token, "zh").POST(HttpRequest.BodyPublishers.ofString(json)));
        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(made.body()).contains("article.no-source");
        HttpResponse<String> blind = program.send(call(program, "api/articles/by-program/publish", token, "zh")
                .POST(HttpRequest.BodyPublishers.noBody()));
        assertThat(blind.statusCode()).isEqualTo(428);
        HttpResponse<String> published = program.send(call(program, "api/articles/by-program/publish", token, "zh")
                .header("If-Match", "\"1\"")
                .POST(HttpRequest.BodyPublishers.noBody()));
        assertThat(published.statusCode()).isEqualTo(200);
        assertThat(reader().get("articles/by-program.html").body()).contains("程序写的");
        HttpResponse<String> none = program.send(program.request("api/articles").header("Accept-Language", "en"));
        assertThat(none.statusCode()).isEqualTo(401);
        assertThat(none.body()).contains("Show a token");
    }

    private static HttpRequest.Builder call(Person program, String path, String token, String language) {
        return program.request(path)
                .header("Authorization", "Bearer " + token)
                .header("Accept-Language", language)
                .header("Content-Type", "application/json");
    }

    @Test
    void everythingOutAndInAgainIsTheSame() throws Exception {
        make("not-yet");
        String all = publisher.get("desk/publication/export").body();
        assertThat(all.lines().count()).isGreaterThan(40);
        try (Running other = Running.start(folder.resolve("other"))) {
            Person there = other.publisher();
            HttpResponse<String> page = there.get("desk/publication");
            Matcher action = Pattern.compile("action=\"(/desk/publication/import[^\"]*)\"")
                    .matcher(page.body());
            assertThat(action.find()).isTrue();
            byte[] content = ("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.jsonl\"\r\n\r\n" + all
                            + "\r\n--x--\r\n")
                    .getBytes(StandardCharsets.UTF_8);
            HttpResponse<String> done = there.send(there.request(
                            action.group(1).substring(1).replace("&#x3D;", "=").replace("&#61;", "="))
                    .header("Content-Type", "multipart/form-data; boundary=x")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(content)));
            assertThat(done.statusCode()).isEqualTo(200);
            List<String> before = all.lines().toList();
            List<String> after =
                    there.get("desk/publication/export").body().lines().toList();
            assertThat(after).hasSameSizeAs(before);
            for (int i = 0; i < before.size(); i++) {
                assertThat(after.get(i)).isEqualTo(before.get(i));
            }
        }
    }
}
