package dev.weft.importing.document;

import dev.weft.value.Characters;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The lines a page shows, in order, each with the element it stands in and how much of it is links. */
public final class Lines {
    private final List<Line> lines = new ArrayList<>();

    /** The first text of a line; most lines have no other, and it is not copied. */
    private String first = "";

    /** A line of several texts; empty while it has one. */
    private final StringBuilder text = new StringBuilder();

    /** Whether a space stands between what was shown of a line and what comes. */
    private boolean spaced;

    private Element owner;
    private final Element content;
    private boolean within;
    private boolean inContent;
    private boolean started;
    private int linked;

    private Lines(Element root, Element content) {
        this.content = content;
        within = root.equals(content);
        owner = root;
    }

    public static List<Line> of(Element root, Element content) {
        Lines page = new Lines(root, content);
        page.children(root, root, false);
        page.end();
        return page.lines;
    }

    private void children(Element element, Element block, boolean inLink) {
        for (int i = 0; i < element.childNodeSize(); i++) {
            Node node = element.childNode(i);
            if (node instanceof TextNode t && !(node instanceof CDataNode)) {
                String more = t.getWholeText();
                if (!Characters.isBlank(more)) {
                    owner = started ? owner : block;
                    inContent = started ? inContent : within;
                    started = true;
                    linked += inLink ? more.strip().length() : 0;
                    show(more);
                } else if (!more.isEmpty()) {
                    blank(more);
                }
            } else if (node instanceof Element child) {
                element(child, block, inLink);
            }
        }
    }

    private void element(Element child, Element block, boolean inLink) {
        switch (child.normalName()) {
            case "script",
                    "style",
                    "noscript",
                    "template",
                    "textarea",
                    "select",
                    "svg",
                    "math",
                    "iframe",
                    "head",
                    "title" -> {
                // Not shown as text.
            }
            case "br" -> end();
            case "a", "button" -> {
                spaced = true;
                children(child, block, true);
                spaced = true;
            }
            default -> {
                if (isBlock(child)) {
                    end();
                    boolean outer = within;
                    within |= child.equals(content);
                    children(child, child, inLink);
                    end();
                    within = outer;
                } else {
                    boolean apart = child.nameIs("span") || child.nameIs("em") || child.nameIs("time");
                    spaced |= apart;
                    children(child, block, inLink);
                    spaced |= apart;
                }
            }
        }
    }

    public static boolean isBlock(Element element) {
        return switch (element.normalName()) {
            case "p",
                    "div",
                    "section",
                    "article",
                    "main",
                    "header",
                    "footer",
                    "nav",
                    "aside",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "ul",
                    "ol",
                    "li",
                    "dl",
                    "dt",
                    "dd",
                    "table",
                    "tbody",
                    "thead",
                    "tr",
                    "td",
                    "th",
                    "form",
                    "center",
                    "blockquote",
                    "pre",
                    "figure",
                    "figcaption",
                    "body",
                    "address",
                    "fieldset",
                    "hr",
                    "caption" -> true;
            default -> false;
        };
    }

    private void show(String more) {
        if (first.isEmpty()) {
            first = more;
        } else {
            text.append(text.length() == 0 ? first : "")
                    .append(spaced ? " " : "")
                    .append(more);
        }
        spaced = false;
    }

    /** Takes white space for one space; of what else shows nothing each character stays. */
    private void blank(String more) {
        for (int i = 0; i < more.length(); i++) {
            char c = more.charAt(i);
            if (!Characters.isLineSpace(c) && c != '\u00A0' && c != '\u3000') {
                show(more);
                return;
            }
        }
        spaced = true;
    }

    private void end() {
        String shown = text.length() == 0 ? first : text.toString();
        String line = Characters.line(withSpaces(withSpaces(shown, '\u00A0'), '\u3000'));
        if (!line.isEmpty()) {
            lines.add(new Line(line, owner, linked, inContent));
        }
        first = "";
        text.setLength(0);
        spaced = false;
        started = false;
        linked = 0;
    }

    /** Returns a text with spaces for a character; {@code indexOf} finds at once that most texts have none. */
    private static String withSpaces(String text, char c) {
        return text.indexOf(c) < 0 ? text : text.replace(c, ' ');
    }
}
