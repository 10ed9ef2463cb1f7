package dev.weft.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weft.html.ThemeException;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A preview that follows its files. */
class WatchTest {
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final ByteArrayOutputStream complained = new ByteArrayOutputStream();
    private final Live live = new Live();

    @TempDir
    private Path folder;

    private Path publication;
    private Path articles;
    private Path theme;
    private Path out;
    private Watch watch;
    private Preview preview;

    @BeforeEach
    void publish() throws IOException {
        publication = Files.writeString(
                folder.resolve("publication.json"),
                "{\"name\":\"织网\",\"base\":\"https://www.example.org/\",\"files\":\"files\"}");
        Files.createDirectories(folder.resolve("files"));
        articles = Files.createDirectories(folder.resolve("articles"));
        article("one", "第一篇");
        article("two", "第二篇");
        theme = Files.createDirectories(folder.resolve("theme/templates")).getParent();
        out = folder.resolve("out");
        Choices choices = new Choices();
        choices.theme = theme;
        Terminal terminal = new Terminal(
                new PrintStream(said, true, StandardCharsets.UTF_8),
                new PrintStream(complained, true, StandardCharsets.UTF_8),
                StandardCharsets.UTF_8,
                false);
        watch = new Watch(terminal, choices, new Folder(publication, articles, out), live);
        preview = Preview.start(out, 0, live);
    }

    @AfterEach
    void stop() {
        preview.close();
    }

    private void article(String id, String title) throws IOException {
        Files.writeString(articles.resolve(id + ".json"), "{\"id\":\"" + id + "\",\"title\":\"" + title + "\"}");
    }

    private void foot(String template) throws IOException {
        Files.writeString(theme.resolve("templates/foot.mustache"), template);
    }

    private String served(String path) throws IOException {
        URL address = URI.create(preview.address()).resolve(path).toURL();
        try (var in = address.openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String file(String path) throws IOException {
        return Files.readString(out.resolve(path));
    }

    /** Listens as a page does that was served now. */
    private BufferedReader listen() throws IOException {
        String page = served("articles/one.html");
        int start = page.indexOf(Live.PATH);
        String address = page.substring(start, page.indexOf('"', start));
        URL url = URI.create(preview.address()).resolve(address).toURL();
        BufferedReader events = new BufferedReader(new InputStreamReader(url.openStream(), StandardCharsets.UTF_8));
        assertThat(events.readLine()).isEqualTo(":");
        assertThat(events.readLine()).isEmpty();
        return events;
    }

    @Test
    void theScriptIsInWhatIsServedAndInNoFile() throws IOException {
        String file = file("articles/one.html");
        assertThat(file).doesNotContain("EventSource");
        String page = served("articles/one.html");
        assertThat(page).contains("EventSource").endsWith("</html>\n");
        assertThat(page.replaceFirst("(?s)<script>\n\\(\\(\\) => \\{\nlet source.*?</script>\n", ""))
                .isEqualTo(file);
        assertThat(served("feed.xml")).isEqualTo(file("feed.xml"));
    }

    @Test
    void aChangedArticleIsPublishedAndOpenPagesAreTold() throws Exception {
        try (BufferedReader events = listen()) {
            article("one", "改过的标题");
            watch.look();
            assertThat(events.readLine()).isEqualTo("event: reload");
        }
        assertThat(served("articles/one.html")).contains("改过的标题");
        assertThat(served("index.html")).contains("改过的标题");
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("更新了").contains("updated");
    }

    @Test
    void publicationFilesAndNewArticlesAreWatchedToo() throws Exception {
        Files.writeString(folder.resolve("files/robots-note.txt"), "note");
        article("three", "第三篇");
        watch.look();
        assertThat(served("robots-note.txt")).isEqualTo("note");
        assertThat(served("articles/three.html")).contains("第三篇");
        Files.writeString(publication, "{\"name\":\"新名字\",\"base\":\"https://www.example.org/\"}");
        Files.delete(articles.resolve("three.json"));
        watch.look();
        assertThat(served("articles/one.html")).contains("新名字");
        assertThat(out.resolve("articles/three.html")).doesNotExist();
    }

    @Test
    void aChangedThemeChangesEveryPage() throws Exception {
        foot("<footer>第一版</footer>");
        watch.look();
        assertThat(file("articles/one.html")).contains("<footer>第一版</footer>");
        foot("<footer>第二版，更长</footer>");
        watch.look();
        assertThat(file("articles/one.html")).contains("<footer>第二版，更长</footer>");
        assertThat(file("articles/two.html")).contains("<footer>第二版，更长</footer>");
    }

    @Test
    void aBrokenTemplateKeepsTheSiteAndIsNamedOnThePageAndTheTerminal() throws Exception {
        String before = file("articles/one.html");
        try (BufferedReader events = listen()) {
            foot("<footer>\n{{site.nam}}</footer>");
            article("one", "同时改了文章");
            watch.look();
            assertThat(events.readLine()).isEqualTo("event: fault");
            assertThat(events.readLine()).startsWith("data: templates/foot.mustache:2：");
            assertThat(events.readLine()).startsWith("data: templates/foot.mustache:2: ");
        }
        assertThat(file("articles/one.html")).isEqualTo(before);
        assertThat(complained.toString(StandardCharsets.UTF_8))
                .contains("错误：templates/foot.mustache:2：", "error: templates/foot.mustache:2: ");
        foot("<footer>\n{{site.name}}</footer>");
        watch.look();
        assertThat(file("articles/one.html")).contains("同时改了文章", "<footer>\n织网</footer>");
    }

    @Test
    void aBrokenArticleKeepsItsLastGoodPage() throws Exception {
        try (BufferedReader events = listen()) {
            Files.writeString(articles.resolve("two.json"), "{\"id\":\"two\",\n\"title\":");
            watch.look();
            assertThat(events.readLine()).isEqualTo("event: fault");
            assertThat(events.readLine()).contains("two.json:2");
        }
        assertThat(served("articles/two.html")).contains("第二篇");
        assertThat(complained.toString(StandardCharsets.UTF_8)).contains("two.json:2");
        article("two", "第二篇，修好了");
        watch.look();
        assertThat(served("articles/two.html")).contains("修好了");
    }

    @Test
    void aPageThatMissedAChangeIsToldWhenItListens() throws Exception {
        URL url = URI.create(preview.address()).resolve(Live.PATH + "?1").toURL();
        try (BufferedReader events =
                new BufferedReader(new InputStreamReader(url.openStream(), StandardCharsets.UTF_8))) {
            assertThat(events.readLine()).isEqualTo("event: reload");
        }
    }

    @Test
    void aThemeThatIsBrokenAtTheBeginningEndsTheCommand() throws IOException {
        foot("{{site.nam}}");
        Choices choices = new Choices();
        choices.theme = theme;
        Terminal terminal = new Terminal(new PrintStream(said), new PrintStream(said), StandardCharsets.UTF_8, false);
        assertThatThrownBy(() -> new Watch(terminal, choices, new Folder(publication, articles, out), live))
                .isInstanceOf(ThemeException.class);
    }

    @Test
    void anInterruptEndsWatching() throws Exception {
        FutureTask<Boolean> task = new FutureTask<>(() -> {
            assertThatThrownBy(() -> watch.run()).isInstanceOf(InterruptedException.class);
            return true;
        });
        Thread thread = new Thread(task);
        thread.start();
        thread.interrupt();
        assertThat(task.get()).isTrue();
    }
}
