/** Articles as WeChat share cards, official-account articles and posters. */
@SuppressWarnings("requires-automatic") // ZXing has no module descriptor
module dev.weft.wechat {
    requires com.google.zxing;
    requires transitive dev.weft.core;
    requires static transitive org.jspecify;
}
