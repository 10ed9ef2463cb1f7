package dev.weft.wechat.account;

import dev.weft.finding.Code;
import dev.weft.finding.Finding;
import dev.weft.wechat.limit.Field;
import dev.weft.wechat.limit.LimitProfile;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Checks HTML, of anyone's making, against what WeChat's editor keeps. There is no official list: these are the rules
 * that the working tools agree on. Immutable and safe to share between threads.
 */
public final class AccountHtmlChecker {
    private static final Set<String> KEPT = Set.of(
            "section",
            "p",
            "span",
            "br",
            "hr",
            "img",
            "a",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "strong",
            "b",
            "em",
            "i",
            "u",
            "s",
            "del",
            "sub",
            "sup",
            "ul",
            "ol",
            "li",
            "blockquote",
            "pre",
            "code",
            "table",
            "thead",
            "tbody",
            "tfoot",
            "tr",
            "td",
            "th",
            "caption",
            "colgroup",
            "col",
            "figure",
            "figcaption",
            "center",
            "font",
            "small",
            "big",
            "mark",
            "ins",
            "svg",
            "div",
            "mp-common-profile",
            "mpvoice",
            "mpvideosnap");
    private static final Set<String> ATTRIBUTES = Set.of(
            "style",
            "src",
            "alt",
            "href",
            "title",
            "colspan",
            "rowspan",
            "data-src",
            "data-type",
            "data-ratio",
            "data-w",
            "align",
            "valign",
            "dir",
            "lang",
            "start",
            "textvalue",
            "linktype",
            "imgurl",
            "target",
            "color",
            "size");
    private static final Set<String> BLOCKS = Set.of(
            "section",
            "p",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "ul",
            "ol",
            "li",
            "blockquote",
            "table",
            "tbody",
            "thead",
            "tr",
            "td",
            "th",
            "div",
            "hr",
            "figure");
    private static final String[] STYLES = {
        "position", "grid", "!important", "var(", "url(", "expression(", "gradient", "@import", "animation", "z-index"
    };

    private final LimitProfile limits;

    private AccountHtmlChecker(LimitProfile limits) {
        this.limits = limits;
    }

    /** Returns a checker that also holds a content to limits. */
    public static AccountHtmlChecker of(LimitProfile limits) {
        return new AccountHtmlChecker(limits);
    }

    /** Checks the content of an article, or a whole page of which the body is the content. */
    public void check(String html, Consumer<Finding> findings) {
        boolean page = html.stripLeading().regionMatches(true, 0, "<!doctype", 0, 9);
        Element body =
                page ? Jsoup.parse(html).body() : Jsoup.parseBodyFragment(html).body();
        String content = page ? body.html() : html;
        size(content, findings);
        body.traverse((node, depth) -> {
            if (node instanceof Element element && depth > 0) {
                element(element, findings);
            } else if (node instanceof TextNode text) {
                text(text, findings);
            }
        });
    }

    private void size(String content, Consumer<Finding> findings) {
        for (Field field : new Field[] {Field.DRAFT_CONTENT_CHARACTERS, Field.DRAFT_CONTENT_BYTES}) {
            if (!limits.allows(field, content)) {
                int size = LimitProfile.size(field, content);
                int max = limits.limit(field).max();
                boolean bytes = field == Field.DRAFT_CONTENT_BYTES;
                findings.accept(CheckCodes.TOO_LONG.at(
                        "",
                        "正文有 " + size + (bytes ? " 字节" : " 个字符") + "，上限为 " + max + "（错误码 45002）",
                        "the content has " + size + (bytes ? " bytes" : " characters") + ", the limit is " + max
                                + " (error 45002)"));
            }
        }
    }

