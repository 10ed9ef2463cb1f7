package dev.weft.publish.plan;

import dev.weft.render.SequencePart;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * How one listing is cut into parts: its index, which has the newest, and older parts, which are numbered pages or periods.
 *
 * <p>A pure rule: it needs to know how many articles there are, and for periods their days; never the articles. Positions
 * count from 0, the oldest. Pages are numbered from the oldest and full, so that a new article changes the index and at
 * most one page. Immutable.
 */
public final class Pagination {
    /** A month of more articles than this is cut into days. */
    public static final int LARGE_MONTH = 500;

    private static final int[] NONE = new int[0];

    private final int articles;
    private final int indexStart;
    private final int pageSize;

    /** Where each period begins. */
    private final int[] starts;

    /** The first day of each period, counted from 1970, times two; and one where the period is the whole month. */
    private final int[] days;

    private Pagination(int articles, int indexStart, int pageSize, int[] starts, int[] days) {
        this.articles = articles;
        this.indexStart = indexStart;
        this.pageSize = pageSize;
        this.starts = starts;
        this.days = days;
    }

    /**
     * A part of a listing.
     *
     * @param number 0 for the index, then counted from the oldest
     */
    public record Part(int number) {
        /** The part that has the newest articles. */
        public static final Part INDEX = new Part(0);

        /** Returns whether this is the index. */
        public boolean isIndex() {
            return number == 0;
        }
    }

    /**
     * Some positions in a row.
     *
     * @param from the oldest
     * @param to the one after the newest
     */
    public record Span(int from, int to) {
        /** Returns how many positions they are. */
        public int size() {
            return to - from;
        }
    }

    /** Returns an index of the newest articles, and pages of {@code pageSize} for all that are older. */
    public static Pagination pages(int articles, int pageSize) {
        int pages = Math.max(0, articles / pageSize - 1);
        return new Pagination(articles, pages * pageSize, pageSize, NONE, NONE);
    }

    /**
     * Returns an index of the newest {@code room} articles, and nothing else.
     *
     * @param takesNoRoom tells positions that come on top, such as of articles that were taken back
     */
    public static Pagination index(int articles, int room, IntPredicate takesNoRoom) {
        return new Pagination(articles, indexStart(articles, room, takesNoRoom), 0, NONE, NONE);
    }

    private static int indexStart(int articles, int room, IntPredicate takesNoRoom) {
        int left = room;
        int start = articles;
        while (start > 0) {
            left -= takesNoRoom.test(start - 1) ? 0 : 1;
            if (left < 0) {
                break;
            }
            start--;
        }
        return start;
    }

    /**
     * Returns an index of the newest {@code room} articles and, where that does not hold all, the archive of all articles
     * by month, or by day where a month has more than {@link #LARGE_MONTH}.
     *
     * @param takesNoRoom tells positions that come on top of the index
     * @param day gives the day of each position; positions without one are the oldest, and in no period
     */
    public static Pagination periods(
            int articles, int room, IntPredicate takesNoRoom, IntFunction<Optional<LocalDate>> day) {
        int indexStart = indexStart(articles, room, takesNoRoom);
        IntStream.Builder starts = IntStream.builder();
        IntStream.Builder days = IntStream.builder();
        int at = 0;
        while (indexStart > 0 && at < articles) {
            LocalDate first = day.apply(at).orElse(null);
            if (first == null) {
                at++;
                continue;
            }
            int end = at + 1;
            while (end < articles
                    && YearMonth.from(day.apply(end).orElseThrow()).equals(YearMonth.from(first))) {
                end++;
            }
            boolean whole = end - at <= LARGE_MONTH;
            LocalDate before = null;
            for (int i = at; i < (whole ? at + 1 : end); i++) {
                LocalDate today = day.apply(i).orElseThrow();
                if (!today.equals(before)) {
                    starts.add(i);
                    int count = Math.toIntExact(today.toEpochDay());
                    days.add(count << 1 | (whole ? 1 : 0));
                    before = today;
                }
            }
            at = end;
        }
        return new Pagination(
                articles, indexStart, 0, starts.build().toArray(), days.build().toArray());
    }

    /** Returns how many parts there are, with the index. */
    public int count() {
        return 1 + (pageSize > 0 ? indexStart / pageSize : starts.length);
    }

    /** Returns whether a position is in the index. */
    public boolean isInIndex(int position) {
        return position >= indexStart;
    }

    /** Returns the page or the period that a position is in; one in the index may be in a period as well. */
    public Optional<Part> olderPart(int position) {
        if (pageSize > 0) {
            return isInIndex(position) ? Optional.empty() : Optional.of(new Part(1 + position / pageSize));
        }
        int found = Arrays.binarySearch(starts, position);
        int period = found >= 0 ? found : -found - 2;
        return period < 0 ? Optional.empty() : Optional.of(new Part(1 + period));
    }

    /** Returns the positions of a part. */
    public Span positions(Part part) {
        if (part.isIndex()) {
            return new Span(indexStart, articles);
        }
        int number = part.number();
        if (pageSize > 0) {
            return new Span((number - 1) * pageSize, number * pageSize);
        }
        return new Span(starts[number - 1], number < starts.length ? starts[number] : articles);
    }

    /** Returns what a part is called: nothing for the index, else its number, or its month or day. */
    public String name(Part part) {
        if (part.isIndex()) {
            return "";
        }
        if (pageSize > 0) {
            return Integer.toString(part.number());
        }
        int packed = days[part.number() - 1];
        LocalDate day = LocalDate.ofEpochDay(packed >> 1);
        return (packed & 1) != 0 ? YearMonth.from(day).toString() : day.toString();
    }

    /** Returns where a part is in the sequence: what its links to older and newer parts are called. */
    public SequencePart place(Part part) {
        int last = count() - 1;
        String older = name(new Part(part.isIndex() ? last : part.number() - 1));
        boolean namesNewer = pageSize == 0 && !part.isIndex() && part.number() < last;
        return new SequencePart(name(part), namesNewer ? name(new Part(part.number() + 1)) : "", older);
    }
}
