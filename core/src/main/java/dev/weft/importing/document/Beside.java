package dev.weft.importing.document;

import dev.weft.importing.evidence.Names;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/** Tells whether what an element says is said of the article, or of a comment, another article or the site. */
final class Beside {
    private static final int FEW = 3;

    private static final Evaluator OF_ARTICLES = QueryParser.parse("h2, h3, h4, p, img");

    /** The elements that the article stands in: what is said of them is not said of what is beside it. */
    private final Set<Element> around = Collections.newSetFromMap(new IdentityHashMap<>());

    private final Names names;
    private final Measures measures;

    Beside(Element content, Names names, Measures measures) {
        this.names = names;
        this.measures = measures;
        for (Element at = content; at != null; at = at.parent()) {
            around.add(at);
        }
    }

    boolean holds(Element element) {
        for (Element at = element; at != null && !around.contains(at); at = at.parent()) {
            boolean apart = switch (at.normalName()) {
                case "footer", "nav", "figure", "figcaption", "blockquote", "li" -> true;
                default -> names.is(at, Names.Kind.BESIDE) || isHiddenList(at);
            };
            if (apart && !(at.nameIs("li") && isInHeader(at))) {
                return true;
            }
        }
        return false;
    }

    /** Themes hide what they say of an article for machines; a list of links that is hidden leads to others. */
    private boolean isHiddenList(Element element) {
        return Boilerplate.isHidden(element) && measures.get(element).links() >= FEW;
    }

    /** Facts about an article may stand in a list above it; a list of articles has headings and is elsewhere. */
    private static boolean isInHeader(Element item) {
        return item.selectFirst(OF_ARTICLES) == null;
    }
}
