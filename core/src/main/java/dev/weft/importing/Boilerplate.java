package dev.weft.importing;

import dev.weft.value.MediaTypes;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Tells what stands on every page of a site from the article: navigation, share bars, related lists, footers. */
final class Boilerplate {
    private static final int MUCH = 600;

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
        if (element.nameIs("form")) {
            return element.getElementsByTag("p").size() > 2;
        }
        if (BoilerplateWords.hasName(
                element.attributes().get("class") + " " + element.id(), BoilerplateWords.COMMENTS)) {
            return false;
        }
        int linked = 0;
        for (Element link : element.getElementsByTag("a")) {
            linked += link.text().length();
        }
        int shown = element.text().length();
        return shown > MUCH && linked * 5 < shown;
    }

    private static boolean isNamed(Element element) {
        if (element.attributesSize() == 0
                || element.nameIs("body")
                || element.nameIs("html")
                || element.nameIs("img")) {
            return false;
        }
        return BoilerplateWords.hasName(element.attributes().get("class"), BoilerplateWords.NAMES)
                || BoilerplateWords.hasName(element.attributes().get("id"), BoilerplateWords.NAMES);
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
        for (String word : BoilerplateWords.LAST_WORDS) {
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
        for (String heading : BoilerplateWords.HEADINGS) {
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
