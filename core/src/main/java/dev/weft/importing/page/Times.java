package dev.weft.importing.page;

import dev.weft.importing.document.Page;
import dev.weft.importing.evidence.Dates;
import dev.weft.importing.evidence.Fact;
import dev.weft.importing.evidence.Facts;
import dev.weft.importing.evidence.Ground;
import dev.weft.importing.evidence.Names;
import java.util.List;
import org.jsoup.nodes.Element;

/** When a page was published, as its elements tell: times, and what their classes call a date. */
final class Times {
    /** How many elements are looked at closely; the date of an article is among the first. */
    private static final int MOST = 200;

    private static final int LONGEST = 120;

    private Times() {}

    static void read(Page page, Facts facts) {
        times(page, facts, false);
        if (!facts.has(Fact.PUBLISHED)) {
            named(page, facts);
        }
        if (!facts.has(Fact.PUBLISHED)) {
            times(page, facts, true);
        }
    }

    private static void times(Page page, Facts facts, boolean any) {
        List<Element> times = page.tags("time");
        for (Element time : times.subList(0, Math.min(MOST, times.size()))) {
            String value = time.hasAttr("datetime") ? time.attr("datetime") : time.text();
            if (Dates.find(value) != null && (any || !page.isBeside(time))) {
                Ground sure = facts.has(Fact.PUBLISHED) ? Ground.TIME_AGAIN : Ground.TIME;
                boolean change = page.names().is(time.className(), Names.Kind.CHANGE);
                facts.offer(change ? Fact.MODIFIED : Fact.PUBLISHED, value, time, any ? Ground.TIME_BESIDE : sure);
            }
        }
    }

    /** Takes the first element that is called a date and holds one. */
    private static void named(Page page, Facts facts) {
        int looked = 0;
        for (Element element : page.called(Names.Kind.DATE)) {
            if (looked >= MOST || page.names().is(element.className(), Names.Kind.CHANGE)) {
                continue;
            }
            looked++;
            String value = Dates.find(element.attr("title")) == null ? element.text() : element.attr("title");
            if (value.length() <= LONGEST && Dates.find(value) != null && !page.isBeside(element)) {
                facts.offer(Fact.PUBLISHED, value, element, Ground.NAMED_DATE);
                return;
            }
        }
    }
}
