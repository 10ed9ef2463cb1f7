package dev.weft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An open page, while what it is made from changes. */
@Tag("browser")
class LivePageTest {
    @TempDir
    private Path folder;

    @Test
    void anOpenPageFollowsItsFilesAndShowsWhatIsWrong() throws Exception {
        Path publication = Files.writeString(
                folder.resolve("publication.json"), "{\"name\":\"织网\",\"base\":\"https://www.example.org/\"}");
        Path articles = Files.createDirectories(folder.resolve("articles"));
        Path theme = Files.createDirectories(folder.resolve("theme/templates")).getParent();
        article(articles, "第一版标题");
        Choices choices = new Choices();
        choices.theme = theme;
        Path out = folder.resolve("out");
        PrintStream nowhere = new PrintStream(PrintStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        Terminal terminal = new Terminal(nowhere, nowhere, StandardCharsets.UTF_8, false);
        Live live = new Live();
        Watch watch = new Watch(terminal, choices, new Folder(publication, articles, out), live);
        Files.write(out.resolve("favicon.ico"), new byte[0]);
        try (Preview preview = Preview.start(out, 0, live);
                Playwright playwright = Browsers.playwright("open pages that follow their files");
                Browser browser = Browsers.launch(playwright)) {
            Page page = browser.newPage();
            List<String> errors = new ArrayList<>();
            page.onPageError(errors::add);
            page.onConsoleMessage(message -> errors.add(message.text()));
            page.navigate(preview.address() + "articles/one.html");
            assertThat(page.innerText("h1")).isEqualTo("第一版标题");

            article(articles, "换了一个更长的标题");
            watch.look();
            page.waitForSelector("h1:text-is('换了一个更长的标题')");

            Path foot = theme.resolve("templates/foot.mustache");
            Files.writeString(foot, "{{site.nam}}");
            watch.look();
            page.waitForSelector("#weft-fault");
            assertThat(page.innerText("#weft-fault"))
                    .contains("templates/foot.mustache:1：", "templates/foot.mustache:1: ", "site.name");
            assertThat(page.innerText("h1")).isEqualTo("换了一个更长的标题");

            Files.writeString(foot, "<footer id=\"mended\">{{site.name}}</footer>");
            watch.look();
            page.waitForSelector("#mended");
            assertThat(page.querySelector("#weft-fault")).isNull();
            assertThat(errors).isEmpty();
        }
    }

    private static void article(Path folder, String title) throws IOException {
        Files.writeString(folder.resolve("one.json"), "{\"id\":\"one\",\"title\":\"" + title + "\"}");
    }
}
