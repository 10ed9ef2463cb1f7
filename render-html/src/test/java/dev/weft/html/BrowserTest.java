package dev.weft.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import dev.weft.body.Body;
import dev.weft.body.Embed;
import dev.weft.body.Paragraph;
import dev.weft.model.Article;
import dev.weft.model.Publication;
import dev.weft.testing.Browsers;
import dev.weft.value.Language;
import dev.weft.value.Video;
import dev.weft.value.WebAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every kind of page in a browser: what readers, and those who mean harm, would find. */
@Tag("browser")
class BrowserTest {
    private static final String SAMPLE = "https://www.lnfz.example/";
    private static final String HOSTILE = "https://evil.example/a/";

    private final Browser browser = Browsers.shared("pages in a browser: layout, access, print, search");

    @ParameterizedTest
    @ValueSource(strings = {"press", "association"})
    void hostileTextExecutesNothing(String theme) {
        executesNothing(PageSets.hostile(Theme.builtIn(theme), Language.ZH_CN));
        executesNothing(EditionsSample.hostileDocuments(theme));
    }

    private void executesNothing(Map<String, byte[]> documents) {
        List<String> faults = new ArrayList<>();
        try (BrowserContext context = browser.newContext()) {
            new ServedSite(context, HOSTILE, documents);
            context.addInitScript("window.alert = () => { window.harm = true; }");
            Page page = context.newPage();
            for (String path : documents.keySet()) {
                if (path.endsWith(".html") && !PageSets.isRedirect(path)) {
                    page.navigate(HOSTILE + path);
                    Object harm = page.evaluate("""
                            [window.harm, document.querySelectorAll('svg').length,
                             [...document.scripts].filter(s => s.src).length,
                             [...document.querySelectorAll('*')].filter(
                                 e => [...e.attributes].some(a => a.name.startsWith('on'))).length,
                             [...document.querySelectorAll('a')].filter(
                                 a => !/^(https?|mailto|tel):/.test(a.href)).length,
                             [...document.querySelectorAll('script[type="application/ld+json"]')].map(
                                 s => typeof JSON.parse(s.textContent))].join()""");
                    boolean hidden = path.contains("404")
                            || path.contains("withdrawn")
                            || path.endsWith("latest.html")
                            || path.endsWith("search.html");
                    if (!harm.equals(",0,0,0,0," + (hidden ? "" : "object"))) {
                        faults.add(path + ": " + harm);
                    }
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"press", "association"})
    void everyPageIsWholeWithoutScripts(String theme) {
        Publication publication = SamplePublication.publication();
        List<Article> articles = SamplePublication.articles(publication).stream()
                .filter(article -> article.status() == Article.Status.USABLE)
                .toList();
        Map<String, byte[]> documents = PageSets.sample(Theme.builtIn(theme), Language.ZH_CN);
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            new ServedSite(context, SAMPLE, documents);
            Page page = context.newPage();
            for (Article article : articles) {
                page.navigate(SAMPLE + "articles/" + article.id() + ".html");
                assertThat(page.innerText("h1")).isEqualTo(article.title());
                page.evaluate("document.querySelectorAll('rt').forEach(reading => reading.remove())");
                String shown = page.innerText("main").replaceAll("\\s+", "");
                for (String line : article.body().plainText().split("\n", -1)) {
                    assertThat(shown).as(article.id().toString()).contains(line.replaceAll("\\s+", ""));
                }
            }
            page.navigate(SAMPLE);
            assertThat(page.locator("main h2").allInnerTexts()).hasSizeGreaterThan(15);
            page.navigate(SAMPLE + "organisations/lnga.html");
            assertThat(page.innerText("main")).contains("024-86606283", "LNGA@vip.163.com");
        }
    }

    @Test
    void noticesStandInAColumnOfTheirOwnBesideTheNews() {
        Map<String, byte[]> documents = PageSets.sample(Theme.builtIn("association"), Language.ZH_CN);
        try (BrowserContext context = browser.newContext()) {
            new ServedSite(context, SAMPLE, documents);
            Page page = context.newPage();
            page.setViewportSize(1280, 900);
            page.navigate(SAMPLE);
            BoundingBox news = page.locator(".card:not(.notice)").nth(1).boundingBox();
            BoundingBox first = page.locator(".card.notice").nth(0).boundingBox();
            BoundingBox second = page.locator(".card.notice").nth(1).boundingBox();
            assertThat(first.y).isEqualTo(news.y);
            assertThat(first.x).isGreaterThan(news.x + news.width);
            assertThat(second.x).isEqualTo(first.x);
            assertThat(second.y).isEqualTo(first.y + first.height);
            page.setViewportSize(390, 900);
            assertThat(page.locator(".card.notice").nth(0).boundingBox().x)
                    .isEqualTo(page.locator(".card:not(.notice)").nth(1).boundingBox().x);
        }
    }

    @Test
    void aPlayerIsAskedForNothingBeforeAClick() {
        String player = "https://player.bilibili.com/player.html?bvid=BV1xx411c7mD";
        Article article = Article.builder("video", "视频")
                .body(Body.of(Paragraph.of("文字"), new Embed(Video.of(WebAddress.of(player), "织布机"), List.of())))
                .build();
        Publication publication = SamplePublication.publication();
        Map<String, byte[]> documents =
                SampleSite.documents(publication, List.of(article), Theme.builtIn("association"));
        try (BrowserContext context = browser.newContext()) {
            ServedSite site = new ServedSite(context, SAMPLE, documents);
            Page page = context.newPage();
            page.navigate(SAMPLE + "articles/video.html");
            page.evaluate("scrollTo(0, document.body.scrollHeight)");
            assertThat(site.strangers()).isEmpty();
            page.waitForRequest(player, () -> page.click("summary"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"press", "association"})
    void theLatestIsPutInPlaceByTheScriptAndALinkWithoutIt(String theme) {
        Map<String, byte[]> documents = PageSets.sample(Theme.builtIn(theme), Language.ZH_CN);
        String address = SAMPLE + "articles/2014-cluster-conference.html";
        for (boolean script : new boolean[] {true, false}) {
            Browser.NewContextOptions options =
                    new Browser.NewContextOptions().setJavaScriptEnabled(script).setViewportSize(1280, 5000);
            try (BrowserContext context = browser.newContext(options)) {
                ServedSite site = new ServedSite(context, SAMPLE, documents);
                Page page = context.newPage();
                page.navigate(address);
                assertThat(page.locator(".latest h2 a").getAttribute("href"))
                        .isEqualTo("../sections/industry-news/home-and-abroad/index.html");
                if (script) {
                    page.waitForSelector(".latest li");
                    assertThat(page.locator(".latest li").count()).isBetween(2, 6);
                    assertThat(page.locator(".latest [aria-current=page]").innerText())
                            .isEqualTo(page.innerText("h1"));
                    String first = page.locator(".latest li a").first().getAttribute("href");
                    assertThat(first).startsWith(SAMPLE + "articles/");
                } else {
                    assertThat(page.locator(".latest li").count()).isZero();
                }
                assertThat(site.strangers()).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"press,1280", "press,390", "association,1280", "association,390"})
    void theLatestComesIntoRoomThatWasKeptForIt(String theme, int width) {
        Map<String, byte[]> documents = PageSets.sample(Theme.builtIn(theme), Language.ZH_CN);
        String height = "document.querySelector('.latest').getBoundingClientRect().height";
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions().setViewportSize(width, 900))) {
            new ServedSite(context, SAMPLE, documents);
            context.addInitScript("""
                    const held = new Promise(go => window.go = go), now = window.fetch;
                    window.fetch = address => held.then(() => now(address));""");
            Page page = context.newPage();
            for (String article : List.of("2014-cluster-conference", "quick-response", "yarn-counts")) {
                page.navigate(SAMPLE + "articles/" + article + ".html");
                double before = ((Number) page.evaluate(height)).doubleValue();
                page.evaluate("window.go()");
                page.waitForSelector(".latest li");
                assertThat(((Number) page.evaluate(height)).doubleValue())
                        .as(article)
                        .isEqualTo(before);
            }
        }
    }

    @Test
    void aReaderChoosesTheSizeOfTheTextAndKeepsIt() {
        Map<String, byte[]> documents = PageSets.sample(Theme.builtIn("association"), Language.ZH_CN);
        try (BrowserContext context = browser.newContext()) {
            new ServedSite(context, SAMPLE, documents);
            Page page = context.newPage();
            page.navigate(SAMPLE + "articles/2014-cluster-conference.html");
            String size = "parseFloat(getComputedStyle(document.querySelector('.body')).fontSize)";
            double normal = ((Number) page.evaluate(size)).doubleValue();
            page.click(".sizes [value=large]");
            assertThat(((Number) page.evaluate(size)).doubleValue()).isGreaterThan(normal);
            page.navigate(SAMPLE + "articles/weaving-open-day.html");
            assertThat(((Number) page.evaluate(size)).doubleValue()).isGreaterThan(normal);
            assertThat(page.getAttribute(".sizes [value=large]", "aria-pressed"))
                    .isEqualTo("true");
            page.click(".sizes [value=normal]");
            assertThat(((Number) page.evaluate(size)).doubleValue()).isEqualTo(normal);
        }
    }
}
