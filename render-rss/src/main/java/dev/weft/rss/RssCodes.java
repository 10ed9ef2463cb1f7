package dev.weft.rss;

import dev.weft.finding.Code;
import dev.weft.finding.Severity;

/** What feeds report. */
final class RssCodes {
    static final Code ARTICLE_LEFT_OUT = Code.of(
            "rss.article-left-out",
            Severity.ERROR,
            "文章无法写入订阅源，已略去",
            "an article could not be written and was left out of the feed",
            "按所述原因修改文章或路径模板",
            "mend the article, or the path pattern, as the reason says");

    static final Code EMBED_LINKED = Code.of(
            "rss.embed-linked",
            Severity.INFO,
            "订阅源不能播放视频和音频，正文中的播放器已改为链接",
            "feeds cannot play: a player in the text became a link",
            "无需处理；给视频加标题和封面图，链接更好认",
            "nothing; a title and a poster make the link easier to recognise");

    static final Code DATE_MISSING = Code.of(
            "rss.date-missing",
            Severity.WARNING,
            "文章没有日期：Atom 必须有更新时间，写作 1990-01-01",
            "the article has no date: Atom demands one, and says 1990-01-01",
            "填写 published",
            "give it a published date");

    static final Code GUID_UNUSABLE = Code.of(
            "rss.guid-unusable",
            Severity.WARNING,
            "沿用的旧标识不是绝对 URI，Atom 改用 tag: 标识",
            "an id taken over is no absolute URI; in Atom its tag: URI stands instead",
            "旧系统本来没有 Atom 则无需处理；否则 guid 应与旧 Atom 中的 id 一致",
            "nothing if the earlier system had no Atom feed; else the guid is to be the id in that feed");

    static final Code LOGO_LEFT_OUT = Code.of(
            "rss.logo-left-out",
            Severity.INFO,
            "RSS 的频道图标只能是 GIF、JPEG 或 PNG，刊物标志未写入",
            "the image of an RSS channel is a GIF, JPEG or PNG: the publication's logo was left out",
            "另备 PNG 格式的标志",
            "offer the logo as a PNG");

    static final Code SHORTENED = Code.of(
            "rss.feed-shortened",
            Severity.INFO,
            "订阅源已达字节上限，较旧的文章只在归档中",
            "the feed is at its bound in bytes: older articles are in its archives alone",
            "无需处理；或改发摘要，或提高上限",
            "nothing; or offer summaries, or raise the bound");

    static final Code REPLACED_CHARACTER = Code.of(
            "rss.replaced-character",
            Severity.INFO,
            "文本含有订阅源不能携带的字符，已写作 U+FFFD（�）",
            "a text holds characters that no feed can carry; U+FFFD stands in their place",
            "在原稿中改正或删去",
            "mend or remove them in the original");

    private RssCodes() {}
}
