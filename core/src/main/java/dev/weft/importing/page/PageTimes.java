package dev.weft.importing.page;

import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** When a page was published, as its elements tell: times, and what their classes call a date. */
final class PageTimes {
    /** Words in the classes and ids of elements that hold a date. */
    private static final Set<String> NAMES = Set.of(
            "date",
            "datum",
            "fecha",
            "data",
            "datetime",
            "dateline",
            "published",
            "pubdate",
            "pubtime",
            "publish",
            "pubdata",
            "posted",
            "timestamp",
            "time",
            "submitted",
            "postmeta",
            "postmetadata",
            "meta",
            "entrydate",
            "postdate",
            "riqi",
            "shijian");

    /** Words in the classes of elements that hold another date than that of publication. */
    private static final Set<String> CHANGES = Set.of("updated", "modified", "update", "edited");

    /** How many elements are looked at closely; the date of an article is among the first. */
    private static final int MOST = 200;

    private static final int LONGEST = 120;

    private final Facts facts;
    private final Beside beside;

    PageTimes(Facts facts, Beside beside) {
        this.facts = facts;
        this.beside = beside;
    }

    void read(Document page) {
        times(page, false);
        if (facts.get("published").isEmpty()) {
            named(page.body());
        }
        if (facts.get("published").isEmpty()) {
            times(page, true);
        }
    }

    private void times(Document page, boolean any) {
        List<Element> times = page.getElementsByTag("time");
        for (int i = 0; i < Math.min(MOST, times.size()); i++) {
            Element time = times.get(i);
            String value = time.hasAttr("datetime") ? time.attr("datetime") : time.text();
            if (PageDates.find(value) != null && (any || !beside.holds(time))) {
                double sure = facts.get("published").isEmpty() ? 0.7 : 0.5;
                boolean change = BoilerplateWords.hasName(time.className(), CHANGES);
                facts.offer(change ? "modified" : "published", value, Facts.place(time), any ? 0.45 : sure);
            }
        }
    }

    /** Takes the first element that is called a date and holds one. */
    private void named(Element body) {
        int looked = 0;
        for (Element element : body.getAllElements()) {
            boolean named = element.attributesSize() > 0
                    && looked < MOST
                    && BoilerplateWords.hasName(element.className() + " " + element.id(), NAMES)
                    && !BoilerplateWords.hasName(element.className(), CHANGES);
            if (named) {
                looked++;
                String value = PageDates.find(element.attr("title")) == null ? element.text() : element.attr("title");
                if (value.length() <= LONGEST && PageDates.find(value) != null && !beside.holds(element)) {
                    facts.offer("published", value, Facts.place(element), 0.58);
                    return;
                }
            }
        }
    }
}
