package dev.weft.wechat.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weft.body.Body;
import dev.weft.body.CodeBlock;
import dev.weft.body.Link;
import dev.weft.body.ListBlock;
import dev.weft.body.ListItem;
import dev.weft.body.Paragraph;
import dev.weft.body.Span;
import dev.weft.body.Table;
import dev.weft.body.TableCell;
import dev.weft.body.TableRow;
import dev.weft.body.Text;
import dev.weft.finding.Finding;
import dev.weft.markup.Utf8Writer;
import dev.weft.model.Article;
import dev.weft.model.Credit;
import dev.weft.render.Site;
import dev.weft.value.AltText;
import dev.weft.value.FocalPoint;
import dev.weft.value.Image;
import dev.weft.value.WebAddress;
import dev.weft.wechat.Sample;
import dev.weft.wechat.account.AccountArticles;
import dev.weft.wechat.account.AccountTheme;
import dev.weft.wechat.limit.LimitProfile;
import dev.weft.wechat.share.ShareCard;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class MessagesTest {
    private static final Site SITE = Sample.site();
    private static final LimitProfile LIMITS = LimitProfile.CONSERVATIVE;
    private static final ShareCard CARD = ShareCard.builder(
                    "题", WebAddress.of("https://www.lnfz.example/articles/a.html"))
            .build();
    private static final Drafts DRAFTS = Drafts.of(AccountArticles.of(AccountTheme.PLAIN, LIMITS), DraftSettings.NONE);

    private final List<Finding> findings = new ArrayList<>();

    private String draft(Article article) {
        Utf8Writer out = new Utf8Writer();
        DRAFTS.writeNews(article, SITE, out, findings::add);
        return out.toString();
    }

    private List<String> codes() {
        return findings.stream().map(Finding::code).toList();
    }

    @Test
    void aDraftWithoutAnUploadedCoverHasNoKeyForIt() {
        assertThat(draft(Article.builder("a", "题").build())).doesNotContain("thumb_media_id");
        assertThat(codes()).containsExactly("wechat.thumb-missing");
        assertThat(findings.get(0).message().zh()).contains("40007");
    }

    @Test
    void charactersStayAsTheyAre() {
        assertThat(draft(Article.builder("a", "织造𠮷\"").build()))
                .contains("\"title\":\"织造𠮷\\\"\"")
                .doesNotContain("\\u");
    }

    @Test
    void aLongTitleGivesWayToTheShortOne() {
        Article article = Article.builder("a", "织".repeat(33)).shortTitle("织造").build();
        assertThat(draft(article)).contains("\"title\":\"织造\"");
        assertThat(draft(article.toBuilder().shortTitle("").build())).contains("\"title\":\"" + "织".repeat(31) + "…\"");
    }

    @Test
    void authorsBeyondTheLimitAreNamedAsOthers() {
        Article article = Article.builder("a", "题")
                .byline(List.of(Credit.author("欧阳经纬"), Credit.author("方砚"), Credit.author("林晓禾")))
                .build();
        assertThat(draft(article)).contains("\"author\":\"欧阳经纬、方砚等\"");
        assertThat(codes()).contains("wechat.authors-shortened");
    }

    @Test
    void aBodyOverTheLimitHasNoDraft() {
        Article article = Article.builder("a", "题")
                .body(Body.of(Paragraph.of("织".repeat(20_000))))
                .build();
        assertThat(DRAFTS.accepts(article, SITE)).isFalse();
        assertThat(draft(article)).isEmpty();
        assertThat(codes()).containsExactly("wechat.content-too-long");
    }

    @Test
    void theCropKeepsTheFocalPointInTheUnitSquare() {
        Image wide = Image.of(WebAddress.of("https://a.example/a.png"), AltText.UNKNOWN).toBuilder()
                .size(1600, 900)
                .build()
                .toBuilder()
                .focus(new FocalPoint(0.9, 0.1))
                .build();
        assertThat(Crop.of(wide, 1).text()).isEqualTo("0.4375_0_1_1");
        assertThat(Crop.of(wide, 2.35).text()).isEqualTo("0_0_1_0.756501");
        assertThat(Crop.of(wide.toBuilder().size(1, 1).build(), 1).text()).isEqualTo("0_0_1_1");
    }

    @Test
    void cardsBeyondTheLimitAreLeftOutAndReported() {
        NewsMessages messages = NewsMessages.of(LIMITS);
        messages.customerService("u", Collections.nCopies(2, CARD), findings::add);
        messages.robotNews(Collections.nCopies(9, CARD), findings::add);
        messages.passiveReply(
                "u", "a", java.time.Instant.ofEpochSecond(1), Collections.nCopies(2, CARD), findings::add);
        assertThat(codes()).containsOnly("wechat.items-left-out").hasSize(3);
        assertThat(findings.get(0).message().zh()).contains("45008");
        assertThatThrownBy(() -> messages.robotNews(List.of(), findings::add))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPassiveReplyIsAsDocumentedWhateverItHolds() {
        ShareCard card = ShareCard.builder("a]]><b>&", CARD.link())
                .description("述")
                .picture(WebAddress.of("https://www.lnfz.example/p.png"))
                .build();
        assertThat(NewsMessages.of(LIMITS)
                        .passiveReply(
                                "toUser",
                                "fromUser",
                                java.time.Instant.ofEpochSecond(12345678),
                                List.of(card),
                                findings::add))
                .isEqualTo("<xml><ToUserName><![CDATA[toUser]]></ToUserName>"
                        + "<FromUserName><![CDATA[fromUser]]></FromUserName><CreateTime>12345678</CreateTime>"
                        + "<MsgType><![CDATA[news]]></MsgType><ArticleCount>1</ArticleCount><Articles><item>"
                        + "<Title><![CDATA[a]]]]><![CDATA[><b>&]]></Title><Description><![CDATA[述]]></Description>"
                        + "<PicUrl><![CDATA[https://www.lnfz.example/p.png]]></PicUrl>"
                        + "<Url><![CDATA[https://www.lnfz.example/articles/a.html]]></Url>"
                        + "</item></Articles></xml>");
    }

    @Test
    void robotTitlesAreLimitedInBytes() {
        ShareCard card = ShareCard.builder("织".repeat(43), CARD.link())
                .description("述".repeat(171))
                .build();
        String json = NewsMessages.of(LIMITS).robotNews(List.of(card), findings::add);
        assertThat(json).contains("\"title\":\"" + "织".repeat(41) + "…\"").contains("\"" + "述".repeat(169) + "…\"");
        assertThat(codes()).containsExactly("wechat.shortened", "wechat.shortened");
    }

    @Test
    void aHostileTitleIsTextInMarkdown() {
        Article article = Article.builder("a", "[点我](javascript:x) <@all> <font color=\"warning\">*`")
                .lead("> # 导语")
                .build();
        String v1 = RobotMarkdown.of(LIMITS).markdown(article, SITE, findings::add);
        assertThat(v1)
                .contains("# ［点我］(javascript:x) ＜@all＞ ＜font color=\\\"warning\\\"＞＊｀\\n> ＞ # 导语\\n[阅读全文](https://");
        String v2 = RobotMarkdown.of(LIMITS).markdownV2(article, SITE, findings::add);
        assertThat(v2).contains("# \\\\[点我\\\\](javascript:x) \\\\<@all\\\\>");
    }

    @Test
    void aBodyIsMarkdownOfTheSecondVersion() {
        Article article = Article.builder("a", "题")
                .body(Body.of(
                        Paragraph.of(
                                new Text("见"), Span.strong("重"), Link.of(WebAddress.of("https://a.example/(x)"), "链")),
                        new ListBlock(true, 2, List.of(ListItem.of("甲"), ListItem.of("乙"))),
                        new Table(
                                List.of(),
                                List.of(
                                        new TableRow(List.of(TableCell.header("项"), TableCell.header("数"))),
                                        new TableRow(List.of(TableCell.of("a|b"), TableCell.of("1"))))),
                        new CodeBlock("x = 1\ny", "")))
                .build();
        String json = RobotMarkdown.of(LIMITS).markdownV2(article, SITE, findings::add);
        String content = com.google.gson.JsonParser.parseString(json)
                .getAsJsonObject()
                .getAsJsonObject("markdown_v2")
                .get("content")
                .getAsString();
        assertThat(content)
                .isEqualTo("# 题\n\n见**重**[链](https://a.example/%28x%29)\n\n2. 甲\n3. 乙\n\n\n| 项 | 数 |\n| --- | --- |\n"
                        + "| a\\|b | 1 |\n\n\n```\nx = 1\ny\n```\n\n[阅读全文](https://www.lnfz.example/articles/a.html)");
        assertThat(findings).isEmpty();
    }

    @Test
    void markdownNeverExceedsItsBytesAndReportsWhatIsLeft() {
        for (int paragraphs = 1; paragraphs < 60; paragraphs += 7) {
            Article article = Article.builder("a", "题")
                    .lead("织".repeat(3000))
                    .body(Body.of(Collections.nCopies(paragraphs, Paragraph.of("织造".repeat(50)))))
                    .build();
            findings.clear();
            for (String json : List.of(
                    RobotMarkdown.of(LIMITS).markdown(article, SITE, f -> {}),
                    RobotMarkdown.of(LIMITS).markdownV2(article, SITE, findings::add))) {
                String content = json.substring(json.indexOf("\"content\":\"") + 11, json.lastIndexOf("\"}}"));
                assertThat(content.replace("\\n", "\n").getBytes(StandardCharsets.UTF_8).length)
                        .isLessThanOrEqualTo(4096);
                assertThat(content).endsWith("[阅读全文](https://www.lnfz.example/articles/a.html)");
            }
            assertThat(codes()).hasSize(paragraphs > 13 ? 1 : 0);
        }
    }

    @Test
    void aMiniProgramSharesAPathWithASlash() {
        MiniProgramShare share = new MiniProgramShare(CARD, "/pages/article", "id=a");
        assertThat(share.chatJson()).isEqualTo("{\"title\":\"题\",\"path\":\"/pages/article?id=a\"}");
        assertThat(share.timelineJson()).isEqualTo("{\"title\":\"题\",\"query\":\"id=a\"}");
        assertThatThrownBy(() -> new MiniProgramShare(CARD, "pages/article", ""))
                .hasMessageContaining("path == \"pages/article\"");
    }

    @Test
    void aTemplateCardIsKeptToItsLimits() {
        ShareCard card = ShareCard.builder("织".repeat(27), CARD.link())
                .description("述".repeat(31))
                .picture(WebAddress.of("https://www.lnfz.example/p.png"))
                .build();
        NewsNotice notice = NewsNotice.builder(card)
                .aspectRatio(9)
                .texts(Collections.nCopies(5, new NewsNotice.Row("题".repeat(27), "文".repeat(113))))
                .facts(Collections.nCopies(7, new NewsNotice.Row("键".repeat(6), "值".repeat(27))))
                .jumps(Collections.nCopies(4, new NewsNotice.Jump("跳".repeat(14), CARD.link())))
                .build();
        String json = notice.toJson(LIMITS, findings::add);
        assertThat(json).contains("\"aspect_ratio\":2.25").doesNotContain("\"source\"");
        assertThat(codes()).contains("wechat.aspect-ratio", "wechat.items-left-out", "wechat.shortened");
        assertThatThrownBy(() -> NewsNotice.builder(CARD).build().toJson(LIMITS, findings::add))
                .hasMessageContaining("card has no picture");
    }
}
