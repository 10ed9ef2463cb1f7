package dev.weft.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.finding.Finding;
import dev.weft.model.Article;
import dev.weft.model.Edition;
import dev.weft.model.Publication;
import dev.weft.value.Language;
import dev.weft.value.PreciseDate;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of a publication in four languages: what each says, and how they lead to each other. */
class EditionsTest {
    private static final String BASE = EditionsSample.BASE;
    private static final Map<String, byte[]> DOCUMENTS = EditionsSample.documents("association");

    private static Document page(String path) {
        byte[] page = DOCUMENTS.get(path);
        assertThat(page).as(path).isNotNull();
        return Jsoup.parse(new String(page, StandardCharsets.UTF_8), BASE + path);
    }

    private static List<String> pages() {
        return DOCUMENTS.keySet().stream()
                .filter(path -> path.endsWith(".html"))
                .toList();
    }

    /** Returns the pages that a page names as the same in other languages, by language. */
    private static SortedMap<String, String> versions(Document page) {
        SortedMap<String, String> versions = new TreeMap<>();
        for (Element link : page.select("link[rel=alternate][hreflang]")) {
            assertThat(versions.put(link.attr("hreflang"), link.attr("href")))
                    .as("twice in " + page.location())
                    .isNull();
        }
        return versions;
    }

    private static String path(String address) {
        assertThat(address).startsWith(BASE);
        String path = URLDecoder.decode(address.substring(BASE.length()), StandardCharsets.UTF_8);
        return path.isEmpty() || path.endsWith("/") ? path + "index.html" : path;
    }

    @Test
    void whateverIsNamedInAnotherLanguageNamesItInTurn() {
        int named = 0;
        for (String path : pages()) {
            Document page = page(path);
            SortedMap<String, String> versions = versions(page);
            if (versions.isEmpty()) {
                continue;
            }
            named++;
            String own = page.select("link[rel=canonical]").attr("href");
            assertThat(versions).as(path).containsEntry(page.selectFirst("html").attr("lang"), own);
            assertThat(versions).as(path).containsKey("x-default");
            versions.forEach((language, address) -> {
                Document other = page(path(address));
                assertThat(versions(other)).as(path + " and " + address).isEqualTo(versions);
                String expected = language.equals("x-default") ? "zh-CN" : language;
                assertThat(other.selectFirst("html").attr("lang")).as(address).isEqualTo(expected);
            });
        }
        // Home, three sections, an organisation and two pieces, in four languages.
        assertThat(named).isEqualTo(7 * 4);
    }

    @Test
    void theSitemapSaysWhatThePagesSay() {
        Document map =
                Jsoup.parse(new String(DOCUMENTS.get("sitemap.xml"), StandardCharsets.UTF_8), "", Parser.xmlParser());
        int entries = 0;
        for (Element url : map.select("url")) {
            SortedMap<String, String> versions = new TreeMap<>();
            for (Element link : url.select("xhtml|link")) {
                versions.put(link.attr("hreflang"), link.attr("href"));
            }
            String path = path(url.selectFirst("loc").text());
            assertThat(versions).as(path).isEqualTo(versions(page(path)));
            entries++;
        }
        assertThat(entries).isGreaterThan(40);
        assertThat(map.select("loc").eachText()).contains(BASE + "en/", BASE + "tw/sections/data/", BASE + "ar/");
    }

    @ParameterizedTest
    @CsvSource({
        "articles/edition-0-en.html,edition-0-zh-CN.html edition-0-zh-TW.html edition-0-en.html edition-0-ar.html",
        "articles/edition-2-en.html,../index.html ../tw/index.html ../en/index.html ../ar/index.html",
        "index.html,index.html tw/index.html en/index.html ar/index.html",
        "en/index.html,../index.html ../tw/index.html ../en/index.html ../ar/index.html",
        "en/archive/2014/index.html,../../../index.html ../../../tw/index.html ../../../en/index.html ../../../ar/index.html",
        "404.html,/index.html /tw/index.html /en/index.html /ar/index.html",
    })
    void theChoiceOfLanguageLeadsToTheSamePageElseToTheHomePage(String path, String expected) {
        List<String> links = page(path).select(".editions a").eachAttr("href");
        assertThat(links.stream().map(link -> link.replace("../articles/", "")).toList())
                .isEqualTo(List.of(expected.split(" ")));
    }

