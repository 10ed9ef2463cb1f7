package dev.weft.importing;

import dev.weft.value.MediaTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Tells what stands on every page of a site from the article: navigation, share bars, related lists, footers. */
final class Boilerplate {
    /** Words in ids and classes, between hyphens and the like, of what is no part of a text. */
    private static final Set<String> NAMES = Set.of(
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
            "editor",
            "zebian",
            "reward",
            "like",
            "author-bio",
            "postinfo",
            "signature",
            "sign",
            "plhin",
            "pob");

    private static final String[] LAST_WORDS = {
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
    private static final String[] HEADINGS = {
        "相关新闻",
        "相关阅读",
        "相关文章",
        "相关链接",
        "相关报道",
        "相关资讯",
        "延伸阅读",
        "推荐阅读",
        "推荐文章",
        "热门文章",
        "热门推荐",
        "热点新闻",
        "猜你喜欢",
        "更多阅读",
        "更多新闻",
        "更多文章",
        "最新文章",
        "最新资讯",
        "最新新闻",
        "为您推荐",
        "相关推荐",
        "往期回顾",
        "精彩推荐",
        "相关内容",
        "Related",
        "More from",
        "More on",
        "You may also",
        "Read next",
        "Most read",
        "Most popular",
        "Recommended",
        "Comments",
        "Latest news",
        "Trending",
        "See also",
        "About the author",
        "回复",
        "评论"
    };

    private Boilerplate() {}

    /** Returns whether an element never belongs to an article. */
    static boolean isNever(Element element) {
        return switch (element.normalName()) {
            case "script",
                    "style",
                    "noscript",
                    "template",
                    "nav",
                    "form",
                    "button",
                    "select",
                    "textarea",
                    "input",
                    "footer" -> !holdsMuch(element);
            default -> isNamed(element) && !holdsMuch(element);
        };
    }

    /** Pages exist that wrap all they hold in a form, or call the element of their text a sidebar. */
    private static boolean holdsMuch(Element element) {
        if (element.childNodeSize() == 0 || element.nameIs("script") || element.nameIs("style")) {
            return false;
        }
        return element.nameIs("form") && element.getElementsByTag("p").size() > 2;
    }

    private static boolean isNamed(Element element) {
        if (element.attributesSize() == 0
                || element.nameIs("body")
                || element.nameIs("html")
                || element.nameIs("img")) {
            return false;
        }
        return hasName(element.attributes().get("class"))
                || hasName(element.attributes().get("id"));
    }

    private static boolean hasName(String names) {
        if (names.isEmpty()) {
            return false;
        }
        String text = names.toLowerCase(Locale.ROOT);
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            boolean word = i < text.length() && Character.isLetter(text.charAt(i));
            if (!word) {
                if (i > start && NAMES.contains(text.substring(start, i))) {
                    return true;
                }
                start = i + 1;
            }
        }
        return false;
    }

    /** Takes out of an article's element what is no part of the text; returns how many elements that were. */
    static int prune(Element root) {
        int count = 0;
        List<Node> nodes = new ArrayList<>(root.childNodes());
        for (int i = 0; i < nodes.size(); i++) {
            Node node = nodes.get(i);
            if (node instanceof Comment) {
                node.remove();
            } else if (node instanceof Element child) {
                if (isNever(child) || isLinkList(child) || isLastWord(child)) {
                    child.remove();
                    count++;
                } else if (isHeadingOfLinks(child, nodes, i)) {
                    for (Node rest : nodes.subList(i, nodes.size())) {
                        rest.remove();
                    }
                    return count + 1;
                } else if (PageLines.isBlock(child)) {
                    count += prune(child);
                }
            }
        }
        return count;
    }

    /** A block of several links with hardly a word between them, and no file or picture among them. */
    private static boolean isLinkList(Element block) {
        if (!PageLines.isBlock(block)) {
            return false;
        }
        int linked = 0;
        int links = 0;
        for (Element link : block.getElementsByTag("a")) {
            String type = MediaTypes.ofPath(pathOf(link.attr("href")));
            if (type.startsWith("application/") || link.selectFirst("img") != null) {
                return false;
            }
            linked += link.text().length();
            links++;
        }
        int all = links == 0 ? 0 : block.text().length();
        return links >= 3 && linked * 10 >= all * 6 && all < 3000 || links == 2 && linked * 10 >= all * 8 && all < 200;
    }

    static String pathOf(String href) {
        int end = href.indexOf('?');
        return end < 0 ? href : href.substring(0, end);
    }

    private static boolean isLastWord(Element block) {
        if (block.childNodeSize() == 0) {
            return false;
        }
        String text = first(block);
        for (String word : LAST_WORDS) {
            if (text.startsWith(word)) {
                return block.text().length() < 200 && block.selectFirst("img[width], video, iframe, table") == null;
            }
        }
        return false;
    }

    private static boolean isHeadingOfLinks(Element element, List<Node> nodes, int index) {
        if (!startsAsHeading(element) || element.text().length() > 24) {
            return false;
        }
        int linked = 0;
        int shown = 0;
        for (Node node : nodes.subList(index + 1, nodes.size())) {
            if (node instanceof Element e) {
                shown += e.text().length();
                for (Element link : e.getElementsByTag("a")) {
                    linked += link.text().length();
                }
                linked += e.nameIs("a") ? e.text().length() : 0;
            }
        }
        return linked * 2 >= shown;
    }

    private static boolean startsAsHeading(Element element) {
        String text = first(element);
        for (String heading : HEADINGS) {
            if (text.startsWith(heading)) {
                return true;
            }
        }
        return false;
    }

    /** Returns the first text in an element, without marks before it. */
    private static String first(Element element) {
        Node at = element;
        while (at instanceof Element e && e.childNodeSize() > 0) {
            Node next = null;
            for (Node node : e.childNodes()) {
                if (node instanceof Element || node instanceof TextNode t && !t.isBlank()) {
                    next = node;
                    break;
                }
            }
            if (next == null) {
                return "";
            }
            at = next;
        }
        String text = at instanceof TextNode t ? t.text().strip() : "";
        int i = 0;
        while (i < text.length() && "【[■◆●>·　 ".indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        return i == 0 || text.startsWith("【") || text.startsWith("[") ? text : text.substring(i);
    }
}
