package dev.weft.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.body.Body;
import dev.weft.body.Figure;
import dev.weft.body.Link;
import dev.weft.body.Paragraph;
import dev.weft.body.Text;
import dev.weft.model.Article;
import dev.weft.model.Credit;
import dev.weft.model.Publication;
import dev.weft.model.Section;
import dev.weft.model.Source;
import dev.weft.render.ArticlePage;
import dev.weft.render.Listing;
import dev.weft.render.Neighbours;
import dev.weft.render.Renderer;
import dev.weft.render.Rendition;
import dev.weft.render.SequencePart;
import dev.weft.render.Site;
import dev.weft.render.SitePath;
import dev.weft.render.Teaser;
import dev.weft.value.AltText;
import dev.weft.value.ArticleId;
import dev.weft.value.Image;
import dev.weft.value.ImageVariant;
import dev.weft.value.Language;
import dev.weft.value.PreciseDate;
import dev.weft.value.WebAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The page of an article. */
class ArticlePageTest {
    private static final Publication PUBLICATION = SamplePublication.publication();
    private static final Renderer<ArticlePage> RENDERER = Site.of(PUBLICATION, List.of(new HtmlProvider()))
            .renderer(HtmlFormats.ARTICLE)
            .orElseThrow();

    private static String page(Article article) {
        return RENDERER.render(ArticlePage.of(article)).text();
    }

    private static WebAddress address(String reference) {
        return PUBLICATION.base().resolve(reference);
    }

    @Test
    void theTitleIsTheSameEverywhere() {
        String page = page(Article.builder("a", "“引号” & <标签>").build());
        assertThat(page)
                .contains("<title>“引号” &amp; &lt;标签&gt; - 辽宁纺织服装网</title>")
                .contains("<h1>“引号” &amp; &lt;标签&gt;</h1>")
                .contains("property=\"og:title\" content=\"“引号” &amp; &lt;标签&gt;\"")
                .contains("\"headline\":\"“引号” \\u0026 \\u003c标签\\u003e\"");
    }

    @Test
    void noReaderLoadsALargeOriginalUnlessTheyAskForIt() {
        Image hall = Image.builder(address("images/hall.jpg"))
                .alt(AltText.of("会场"))
                .size(4000, 3000)
                .renditions(List.of(
                        new ImageVariant(address("images/hall-480w.jpg"), 480),
                        new ImageVariant(address("images/hall-1600w.jpg"), 1600)))
                .build();
        String page = page(Article.builder("a", "题")
                .cover(hall)
                .body(Body.of(Figure.of(hall, "")))
                .build());
        assertThat(page)
                .contains("<figure><a href=\"../images/hall.jpg\"><img src=\"../images/hall-1600w.jpg\" alt=\"会场\""
                        + " width=\"1600\" height=\"1200\""
                        + " srcset=\"../images/hall-480w.jpg 480w, ../images/hall-1600w.jpg 1600w\"")
                .contains("property=\"og:image\" content=\"https://www.lnfz.example/images/hall-1600w.jpg\"")
                .contains("\"url\":\"https://www.lnfz.example/images/hall-1600w.jpg\"")
                .containsOnlyOnce("hall.jpg\"");
    }

    @Test
    void theDatelineStandsBeforeTheTextAndIsSaidToMachines() {
        String page = page(Article.builder("a", "题")
                .dateline("沈阳 & 大连")
                .body(Body.of(Paragraph.of("会议召开。"), Paragraph.of("散会。")))
                .build());
        assertThat(page)
                .contains("<p><strong>沈阳 &amp; 大连</strong>　会议召开。</p>")
                .contains("<p>散会。</p>")
                .contains("\"dateline\":\"沈阳 \\u0026 大连\"")
                .contains("\"contentLocation\":{\"@type\":\"Place\",\"name\":\"沈阳 \\u0026 大连\"}");
        assertThat(page(Article.builder("a", "题")
                        .body(Body.of(Paragraph.of("会议召开。")))
                        .build()))
                .doesNotContain("dateline")
                .doesNotContain("contentLocation");
    }

    @Test
    void aDateWithoutATimeGetsNone() {
        String page = page(Article.builder("a", "T")
                .published(PreciseDate.parse("2014-01-24"))
                .build());
        assertThat(page)
                .contains("<time datetime=\"2014-01-24\">2014年1月24日</time>")
                .contains("\"datePublished\":\"2014-01-24\"")
                .contains("article:published_time\" content=\"2014-01-24\"")
                .doesNotContain("00:00");
    }

