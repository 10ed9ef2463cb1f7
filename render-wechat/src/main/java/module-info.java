/**
 * Articles as WeChat share cards, official-account articles and drafts, messages, QR codes and posters.
 *
 * @since 0.1.0
 */
@SuppressWarnings("requires-automatic") // ZXing has no module descriptor
module dev.weft.wechat {
    requires com.google.zxing;
    requires java.desktop;
    requires transitive dev.weft.core;
    requires static transitive org.jspecify;
    requires org.jsoup;

    exports dev.weft.wechat;
    exports dev.weft.wechat.account;
    exports dev.weft.wechat.limit;
    exports dev.weft.wechat.message;
    exports dev.weft.wechat.poster;
    exports dev.weft.wechat.share;

    provides dev.weft.render.RendererProvider with
            dev.weft.wechat.WechatProvider;
}
