package dev.weft.importing.page;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Tells whether what an element says is said of the article, or of a comment, another article or the site. */
final class Beside {
    /** Words in the ids and classes of what stands beside an article. */
    private static final Set<String> NAMES = Set.of(
            "comment",
            "comments",
            "commentlist",
            "commentmetadata",
            "reply",
            "replies",
            "disqus",
            "related",
            "relatedposts",
            "recommended",
            "recommendations",
            "recommend",
            "recirc",
            "sidebar",
            "teaser",
            "teasers",
            "widget",
            "widgets",
            "footer",
            "foot",
            "copyright",
            "credits",
            "latest",
            "recent",
            "trending",
            "popular",
            "hot",
            "newsletter",
            "carousel",
            "slider",
            "menu",
            "navbar",
            "prevnext");

    /** The elements that the article stands in: what is said of them is not said of what is beside it. */
    private final Set<Element> around = Collections.newSetFromMap(new IdentityHashMap<>());

    Beside(Element content) {
        for (Element at = content; at != null; at = at.parent()) {
            around.add(at);
        }
    }

    boolean holds(Element element) {
        for (Element at = element; at != null && !around.contains(at); at = at.parent()) {
            boolean apart = switch (at.normalName()) {
                case "footer", "nav", "figure", "figcaption", "blockquote", "li" -> true;
                default -> BoilerplateWords.hasName(at.className() + " " + at.id(), NAMES);
            };
            if (apart && !(at.nameIs("li") && isInHeader(at))) {
                return true;
            }
        }
        return false;
    }

    /** Facts about an article may stand in a list above it; a list of articles has headings and is elsewhere. */
    private static boolean isInHeader(Element item) {
        return item.selectFirst("h2, h3, h4, p, img") == null;
    }
}
