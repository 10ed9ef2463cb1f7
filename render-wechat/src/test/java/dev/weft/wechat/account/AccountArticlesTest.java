package dev.weft.wechat.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weft.body.Body;
import dev.weft.body.CodeBlock;
import dev.weft.body.Definition;
import dev.weft.body.DefinitionList;
import dev.weft.body.Footnote;
import dev.weft.body.Heading;
import dev.weft.body.InlineImage;
import dev.weft.body.Link;
import dev.weft.body.ListBlock;
import dev.weft.body.ListItem;
import dev.weft.body.Paragraph;
import dev.weft.body.Quotation;
import dev.weft.body.Span;
import dev.weft.body.Text;
import dev.weft.finding.Finding;
import dev.weft.finding.Severity;
import dev.weft.markup.Utf8Writer;
import dev.weft.model.Article;
import dev.weft.model.Credit;
import dev.weft.model.Source;
import dev.weft.render.Site;
import dev.weft.value.Image;
import dev.weft.value.WebAddress;
import dev.weft.wechat.Sample;
import dev.weft.wechat.limit.Field;
import dev.weft.wechat.limit.Limit;
import dev.weft.wechat.limit.LimitProfile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class AccountArticlesTest {
    private static final Site SITE = Sample.site();
    private static final LimitProfile ROOMY = LimitProfile.OFFICIAL
            .with(Field.DRAFT_CONTENT_CHARACTERS, new Limit(10_000_000, "test", LocalDate.of(2026, 11, 23)))
            .with(Field.DRAFT_CONTENT_BYTES, new Limit(10_000_000, "test", LocalDate.of(2026, 11, 23)));

    private static String content(AccountTheme theme, Article article, List<Finding> findings) {
        Utf8Writer out = new Utf8Writer();
        AccountArticles.of(theme, ROOMY).write(article, SITE, out, findings::add);
        return out.toString();
    }

    private static String content(dev.weft.body.Block... blocks) {
        return content(
                AccountTheme.PLAIN,
                Article.builder("a", "题").body(Body.of(blocks)).build(),
                new ArrayList<>());
    }

    private static List<Finding> check(String html) {
        List<Finding> findings = new ArrayList<>();
        AccountHtmlChecker.of(ROOMY).check(html, findings::add);
        return findings;
    }

    @Test
    void theDatelineStandsBeforeTheText() {
        String html = content(
                AccountTheme.PLAIN,
                Article.builder("a", "题")
                        .dateline("沈阳")
                        .body(Body.of(Paragraph.of("会议召开。")))
                        .build(),
                new ArrayList<>());
        assertThat(Jsoup.parse(html).select("p").eachText()).contains("沈阳　会议召开。");
        assertThat(check(html)).isEmpty();
    }

    @Test
    void notesAreCountedWithTheAddressesOfLinksAndStandAtTheEnd() {
        WebAddress elsewhere = WebAddress.of("https://example.com/a");
        String html = content(
                new Paragraph(
                        List.of(Link.of(elsewhere, "链"), new Text("文"), Footnote.of("某书。"), Footnote.of("又一。")),
                        Paragraph.Alignment.START),
                new Paragraph(List.of(new Text("再"), Footnote.of("某书。")), Paragraph.Alignment.START));
        assertThat(Jsoup.parse(html).select("sup").eachText()).containsExactly("[1]", "[2]", "[3]", "[2]");
        assertThat(Jsoup.parse(html).select("p").eachText())
                .containsSubsequence("[1] https://example.com/a", "[2] 某书。", "[3] 又一。");
        assertThat(check(html)).isEmpty();
    }

    @Test
    void termsAreBoldLinesAboveWhatTheyMean() {
        String html = content(new DefinitionList(List.of(Definition.of("木机", "织布的机器。"))));
        assertThat(Jsoup.parse(html).select("strong").eachText()).containsExactly("木机");
        assertThat(Jsoup.parse(html).select("p").eachText()).containsSubsequence("木机", "织布的机器。");
        assertThat(check(html)).isEmpty();
    }

    @Test
    void theCheckerPassesEveryBodyInEveryTheme() {
        RandomBodies bodies = new RandomBodies(20261123);
        for (int i = 0; i < 1_000; i++) {
            Article article = Article.builder("a", bodies.text() + "题")
                    .subtitle(bodies.text())
                    .lead(bodies.text())
                    .rights(bodies.text())
                    .byline(List.of(Credit.author("作者" + bodies.text())))
                    .source(Source.of(Source.Kind.REPRINT, bodies.text()))
                    .body(bodies.next())
                    .build();
            AccountTheme theme = AccountTheme.builtIn().get(i % 4);
            String html = content(theme, article, new ArrayList<>());
            assertThat(check(html)).as(html).isEmpty();
            assertThat(html).doesNotContain("\n").doesNotContain("<script").doesNotContain("<div");
        }
    }

    @Test
    void theCheckerPassesEveryArticleOfTheSample() {
        for (Article article : Sample.articles()) {
            for (AccountTheme theme : AccountTheme.builtIn()) {
                assertThat(check(content(theme, article, new ArrayList<>())))
                        .as(article.id().value())
                        .isEmpty();
            }
        }
    }

    @Test
    void allTextOfABodyIsThere() {
        for (Article article : Sample.articles()) {
            String html = content(AccountTheme.PLAIN, article, new ArrayList<>());
            String text = Jsoup.parseBodyFragment(html).body().text().replaceAll("\\s|\u00A0|\\[\\d+]|（jiǎo）", "");
            for (String line : article.body().plainText().lines().toList()) {
                assertThat(text).as(article.id().value()).contains(line.replaceAll("\\s|\u00A0", ""));
            }
        }
    }

    @Test
    void nestedListsAreFlatWithLiteralMarks() {
        String html = content(new ListBlock(
                true,
                3,
                List.of(new ListItem(List.of(Paragraph.of("甲"), new ListBlock(false, 1, List.of(ListItem.of("乙"))))))));
        assertThat(html)
                .contains(">3.</span>甲</section><section")
                .contains("padding-left:48px\"><span")
                .contains(">◦</span>乙</section>")
                .doesNotContain("<ul")
                .doesNotContain("<li");
    }

    @Test
    void numbersOfSeveralDigitsHaveRoomBeforeTheText() {
        String html = content(new ListBlock(true, 9, List.of(ListItem.of("甲"), ListItem.of("乙"))));
        assertThat(html)
                .contains("padding-left:34px\"><span")
                .contains("min-width:34px;margin-left:-34px\">10.</span>乙");
    }

    @Test
    void linksAndStrongTextOfAHeadingHaveItsColour() {
        Heading heading = new Heading(
                2,
                List.of(
                        Span.strong("重"),
                        Link.of(WebAddress.of("https://other.example/x"), "外"),
                        Link.of(WebAddress.of("https://mp.weixin.qq.com/s/x"), "内")));
        Article article = Article.builder("a", "题").body(Body.of(heading)).build();
        assertThat(content(AccountTheme.BULLETIN, article, new ArrayList<>()))
                .contains("><strong>重</strong>外<sup style=\"font-size:12px;line-height:0\">[1]</sup>")
                .contains("style=\"text-decoration:none;color:inherit\">内</a></span></h2>");
    }

    @Test
    void whereAQuotationIsFromStandsInOneLine() {
        assertThat(content(Quotation.builder(List.of(Paragraph.of("话")))
                        .attribution(List.of(new Text("某人")))
                        .address(WebAddress.of("https://other.example/"))
                        .build()))
                .contains(">某人<sup")
                .contains("[1]</sup></p></section>");
    }

    @Test
    void aPictureThatBeginsAParagraphIsNotIndented() {
        Image image = Image.of(WebAddress.of("https://a.example/x.png"), dev.weft.value.AltText.of("图"));
        assertThat(content(Paragraph.of(new InlineImage(image), new Text("字"))))
                .contains(";text-indent:0\"><img")
                .contains("字</p>");
        assertThat(content(Paragraph.of(new Text("字"), new InlineImage(image)))).doesNotContain("text-indent:0");
    }

    @Test
    void codeKeepsItsLinesAndSpaces() {
        assertThat(content(new CodeBlock("if (a) {\n  b  c;\n\td\n}", "")))
                .contains("if (a) {<br>\u00A0\u00A0b \u00A0c;<br>\u00A0\u00A0\u00A0\u00A0d<br>}");
    }

    @Test
    void aContentOverTheLimitIsAnErrorAndNotCut() {
        Article article = Article.builder("a", "题")
                .body(Body.of(Paragraph.of("织".repeat(20_000))))
                .build();
        List<Finding> findings = new ArrayList<>();
        Utf8Writer out = new Utf8Writer();
        AccountArticles articles = AccountArticles.of(AccountTheme.PLAIN, LimitProfile.CONSERVATIVE);
        assertThat(articles.write(article, SITE, out, findings::add)).isFalse();
        assertThat(out.toString()).contains("织".repeat(20_000));
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            assertThat(finding.code()).isEqualTo("wechat.content-too-long");
            assertThat(finding.message().zh()).contains("45002");
        });
    }

    @Test
    void aContentOfExactlyTheLimitFits() {
        Article one = Article.builder("a", "题").body(Body.of(Paragraph.of("织"))).build();
        int overhead = content(AccountTheme.PLAIN, one, new ArrayList<>()).length() - 1;
        AccountArticles articles = AccountArticles.of(AccountTheme.PLAIN, LimitProfile.OFFICIAL);
        for (int over = -1; over <= 1; over++) {
            String text = "织".repeat(19_999 - overhead + over);
            Article article = one.toBuilder().body(Body.of(Paragraph.of(text))).build();
            assertThat(articles.fits(article, SITE)).as("over by " + over).isEqualTo(over <= 0);
        }
    }

    @Test
    void uploadedPicturesHaveWechatsAddress() {
        Article article = Sample.articles().get(0);
        Image cover = article.cover().orElseThrow();
        WebAddress uploaded = WebAddress.of("https://mmbiz.qpic.cn/mmbiz_png/x/0");
        List<Finding> findings = new ArrayList<>();
        Utf8Writer out = new Utf8Writer();
        AccountArticles.of(AccountTheme.PLAIN, ROOMY)
                .withUploads(UploadedPictures.of(Map.of(cover.address(), uploaded)))
                .write(article, SITE, out, findings::add);
        assertThat(out.toString()).contains("src=\"" + uploaded + "\"").doesNotContain("src=\"" + cover.address());
        long others = PictureToUpload.allOf(article, ROOMY).stream()
                .filter(picture -> !picture.cover())
                .filter(picture -> !picture.image().address().equals(cover.address()))
                .count();
        assertThat(findings).hasSize((int) others).allMatch(f -> f.code().equals("wechat.picture-not-uploaded"));
    }

    @Test
    void picturesToUploadAreListedWithWhatIsWrong() {
        Article article = Article.builder("a", "题")
                .cover(Image.of(WebAddress.of("https://a.example/c.webp"), dev.weft.value.AltText.UNKNOWN))
                .build();
        List<PictureToUpload> pictures =
                PictureToUpload.allOf(article, LimitProfile.OFFICIAL, address -> OptionalLong.of(2_000_000));
        assertThat(pictures).hasSize(2);
        assertThat(pictures.get(0).cover()).isTrue();
        assertThat(pictures.get(0).findings())
                .extracting(Finding::code)
                .containsExactly("wechat.picture-type", "wechat.picture-size");
    }

    @Test
    void aThemeRefusesWhatWechatDropsOrWhatCouldLeaveTheAttribute() {
        for (String bad : List.of("position:fixed", "color:red\"", "color:red!important", "background:url(x)", "a<b")) {
            assertThatThrownBy(() -> AccountTheme.PLAIN.with("own", Rule.TEXT, bad))
                    .as(bad)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("rules[TEXT]");
        }
        assertThat(AccountTheme.PLAIN.with("own", Rule.TEXT, "color:#123456").rules())
                .containsEntry(Rule.TEXT, "color:#123456");
    }
}
