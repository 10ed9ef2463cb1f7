package dev.weft.importing.document;

import org.jsoup.nodes.Element;

/**
 * A link of a page, of which several rules ask the same.
 *
 * @param text what it shows, white space folded
 * @param href the address as it is written, or empty
 */
public record PageLink(Element element, String text, String href) {
    public static PageLink of(Element element) {
        return new PageLink(element, element.text(), element.attributes().get("href"));
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
