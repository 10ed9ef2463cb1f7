package dev.weft.publish;

import dev.weft.render.Format;
import dev.weft.render.Listing;
import dev.weft.render.Place;
import dev.weft.render.Renderer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;

/**
 * How a format cuts each listing into parts: the index and full pages numbered from the oldest, the index and the months,
 * or the index alone. Parts go by their number; the first of each listing is its index.
 */
final class Division {
    /** A month of more articles than this is cut into days. */
    static final int LARGE_MONTH = 500;

    private static final int MOST_PINNED = 5;

    private final Listings listings;
    private final Format<Listing> format;
    private final int[] firstParts;
    private final int[] indexStarts;
    private final int[] firstCuts;
    private final Ints cuts = new Ints();
    private final int[] pinned;

    Division(Listings listings, Renderer<Listing> renderer, int[] pinned) {
        this.listings = listings;
        this.format = renderer.format();
        this.pinned = format.isPaged() ? Arrays.copyOf(pinned, Math.min(pinned.length, MOST_PINNED)) : new int[0];
        firstParts = new int[listings.count() + 1];
        indexStarts = new int[listings.count()];
        firstCuts = new int[format.isByPeriod() ? listings.count() + 1 : 0];
        for (int listing = 0; listing < listings.count(); listing++) {
            int size = listings.size(listing);
            indexStarts[listing] = indexStart(listing, size);
            boolean wanted = (size > 0 || listings.isStanding(listing)) && renderer.accepts(of(listing, Place.INDEX));
            int parts = 0;
            if (wanted && format.isByPeriod()) {
                parts = 1 + (indexStarts[listing] == 0 ? 0 : cut(listing, size));
            } else if (wanted) {
                parts = 1 + pages(size);
            }
            firstParts[listing + 1] = firstParts[listing] + parts;
            if (format.isByPeriod()) {
                firstCuts[listing + 1] = cuts.size();
            }
        }
    }

    private int pages(int size) {
        return format.isPaged() ? Math.max(0, size / format.partSize() - 1) : 0;
    }

    /** Returns how many articles of a listing are too old for its index; those taken back take no room in it. */
    private int indexStart(int listing, int size) {
        if (format.isPaged()) {
            return pages(size) * format.partSize();
        }
        int start = size;
        for (int room = format.partSize(); start > 0; start--) {
            room -= listings.isWithdrawn(listings.member(listing, start - 1)) ? 0 : 1;
            if (room < 0) {
                break;
            }
        }
        return start;
    }

    /** Finds where the periods of a listing begin, and returns how many there are. */
    private int cut(int listing, int size) {
        int before = cuts.size();
        int at = 0;
        while (at < size && !isDated(listings.member(listing, at))) {
            at++;
        }
        while (at < size) {
            YearMonth month = YearMonth.from(day(listing, at));
            int end = at;
            while (end < size && month.equals(YearMonth.from(day(listing, end)))) {
                end++;
            }
            cuts.add(at);
            if (end - at > LARGE_MONTH) {
                for (int i = at + 1; i < end; i++) {
                    if (!day(listing, i).equals(day(listing, i - 1))) {
                        cuts.add(i);
                    }
                }
            }
            at = end;
        }
        return cuts.size() - before;
    }

    private boolean isDated(int ordinal) {
        return listings.isDated(ordinal);
    }

    private LocalDate day(int listing, int position) {
        return listings.day(listings.member(listing, position));
    }

    /** Returns how many parts there are in all. */
    int count() {
        return firstParts[firstParts.length - 1];
    }

    /** Returns the listing that a part belongs to. */
    int listing(int part) {
        int found = Arrays.binarySearch(firstParts, part + 1);
        int listing = found >= 0 ? found : -found - 1;
        while (firstParts[listing] > part) {
            listing--;
        }
        return listing;
    }

    /** Returns the parts of a listing that an article is in, -1 for a second one that is not there. */
    int[] partsOf(int listing, int ordinal) {
        int first = firstParts[listing];
        int count = firstParts[listing + 1] - first;
        if (count == 0) {
            return new int[] {-1, -1};
        }
        int position = listings.position(listing, ordinal);
        int index = position >= indexStarts[listing] || listing == 0 && isPinned(ordinal) ? first : -1;
        if (format.isByPeriod()) {
            return new int[] {index, count == 1 ? -1 : period(listing, position)};
        }
        boolean onPage = format.isPaged() && position < indexStarts[listing];
        return new int[] {index, onPage ? first + 1 + position / format.partSize() : -1};
    }

