package dev.weft.importing.page;

import dev.weft.importing.document.Page;
import dev.weft.importing.evidence.Dates;
import dev.weft.importing.evidence.Fact;
import dev.weft.importing.evidence.Facts;
import dev.weft.importing.evidence.Ground;
import java.util.List;
import org.jsoup.nodes.Element;

/** What the elements of a page say they are, by itemprop. */
final class Properties {
    private static final int MOST = 200;

    private Properties() {}

    static void read(Page page, Facts facts) {
        List<Element> all = page.properties();
        // Of a page that has no end of properties only the first are looked at.
        for (Element element : all.subList(0, Math.min(MOST, all.size()))) {
            if (!element.nameIs("meta")) {
                property(element, facts);
            }
        }
    }

    private static void property(Element element, Facts facts) {
        switch (element.attr("itemprop")) {
            case "headline" -> facts.offer(Fact.TITLE, content(element), element, Ground.MARKED_TITLE);
            case "datePublished" -> date(Fact.PUBLISHED, element, Ground.MARKED_DATE, facts);
            case "dateModified" -> date(Fact.MODIFIED, element, Ground.MARKED, facts);
            case "author" -> {
                Element name = element.selectFirst("[itemprop=name]");
                facts.offer(Fact.AUTHOR, name == null ? content(element) : name.text(), element, Ground.MARKED);
            }
            case "editor" -> facts.offer(Fact.EDITOR, content(element), element, Ground.MARKED);
            default -> {
                // Found in another way, or of no use here.
            }
        }
    }

    private static void date(Fact fact, Element element, Ground ground, Facts facts) {
        String value = element.hasAttr("datetime") ? element.attr("datetime") : content(element);
        if (Dates.find(value) != null) {
            facts.offer(fact, value, element, ground);
        }
    }

    private static String content(Element element) {
        return element.hasAttr("content") ? element.attr("content") : element.text();
    }
}
