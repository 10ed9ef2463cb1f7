package dev.weft.publish;

import dev.weft.model.Publication;
import dev.weft.render.Listing;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Which articles each listing has, from the oldest to the newest. Listings go by their number. */
final class Listings {
    private static final int HOME = 0;
    private static final int FIRST_SECTION = 1;

    private final Columns columns;
    private final ZoneId zone;
    private final List<String> sectionPaths;
    private final int[] parents;
    private final int firstTag;
    private final int firstAuthor;
    private final int firstYear;
    private final int[] years;
    private final int[] order;
    private final int[] ranks;
    private final int[] starts;
    private final int[] members;

    Listings(Columns columns, Publication publication, long now, boolean withdrawn) {
        this.columns = columns;
        zone = publication.zone();
        sectionPaths = publication.sectionPaths();
        parents = parents(sectionPaths);
        order = Order.oldestFirst(columns, now, withdrawn);
        ranks = new int[columns.size()];
        Arrays.fill(ranks, -1);
        for (int i = 0; i < order.length; i++) {
            ranks[order[i]] = i;
        }
        firstTag = FIRST_SECTION + sectionPaths.size();
        firstAuthor = firstTag + columns.tags().count();
        firstYear = firstAuthor + columns.authors().count();
        years = years();
        starts = new int[firstYear + years.length + 1];
        members = new int[fill()];
        int[] next = starts.clone();
        for (int ordinal : order) {
            for (int listing : of(ordinal)) {
                if (listing != HOME) {
                    members[next[listing]++] = ordinal;
                }
            }
        }
    }

    private static int[] parents(List<String> paths) {
        int[] parents = new int[paths.size()];
        for (int i = 0; i < parents.length; i++) {
            int slash = paths.get(i).lastIndexOf('/');
            parents[i] = slash < 0 ? -1 : paths.indexOf(paths.get(i).substring(0, slash));
        }
        return parents;
    }

    private int[] years() {
        SortedMap<Integer, Boolean> found = new TreeMap<>();
        for (int ordinal : order) {
            if (isDated(ordinal)) {
                found.put(day(ordinal).getYear(), true);
            }
        }
        int[] all = new int[found.size()];
        int i = 0;
        for (int year : found.keySet()) {
            all[i++] = year;
        }
        return all;
    }

    /** Sets where the members of each listing start, and returns how many there are in all. */
    private int fill() {
        for (int ordinal : order) {
            for (int listing : of(ordinal)) {
                if (listing != HOME) {
                    starts[listing + 1]++;
                }
            }
        }
        for (int i = 1; i < starts.length; i++) {
            starts[i] += starts[i - 1];
        }
        return starts[starts.length - 1];
    }

    /** Returns the day an article was published on; only for one that is dated. */
    LocalDate day(int ordinal) {
        return Columns.instant(columns.published(ordinal)).atZone(zone).toLocalDate();
    }

    /** Returns whether the day an article was published on is known. */
    boolean isDated(int ordinal) {
        return columns.published(ordinal) != Columns.UNDATED;
    }

    /** Returns whether an article was taken back. */
    boolean isWithdrawn(int ordinal) {
        return columns.isWithdrawn(ordinal);
    }

    /** Returns when an article was last changed, in seconds since 1970. */
    long changed(int ordinal) {
        return columns.changed(ordinal);
    }

    /** Returns the articles that stand before others, the newest first. */
    int[] pinned() {
        int[] found = new int[order.length];
        int n = 0;
        for (int i = order.length - 1; i >= 0; i--) {
            if (columns.isPinned(order[i])) {
                found[n++] = order[i];
            }
        }
        return Arrays.copyOf(found, n);
    }

    /** Returns how many listings there are. */
    int count() {
        return starts.length - 1;
    }

    /** Returns the listings that name an article, none for one that is not listed. */
    int[] of(int ordinal) {
        if (ranks[ordinal] < 0) {
            return new int[0];
        }
        int tags = columns.tags().count(ordinal);
        int authors = columns.authors().count(ordinal);
        int[] found = new int[2 + sectionPaths.size() + tags + authors];
        int n = 0;
        found[n++] = HOME;
        int section = columns.section(ordinal);
        for (int s = section < parents.length ? section : -1; s >= 0; s = parents[s]) {
            found[n++] = FIRST_SECTION + s;
        }
        for (int i = 0; i < tags; i++) {
            found[n++] = firstTag + columns.tags().number(ordinal, i);
        }
        for (int i = 0; i < authors; i++) {
            found[n++] = firstAuthor + columns.authors().number(ordinal, i);
        }
        if (isDated(ordinal)) {
            found[n++] = firstYear + Arrays.binarySearch(years, day(ordinal).getYear());
        }
        return Arrays.copyOf(found, n);
    }

    /** Returns how many articles a listing has. */
    int size(int listing) {
        return listing == HOME ? order.length : starts[listing + 1] - starts[listing];
    }

    /** Returns one of a listing's articles; 0 is the oldest. */
    int member(int listing, int position) {
        return listing == HOME ? order[position] : members[starts[listing] + position];
    }

    /** Returns where an article stands in a listing that names it; 0 is the oldest. */
    int position(int listing, int ordinal) {
        return listing == HOME ? ranks[ordinal] : before(listing, ranks[ordinal]);
    }

    /** Returns how many articles of a listing are older than the one of a rank. */
    private int before(int listing, int rank) {
        int low = starts[listing];
        int high = starts[listing + 1];
        while (low < high) {
            int middle = low + high >>> 1;
            if (ranks[members[middle]] < rank) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - starts[listing];
    }

    /** Returns the listing of one of an article's tags. */
    int ofTag(int ordinal, int index) {
        return firstTag + columns.tags().number(ordinal, index);
    }

    /** Returns the place of an article among all that are listed, 0 for the oldest, -1 for one that is not listed. */
    int rank(int ordinal) {
        return ranks[ordinal];
    }

    /** Returns whether a listing is there without articles too. */
    boolean isStanding(int listing) {
        return listing < firstTag;
    }

    /** Returns the kind of a listing. */
    Listing.Kind kind(int listing) {
        return listing == HOME
                ? Listing.Kind.HOME
                : listing < firstTag
                        ? Listing.Kind.SECTION
                        : listing < firstAuthor
                                ? Listing.Kind.TAG
                                : listing < firstYear ? Listing.Kind.PERSON : Listing.Kind.YEAR;
    }

    /** Returns which one of its kind a listing is. */
    String key(int listing) {
        return switch (kind(listing)) {
            case HOME -> "";
            case SECTION -> sectionPaths.get(listing - FIRST_SECTION);
            case TAG -> columns.tags().name(listing - firstTag);
            case PERSON -> columns.authors().name(listing - firstAuthor);
            case YEAR -> year(years[listing - firstYear]);
        };
    }

    private static String year(int year) {
        String digits = Integer.toString(year);
        return "0".repeat(4 - digits.length()) + digits;
    }
}
