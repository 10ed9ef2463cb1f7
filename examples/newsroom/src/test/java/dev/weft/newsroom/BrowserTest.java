package dev.weft.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The desk in a browser, from the login to an article that readers see. */
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowserTest {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

    @TempDir
    private static Path folder;

    private Running newsroom;
    private Playwright playwright;
    private Browser browser;
    private final List<String> faults = new ArrayList<>();

    @BeforeAll
    void start() {
        thereIsABrowser();
        newsroom = Running.start(folder.resolve("home"));
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu")));
    }

    @AfterAll
    void stop() {
        if (playwright != null) {
            playwright.close();
        }
        if (newsroom != null) {
            newsroom.close();
        }
    }

    @SuppressWarnings("SystemOut")
    private static void thereIsABrowser() {
        if (!Files.isExecutable(CHROMIUM) && System.getenv("CI") == null) {
            String missing = "NOT TESTED: the desk of the newsroom in a browser. To test it install Chromium"
                    + " (Debian: apt-get install chromium)";
            System.err.println(missing);
            Assumptions.abort(missing);
        }
    }

    /** Opens a page that notes whatever goes wrong in it, and whatever it asks of another host. */
    private Page page(String locale, int width, int height) {
        BrowserContext context = browser.newContext(
                new Browser.NewContextOptions().setLocale(locale).setViewportSize(width, height));
        context.setDefaultTimeout(120_000);
        String root = newsroom.root().toString();
        context.onRequest(request -> {
            String url = request.url();
            if (!url.startsWith(root) && !url.startsWith("data:") && !url.startsWith("blob:")) {
                faults.add("asked of another host: " + url);
            }
        });
        context.onConsoleMessage(message -> {
            if (message.type().equals("error")
                    && !message.text().contains("409")
                    && !message.text().contains("415")) {
                faults.add(message.text());
            }
        });
        context.onWebError(error -> faults.add(error.error()));
        return context.newPage();
    }

    private void login(Page page) {
        page.navigate(newsroom.root() + "desk");
        page.fill("[name=username]", "publisher");
        page.fill("[name=password]", Running.PASSWORD);
        page.click("button.primary");
        page.waitForSelector("ul.articles");
    }

    private static void accessible(Page page) {
        AxeResults results = new AxeBuilder(page)
                // What the channels show is tested with them, and is to be seen here, not used.
                .exclude("iframe")
                .analyze();
        assertThat(results.getViolations().stream()
                        .map(rule -> rule.getId() + " "
                                + rule.getNodes().stream()
                                        .map(node -> node.getHtml() + " " + node.getFailureSummary())
                                        .toList())
                        .toList())
                .as(page.url())
                .isEmpty();
    }

    private static void fits(Page page) {
        Object wide = page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth");
        assertThat(wide).as("scrolls sideways: " + page.url()).isEqualTo(true);
    }

    /** A desk's header leaves a phone to the work: it is two lines, whatever the language. */
    private static void compact(Page page) {
        double height = page.locator("header.bar").boundingBox().height;
        assertThat(height).as("height of the header: " + page.url()).isLessThan(100);
    }

    private static void open(Page page, String address) {
        page.navigate(address);
        page.waitForSelector(
                "html[data-shown]", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
    }

    private static void saved(Page page) {
        page.waitForSelector("#saved.done");
    }

    @ParameterizedTest
    @CsvSource({
        "zh-CN, 1440, 900, 新稿件, 已发布。",
        "en-GB, 1440, 900, New article, Published.",
        "zh-CN, 390, 844, 新稿件, 已发布。",
        "en-GB, 390, 844, New article, Published."
    })
    void fromTheLoginToAnArticleThatReadersSee(String locale, int width, int height, String begin, String done) {
        faults.clear();
        Page page = page(locale, width, height);
        page.navigate(newsroom.root() + "desk");
        accessible(page);
        login(page);
        accessible(page);
        fits(page);
        compact(page);
        page.click("text=" + begin);
        accessible(page);
        String id = "browser-" + locale.toLowerCase(Locale.ROOT) + "-" + width;
        page.fill("[name=name]", "从纱到布 " + id);
        page.fill("[name=id]", id);
        page.click("main button.primary");
        page.waitForSelector(
                "html[data-shown]", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
        page.fill("[data-field=lead]", "一根纱怎样变成一匹布。");
        page.click("#body");
        page.keyboard().type("经线先排好，纬线再穿过去。");
        page.fill("[data-field='source/name']", "本网");
        page.selectOption("[data-field=section]", "industry-news/technology");
        page.click("button[data-view=channels]");
        Locator shown =
                page.frameLocator(".channel.phone[data-channel=page] iframe").locator("body");
        shown.getByText("经线先排好").first().waitFor();
        accessible(page);
        fits(page);
        page.click("button[data-view=write]");
        page.click("#save");
        saved(page);
        accessible(page);
        page.click("#open-publish");
        page.waitForSelector("#publish[open]");
        accessible(page);
        page.click("#publish-form button.primary");
        page.waitForSelector("text=" + done);
        Page reader = page(locale, width, height);
        reader.navigate(newsroom.root() + "articles/" + id + ".html");
        assertThat(reader.innerText("h1")).contains("从纱到布");
        assertThat(reader.innerText("main")).contains("经线先排好，纬线再穿过去。");
        assertThat(faults).isEmpty();
        reader.context().close();
        page.context().close();
    }

    @Test
    void everyPageOfTheDeskIsAccessibleAndFitsAPhone() {
        faults.clear();
        Page page = page("zh-CN", 390, 844);
        login(page);
        for (String path : List.of("members", "tokens", "publication", "password", "new", "articles/about/versions")) {
            page.navigate(newsroom.root() + "desk/" + path);
            accessible(page);
            fits(page);
        }
        assertThat(faults).isEmpty();
        page.context().close();
    }

    @Test
    void whatIsPastedBecomesACleanTextAndSaysWhatItLost() {
        faults.clear();
        Page page = page("zh-CN", 1440, 900);
        login(page);
        open(page, newsroom.root() + "desk/articles/joining");
        page.click("#body");
        page.keyboard().press("Control+A");
        page.evaluate("""
            () => {
              const data = new DataTransfer();
              data.setData('text/html', '<p class="MsoNormal" style="color:red" onclick="alert(1)">粘贴来的<b>一段</b></p>'
                + '<script>alert(1)</script><p>第二段。</p><iframe src="https://evil.example/"></iframe>'
                + '<p><a href="javascript:alert(1)">坏链接</a></p>');
              document.getElementById('body').dispatchEvent(
                new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true}));
            }\
            """);
        page.waitForSelector("#import-findings:not([hidden]) li");
        String html = page.innerHTML("#body");
        assertThat(html).contains("粘贴来的", "第二段。").doesNotContain("onclick", "script", "evil.example", "MsoNormal");
        page.click("#do-markdown");
        page.fill("#markdown-text", "## 小标题\n\n- 甲\n- 乙\n\n**要紧**");
        page.click("#markdown-in");
        page.waitForSelector("#body li:text('甲')");
        assertThat(faults).isEmpty();
        page.context().close();
    }

    @Test
    void aCoverIsUploadedAndItsFocusSetByAClick() throws Exception {
        faults.clear();
        Page page = page("zh-CN", 1440, 900);
        login(page);
        open(page, newsroom.root() + "desk/articles/charter");
        byte[] png = Files.readAllBytes(folder.resolve("home/files/images/desk.png"));
        FileChooser chooser = page.waitForFileChooser(() -> page.click("#choose-cover"));
        chooser.setFiles(new FilePayload("desk.png", "image/png", png));
        page.waitForSelector("#cover-picture:not([hidden]) img");
        page.locator("#cover-picture").click(new Locator.ClickOptions().setPosition(10, 10));
        assertThat(Integer.parseInt(page.inputValue("#focus-x"))).isLessThan(20);
        page.fill("[data-field='cover/alt']", "织机旁的编辑台");
        saved(page);
        page.reload();
        page.waitForSelector(
                "html[data-ready]", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
        assertThat(Integer.parseInt(page.inputValue("#focus-x"))).isLessThan(20);
        assertThat(page.inputValue("[data-field='cover/alt']")).isEqualTo("织机旁的编辑台");
        assertThat(faults).isEmpty();
        page.context().close();
    }

    @Test
    void ofTwoWhoWriteAtOnceTheSecondIsToldAndLosesNothing() {
        faults.clear();
        Page first = page("zh-CN", 1440, 900);
        login(first);
        Page second = page("zh-CN", 1440, 900);
        login(second);
        open(first, newsroom.root() + "desk/articles/about");
        open(second, newsroom.root() + "desk/articles/about");
        first.fill("[data-field=subtitle]", "第一个人写的");
        first.click("#save");
        saved(first);
        second.fill("[data-field=subtitle]", "第二个人写的");
        second.click("#save");
        second.waitForSelector("#messages .note.bad");
        assertThat(second.inputValue("[data-field=subtitle]")).isEqualTo("第二个人写的");
        second.click("text=以我的为准");
        saved(second);
        first.navigate(newsroom.root() + "desk/articles/about/versions");
        assertThat(first.innerHTML("main")).contains("第<del>一</del><ins>二</ins>个人写的");
        assertThat(faults).isEmpty();
        first.context().close();
        second.context().close();
    }

    @Test
    void aFindingLeadsToItsField() {
        faults.clear();
        Page page = page("en-GB", 1440, 900);
        login(page);
        open(page, newsroom.root() + "desk/articles/pattern-class");
        page.fill("[data-field='source/name']", "");
        page.locator("#findings .jump[title='article.no-source']").waitFor();
        page.locator("#findings .jump[title='article.no-source']").click();
        assertThat(page.evaluate("document.activeElement.dataset.field").toString())
                .startsWith("source/");
        assertThat(faults).isEmpty();
        page.context().close();
    }
}