    @Test
    void everyAuthorIsNamedToReadersAndMachines() {
        String page = page(Article.builder("a", "T")
                .byline(List.of(
                        Credit.author("李明"),
                        Credit.author("王芳"),
                        new Credit(dev.weft.model.Person.of("赵强"), Credit.Role.PHOTOGRAPHER)))
                .build());
        assertThat(page)
                .contains("\"author\":[{\"@type\":\"Person\",\"name\":\"李明\"},{\"@type\":\"Person\",\"name\":\"王芳\"}]")
                .contains("rel=\"author\">李明</a>、<a")
                .contains("<span>摄影</span> 赵强");
    }

    @Test
    void theRailSaysEarlierOfEarlierArticlesAndPointsToTheLatest() {
        Article article = Article.builder("a", "T").section("industry-news").build();
        Teaser other = Teaser.builder(ArticleId.of("b"), "别的", new SitePath("articles/b.html"))
                .build();
        Neighbours earlier = Neighbours.builder().earlier(List.of(other)).build();
        String page = RENDERER.render(new ArticlePage(article, earlier)).text();
        assertThat(page)
                .contains(
                        "<h2 id=\"earlier\">更早的文章</h2><ul class=\"titles\">\n<li><a href=\"../articles/b.html\">别的</a>")
                .contains("data-latest=\"../sections/industry-news/latest.html\" style=\"--rows:3\"><h2 id=\"latest\">"
                        + "<a href=\"../sections/industry-news/index.html\">最新资讯</a></h2></section>");
        assertThat(page(Article.builder("c", "T").build())).contains("data-latest=\"../latest.html\"");
        assertThat(page(article.toBuilder().kind(Article.Kind.PAGE).build())).doesNotContain("class=\"latest\"");
    }

    @Test
    void aPageMadeForAReaderHasTheLatestItself() {
        Teaser other = Teaser.builder(ArticleId.of("b"), "别的", new SitePath("articles/b.html"))
                .build();
        Article article = Article.builder("a", "T").section("industry-news").build();
        assertThat(RENDERER.render(new ArticlePage(
                                article,
                                Neighbours.builder().latest(List.of(other)).build()))
                        .text())
                .contains("最新资讯</a></h2><ul class=\"titles\">\n<li><a href=\"../articles/b.html\">别的</a></li>")
                .doesNotContain("data-latest=");
    }

    @Test
    void theKindIsSaidUnlessTheSectionSaysIt() {
        Publication publication = PUBLICATION.toBuilder()
                .sections(List.of(Section.of("people", "人物"), Section.of("news", "新闻")))
                .build();
        Site site = Site.of(publication, List.of(new HtmlProvider()));
        Article profile = Article.builder("a", "T")
                .kind(Article.Kind.PROFILE)
                .section("people")
                .build();
        Article elsewhere = profile.toBuilder().section("news").build();
        Renderer<ArticlePage> pages = site.renderer(HtmlFormats.ARTICLE).orElseThrow();
        assertThat(pages.render(ArticlePage.of(profile)).text()).doesNotContain("class=\"kicker\"");
        assertThat(pages.render(ArticlePage.of(elsewhere)).text()).contains("<p class=\"kicker\">人物</p>");
        Renderer<Listing> lists = site.renderer(HtmlFormats.LISTING).orElseThrow();
        Listing home =
                new Listing(Listing.Kind.HOME, "", SequencePart.INDEX, List.of(profile, elsewhere), Instant.EPOCH);
        assertThat(lists.render(home).text())
                .contains("<p class=\"kicker\"><a href=\"sections/people/index.html\">人物</a></p>")
                .contains("<p class=\"kicker\"><b>人物</b> <a href=\"sections/news/index.html\">新闻</a></p>");
    }

    @Test
    void aReprintSaysWhereItCameFrom() {
        String page = page(Article.builder("a", "新题")
                .source(Source.builder(Source.Kind.REPRINT, "中国纺织报")
                        .address(WebAddress.of("https://paper.example/1"))
                        .originalTitle("旧题")
                        .originalAuthor("赵强")
                        .note("有删节")
                        .build())
                .build());
        assertThat(page)
                .contains("ContentSource\" content=\"中国纺织报\"")
                .contains(
                        "\"isBasedOn\":{\"@type\":\"NewsArticle\",\"headline\":\"旧题\",\"url\":\"https://paper.example/1\"")
                .contains("\"sourceOrganization\":{\"@type\":\"Organization\",\"name\":\"中国纺织报\"}")
                .contains("旧题")
                .contains("有删节");
    }

    @Test
    void anArticleTakenBackShowsNothingOfItself() {
        String page = page(Article.builder("a", "题目")
                .status(Article.Status.WITHDRAWN)
                .lead("SECRET-LEAD")
                .byline(List.of(Credit.author("SECRET-AUTHOR")))
                .cover(Image.of(address("SECRET.png"), AltText.DECORATIVE))
                .body(Body.of(Paragraph.of("SECRET-TEXT")))
                .build());
        assertThat(page).contains("已撤回").contains("题目").contains("noindex").doesNotContain("SECRET");
    }

