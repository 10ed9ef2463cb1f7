package dev.weft.publish.spread;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.render.Format;
import dev.weft.render.Listing;
import dev.weft.render.SequencePart;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ListingCutTest {
    private static final Format<Listing> PAGES = format("{listing}page/{page}.txt");
    private static final Format<Listing> PERIODS = format("{listing}feed/{period}.txt");
    private static final Format<Listing> INDEX = format("");
    private static final SortedMap<LocalDate, Integer> NO_DAYS = Collections.emptySortedMap();

    private static Format<Listing> format(String parts) {
        return Format.builder("fake/list", Listing.class, "text/plain", "{listing}index.txt", Format.Relation.PAGE)
                .parts(parts, 20)
                .build();
    }

    private static List<Integer> newest(int size) {
        return IntStream.range(Math.max(0, size - 21), size).boxed().toList();
    }

    private static List<String> parts(ListingCut cut, int position) {
        return cut.parts(position, false).stream()
                .map(SequencePart::name)
                .map(name -> name.isEmpty() ? "index" : name)
                .toList();
    }

    @Test
    void anIndexHoldsUpToTwoPages() {
        ListingCut small = ListingCut.of(PAGES, new ListingCut.Counts(39, newest(39), NO_DAYS));
        assertThat(parts(small, 0)).containsExactly("index");
        ListingCut larger = ListingCut.of(PAGES, new ListingCut.Counts(40, newest(40), NO_DAYS));
        assertThat(parts(larger, 0)).containsExactly("1");
        assertThat(parts(larger, 19)).containsExactly("1");
        assertThat(parts(larger, 20)).containsExactly("index");
        assertThat(larger.index().older()).isEqualTo("1");
    }

    @Test
    void aPinnedArticleIsInTheIndexBesideItsPage() {
        ListingCut cut = ListingCut.of(PAGES, new ListingCut.Counts(60, newest(60), NO_DAYS));
        assertThat(cut.parts(3, true)).extracting(SequencePart::name).containsExactly("", "1");
        assertThat(cut.parts(59, true)).extracting(SequencePart::name).containsExactly("");
    }

    @Test
    void aFeedHasItsNewestAndAnArchiveOfAll() {
        SortedMap<LocalDate, Integer> days = new TreeMap<>();
        days.put(LocalDate.of(2020, 5, 31), 10);
        days.put(LocalDate.of(2020, 6, 1), 15);
        ListingCut cut = ListingCut.of(PERIODS, new ListingCut.Counts(26, newest(26), days));
        assertThat(parts(cut, 0)).as("it has no day").isEmpty();
        assertThat(parts(cut, 5)).containsExactly("2020-05");
        assertThat(parts(cut, 6)).containsExactly("index", "2020-05");
        assertThat(parts(cut, 25)).containsExactly("index", "2020-06");
        assertThat(cut.parts(25, false).get(1).older()).isEqualTo("2020-05");
    }

    @Test
    void aFeedWhoseIndexHoldsAllHasNoArchive() {
        SortedMap<LocalDate, Integer> days = new TreeMap<>();
        days.put(LocalDate.of(2020, 6, 1), 20);
        ListingCut cut = ListingCut.of(PERIODS, new ListingCut.Counts(20, newest(20), days));
        assertThat(parts(cut, 0)).containsExactly("index");
    }

    @Test
    void whatWasTakenBackTakesNoRoomInAnIndex() {
        List<Integer> withoutWithdrawn =
                IntStream.range(0, 30).filter(i -> i < 5 || i > 14).boxed().toList();
        ListingCut cut = ListingCut.of(INDEX, new ListingCut.Counts(30, withoutWithdrawn, NO_DAYS));
        assertThat(parts(cut, 0))
                .as("twenty and the withdrawn are no more than it has room for")
                .containsExactly("index");
        ListingCut full = ListingCut.of(
                INDEX, new ListingCut.Counts(31, IntStream.range(10, 31).boxed().toList(), NO_DAYS));
        assertThat(parts(full, 10)).isEmpty();
        assertThat(parts(full, 11)).containsExactly("index");
    }
}
