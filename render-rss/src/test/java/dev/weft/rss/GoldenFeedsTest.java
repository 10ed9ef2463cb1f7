package dev.weft.rss;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.render.Format;
import dev.weft.render.Listing;
import dev.weft.render.SequencePart;
import dev.weft.render.Site;
import dev.weft.render.WholeSite;
import dev.weft.testing.Golden;
import dev.weft.value.WebAddress;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Whole documents of every format, as they are expected. */
class GoldenFeedsTest {
    private static final FeedProvider SUMMARIES = FeedProvider.builder()
            .summaries()
            .items(2)
            .authority("old.example.org,2014")
            .hub(WebAddress.of("https://hub.example.com/"))
            .stylesheet()
            .build();
    private static final FeedProvider SHORT =
            FeedProvider.builder().maxBytes(1_500).build();

    private static Map<String, String> feeds(Format<Listing> format, String ending) {
        Site site = Fixture.site();
        Listing section = Listing.section("news", Fixture.various(), Fixture.CHANGED);
        Map<String, String> documents = new TreeMap<>();
        documents.put("full", text(site, format, Fixture.home(Fixture.various())));
        documents.put("summary", text(Fixture.site(SUMMARIES), format, Fixture.home(Fixture.various())));
        documents.put("bounded", text(Fixture.site(SHORT), format, Fixture.home(Fixture.plain(12))));
        documents.put("archive", text(site, format, Fixture.archive(Fixture.plain(2))));
        documents.put("section", text(site, format, section.at(new SequencePart("", "", "2024-05"))));
        documents.put("empty", text(site, format, Listing.home(List.of(), Instant.EPOCH)));
        Map<String, String> named = new TreeMap<>();
        documents.forEach((name, text) -> named.put(name + ending, text));
        return named;
    }

    private static String text(Site site, Format<Listing> format, Listing listing) {
        return site.render(format, listing).text();
    }

    @Test
    void rss() {
        Golden.of("rss-2.0").matchesTexts(feeds(FeedFormats.RSS, ".xml"));
    }

    @Test
    void atom() {
        Golden.of("atom").matchesTexts(feeds(FeedFormats.ATOM, ".xml"));
    }

    @Test
    void json() {
        Golden.of("json-feed").matchesTexts(feeds(FeedFormats.JSON, ".json"));
    }

    @Test
    void opml() {
        WholeSite changed = new WholeSite(SequencePart.INDEX, List.of(), List.of(), Fixture.CHANGED);
        Golden.of("opml")
                .matchesTexts(Map.of(
                        "changed.opml",
                        Fixture.site().render(FeedFormats.OPML, changed).text(),
                        "empty.opml",
                        Fixture.site().render(FeedFormats.OPML, WholeSite.EMPTY).text()));
    }

    @Test
    void theBoundedFeedIsShorterThanTheFullOne() {
        Listing listing = Fixture.home(Fixture.plain(12));
        assertThat(text(Fixture.site(SHORT), FeedFormats.RSS, listing).length())
                .isLessThan(text(Fixture.site(), FeedFormats.RSS, listing).length());
    }
}
