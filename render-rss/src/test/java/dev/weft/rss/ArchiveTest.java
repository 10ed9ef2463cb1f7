package dev.weft.rss;

import static dev.weft.rss.Xml.ATOM;
import static dev.weft.rss.Xml.HISTORY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.render.Listing;
import dev.weft.render.SequencePart;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** RFC 5005: a subscription document, and archives by month that are chained from it. */
class ArchiveTest {
    private static final String BASE = "https://www.example.org/";

    private static Map<String, String> links(Element head) {
        Map<String, String> links = new TreeMap<>();
        Xml.all(head, ATOM, "link").forEach(link -> links.put(link.getAttribute("rel"), link.getAttribute("href")));
        links.remove("alternate");
        return links;
    }

    private static Listing at(SequencePart place) {
        return new Listing(Listing.Kind.HOME, "", place, List.of(), Fixture.CHANGED);
    }

    private static Element rss(SequencePart place) throws Exception {
        return Xml.plain(
                        Xml.root(new FeedProvider()
                                .rss(Fixture.site())
                                .render(at(place))
                                .bytes()),
                        "channel")
                .get(0);
    }

    private static Element atom(SequencePart place) throws Exception {
        return Xml.root(
                new FeedProvider().atom(Fixture.site()).render(at(place)).bytes());
    }

    @Test
    void theSubscriptionDocumentLeadsToTheNewestArchive() throws Exception {
        SequencePart index = new SequencePart("", "", "2024-05");
        assertThat(links(rss(index)))
                .isEqualTo(Map.of("self", BASE + "feed.xml", "prev-archive", BASE + "feed/2024-05.xml"));
        assertThat(links(atom(index)))
                .isEqualTo(Map.of("self", BASE + "atom.xml", "prev-archive", BASE + "atom/2024-05.xml"));
        assertThat(Xml.all(atom(index), HISTORY, "archive")).isEmpty();
    }

    @Test
    void anArchiveLeadsBothWaysAndToTheSubscriptionDocument() throws Exception {
        SequencePart month = new SequencePart("2024-03", "2024-04", "2024-01");
        assertThat(links(rss(month)))
                .isEqualTo(Map.of(
                        "self", BASE + "feed/2024-03.xml",
                        "current", BASE + "feed.xml",
                        "prev-archive", BASE + "feed/2024-01.xml",
                        "next-archive", BASE + "feed/2024-04.xml"));
        assertThat(links(atom(month)))
                .isEqualTo(Map.of(
                        "self", BASE + "atom/2024-03.xml",
                        "current", BASE + "atom.xml",
                        "prev-archive", BASE + "atom/2024-01.xml",
                        "next-archive", BASE + "atom/2024-04.xml"));
        assertThat(Xml.all(atom(month), HISTORY, "archive")).hasSize(1);
        assertThat(Xml.all(rss(month), HISTORY, "archive")).hasSize(1);
    }

    @Test
    void theOldestArchiveLeadsToNoOlderOne() throws Exception {
        assertThat(links(atom(new SequencePart("2014-01", "2014-02", "")))).doesNotContainKey("prev-archive");
    }

    @Test
    void allDocumentsOfAFeedHaveOneId() throws Exception {
        assertThat(Xml.text(atom(new SequencePart("2014-01", "", "")), ATOM, "id"))
                .isEqualTo(Xml.text(atom(SequencePart.INDEX), ATOM, "id"))
                .isEqualTo("tag:www.example.org,2026:feeds/home");
    }
}
