package dev.weft.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import dev.weft.body.Body;
import dev.weft.body.Embed;
import dev.weft.body.Paragraph;
import dev.weft.model.Article;
import dev.weft.model.Publication;
import dev.weft.value.Language;
import dev.weft.value.Video;
import dev.weft.value.WebAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every kind of page in a browser: what readers, and those who mean harm, would find. */
@Tag("browser")
class BrowserTest {
    private static final String SAMPLE = "https://www.lnfz.example/";
    private static final String HOSTILE = "https://evil.example/a/";
    private static final List<String> WCAG =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void openBrowser() {
        playwright = Browsers.playwright();
        browser = Browsers.open(playwright);
    }

    @AfterAll
    static void closeBrowser() {
        if (playwright != null) {
            playwright.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"press", "association"})
    void noPageHasAFaultOfAccessOrScrollsSideways(String theme) {
        List<String> faults = new ArrayList<>();
        visit(SAMPLE, PageSets.sample(Theme.builtIn(theme), Language.ZH_CN), faults);
        visit(HOSTILE, PageSets.hostile(Theme.builtIn(theme), Language.EN), faults);
        assertThat(faults).isEmpty();
    }

    private static void visit(String base, Map<String, byte[]> documents, List<String> faults) {
        try (BrowserContext context = browser.newContext()) {
            ServedSite site = new ServedSite(context, base, documents);
            Page page = context.newPage();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    faults.add(page.url() + " console: " + message.text());
                }
            });
            page.onPageError(error -> faults.add(page.url() + " script: " + error));
            for (String path : documents.keySet()) {
                if (PageSets.isOneOfItsKind(path) && !path.contains("show-512") && !path.startsWith("old/")) {
                    boolean whole = base.equals(SAMPLE) || path.contains("everything");
                    look(page, base + path, whole, faults);
                }
            }
            site.strangers().forEach(address -> faults.add("asked of a stranger: " + address));
        }
    }

    private static void look(Page page, String address, boolean whole, List<String> faults) {
        page.setViewportSize(1280, 900);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.navigate(address);
        if (whole) {
            check(new AxeBuilder(page).withTags(WCAG), address + " light", faults);
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            check(new AxeBuilder(page).withRules(List.of("color-contrast")), address + " dark", faults);
        }
        page.setViewportSize(320, 800);
        Object width = page.evaluate("document.scrollingElement.scrollWidth");
        if (((Number) width).intValue() > 320) {
            faults.add(address + " is " + width + " wide at 320: " + page.evaluate(WIDE));
        }
    }

    /** Names what reaches beyond the edge. */
    private static final String WIDE =
            "[...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > 321"
                    + " && !e.closest('.wide,pre')).slice(0, 5).map(e => e.tagName + '.' + e.className)";

    private static void check(AxeBuilder axe, String what, List<String> faults) {
        for (Rule rule : axe.setLegacyMode(true).analyze().getViolations()) {
            faults.add(what + ": " + rule.getId() + " " + rule.getHelp() + " "
                    + rule.getNodes().get(0).getHtml());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"press", "association"})
    void hostileTextExecutesNothing(String theme) {
        Map<String, byte[]> documents = PageSets.hostile(Theme.builtIn(theme), Language.ZH_CN);
        List<String> faults = new ArrayList<>();
        try (BrowserContext context = browser.newContext()) {
            new ServedSite(context, HOSTILE, documents);
            context.addInitScript("window.alert = () => { window.harm = true; }");
            Page page = context.newPage();
            for (String path : documents.keySet()) {
                if (path.endsWith(".html") && !path.contains("show-512") && !path.startsWith("old/")) {
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
                    boolean hidden = path.contains("404") || path.contains("withdrawn");
                    if (!harm.equals(",0,0,0,0," + (hidden ? "" : "object"))) {
                        faults.add(path + ": " + harm);
                    }
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void theWholeTextIsThereWithoutScriptsAndInPrint() {
        Publication publication = SamplePublication.publication();
        Article article = SamplePublication.article(SamplePublication.articles(publication), "2014-cluster-conference");
        String[] lines = article.body().plainText().split("\n", -1);
        Map<String, byte[]> documents = PageSets.sample(Theme.builtIn("press"), Language.ZH_CN);
        Browser.NewContextOptions options = new Browser.NewContextOptions().setJavaScriptEnabled(false);
        try (BrowserContext context = browser.newContext(options)) {
            new ServedSite(context, SAMPLE, documents);
            Page page = context.newPage();
            page.navigate(SAMPLE + "articles/2014-cluster-conference.html");
            assertThat(page.innerText("main")).contains(lines);
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.innerText("main")).contains(lines);
            assertThat(page.innerText("h1")).isEqualTo(article.title());
            assertThat(page.pdf()).hasSizeGreaterThan(10_000);
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
}
