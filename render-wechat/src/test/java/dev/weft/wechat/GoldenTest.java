package dev.weft.wechat;

import dev.weft.finding.Finding;
import dev.weft.markup.Utf8Writer;
import dev.weft.model.Article;
import dev.weft.render.ArticlePage;
import dev.weft.render.Format;
import dev.weft.render.Rendition;
import dev.weft.render.Site;
import dev.weft.testing.Golden;
import dev.weft.wechat.account.AccountArticles;
import dev.weft.wechat.account.AccountTheme;
import dev.weft.wechat.browser.RichArticles;
import dev.weft.wechat.limit.LimitProfile;
import dev.weft.wechat.message.NewsMessages;
import dev.weft.wechat.message.NewsNotice;
import dev.weft.wechat.message.RobotMarkdown;
import dev.weft.wechat.share.ShareCard;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Whole documents of every format, as they are expected: of an article with everything, and of one with nothing. */
class GoldenTest {
    private static final Site SITE = Sample.site();
    private static final LimitProfile LIMITS = LimitProfile.CONSERVATIVE;
    private static final Article EVERYTHING = RichArticles.everything();
    private static final Article BARE = Article.builder("bare", "只有标题").build();

    private static String text(Format<ArticlePage> format, Article article) {
        Rendition rendition = SITE.render(format, ArticlePage.of(article));
        return rendition.text();
    }

    private static String account(AccountTheme theme, Article article) {
        Utf8Writer out = new Utf8Writer();
        AccountArticles.of(theme, LIMITS).write(article, SITE, out, finding -> {});
        return out.toString();
    }

    @Test
    void documents() {
        Golden.of("documents")
                .matchesTexts(Map.of(
                        "card.json", text(WechatFormats.CARD, EVERYTHING),
                        "card-bare.json", text(WechatFormats.CARD, BARE),
                        "article-bare.html", text(WechatFormats.ARTICLE, BARE),
                        "draft.json", text(WechatFormats.DRAFT, EVERYTHING),
                        "draft-bare.json", text(WechatFormats.DRAFT, BARE),
                        "qr.svg", text(WechatFormats.QR, BARE)));
    }

    @Test
    void accountArticlesInEveryTheme() {
        Map<String, String> documents = new TreeMap<>();
        for (AccountTheme theme : AccountTheme.builtIn()) {
            documents.put(theme.name() + ".html", account(theme, EVERYTHING));
        }
        Golden.of("account").matchesTexts(documents);
    }

    @Test
    void messages() {
        List<Finding> findings = new ArrayList<>();
        ShareCard card = ShareCard.of(EVERYTHING, SITE, LIMITS, findings::add);
        ShareCard bare = ShareCard.of(BARE, SITE, LIMITS, findings::add);
        NewsMessages news = NewsMessages.of(LIMITS);
        RobotMarkdown robot = RobotMarkdown.of(LIMITS);
        Map<String, String> all = new TreeMap<>();
        all.put(
                "reply.xml",
                news.passiveReply("to", "from", Instant.ofEpochSecond(1_400_000_000), List.of(card), finding -> {}));
        all.put("service.json", news.customerService("to", List.of(card), finding -> {}));
        all.put("robot-news.json", news.robotNews(List.of(card, bare), finding -> {}));
        all.put("notice.json", NewsNotice.builder(card).source("织网").build().toJson(LIMITS, finding -> {}));
        all.put("robot-text.json", robot.text(EVERYTHING, SITE, finding -> {}));
        all.put("robot-markdown.json", robot.markdown(EVERYTHING, SITE, finding -> {}));
        all.put("robot-markdown-v2.json", robot.markdownV2(EVERYTHING, SITE, finding -> {}));
        Golden.of("messages").matchesTexts(all);
    }
}
