package dev.weft.wechat.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;

/** What WeChat's editor makes of HTML that is pasted into it; written apart from what Weft keeps and checks. */
final class PastedCopy {
    private static final Set<String> DROPPED = Set.of(
            "script", "style", "link", "meta", "title", "iframe", "form", "input", "button", "object", "video",
            "audio");
    private static final Set<String> KEPT_ATTRIBUTES =
            Set.of("style", "src", "alt", "href", "colspan", "rowspan", "align", "valign");
    private static final List<String> DROPPED_STYLES = List.of(
            "position", "top", "right", "bottom", "left", "z-index", "grid", "animation", "transition", "content");
    private static final List<String> DROPPED_VALUES = List.of("!important", "var(", "url(", "grid", "gradient");

    private PastedCopy() {}

    /** Returns what is left of a fragment. */
    static String of(String html) {
        Document document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        Element body = document.body();
        body.select(String.join(",", DROPPED)).remove();
        body.select("div,article,main,header,footer,aside").tagName("section");
        for (Element element : body.select("*")) {
            if (!element.normalName().equals("body")) {
                attributes(element);
            }
        }
        for (Element link : body.select("a")) {
            if (!link.attr("href").matches("https?://mp\\.weixin\\.qq\\.com/.*")) {
                link.unwrap();
            }
        }
        lineBreaks(body);
        return body.html();
    }

    private static void attributes(Element element) {
        for (Attribute attribute : element.attributes().asList()) {
            if (!KEPT_ATTRIBUTES.contains(attribute.getKey().toLowerCase(Locale.ROOT))) {
                element.removeAttr(attribute.getKey());
            }
        }
        if (element.hasAttr("style")) {
            List<String> kept = new ArrayList<>();
            for (String declaration : element.attr("style").split(";", -1)) {
                String name = declaration.split(":", 2)[0].strip().toLowerCase(Locale.ROOT);
                boolean dropped = DROPPED_STYLES.contains(name)
                        || name.startsWith("grid-")
                        || name.startsWith("--")
                        || DROPPED_VALUES.stream().anyMatch(declaration::contains);
                if (!dropped) {
                    kept.add(declaration);
                }
            }
            element.attr("style", String.join(";", kept));
        }
        if (element.normalName().equals("img") && element.attr("src").startsWith("data:")) {
            element.remove();
        }
    }

    /** A line break between elements becomes an empty paragraph. */
    private static void lineBreaks(Element body) {
        List<TextNode> breaks = new ArrayList<>();
        NodeTraversor.traverse(
                (Node node, int depth) -> {
                    if (node instanceof TextNode text
                            && text.isBlank()
                            && text.getWholeText().contains("\n")) {
                        breaks.add(text);
                    }
                },
                body);
        breaks.forEach(
                text -> text.replaceWith(new Element("p").appendElement("br").parent()));
    }
}
