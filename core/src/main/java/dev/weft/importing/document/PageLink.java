package dev.weft.importing.document;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * A link of a page, of which several rules ask the same.
 *
 * @param text what it shows, white space folded
 * @param href the address as it is written, or empty
 */
public record PageLink(Element element, String text, String href) {
    public static PageLink of(Element element) {
        return new PageLink(element, text(element), element.attributes().get("href"));
    }

    /** Returns the text of an element; most links hold one that needs no folding, which is not copied. */
    private static String text(Element element) {
        if (element.childNodeSize() == 1 && element.childNode(0) instanceof TextNode only) {
            String text = only.getWholeText();
            if (isFolded(text)) {
                return text;
            }
        }
        return element.text();
    }

    private static boolean isFolded(String text) {
        boolean space = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean blank = c <= ' ';
            if (blank && (space || c != ' ') || c >= 0x7F && c < 0xC0 || c == '\u200B') {
                return false;
            }
            space = blank;
        }
        return !space;
    }

    /** Returns whether it says that it leads to the page that follows or precedes this one. */
    public boolean isNeighbour() {
        return hasRelation("next") || hasRelation("prev");
    }

    /** Returns whether it says that what it leads to is so and nothing else. */
    public boolean hasRelation(String relation) {
        return element.attributes().get("rel").equals(relation);
    }
}
