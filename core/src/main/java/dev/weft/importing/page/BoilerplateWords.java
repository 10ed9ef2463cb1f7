package dev.weft.importing.page;

import java.util.Locale;
import java.util.Set;

/** The words by which what stands beside an article gives itself away. */
final class BoilerplateWords {
    /** Words in ids and classes, between hyphens and the like, of what is no part of a text. */
    static final Set<String> NAMES = Set.of(
            "nav",
            "navbar",
            "navigation",
            "menu",
            "breadcrumb",
            "breadcrumbs",
            "crumb",
            "crumbs",
            "crumbnav",
            "footer",
            "foot",
            "copyright",
            "comment",
            "comments",
            "disqus",
            "share",
            "sharing",
            "shares",
            "bdshare",
            "bdsharebuttonbox",
            "social",
            "related",
            "relate",
            "relevant",
            "recommend",
            "recommended",
            "recommendation",
            "recommendations",
            "recirc",
            "pager",
            "pagination",
            "pagenav",
            "prevnext",
            "sidebar",
            "subscribe",
            "newsletter",
            "promo",
            "advert",
            "advertisement",
            "ads",
            "adsbygoogle",
            "qrcode",
            "toolbar",
            "hot",
            "rank",
            "ranking",
            "hotnews",
            "prenext",
            "updown",
            "taglist",
            "jiathis",
            "sharebar",
            "sharebox",
            "readmore",
            "skip",
            "cookie",
            "cookies",
            "login",
            "search",
            "fontsize",
            "xgxw",
            "xgyd",
            "xglj",
            "xiangguan",
            "fenxiang",
            "paywall",
            "outbrain",
            "taboola",
            "signup",
            "donate",
            "zebian",
            "reward",
            "author-bio",
            "postinfo",
            "button",
            "btn",
            "subscription",
            "relatedposts",
            "relatedcontent",
            "relatedarticles",
            "relatednews",
            "recommends",
            "mostread",
            "mostpopular",
            "sharedaddy",
            "sharethis",
            "addtoany",
            "addthis",
            "likes",
            "signin",
            "register",
            "registration",
            "promotional",
            "promotion",
            "newsletters",
            "consent",
            "tooltip",
            "affiliate",
            "trending",
            "teasers");

    static final Set<String> COMMENTS = Set.of("comment", "comments", "disqus");
    static final String[] LAST_WORDS = {
        "上一篇",
        "下一篇",
        "上一条",
        "下一条",
        "上篇",
        "下篇",
        "上一个",
        "下一个",
        "分享到",
        "分享至",
        "分享：",
        "分享:",
        "扫一扫",
        "打印本页",
        "关闭窗口",
        "【打印",
        "[打印",
        "【关闭",
        "[关闭",
        "返回顶部",
        "返回列表",
        "字号",
        "字体",
        "收藏本",
        "我要评论",
        "网友评论",
        "Share this",
        "Share on",
        "Follow us",
        "Read more",
        "Sign up",
        "Subscribe",
        "Previous:",
        "Next:",
        "Tags:",
        "Filed under",
        "点击数",
        "阅读原文",
        "点赞",
        "举报",
        "打印",
        "Print this",
        "Advertisement",
        "免责声明",
        "声明：本",
        "特别声明",
        "版权声明"
    };
    /** What some write below a text to say that it is over. */
    static final Set<String> ENDS =
            Set.of("END", "- END -", "-END-", "—END—", "— END —", "THE END", "·END·", "（完）", "(完)", "全文完", "（全文完）");

    private BoilerplateWords() {}

    /** Returns whether one of the words that an id or class is made of is among others. */
    static boolean hasName(String names, Set<String> words) {
        if (names.isEmpty()) {
            return false;
        }
        String text = names.toLowerCase(Locale.ROOT);
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            boolean word = i < text.length() && Character.isLetter(text.charAt(i));
            if (!word) {
                if (i > start && words.contains(text.substring(start, i))) {
                    return true;
                }
                start = i + 1;
            }
        }
        return false;
    }
}
