package dev.weft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.LoadState;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a telephone loads of the sample, which was published with copies of its pictures. */
@Tag("browser")
class PhonePageTest {
    private static final Path SAMPLE = Path.of("..", "sample");
    private static final int MOST_BYTES = 350_000;

    @TempDir
    private Path folder;

    @Test
    void theHomePageIsReadToItsEndInThreeHundredAndFiftyKilobytes() throws Exception {
        Path site = folder.resolve("site");
        Map<String, Integer> loaded = new TreeMap<>();
        Browser.NewContextOptions phone = new Browser.NewContextOptions()
                .setViewportSize(390, 844)
                .setDeviceScaleFactor(3)
                .setIsMobile(true)
                .setHasTouch(true);
        try (Playwright playwright = Browsers.playwright("what a telephone loads")) {
            publish(site);
            try (Preview preview = Preview.start(site, 0, null);
                    Browser browser = Browsers.launch(playwright);
                    BrowserContext context = browser.newContext(phone)) {
                Page page = context.newPage();
                page.onRequestFinished(request -> {
                    Response answer = request.response();
                    loaded.put(request.url(), answer == null ? 0 : answer.body().length);
                });
                page.navigate(preview.address());
                page.evaluate(TO_THE_END);
                page.waitForLoadState(LoadState.NETWORKIDLE);
            }
        }
        assertThat(loaded.keySet())
                .filteredOn(address -> address.contains("/images/"))
                .hasSizeGreaterThan(10);
        assertThat(loaded.values().stream().mapToInt(Integer::intValue).sum())
                .as(loaded.toString())
                .isLessThan(MOST_BYTES);
    }

    /** Shows one picture after another, and ends when all are there. */
    private static final String TO_THE_END = """
            (async () => {
              for (const picture of document.images) {
                picture.scrollIntoView({ behavior: "instant" });
                await new Promise(shown => picture.complete ? shown() : picture.onload = shown);
              }
            })()""";

    private static void publish(Path site) {
        PrintStream nowhere = new PrintStream(PrintStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        Terminal terminal = new Terminal(nowhere, nowhere, StandardCharsets.UTF_8, false);
        String publication = SAMPLE.resolve("publication.json").toString();
        String articles = SAMPLE.resolve("articles").toString();
        assertThat(Weft.run(terminal, "publish", publication, articles, site.toString()))
                .isEqualTo(Weft.DONE);
    }
}
