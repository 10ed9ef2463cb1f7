package dev.weft.feeds;

import dev.weft.finding.Code;
import dev.weft.finding.Severity;

/** What may be found in a feed. */
final class FeedCodes {
    static final Code UNREAD = Code.of(
            "feeds.unread",
            Severity.ERROR,
            "订阅源，或其中一篇，未能读出",
            "a feed, or an entry of one, could not be read",
            "重新保存订阅源后再导入",
            "save the feed again and import that");
    static final Code CUT_OFF = Code.of(
            "feeds.cut-off",
            Severity.ERROR,
            "订阅源中途断了，其后的文章没有读到",
            "a feed ends before its end; the entries after it were not read",
            "重新保存订阅源后再导入",
            "save the feed again and import that");
    static final Code SUMMARY_ONLY = Code.of(
            "feeds.summary-only",
            Severity.WARNING,
            "订阅源里只有摘要，没有正文",
            "the feed has a summary only, and not the text",
            "改为导入网页",
            "import the pages instead");

    private FeedCodes() {}
}