    private int period(int listing, int position) {
        int low = firstCuts[listing];
        int high = firstCuts[listing + 1];
        while (low < high) {
            int middle = low + high >>> 1;
            if (cuts.get(middle) <= position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == firstCuts[listing] ? -1 : firstParts[listing] + low - firstCuts[listing];
    }

    private boolean isPinned(int ordinal) {
        for (int other : pinned) {
            if (other == ordinal) {
                return true;
            }
        }
        return false;
    }

    /** Returns the articles of a part in the order they are shown: the newest first, but on the home page pinned ones. */
    int[] members(int part) {
        int listing = listing(part);
        int number = part - firstParts[listing];
        int size = listings.size(listing);
        int from = number == 0 ? indexStarts[listing] : start(listing, number);
        int to = number == 0 ? size : end(listing, number, size);
        boolean pins = listing == 0 && number == 0;
        int[] members = new int[to - from + (pins ? pinned.length : 0)];
        int n = 0;
        for (int i = 0; pins && i < pinned.length; i++) {
            members[n++] = pinned[i];
        }
        for (int i = to - 1; i >= from; i--) {
            int ordinal = listings.member(listing, i);
            if (!pins || !isPinned(ordinal)) {
                members[n++] = ordinal;
            }
        }
        return Arrays.copyOf(members, n);
    }

    /** Returns how many articles a part has. */
    int size(int part) {
        int listing = listing(part);
        int number = part - firstParts[listing];
        if (number == 0) {
            return listing == 0 ? members(part).length : listings.size(listing) - indexStarts[listing];
        }
        return end(listing, number, listings.size(listing)) - start(listing, number);
    }

    /** Returns where among the members of a part an article is. */
    int slot(int part, int ordinal) {
        int listing = listing(part);
        int number = part - firstParts[listing];
        if (listing == 0 && number == 0 && pinned.length > 0) {
            int[] members = members(part);
            for (int i = 0; i < members.length; i++) {
                if (members[i] == ordinal) {
                    return i;
                }
            }
            throw new IllegalStateException("article " + ordinal + " is not in part " + part);
        }
        int size = listings.size(listing);
        return (number == 0 ? size : end(listing, number, size)) - 1 - listings.position(listing, ordinal);
    }

    private int start(int listing, int number) {
        return format.isByPeriod() ? cuts.get(firstCuts[listing] + number - 1) : (number - 1) * format.partSize();
    }

    private int end(int listing, int number, int size) {
        if (format.isByPeriod()) {
            int next = firstCuts[listing] + number;
            return next < firstCuts[listing + 1] ? cuts.get(next) : size;
        }
        return number * format.partSize();
    }

    /** Returns where in its sequence a part is. */
    Place place(int part) {
        int listing = listing(part);
        int first = firstParts[listing];
        int number = part - first;
        int last = firstParts[listing + 1] - first - 1;
        String older = number == 0 ? name(listing, last) : name(listing, number - 1);
        boolean namesNewer = format.isByPeriod() && number > 0 && number < last;
        return new Place(name(listing, number), namesNewer ? name(listing, number + 1) : "", older);
    }

    private String name(int listing, int number) {
        if (number == 0) {
            return "";
        }
        if (!format.isByPeriod()) {
            return Integer.toString(number);
        }
        int from = start(listing, number);
        int to = end(listing, number, listings.size(listing));
        LocalDate day = day(listing, from);
        YearMonth month = YearMonth.from(day);
        boolean sharesMonth = from > 0
                        && isDated(listings.member(listing, from - 1))
                        && month.equals(YearMonth.from(day(listing, from - 1)))
                || to < listings.size(listing) && month.equals(YearMonth.from(day(listing, to)))
                || to - from > LARGE_MONTH;
        return sharesMonth ? day.toString() : month.toString();
    }

    /** Returns the listing of a number at a place, without its articles. */
    private Listing of(int listing, Place place) {
        return new Listing(listings.kind(listing), listings.key(listing), place, List.of(), java.time.Instant.EPOCH);
    }

    /** Returns the listing that a part is, without its articles and its time: enough for its path. */
    Listing name(int part) {
        int listing = listing(part);
        return of(listing, Place.of(name(listing, part - firstParts[listing])));
    }

    /** Returns the listing that a part is, without its articles. */
    Listing part(int part) {
        long changed = Columns.UNDATED;
        for (int ordinal : members(part)) {
            changed = Math.max(changed, listings.changed(ordinal));
        }
        int listing = listing(part);
        return new Listing(
                listings.kind(listing), listings.key(listing), place(part), List.of(), Columns.instant(changed));
    }
}