    @Test
    void theChoiceOfLanguageNamesThemAsTheirReadersDo() {
        assertThat(page("en/index.html").select(".editions a").eachText())
                .containsExactly("简体中文", "繁體中文", "English", "العربية");
        Element current = page("articles/edition-2-ar.html").selectFirst(".editions [aria-current]");
        assertThat(current.attr("lang")).isEqualTo("ar");
        assertThat(current.attr("dir")).isEqualTo("rtl");
    }

    @Test
    void noPageInEnglishOrArabicSaysAnythingInChinese() {
        int looked = 0;
        for (String path : pages()) {
            Document page = page(path);
            String language = page.selectFirst("html").attr("lang");
            if (language.equals("en") || language.equals("ar")) {
                page.select(".editions, .translations, style").remove();
                assertThat(page.outerHtml()).as(path).doesNotContainPattern("\\p{IsHan}");
                assertThat(page.selectFirst("html").attr("dir")).isEqualTo(language.equals("ar") ? "rtl" : "ltr");
                looked++;
            }
        }
        assertThat(looked).isGreaterThan(20);
    }

    @Test
    void aPageOfAnEditionSaysItsWordsThroughout() {
        Document page = page("articles/edition-0-en.html");
        assertThat(page.title()).isEqualTo("Clusters meet in Xiaoshan 1 - Liaoning Textile");
        assertThat(page.select(".name").text()).isEqualTo("Liaoning Textile");
        assertThat(page.select(".tagline").text()).isEqualTo("Warp and weft");
        assertThat(page.select(".menu a").eachText()).containsExactly("News", "Data");
        assertThat(page.select(".menu [aria-current]").text()).isEqualTo("News");
        assertThat(page.select(".owners").text()).isEqualTo("Liaoning Textile and Garment Association");
        assertThat(page.select(".owners a").attr("href")).isEqualTo("../en/organisations/lnga.html");
        assertThat(page.select(".crumbs a").eachAttr("href"))
                .containsExactly(
                        "../en/index.html", "../en/sections/news/index.html", "../en/sections/news/home/index.html");
        assertThat(page.select(".legal").text()).contains("All rights reserved");
        assertThat(page.select(".colophon").text()).contains("262-6 Shifu Road, Shenyang");
        assertThat(page.select("script[type=application/ld+json]").html())
                .contains("\"inLanguage\":\"en\"", "\"articleSection\":\"At home\"", BASE + "en/");
        assertThat(page.select("meta[property=og:site_name]").attr("content")).isEqualTo("Liaoning Textile");
        assertThat(page.select(".latest").attr("data-latest")).isEqualTo("../en/sections/news/home/latest.html");
    }

    @Test
    void aListingHasTheArticlesOfItsEditionOnly() {
        assertThat(page("index.html").select(".card h2").eachText())
                .allMatch(title -> title.startsWith("产业"))
                .hasSize(3);
        assertThat(page("en/sections/data/index.html").select(".card h2").eachText())
                .containsExactly("Clusters meet in Xiaoshan 3", "Clusters meet in Xiaoshan 2");
        assertThat(page("articles/edition-2-en.html").select(".beside a").text())
                .contains("Xiaoshan 2");
    }

    @Test
    void anEditionIsSearchedByItself() {
        for (String folder : List.of("", "en/", "ar/")) {
            Element form = page(folder + "index.html").selectFirst("form[role=search]");
            assertThat(form.attr("action"))
                    .isEqualTo(folder.isEmpty() ? "search.html" : "../" + folder + "search.html");
            Element main = page(folder + "search.html").selectFirst("main");
            assertThat(main.attr("data-index")).endsWith(folder + "search/index.json");
            assertThat(DOCUMENTS).containsKeys(folder + "search/index.json", folder + "search/index/a0.json");
        }
        String english = new String(DOCUMENTS.get("en/search/index/a0.json"), StandardCharsets.UTF_8);
        assertThat(english).contains("-en.html").doesNotContain("-zh-CN.html", "-ar.html");
    }

