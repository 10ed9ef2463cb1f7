package dev.weft.publish.plan;

import dev.weft.publish.index.ArticleIndex;
import dev.weft.publish.index.ArticleRef;
import dev.weft.publish.plan.Pagination.Part;
import dev.weft.publish.plan.Pagination.Span;
import dev.weft.render.Format;
import dev.weft.render.Listing;
import dev.weft.render.Renderer;
import dev.weft.render.SequencePart;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The documents of all listings of an edition in one format: into which parts each listing is cut, and which articles a part has. */
public final class ListingFormatPlan {
    /** How many pinned articles the home page shows first. */
    public static final int MOST_PINNED = 5;

    private final Renderer<Listing> renderer;
    private final Format<Listing> format;
    private final Listings listings;

    /** How each listing is cut; null where it has no document. An index alone needs no object of its own. */
    private final @Nullable Pagination[] paginations;

    /** The number of the first part of each listing, and at the end how many parts there are. */
    private final int[] firstParts;

    private final List<ArticleRef> pinned;
    private final BitSet refused = new BitSet();

    ListingFormatPlan(Renderer<Listing> renderer, Listings listings, Answers answers) {
        this.renderer = renderer;
        this.listings = listings;
        format = renderer.format();
        pinned = format.isPaged() && format.relation() == Format.Relation.PAGE ? pinned(listings) : List.of();
        paginations = new Pagination[listings.count()];
        firstParts = new int[listings.count() + 1];
        for (int number = 0; number < paginations.length; number++) {
            ListingRef listing = new ListingRef(number);
            boolean wanted = (listings.size(listing) > 0 || listings.isStanding(listing))
                    && answers.accepts(renderer, listing(listing, SequencePart.INDEX, Instant.EPOCH));
            Pagination pagination = wanted ? pagination(listing) : null;
            paginations[number] = pagination;
            firstParts[number + 1] = firstParts[number] + (pagination == null ? 0 : pagination.count());
        }
    }

    private static List<ArticleRef> pinned(Listings listings) {
        List<ArticleRef> all = listings.articles(ListingRef.HOME);
        List<ArticleRef> found = new ArrayList<>();
        for (int i = all.size() - 1; i >= 0 && found.size() < MOST_PINNED; i--) {
            if (listings.index().isPinned(all.get(i))) {
                found.add(all.get(i));
            }
        }
        return List.copyOf(found);
    }

    private Pagination pagination(ListingRef listing) {
        int size = listings.size(listing);
        if (format.isPaged()) {
            return Pagination.pages(size, format.partSize());
        }
        ArticleIndex index = listings.index();
        List<ArticleRef> articles = listings.articles(listing);
        IntPredicate withdrawn = position -> index.isWithdrawn(articles.get(position));
        return format.isByPeriod()
                ? Pagination.periods(size, format.partSize(), withdrawn, position -> index.day(articles.get(position)))
                : Pagination.index(size, format.partSize(), withdrawn);
    }

    /** Returns the renderer that makes the documents. */
    public Renderer<Listing> renderer() {
        return renderer;
    }

    /** Returns how many parts there are, with those that are not published. */
    public int count() {
        return firstParts[firstParts.length - 1];
    }

    /** Returns the parts that are published, listing by listing. */
    public Stream<PartRef> parts() {
        return IntStream.range(0, count()).mapToObj(PartRef::new).filter(this::isPublished);
    }

    /** Returns whether a part is published: its path was not taken. */
    public boolean isPublished(PartRef part) {
        return !refused.get(part.number());
    }

    /** Takes a part out whose path is taken; only while the plan is made. */
    void refuse(PartRef part) {
        refused.set(part.number());
    }

    /** Returns whether a part is there without articles too: the index of home, or of a section. */
    boolean isStanding(PartRef part) {
        return listings.isStanding(listing(part)) && part(part).isIndex();
    }

    /** Gives each published part that an article is in. */
    public void forEachPartOf(ArticleRef article, Consumer<PartRef> action) {
        for (ListingRef listing : listings.of(article)) {
            Pagination pagination = paginations[listing.number()];
            if (pagination == null) {
                continue;
            }
            int position = listings.position(listing, article);
            if (pagination.isInIndex(position) || isHome(listing) && pinned.contains(article)) {
                give(listing, Part.INDEX, action);
            }
            pagination.olderPart(position).ifPresent(part -> give(listing, part, action));
        }
    }

    private void give(ListingRef listing, Part part, Consumer<PartRef> action) {
        PartRef found = new PartRef(firstParts[listing.number()] + part.number());
        if (isPublished(found)) {
            action.accept(found);
        }
    }

    private static boolean isHome(ListingRef listing) {
        return listing.equals(ListingRef.HOME);
    }

    private ListingRef listing(PartRef part) {
        int found = Arrays.binarySearch(firstParts, part.number() + 1);
        int listing = found >= 0 ? found : -found - 1;
        while (firstParts[listing] > part.number()) {
            listing--;
        }
        return new ListingRef(listing);
    }

    private Part part(PartRef part) {
        return new Part(part.number() - firstParts[listing(part).number()]);
    }

    private Pagination pagination(PartRef part) {
        Pagination found = paginations[listing(part).number()];
        if (found == null) {
            throw new IllegalStateException(part + " is of a listing without documents");
        }
        return found;
    }

    private boolean isHomeIndex(PartRef part) {
        return part.number() == 0 && paginations[0] != null;
    }

    /** Returns the articles of a part in the order they are shown: the newest first, but on the home page pinned ones. */
    public List<ArticleRef> articles(PartRef part) {
        Span span = pagination(part).positions(part(part));
        List<ArticleRef> oldestFirst = listings.articles(listing(part));
        boolean pins = isHomeIndex(part);
        List<ArticleRef> articles = new ArrayList<>(span.size() + pinned.size());
        if (pins) {
            articles.addAll(pinned);
        }
        for (int position = span.to() - 1; position >= span.from(); position--) {
            ArticleRef article = oldestFirst.get(position);
            if (!pins || !pinned.contains(article)) {
                articles.add(article);
            }
        }
        return articles;
    }

    /** Returns how many articles a part has. */
    public int size(PartRef part) {
        return isHomeIndex(part)
                ? articles(part).size()
                : pagination(part).positions(part(part)).size();
    }

    /** Returns where among the articles of a part one of them is shown, 0 for the first. */
    public int position(PartRef part, ArticleRef article) {
        if (isHomeIndex(part) && !pinned.isEmpty()) {
            return articles(part).indexOf(article);
        }
        ListingRef listing = listing(part);
        return pagination(part).positions(part(part)).to() - 1 - listings.position(listing, article);
    }

    /** Returns the listing that a part is, without its articles and its time: enough for its path. */
    public Listing name(PartRef part) {
        return listing(listing(part), SequencePart.of(pagination(part).name(part(part))), Instant.EPOCH);
    }

    /** Returns where a part is in its sequence. */
    public SequencePart place(PartRef part) {
        return pagination(part).place(part(part));
    }

    /** Returns the listing that a part is, without its articles. */
    public Listing describe(PartRef part) {
        return listing(listing(part), place(part), listings.index().newest(articles(part)));
    }

    private Listing listing(ListingRef listing, SequencePart place, Instant changed) {
        return new Listing(
                listings.edition(), listings.kind(listing), listings.key(listing), place, List.of(), changed);
    }
}
