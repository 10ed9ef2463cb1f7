package dev.weft.publish.plan;

import dev.weft.model.EditionId;
import dev.weft.model.Publication;
import dev.weft.publish.index.ArticleIndex;
import dev.weft.publish.index.ArticleRef;
import dev.weft.publish.index.LabelRef;
import dev.weft.publish.index.SectionRef;
import dev.weft.render.Listing;
import java.time.LocalDate;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Which articles each listing of an edition has, from the oldest to the newest: home, the sections with what their sections have, tags,
 * authors, years. Immutable; takes 4 bytes for each time that a listing names an article.
 */
public final class Listings {
    private static final int UNLISTED = -1;

    private final ArticleIndex index;
    private final EditionId edition;
    private final List<String> sectionPaths;
    private final int[] parents;
    private final int firstTag;
    private final int firstAuthor;
    private final int firstYear;
    private final int[] years;

    /** All that are listed, the oldest first. */
    private final int[] order;

    /** Where each article is in {@link #order}, or {@link #UNLISTED}. */
    private final int[] ranks;

    /** Where the articles of each listing but home start in {@link #members}. */
    private final int[] starts;

    private final int[] members;

    /**
     * Makes the listings of the articles of an index that are in an edition.
     *
     * @param withWithdrawn whether they name articles that were taken back
     */
    Listings(ArticleIndex index, Publication publication, EditionId edition, boolean withWithdrawn) {
        this.index = index;
        this.edition = edition;
        sectionPaths = publication.sectionPaths();
        parents = parents(sectionPaths);
        order = index.articles()
                .filter(article -> index.isListed(article) && (withWithdrawn || !index.isWithdrawn(article)))
                .filter(article -> index.edition(article).equals(edition))
                .sorted(index::compareByTime)
                .mapToInt(ArticleRef::number)
                .toArray();
        ranks = new int[index.size()];
        Arrays.fill(ranks, UNLISTED);
        for (int i = 0; i < order.length; i++) {
            ranks[order[i]] = i;
        }
        firstTag = 1 + sectionPaths.size();
        firstAuthor = firstTag + index.tags().count();
        firstYear = firstAuthor + index.authors().count();
        years = Arrays.stream(order)
                .mapToObj(number -> index.day(new ArticleRef(number)))
                .flatMapToInt(day -> day.stream().mapToInt(LocalDate::getYear))
                .distinct()
                .sorted()
                .toArray();
        starts = starts();
        members = new int[starts[starts.length - 1]];
        int[] next = starts.clone();
        for (int number : order) {
            for (ListingRef listing : of(new ArticleRef(number))) {
                if (!listing.equals(ListingRef.HOME)) {
                    members[next[listing.number()]++] = number;
                }
            }
        }
    }

    /** Returns the number of the section that each section lies in, counted from 1; 0 for one that lies in none. */
    private static int[] parents(List<String> paths) {
        int[] parents = new int[paths.size() + 1];
        for (int i = 0; i < paths.size(); i++) {
            int slash = paths.get(i).lastIndexOf('/');
            parents[i + 1] = slash < 0 ? 0 : 1 + paths.indexOf(paths.get(i).substring(0, slash));
        }
        return parents;
    }

    private int[] starts() {
        int[] sums = new int[firstYear + years.length + 1];
        for (int number : order) {
            for (ListingRef listing : of(new ArticleRef(number))) {
                if (!listing.equals(ListingRef.HOME)) {
                    sums[listing.number() + 1]++;
                }
            }
        }
        for (int i = 1; i < sums.length; i++) {
            sums[i] += sums[i - 1];
        }
        return sums;
    }

    /** Returns the index whose articles these are. */
    ArticleIndex index() {
        return index;
    }

    /** Returns the edition that these are the listings of. */
    EditionId edition() {
        return edition;
    }

    /** Returns how many listings there are. */
    int count() {
        return starts.length - 1;
    }

    /** Returns the listings that name an article, none for one that is not listed. */
    List<ListingRef> of(ArticleRef article) {
        List<ListingRef> found = new ArrayList<>();
        if (!isListed(article)) {
            return found;
        }
        found.add(ListingRef.HOME);
        SectionRef section = index.section(article);
        for (int s = index.isKnown(section) ? section.number() : 0; s > 0; s = parents[s]) {
            found.add(new ListingRef(s));
        }
        for (LabelRef tag : index.tags().of(article)) {
            found.add(ofTag(tag));
        }
        for (LabelRef author : index.authors().of(article)) {
            found.add(new ListingRef(firstAuthor + author.number()));
        }
        index.day(article)
                .ifPresent(day -> found.add(new ListingRef(firstYear + Arrays.binarySearch(years, day.getYear()))));
        return found;
    }

    /** Returns the listing of a tag. */
    ListingRef ofTag(LabelRef tag) {
        return new ListingRef(firstTag + tag.number());
    }

    /** Returns whether listings name an article. */
    boolean isListed(ArticleRef article) {
        return ranks[article.number()] != UNLISTED;
    }

    /** Returns where an article is among all that are listed, 0 for the oldest; none for one that is not listed. */
    OptionalInt rank(ArticleRef article) {
        int rank = ranks[article.number()];
        return rank == UNLISTED ? OptionalInt.empty() : OptionalInt.of(rank);
    }

    /** Returns the articles of a listing, the oldest first; made as they are asked for. */
    List<ArticleRef> articles(ListingRef listing) {
        boolean home = listing.equals(ListingRef.HOME);
        int[] from = home ? order : members;
        int start = home ? 0 : starts[listing.number()];
        int size = size(listing);
        return new AbstractList<>() {
            @Override
            public ArticleRef get(int position) {
                return new ArticleRef(from[start + position]);
            }

            @Override
            public int size() {
                return size;
            }
        };
    }

    /** Returns how many articles a listing has. */
    int size(ListingRef listing) {
        int number = listing.number();
        return number == 0 ? order.length : starts[number + 1] - starts[number];
    }

    /** Returns where an article is in a listing that names it; 0 is the oldest. */
    int position(ListingRef listing, ArticleRef article) {
        int rank = ranks[article.number()];
        if (listing.equals(ListingRef.HOME)) {
            return rank;
        }
        int start = starts[listing.number()];
        int low = start;
        int high = starts[listing.number() + 1];
        while (low < high) {
            int middle = low + high >>> 1;
            if (ranks[members[middle]] < rank) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - start;
    }

    /** Returns the day of the article at each position of a listing. */
    Optional<LocalDate> day(ListingRef listing, int position) {
        return index.day(articles(listing).get(position));
    }

    /** Returns whether a listing is there without articles too: home, and the sections. */
    boolean isStanding(ListingRef listing) {
        return listing.number() < firstTag;
    }

    /** Returns the kind of a listing. */
    Listing.Kind kind(ListingRef listing) {
        int number = listing.number();
        if (number == 0) {
            return Listing.Kind.HOME;
        }
        if (number < firstTag) {
            return Listing.Kind.SECTION;
        }
        if (number < firstAuthor) {
            return Listing.Kind.TAG;
        }
        return number < firstYear ? Listing.Kind.PERSON : Listing.Kind.YEAR;
    }

    /** Returns which one of its kind a listing is. */
    String key(ListingRef listing) {
        int number = listing.number();
        return switch (kind(listing)) {
            case HOME -> "";
            case SECTION -> sectionPaths.get(number - 1);
            case TAG -> index.tags().text(new LabelRef(number - firstTag));
            case PERSON -> index.authors().text(new LabelRef(number - firstAuthor));
            case YEAR -> String.format(Locale.ROOT, "%04d", years[number - firstYear]);
        };
    }
}