    private static void element(Element element, Consumer<Finding> findings) {
        String name = element.normalName();
        Element svg = element.closest("svg");
        if (svg != null) {
            SvgRules.check(element, svg, findings);
            return;
        }
        if (name.equals("div")) {
            report(CheckCodes.DIV, element, "", findings);
        } else if (!KEPT.contains(name)) {
            report(CheckCodes.ELEMENT, element, "", findings);
            return;
        }
        attributes(element, findings);
        switch (name) {
            case "a" -> link(element, findings);
            case "img" -> picture(element, findings);
            case "table" -> table(element, findings);
            case "ul", "ol" -> {
                Element parent = element.parent();
                if (parent != null && parent.closest("ul,ol") != null) {
                    report(CheckCodes.LIST, element, "", findings);
                }
            }
            case "p" -> {
                if (element.parent() != null && element.parent().normalName().equals("li")) {
                    report(CheckCodes.LIST, element, "", findings);
                }
            }
            default -> {}
        }
    }

    private static void attributes(Element element, Consumer<Finding> findings) {
        for (Attribute attribute : element.attributes()) {
            String name = attribute.getKey().toLowerCase(Locale.ROOT);
            boolean size = name.equals("width") || name.equals("height");
            if (!ATTRIBUTES.contains(name) && !name.startsWith("data-") && !size) {
                report(CheckCodes.ATTRIBUTE, element, name, findings);
            }
        }
        style(element, findings);
    }

    static void style(Element element, Consumer<Finding> findings) {
        String style = element.attr("style").toLowerCase(Locale.ROOT);
        for (String refused : STYLES) {
            int at = style.indexOf(refused);
            boolean value = at > 0 && Character.isLetter(style.charAt(at - 1)) && Character.isLetter(refused.charAt(0));
            boolean property = refused.equals("position") && at > 0 && style.charAt(at - 1) == '-';
            if (at >= 0 && !value && !property) {
                report(CheckCodes.STYLE, element, refused, findings);
            }
        }
    }

    private static void link(Element link, Consumer<Finding> findings) {
        String href = link.attr("href").strip().toLowerCase(Locale.ROOT);
        boolean live = href.startsWith("https://mp.weixin.qq.com/") || href.startsWith("http://mp.weixin.qq.com/");
        if (!live && link.hasAttr("href")) {
            report(CheckCodes.LINK, link, href, findings);
        }
    }

    private static void picture(Element picture, Consumer<Finding> findings) {
        String source = (picture.hasAttr("src") ? picture.attr("src") : picture.attr("data-src"))
                .strip()
                .toLowerCase(Locale.ROOT);
        if (!source.startsWith("https://") && !source.startsWith("http://")) {
            report(CheckCodes.PICTURE, picture, source.isEmpty() ? "src" : source, findings);
        }
        if (picture.hasAttr("width") || picture.hasAttr("height")) {
            report(CheckCodes.PICTURE, picture, "width, height", findings);
        }
    }

    private static void table(Element table, Consumer<Finding> findings) {
        for (Element parent : table.parents()) {
            String style = parent.attr("style").replace(" ", "").toLowerCase(Locale.ROOT);
            if (style.contains("overflow-x:auto")
                    || style.contains("overflow-x:scroll")
                    || style.contains("overflow:auto")) {
                return;
            }
        }
        report(CheckCodes.TABLE, table, "", findings);
    }

    private static void text(TextNode text, Consumer<Finding> findings) {
        String whole = text.getWholeText();
        Element parent = text.parent();
        if (whole.indexOf('\n') < 0 || parent == null) {
            return;
        }
        boolean code = parent.closest("pre,code") != null;
        boolean between = text.isBlank() && (isBlock(text.previousSibling()) || isBlock(text.nextSibling()));
        if (code || between) {
            report(CheckCodes.LINE_BREAK, parent, "", findings);
        }
    }

    private static boolean isBlock(@Nullable Node node) {
        return node instanceof Element element && BLOCKS.contains(element.normalName());
    }

    static void report(Code code, Element element, String detail, Consumer<Finding> findings) {
        String shown = detail.length() > 80 ? detail.substring(0, 80) + "…" : detail;
        String where = "<" + element.normalName() + ">" + (shown.isEmpty() ? "" : " " + shown);
        findings.accept(
                code.at("", code.meaning().zh() + "：" + where, code.meaning().en() + ": " + where));
    }
}
