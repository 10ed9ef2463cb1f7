package dev.weft.wechat.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import dev.weft.markup.Utf8Writer;
import dev.weft.model.Article;
import dev.weft.render.Site;
import dev.weft.value.WebAddress;
import dev.weft.wechat.Sample;
import dev.weft.wechat.account.AccountArticles;
import dev.weft.wechat.account.AccountTheme;
import dev.weft.wechat.limit.LimitProfile;
import dev.weft.wechat.share.ShareCard;
import java.util.List;
import java.util.Optional;
import me.chanjar.weixin.cp.bean.article.NewArticle;
import me.chanjar.weixin.cp.bean.message.WxCpGroupRobotMessage;
import me.chanjar.weixin.cp.bean.templatecard.HorizontalContent;
import me.chanjar.weixin.cp.bean.templatecard.TemplateCardJump;
import me.chanjar.weixin.cp.bean.templatecard.VerticalContent;
import me.chanjar.weixin.mp.bean.draft.WxMpAddDraft;
import me.chanjar.weixin.mp.bean.kefu.WxMpKefuMessage;
import org.junit.jupiter.api.Test;

/** WxJava, which many Chinese services speak to WeChat with, reads and builds the same payloads. */
class WxJavaTest {
    private static final Site SITE = Sample.site();
    private static final LimitProfile LIMITS = LimitProfile.OFFICIAL;
    private static final ShareCard CARD = ShareCard.builder(
                    "题\"<&>]]>𠮷👍", WebAddress.of("https://www.lnfz.example/articles/a.html?x=1&y=2"))
            .description("述\\\n一")
            .picture(WebAddress.of("https://www.lnfz.example/p.png"))
            .build();

    private static JsonElement tree(String json) {
        return JsonParser.parseString(json);
    }

    @Test
    void draftsAreReadWhole() {
        Drafts drafts = Drafts.of(
                AccountArticles.of(AccountTheme.PRESS, LIMITS),
                new DraftSettings(cover -> Optional.of("media_1"), true, true));
        for (Article article : Sample.articles()) {
            if (article.status() == Article.Status.WITHDRAWN) {
                continue;
            }
            Utf8Writer out = new Utf8Writer();
            assertThat(drafts.writeNews(article, SITE, out, finding -> {})).isTrue();
            String json = out.toString();
            assertThat(tree(WxMpAddDraft.fromJson(json).toJson()))
                    .as(article.id().value())
                    .isEqualTo(tree(json));
        }
    }

    @Test
    void pictureMessagesAreReadWhole() {
        Drafts drafts = Drafts.of(AccountArticles.of(AccountTheme.PLAIN, LIMITS), DraftSettings.NONE);
        Utf8Writer out = new Utf8Writer();
        assertThat(drafts.writeNewspic(Sample.articles().get(0), List.of("m1", "m2"), out, finding -> {}))
                .isTrue();
        String json = out.toString();
        assertThat(tree(WxMpAddDraft.fromJson(json).toJson())).isEqualTo(tree(json));
    }

    @Test
    void customerServiceMessagesAreTheSame() {
        WxMpKefuMessage.WxArticle article = new WxMpKefuMessage.WxArticle();
        article.setTitle(CARD.title());
        article.setDescription(CARD.description());
        article.setUrl(CARD.link().toString());
        article.setPicUrl(CARD.picture().orElseThrow().toString());
        String theirs = WxMpKefuMessage.NEWS()
                .toUser("openid")
                .addArticle(article)
                .build()
                .toJson();
        String ours = NewsMessages.of(LIMITS).customerService("openid", List.of(CARD), finding -> {});
        assertThat(tree(ours)).isEqualTo(tree(theirs));
    }

    @Test
    void robotNewsIsTheSame() {
        NewArticle article = NewArticle.builder()
                .title(CARD.title())
                .description(CARD.description())
                .url(CARD.link().toString())
                .picUrl(CARD.picture().orElseThrow().toString())
                .build();
        String theirs = new WxCpGroupRobotMessage()
                .setMsgType("news")
                .setArticles(List.of(article, article))
                .toJson();
        String ours = NewsMessages.of(LIMITS).robotNews(List.of(CARD, CARD), finding -> {});
        assertThat(tree(ours)).isEqualTo(tree(theirs));
    }

    @Test
    void robotMarkdownIsTheSame() {
        String ours = RobotMarkdown.of(LIMITS).markdown(Sample.articles().get(0), SITE, finding -> {});
        String content = tree(ours)
                .getAsJsonObject()
                .getAsJsonObject("markdown")
                .get("content")
                .getAsString();
        String theirs = new WxCpGroupRobotMessage()
                .setMsgType("markdown")
                .setContent(content)
                .toJson();
        assertThat(tree(ours)).isEqualTo(tree(theirs));
    }

    @Test
    void templateCardsAreTheSame() {
        NewsNotice notice = NewsNotice.builder(CARD)
                .source("辽宁纺织服装网")
                .icon(WebAddress.of("https://www.lnfz.example/logo.png"))
                .texts(List.of(new NewsNotice.Row("二级", "文本")))
                .facts(List.of(new NewsNotice.Row("来源", "本网")))
                .jumps(List.of(new NewsNotice.Jump("阅读全文", CARD.link())))
                .build();
        HorizontalContent fact = new HorizontalContent();
        fact.setKeyname("来源");
        fact.setValue("本网");
        TemplateCardJump jump = new TemplateCardJump();
        jump.setType(1);
        jump.setTitle("阅读全文");
        jump.setUrl(CARD.link().toString());
        String theirs = new WxCpGroupRobotMessage()
                .setMsgType("template_card")
                .setCardType("news_notice")
                .setSourceIconUrl("https://www.lnfz.example/logo.png")
                .setSourceDesc("辽宁纺织服装网")
                .setSourceDescColor(0)
                .setMainTitleTitle(CARD.title())
                .setMainTitleDesc(CARD.description())
                .setCardImageUrl(CARD.picture().orElseThrow().toString())
                .setCardImageAspectRatio(2.25f)
                .setVerticalContents(
                        List.of(VerticalContent.builder().title("二级").desc("文本").build()))
                .setHorizontalContents(List.of(fact))
                .setJumps(List.of(jump))
                .setCardActionType(1)
                .setCardActionUrl(CARD.link().toString())
                .toJson();
        assertThat(tree(notice.toJson(LIMITS, finding -> {}))).isEqualTo(tree(theirs));
    }
}
