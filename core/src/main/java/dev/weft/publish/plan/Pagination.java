package dev.weft.publish.plan;

import dev.weft.render.SequencePart;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
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

    /** Returns an index of what is not before a position, and nothing else. */
    public static Pagination index(int articles, int indexStart) {
        return new Pagination(articles, indexStart, 0, NONE, NONE);
    }

    /**
     * Returns an index of the newest {@code room} articles, and nothing else.
     *
     * @param takesNoRoom tells positions that come on top, such as of articles that were taken back
     */
    public static Pagination index(int articles, int room, IntPredicate takesNoRoom) {
        return index(articles, indexStart(articles, room, takesNoRoom));
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
        SortedMap<LocalDate, Integer> days = new TreeMap<>();
        LocalDate last = null;
        int since = 0;
        for (int at = 0; indexStart > 0 && at < articles; at++) {
            LocalDate today = day.apply(at).orElse(null);
            if (!Objects.equals(today, last)) {
                if (last != null) {
                    days.put(last, at - since);
                }
                last = today;
                since = at;
            }
        }
        if (last != null) {
            days.put(last, articles - since);
        }
        return periods(articles, indexStart, days);
    }

    /**
     * Returns an index of what is not before a position and, where that does not hold all, the archive by month or day.
     *
     * @param days how many articles each day has; those without a day are the oldest, and in no period
     */
    public static Pagination periods(int articles, int indexStart, SortedMap<LocalDate, Integer> days) {
        IntStream.Builder starts = IntStream.builder();
        IntStream.Builder names = IntStream.builder();
        int at = articles - days.values().stream().mapToInt(count -> count).sum();
        List<LocalDate> all = indexStart == 0 ? List.of() : List.copyOf(days.keySet());
        int next = 0;
        while (next < all.size()) {
            YearMonth month = YearMonth.from(all.get(next));
            int end = next;
            int inMonth = 0;
            while (end < all.size() && YearMonth.from(all.get(end)).equals(month)) {
                inMonth += Objects.requireNonNull(days.get(all.get(end++)));
            }
            boolean whole = inMonth <= LARGE_MONTH;
            for (int i = next; i < end; i++) {
                if (!whole || i == next) {
                    starts.add(at);
                    names.add(Math.toIntExact(all.get(i).toEpochDay()) << 1 | (whole ? 1 : 0));
                }
                at += Objects.requireNonNull(days.get(all.get(i)));
            }
            next = end;
        }
        return new Pagination(
                articles, indexStart, 0, starts.build().toArray(), names.build().toArray());
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