    @Test
    void addressesWithinTheSiteAreRelative() {
        String page = page(Article.builder("a", "T")
                .body(Body.of(
                        Paragraph.of(
                                Link.of(address("files/x.pdf"), "x"),
                                new Text(" "),
                                Link.of(WebAddress.of("https://www.lnfz.example//evil.example/"), "y"),
                                Link.of(WebAddress.of("https://www.lnfz.example.evil/"), "z")),
                        Figure.of(Image.of(address("images/p.png"), AltText.of("图")), "")))
                .build());
        assertThat(page)
                .contains("href=\"../files/x.pdf\"")
                .contains("src=\"../images/p.png\"")
                .contains("href=\"https://www.lnfz.example//evil.example/\"")
                .contains("href=\"https://www.lnfz.example.evil/\"");
    }

    @Test
    void theFirstPictureComesAtOnceAndOthersWhenNeeded() {
        Image sized = Image.of(address("1.png"), AltText.of("一")).toBuilder()
                .size(1200, 800)
                .build();
        Image unsized = Image.of(address("2.png"), AltText.UNKNOWN);
        Rendition page = RENDERER.render(ArticlePage.of(Article.builder("a", "T")
                .body(Body.of(Figure.of(sized, ""), Figure.of(unsized, "")))
                .build()));
        assertThat(page.text())
                .contains("<img src=\"../1.png\" alt=\"一\" width=\"1200\" height=\"800\" fetchpriority=\"high\">")
                .contains("<img src=\"../2.png\" alt=\"图片\" class=\"unsized\" loading=\"lazy\" decoding=\"async\">");
        assertThat(page.report().counts()).containsOnlyKeys("html.picture-size-unknown");
        assertThat(page.report().first().get(0).format()).isEqualTo("html/article");
    }

    @Test
    void anEnglishArticleSpeaksEnglishOnAChineseSite() {
        String page = page(Article.builder("a", "T").language(Language.EN).build());
        assertThat(page)
                .contains("<html lang=\"en\" dir=\"ltr\"")
                .contains("<header class=\"masthead\" lang=\"zh-CN\"")
                .contains("Skip to the text");
    }

    @Test
    void anArticleInALanguageWithoutWordsMarksItsOwn() {
        String page =
                page(Article.builder("a", "مقال").language(Language.of("ar")).build());
        assertThat(page).contains("<html lang=\"zh-CN\"").contains("<article lang=\"ar\" dir=\"rtl\">");
    }

    @Test
    void htmlAndStylesOfAnArticleOf1200CharactersAreUnder40Kilobytes() {
        Article article = SamplePublication.article(SamplePublication.articles(PUBLICATION), "2014-cluster-conference");
        assertThat(article.body().plainText().length()).isBetween(900, 1600);
        for (String theme : List.of("press", "association")) {
            byte[] page = SampleSite.documents(
                            PUBLICATION, SamplePublication.articles(PUBLICATION), Theme.builtIn(theme))
                    .get("articles/2014-cluster-conference.html");
            assertThat(page.length).as(theme).isLessThan(40_000);
        }
    }

    @Test
    void theBytesAreTheSameInEveryLocaleZoneAndThread() {
        Article article = SamplePublication.article(SamplePublication.articles(PUBLICATION), "2014-cluster-conference");
        String expected = page(article);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            for (String tag : List.of("tr-TR", "ar-EG", "zh-CN")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                TimeZone.setDefault(TimeZone.getTimeZone("America/St_Johns"));
                Renderer<ArticlePage> fresh = Site.of(PUBLICATION, List.of(new HtmlProvider()))
                        .renderer(HtmlFormats.ARTICLE)
                        .orElseThrow();
                assertThat(fresh.render(ArticlePage.of(article)).text()).isEqualTo(expected);
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
        assertThat(IntStream.range(0, 256).parallel().mapToObj(i -> page(article)))
                .containsOnly(expected);
    }

    @Test
    void whatLooksLikeATemplateInTextIsPrinted() {
        String page =
                page(Article.builder("a", "{{site.name}} ${x} $1 %s {{{x}}}").build());
        assertThat(page).contains("<h1>{{site.name}} ${x} $1 %s {{{x}}}</h1>");
    }

    @Test
    void thePageIsUtf8() {
        byte[] bytes = RENDERER.render(
                        ArticlePage.of(Article.builder("a", "𠮷 \uD83D\uDE00").build()))
                .bytes();
        assertThat(new String(bytes, StandardCharsets.UTF_8)).contains("<h1>𠮷 \uD83D\uDE00</h1>");
    }
}
