package dev.weft.live;

import dev.weft.value.ArticleId;
import java.time.Instant;

/**
 * Which entries of a listing are wanted: those that are shown at a time, between two marks, counted and cut. Immutable; each
 * {@code with…} and the like returns another query.
 */
public final class EntryQuery {
    private final String listing;
    private final Instant latestStart;
    private final Instant earliestEnd;
    private final boolean withWithdrawn;
    private final Mark after;
    private final Mark before;
    private final boolean newestFirst;
    private final int offset;
    private final int limit;

    private EntryQuery(
            String listing,
            Instant latestStart,
            Instant earliestEnd,
            boolean withWithdrawn,
            Mark after,
            Mark before,
            boolean newestFirst,
            int offset,
            int limit) {
        this.listing = listing;
        this.latestStart = latestStart;
        this.earliestEnd = earliestEnd;
        this.withWithdrawn = withWithdrawn;
        this.after = after;
        this.before = before;
        this.newestFirst = newestFirst;
        this.offset = offset;
        this.limit = limit;
    }

    /**
     * A place in the order of articles: by when they were published, then by their ids.
     *
     * @param seconds since 1970
     * @param id compared by the bytes of its UTF-8; empty is before every id
     */
    public record Mark(long seconds, String id) implements Comparable<Mark> {
        static final Mark FIRST = new Mark(Long.MIN_VALUE, "");
        static final Mark LAST = new Mark(Long.MAX_VALUE, "");

        static Mark at(Instant time) {
            return new Mark(time.getEpochSecond(), "");
        }

        /** Returns the article that stands here. */
        ArticleId articleId() {
            return ArticleId.of(id);
        }

        @Override
        public int compareTo(Mark other) {
            int bySeconds = Long.compare(seconds, other.seconds);
            return bySeconds != 0 ? bySeconds : compareIds(id, other.id);
        }

        /** Compares as bytes of UTF-8 do, which is by code points: halves of pairs stand for what is above all others. */
        private static int compareIds(String one, String other) {
            int end = Math.min(one.length(), other.length());
            for (int i = 0; i < end; i++) {
                char a = one.charAt(i);
                char b = other.charAt(i);
                if (a != b) {
                    boolean halves = Character.isSurrogate(a) != Character.isSurrogate(b);
                    return halves ? (Character.isSurrogate(a) ? 1 : -1) : Character.compare(a, b);
                }
            }
            return Integer.compare(one.length(), other.length());
        }
    }

    /** Returns a query for all entries of a listing that are shown at a time and not withdrawn, the newest first. */
    static EntryQuery of(String listing, Instant now) {
        return new EntryQuery(listing, now, now, false, Mark.FIRST, Mark.LAST, true, 0, Integer.MAX_VALUE);
    }

    /** Returns a query for all entries of a listing, shown or not, withdrawn or not. */
    static EntryQuery whenever(String listing) {
        return new EntryQuery(
                listing, Instant.MAX, Instant.MIN, true, Mark.FIRST, Mark.LAST, true, 0, Integer.MAX_VALUE);
    }

    EntryQuery withWithdrawn(boolean value) {
        return new EntryQuery(listing, latestStart, earliestEnd, value, after, before, newestFirst, offset, limit);
    }

    /** Returns the query for those after a mark, and still after any that was set before. */
    EntryQuery after(Mark mark) {
        Mark later = mark.compareTo(after) > 0 ? mark : after;
        return new EntryQuery(
                listing, latestStart, earliestEnd, withWithdrawn, later, before, newestFirst, offset, limit);
    }

    /** Returns the query for those before a mark, and still before any that was set before. */
    EntryQuery before(Mark mark) {
        Mark earlier = mark.compareTo(before) < 0 ? mark : before;
        return new EntryQuery(
                listing, latestStart, earliestEnd, withWithdrawn, after, earlier, newestFirst, offset, limit);
    }

    EntryQuery oldestFirst() {
        return new EntryQuery(listing, latestStart, earliestEnd, withWithdrawn, after, before, false, offset, limit);
    }

    EntryQuery cut(int from, int most) {
        return new EntryQuery(listing, latestStart, earliestEnd, withWithdrawn, after, before, newestFirst, from, most);
    }

    /** Returns the listing, as a {@link Placement} names it. */
    public String listing() {
        return listing;
    }

    /**
     * Returns in seconds since 1970 until when what is wanted was shown first: {@code shown_from <= latestStart}. It is the
     * time at which the site is asked, or the end of all times where it does not matter when an article is shown.
     */
    public long latestStart() {
        return latestStart.getEpochSecond();
    }

    /** Returns in seconds since 1970 after when what is wanted is shown no more: {@code shown_until > earliestEnd}. */
    public long earliestEnd() {
        return earliestEnd.getEpochSecond();
    }

    /** Returns whether withdrawn articles are wanted as well. */
    public boolean withWithdrawn() {
        return withWithdrawn;
    }

    /** Returns the mark that all of them are after; it is no entry itself. */
    public Mark after() {
        return after;
    }

    /** Returns the mark that all of them are before; it is no entry itself. */
    public Mark before() {
        return before;
    }

    /** Returns whether the mark that all are after leaves any out. */
    public boolean isAfterAny() {
        return !after.equals(Mark.FIRST);
    }

    /** Returns whether the mark that all are before leaves any out. */
    public boolean isBeforeAny() {
        return !before.equals(Mark.LAST);
    }

    /** Returns whether the newest come first; else the oldest do. */
    public boolean isNewestFirst() {
        return newestFirst;
    }

    /** Returns how many to pass over. */
    public int offset() {
        return offset;
    }

    /** Returns how many are wanted at most. */
    public int limit() {
        return limit;
    }

    @Override
    public String toString() {
        return "EntryQuery[" + listing + " " + after + " to " + before + (newestFirst ? ", newest first, " : ", ")
                + limit + " from " + offset + "]";
    }
}
