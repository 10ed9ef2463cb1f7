package dev.weft.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import dev.weft.body.Body;
import dev.weft.body.Paragraph;
import dev.weft.live.LiveRequest;
import dev.weft.live.LiveResponse;
import dev.weft.live.LiveSite;
import dev.weft.live.MemoryArticles;
import dev.weft.model.Article;
import dev.weft.model.Publication;
import dev.weft.publish.ArticleSource;
import dev.weft.publish.MemoryTarget;
import dev.weft.publish.Publisher;
import dev.weft.render.Format;
import dev.weft.render.Site;
import dev.weft.testing.Browsers;
import dev.weft.value.PreciseDate;
import dev.weft.value.WebAddress;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The search page of published sites and of live ones, in a browser. */
@Tag("browser")
class SearchTest {
    private static final String BASE = "https://www.lnfz.example/";

    private static final Publication PUBLICATION =
            SamplePublication.publication().toBuilder().paths(Map.of()).build();

    private final Browser browser = Browsers.shared("pages in a browser: layout, access, print, search");
    private final List<String> faults = new ArrayList<>();

    private static Map<String, byte[]> published(List<Article> articles, String theme) throws IOException {
        return published(PUBLICATION, articles, theme);
    }

    private static Map<String, byte[]> published(Publication publication, List<Article> articles, String theme)
            throws IOException {
        Site site = Site.of(publication, List.of(HtmlProvider.with(Theme.builtIn(theme))), SearchTest::isOfSearch);
        MemoryTarget target = MemoryTarget.of();
        Publisher.of(site).publish(ArticleSource.of(articles), target);
        return target.documents();
    }

    private static boolean isOfSearch(Format<?> format) {
        return Set.of("html/search", "html/search-index", "html/listing", "html/style")
                .contains(format.id());
    }