    @Test
    void editionsAddPathsAndChangeNone() {
        Publication alone =
                EditionsSample.publication().toBuilder().editions(List.of()).build();
        Map<String, byte[]> before = EditionsSample.documents(
                alone, EditionsSample.articles(), EditionsSample.theme("association"), finding -> {});
        List<String> gone = new ArrayList<>(before.keySet());
        gone.removeAll(DOCUMENTS.keySet());
        // What only articles in other languages were listed under stands in their editions now.
        assertThat(gone).allMatch(path -> path.startsWith("authors/"));
        assertThat(new String(before.get("articles/edition-0-en.html"), StandardCharsets.UTF_8))
                .doesNotContain("x-default", "class=\"editions\"", ".editions");
    }

    @ParameterizedTest
    @ValueSource(strings = {"press", "association"})
    void anEditionWhoseLanguageTheThemeDoesNotSpeakIsAFinding(String theme) {
        Publication publication = EditionsSample.publication().toBuilder()
                .editions(List.of(
                        Edition.builder(Language.of("ug")).name("ئۇيغۇرچە").build(),
                        Edition.builder(Language.of("en-GB")).build()))
                .build();
        Article article =
                Article.builder("a", "خەۋەر").language(Language.of("ug")).build();
        List<Finding> findings = new ArrayList<>();
        Map<String, byte[]> documents =
                EditionsSample.documents(publication, List.of(article), Theme.builtIn(theme), findings::add);
        assertThat(findings)
                .filteredOn(finding -> finding.code().equals("html.no-words"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message().en()).contains("ug"));
        Document page = Jsoup.parse(new String(documents.get("articles/a.html"), StandardCharsets.UTF_8));
        assertThat(page.selectFirst("html").attr("lang")).isEqualTo("zh-CN");
        assertThat(page.selectFirst(".masthead").attr("dir")).isEqualTo("rtl");
        assertThat(page.selectFirst("article").attr("lang")).isEqualTo("ug");
    }

    @Test
    void aTranslationThatDoesNotNameTheArticleInTurnIsAFinding() {
        List<Article> articles = new ArrayList<>(EditionsSample.articles());
        articles.replaceAll(article -> article.id().value().equals("edition-0-ar")
                ? article.toBuilder().translations(List.of()).build()
                : article);
        List<Finding> findings = new ArrayList<>();
        EditionsSample.documents(EditionsSample.publication(), articles, EditionsSample.theme("press"), findings::add);
        assertThat(findings)
                .filteredOn(finding -> finding.code().equals("publish.one-way-translation"))
                .extracting(finding -> finding.article() + " " + finding.path())
                .containsExactlyInAnyOrder(
                        "edition-0-zh-CN /translations/2",
                        "edition-0-zh-TW /translations/2",
                        "edition-0-en /translations/2");
        findings.clear();
        EditionsSample.documents(
                EditionsSample.publication(), EditionsSample.articles(), EditionsSample.theme("press"), findings::add);
        assertThat(findings)
                .filteredOn(finding -> finding.code().startsWith("publish."))
                .isEmpty();
    }

    @Test
    void theNewsSitemapNamesThePublicationAsTheEditionDoes() {
        assertThat(new String(DOCUMENTS.get("news-sitemap.xml"), StandardCharsets.UTF_8))
                .doesNotContain("<url>");
        Publication publication = EditionsSample.publication();
        List<Article> fresh = EditionsSample.articles().stream()
                .map(article -> article.toBuilder()
                        .published(PreciseDate.parse("2014-01-31"))
                        .build())
                .toList();
        Map<String, byte[]> documents =
                EditionsSample.documents(publication, fresh, EditionsSample.theme("press"), finding -> {});
        assertThat(new String(documents.get("news-sitemap.xml"), StandardCharsets.UTF_8))
                .contains("<news:name>Liaoning Textile</news:name><news:language>en</news:language>")
                .contains("<news:name>遼寧紡織服裝網</news:name><news:language>zh-tw</news:language>");
    }
}
