package dev.weft.wechat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weft.body.Body;
import dev.weft.body.Link;
import dev.weft.body.Paragraph;
import dev.weft.body.Text;
import dev.weft.model.Article;
import dev.weft.model.Publication;
import dev.weft.model.WechatSettings;
import dev.weft.render.ArticlePage;
import dev.weft.render.Format;
import dev.weft.render.Renderer;
import dev.weft.render.Rendition;
import dev.weft.render.Site;
import dev.weft.value.AltText;
import dev.weft.value.Image;
import dev.weft.value.WebAddress;
import dev.weft.wechat.account.AccountTheme;
import dev.weft.wechat.account.UploadedPictures;
import dev.weft.wechat.message.DraftSettings;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WechatProviderTest {
    private static final Publication PUBLICATION = Publication.builder(
                    "辽宁纺织服装网", WebAddress.of("https://www.lnfz.example/"))
            .build();
    private static final Article ARTICLE = Article.builder("spring", "春季\"流行\"色")
            .lead("导语。")
            .cover(Image.of(WebAddress.of("https://www.lnfz.example/images/a.png"), AltText.of("色卡")).toBuilder()
                    .size(600, 400)
                    .build())
            .body(Body.of(Paragraph.of(
                    new Text("见"), Link.of(WebAddress.of("https://other.example/x"), "报告"), new Text("。"))))
            .build();
    private static final Site SITE = Site.of(PUBLICATION, List.of(new WechatProvider()));

    private static Rendition render(Format<ArticlePage> format, Article article) {
        return SITE.renderer(format).orElseThrow().render(ArticlePage.of(article));
    }

    @Test
    void theCardIsWhatTheJsSdkTakes() {
        Rendition card = render(WechatFormats.CARD, ARTICLE);
        assertThat(card.text())
                .isEqualTo("{\"title\":\"春季\\\"流行\\\"色\",\"desc\":\"导语。\","
                        + "\"link\":\"https://www.lnfz.example/articles/spring.html\","
                        + "\"imgUrl\":\"https://www.lnfz.example/images/a.png\"}");
        assertThat(card.report().isEmpty()).isTrue();
    }

    @Test
    void theShortTitleComesFirst() {
        assertThat(render(
                                WechatFormats.CARD,
                                ARTICLE.toBuilder().shortTitle("流行色").build())
                        .text())
                .contains("\"title\":\"流行色\"");
    }

    @Test
    void aLinkThatLeavesWechatBecomesANote() {
        assertThat(render(WechatFormats.ARTICLE, ARTICLE).text())
                .contains(">报告</span><sup")
                .contains(">[1]</sup>")
                .contains("[1] https://other.example/x</p>")
                .doesNotContain("<a ");
    }

    @Test
    void theQrCodeIsNamedAsOne() {
        assertThat(SITE.documents(ArticlePage.of(ARTICLE), Format.Relation.QR_CODE))
                .singleElement()
                .hasToString("SiteDocument[format=" + WechatFormats.QR + ", path=wechat/spring/qr.svg]");
    }

    @Test
    void aWithdrawnArticleHasNothingToShare() {
        Article withdrawn = ARTICLE.toBuilder().status(Article.Status.WITHDRAWN).build();
        for (Renderer<?> renderer : SITE.renderers()) {
            @SuppressWarnings("unchecked")
            Renderer<ArticlePage> typed = (Renderer<ArticlePage>) renderer;
            assertThat(typed.accepts(ArticlePage.of(withdrawn)))
                    .as(typed.format().id())
                    .isFalse();
            assertThatThrownBy(() -> typed.render(ArticlePage.of(withdrawn)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static Rendition articleOf(String style) {
        Publication publication =
                PUBLICATION.toBuilder().wechat(new WechatSettings(style)).build();
        return Site.of(publication, List.of(new WechatProvider()))
                .render(WechatFormats.ARTICLE, ArticlePage.of(ARTICLE));
    }

    @Test
    void thePublicationChoosesTheStyleOfArticles() {
        assertThat(articleOf("magazine").text()).contains("— 完 —").contains("关注我们");
        assertThat(articleOf("plain").text()).doesNotContain("关注我们");
        assertThat(articleOf("bulletin").report().isEmpty()).isTrue();
    }

    @Test
    void aStyleThatThereIsNotIsAFindingAndPlain() {
        Rendition article = articleOf("magazin");
        assertThat(article.text()).isEqualTo(articleOf("plain").text());
        assertThat(article.report().counts()).containsOnlyKeys("wechat.unknown-style");
    }

    @Test
    void theProvidersThemeGoesBeforeTheStyleOfThePublication() {
        Publication publication =
                PUBLICATION.toBuilder().wechat(new WechatSettings("magazine")).build();
        WechatProvider provider =
                WechatProvider.builder().theme(AccountTheme.PRESS).build();
        assertThat(Site.of(publication, List.of(provider))
                        .render(WechatFormats.ARTICLE, ArticlePage.of(ARTICLE))
                        .text())
                .contains("（完）");
    }

    private static String draftInputs(Map<WebAddress, WebAddress> uploads, Map<WebAddress, String> covers) {
        WechatProvider provider = WechatProvider.builder()
                .uploads(UploadedPictures.of(uploads))
                .drafts(DraftSettings.of(covers))
                .build();
        return Site.of(PUBLICATION, List.of(provider))
                .renderer(WechatFormats.DRAFT)
                .orElseThrow()
                .inputs();
    }

    @Test
    void draftsArePublishedAnewAfterPicturesWereUploaded() {
        WebAddress picture = WebAddress.of("https://www.lnfz.example/images/a.png");
        WebAddress uploaded = WebAddress.of("https://mmbiz.qpic.cn/x/0");
        String nothing = draftInputs(Map.of(), Map.of());
        assertThat(draftInputs(Map.of(picture, uploaded), Map.of()))
                .isNotEqualTo(nothing)
                .isEqualTo(draftInputs(Map.of(picture, uploaded), Map.of()));
        assertThat(draftInputs(Map.of(), Map.of(picture, "media_1"))).isNotEqualTo(nothing);
        assertThat(draftInputs(Map.of(), Map.of())).isEqualTo(nothing);
    }
}
