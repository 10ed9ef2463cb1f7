package dev.weft.wechat;

import dev.weft.render.ArticlePage;
import dev.weft.render.Format;
import java.util.List;

/** The formats of this module. */
public final class WechatFormats {
    /** The share card of an article, as the JSON object that the JS-SDK takes. */
    public static final Format<ArticlePage> CARD = Format.of(
            "wechat/card", ArticlePage.class, "application/json", "wechat/{id}/card.json", Format.Relation.NONE);

    /** An article for an official account: a page to look at and to copy from into WeChat's editor. */
    public static final Format<ArticlePage> ARTICLE = Format.of(
            "wechat/article", ArticlePage.class, "text/html", "wechat/{id}/article.html", Format.Relation.NONE);

    /** The draft of an official-account article, as {@code draft/add} takes it; none where the text is too long. */
    public static final Format<ArticlePage> DRAFT = Format.of(
            "wechat/draft", ArticlePage.class, "application/json", "wechat/{id}/draft.json", Format.Relation.NONE);

    /** The QR code of an article's address. */
    public static final Format<ArticlePage> QR =
            Format.of("wechat/qr", ArticlePage.class, "image/svg+xml", "wechat/{id}/qr.svg", Format.Relation.QR_CODE);

    /** The share poster of an article; only made when asked for, since it costs as much as a thousand pages. */
    public static final Format<ArticlePage> POSTER = Format.builder(
                    "wechat/poster",
                    ArticlePage.class,
                    "image/png",
                    "wechat/{id}/poster.png",
                    Format.Relation.SHARE_IMAGE)
            .onRequest()
            .build();

    private WechatFormats() {}

    /** Returns all of them. */
    public static List<Format<?>> all() {
        return List.of(CARD, ARTICLE, DRAFT, QR, POSTER);
    }
}
