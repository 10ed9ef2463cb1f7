package dev.weft.wechat.share;

import dev.weft.finding.Code;
import dev.weft.finding.Severity;

/** What is reported about share cards. */
final class ShareCodes {
    static final Code LINK_HOST = Code.of(
            "wechat.link-host",
            Severity.WARNING,
            "分享链接的域名与刊物不同，微信不会采用",
            "the link of a card is on another host than the publication; WeChat ignores it",
            "使用与 JS 安全域名一致的链接",
            "link to the host that is registered as JS-safe domain");
    static final Code PICTURE_MISSING = Code.of(
            "wechat.card-picture-missing",
            Severity.INFO,
            "分享卡片没有图片",
            "a share card has no picture",
            "为文章设置封面，或为刊物设置标志",
            "give the article a cover, or the publication a logo");
    static final Code PICTURE_UNSUITABLE = Code.of(
            "wechat.card-picture-unsuitable",
            Severity.WARNING,
            "分享卡片的图片可能显示不出来",
            "the picture of a share card may not be shown",
            "使用边长不小于 300 像素的 JPEG 或 PNG 图片",
            "use a JPEG or PNG of at least 300 pixels on each side");

    private ShareCodes() {}
}