    private Page open(BrowserContext context) {
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                faults.add(message.text());
            }
        });
        page.onPageError(faults::add);
        return page;
    }

    private static void ask(Page page, String query) {
        page.navigate(BASE + "search.html?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
        await(page);
    }

    private static void await(Page page) {
        page.waitForFunction("document.querySelector('[role=status]').textContent"
                + " && document.querySelector('[role=status]').textContent !== state.dataset.wait"
                + " && (hits.length === 0 || list.children.length > 0)");
    }

    private static List<String> titles(Page page) {
        return page.locator(".results h2").allTextContents();
    }

    private static Article article(String id, String title, String text) {
        return Article.builder(id, title)
                .published(PreciseDate.parse("2014-01-24"))
                .section("industry-news")
                .body(Body.of(Paragraph.of(text)))
                .build();
    }

    @ParameterizedTest
    @ValueSource(strings = {"press", "association"})
    void theSampleIsSearchedFromTheFormOfAnyPage(String theme) throws IOException {
        Map<String, byte[]> documents = published(SamplePublication.articles(PUBLICATION), theme);
        try (BrowserContext context = browser.newContext()) {
            ServedSite site = new ServedSite(context, BASE, documents);
            Page page = open(context);
            page.navigate(BASE + "sections/industry-news/index.html");
            page.fill("header [name=q]", "产业集群");
            page.keyboard().press("Enter");
            page.waitForURL("**/search.html?q=**");
            await(page);
            assertThat(titles(page)).isNotEmpty();
            assertThat(titles(page).get(0)).contains("集群");
            assertThat(page.locator(".results mark").first().textContent()).isEqualTo("产业集群");
            assertThat(page.innerText("[role=status]")).matches("找到 \\d+ 篇文章");
            assertThat(page.inputValue("#q")).isEqualTo("产业集群");
            page.locator(".results a").first().focus();
            assertThat(page.locator(".results time").first().textContent()).matches("\\d{4}-\\d\\d-\\d\\d");
            assertThat(page.locator(".instead").isVisible()).isFalse();
            page.fill("#q", "没有这样的词语哈哈");
            page.keyboard().press("Enter");
            page.waitForFunction("list.children.length === 0 && !hits.length && instead.hidden");
            await(page);
            assertThat(page.innerText("[role=status]")).contains("没有找到");
            page.goBack();
            page.waitForFunction("list.children.length > 0");
            page.setViewportSize(320, 800);
            assertThat(page.evaluate("document.scrollingElement.scrollWidth")).isEqualTo(320);
            assertThat(site.strangers()).isEmpty();
        }
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "press,LIGHT,search.html,试点,数据",
        "press,DARK,en/search.html,cluster,Data",
        "association,DARK,search.html,试点,数据",
        "association,LIGHT,en/search.html,cluster,Data"
    })
    void resultsAreReachedByTheKeyboardAndHaveNoFaultOfAccess(
            String theme, ColorScheme scheme, String path, String query, String section) throws IOException {
        Publication publication =
                SamplePublication.withEditions().toBuilder().paths(Map.of()).build();
        Map<String, byte[]> documents = published(publication, SamplePublication.articles(publication), theme);
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions().setColorScheme(scheme))) {
            new ServedSite(context, BASE, documents);
            context.addInitScript(AccessTest.AXE);
            Page page = open(context);
            page.navigate(BASE + path);
            page.focus("#q");
            page.keyboard().type(query);
            page.keyboard().press("Enter");
            page.waitForFunction("list.children.length > 0");
            assertThat(AccessTest.violations(page, AccessTest.ALL)).isEmpty();
            assertThat(page.locator(".results .meta span").allTextContents()).contains(section);
            page.keyboard().press("Tab");
            page.keyboard().press("Tab");
            String found = (String) page.evaluate("document.activeElement.href");
            assertThat(found).isEqualTo(page.evaluate("list.querySelector('a').href"));
            page.keyboard().press("Enter");
            page.waitForURL(found);
        }
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "cluster,clusters",
        "publishing,published",
        "PUBLISHES,published",
        "run,running",
        "makes,making",
        "companies,company",
        "Ｗｅａｖｅ,weaving",
        "2013,2013",
        "café,CAFÉ"
    })
    void wordsAreFoundInOtherForms(String query, String text) throws IOException {
        Map<String, byte[]> documents = published(
                List.of(article("a", "One", "It says " + text + " here."), article("b", "Two", "Nothing of it.")),
                "press");
        try (BrowserContext context = browser.newContext()) {
            new ServedSite(context, BASE, documents);
            Page page = open(context);
            ask(page, query);
            assertThat(titles(page)).containsExactly("One");
        }
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"布,布与人", "吉田,𠮷田吉田", "𠮷,𠮷田", "的布料,的布料"})
    void oneCharacterIsFoundInTitlesAndRareOnesAreNotCutInTwo(String query, String title) throws IOException {
        Map<String, byte[]> documents =
                published(List.of(article("a", title, "无"), article("b", "另一篇", "布料")), "press");
        try (BrowserContext context = browser.newContext()) {
            new ServedSite(context, BASE, documents);
            Page page = open(context);
            ask(page, query);
            assertThat(titles(page)).first().isEqualTo(title);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img src=x onerror=alert(1)>",
                "\"><script>alert(1)</script>",
                "](.*)[+?^$|{}\\",
                "\u202e\ufeff\u0000",
                "%E0%A4%A",
                "../../x"
            })
    void aHostileQueryAndHostileArticlesDoNothing(String query) throws IOException {
        Article hostile = article("evil", "<img src=x onerror=alert(1)> script", "<script>alert(1)</script> E0 x");
        Map<String, byte[]> documents = published(List.of(hostile), "association");
        try (BrowserContext context = browser.newContext()) {
            ServedSite site = new ServedSite(context, BASE, documents);
            context.addInitScript("window.alert = () => { window.harm = true; }");
            Page page = open(context);
            ask(page, query);
            assertThat(page.evaluate("window.harm === undefined && !document.querySelector('main img, main script')"))
                    .isEqualTo(true);
            assertThat(site.strangers()).isEmpty();
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void withoutAScriptTheSectionsAreListed() throws IOException {
        Map<String, byte[]> documents = published(SamplePublication.articles(PUBLICATION), "press");
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            new ServedSite(context, BASE, documents);
            Page page = context.newPage();
            page.navigate(BASE + "search.html?q=x");
            assertThat(page.locator(".instead li").count())
                    .isEqualTo(1 + PUBLICATION.sections().size());
            assertThat(page.innerText("main")).contains("JavaScript");
        }
    }

    private static List<Article> many(int count) {
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String title = i % 500 == 7 ? "纺织" + i : "第" + i + "篇";
            String text = "全文" + (i % 3 == 0 ? "纺织企业" : "服装") + (i == 11 ? "杭州市萧山区" : "") + "号" + i;
            articles.add(article("n" + i, title, text).toBuilder()
                    .published(
                            PreciseDate.parse(LocalDate.ofEpochDay(10_000 + i).toString()))
                    .build());
        }
        return articles;
    }

    @Test
    void theIndexOfManyArticlesIsReadInPartsTitlesFirstAndThenTheNewest() throws IOException {
        Map<String, byte[]> documents = published(many(3500), "press");
        assertThat(documents).containsKeys("search/1.json", "search/2.json", "search/2/w255.txt");
        try (BrowserContext context = browser.newContext()) {
            new ServedSite(context, BASE, documents);
            Page page = open(context);
            AtomicLong bytes = new AtomicLong();
            page.onResponse(response -> count(response, bytes));
            ask(page, "纺织");
            List<String> inTitle = List.of("纺织3007", "纺织2507", "纺织2007", "纺织1507", "纺织1007", "纺织507", "纺织7");
            assertThat(titles(page).subList(0, 7)).isEqualTo(inTitle);
            assertThat(titles(page).get(7)).isEqualTo("第3498篇");
            int all = (int) many(3500).stream()
                    .filter(a -> (a.title() + a.body().plainText()).contains("纺织"))
                    .count();
            assertThat(page.innerText("[role=status]")).isEqualTo("找到 " + all + " 篇文章");
            assertThat(bytes.get()).isBetween(1L, 150_000L);
            page.click(".more");
            page.waitForFunction("list.children.length === 20");
            assertThat(page.evaluate("document.activeElement === list.children[10].querySelector('a')"))
                    .isEqualTo(true);
            ask(page, "萧山区");
            assertThat(titles(page)).containsExactly("第11篇");
        }
        assertThat(faults).isEmpty();
    }

    private static void count(Response response, AtomicLong bytes) {
        if (response.url().contains("/search/")) {
            bytes.addAndGet(response.body().length);
        }
    }

    @Test
    void aNewArticleRewritesOnlyFilesOfTheNewestPart() throws IOException {
        Map<String, byte[]> before = published(many(3500), "press");
        Map<String, byte[]> after = published(many(3501), "press");
        Set<String> written = new TreeSet<>();
        after.forEach((path, bytes) -> {
            if (path.startsWith("search") && !Arrays.equals(bytes, before.get(path))) {
                written.add(path);
            }
        });
        assertThat(written).allMatch(path -> path.startsWith("search/index")).hasSizeLessThan(40);
        assertThat(written).filteredOn(path -> path.contains("/a")).containsExactly("search/index/a93.json");
        assertThat(before.keySet()).isEqualTo(after.keySet());
    }

    @Test
    void aLiveSiteAnswersTheSamePage() throws IOException {
        Site site = Site.of(PUBLICATION, List.of(new HtmlProvider()));
        MemoryArticles articles = MemoryArticles.of(PUBLICATION);
        SamplePublication.articles(PUBLICATION).forEach(articles::put);
        LiveSite live = LiveSite.builder(site, articles)
                .files(SamplePublication.FOLDER.resolve("files"))
                .build();
        try (BrowserContext context = browser.newContext()) {
            context.route("**/*", route -> {
                String path = route.request().url().substring(BASE.length() - 1);
                LiveResponse response = live.respond(LiveRequest.get(path), Instant.parse("2020-01-01T00:00:00Z"));
                route.fulfill(new Route.FulfillOptions()
                        .setStatus(response.status())
                        .setHeaders(response.headers())
                        .setBodyBytes(response.bytes()));
            });
            Page page = open(context);
            ask(page, "产业集群/会议");
            assertThat(titles(page)).isNotEmpty().allMatch(title -> title.contains("集群"));
            ask(page, "zzzzz");
            assertThat(titles(page)).isEmpty();
        }
        assertThat(faults).isEmpty();
        assertThat(PUBLICATION.base()).isEqualTo(WebAddress.of(BASE));
    }
}
