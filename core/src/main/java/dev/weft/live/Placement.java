package dev.weft.live;

import dev.weft.internal.Folding;
import dev.weft.model.Article;
import dev.weft.model.ArticleEntry;
import dev.weft.model.EditionId;
import dev.weft.model.Publication;
import dev.weft.render.Listing;
import dev.weft.render.ListingFolder;
import dev.weft.value.PreciseDate;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where an article stands: what a repository stores with it, and finds it by.
 *
 * @param listings the names of the listings that it is in, each of which is stored with all else that is here; none for a
 *     draft
 * @param seconds what listings are ordered by: when it was published, else changed, in seconds since 1970;
 *     {@link Long#MIN_VALUE} where neither is known
 * @param withdrawn whether it was taken back
 * @param shownFrom from when it is shown, in seconds since 1970; {@link Long#MIN_VALUE} where it has no embargo
 * @param shownUntil when it is shown no more; {@link Long#MAX_VALUE} where it does not expire
 */
public record Placement(List<String> listings, long seconds, boolean withdrawn, long shownFrom, long shownUntil) {
    /** What the home page of an edition has; its folder goes before. */
    static final String HOME = "home";

    /** What stands before others on the home page of an edition; its folder goes before. */
    static final String PINNED = "pinned";

    /** What sitemaps name: what is listed, and standing pages. */
    static final String SITEMAP = "sitemap";

    /** Copies the names. */
    public Placement {
        listings = List.copyOf(listings);
    }

    /** Returns where an article of a publication stands. */
    public static Placement of(ArticleEntry entry, Publication publication) {
        ZoneId zone = publication.zone();
        return new Placement(
                entry.status() == Article.Status.DRAFT ? List.of() : listings(entry, publication),
                order(entry, zone),
                entry.status() == Article.Status.WITHDRAWN,
                shownFrom(entry, zone),
                shownUntil(entry, zone));
    }

    private static long order(ArticleEntry entry, ZoneId zone) {
        return entry.published()
                .or(entry::changed)
                .map(date -> seconds(date, zone))
                .orElse(Long.MIN_VALUE);
    }

    private static long shownFrom(ArticleEntry entry, ZoneId zone) {
        return entry.embargo().map(date -> seconds(date, zone)).orElse(Long.MIN_VALUE);
    }

    private static long shownUntil(ArticleEntry entry, ZoneId zone) {
        return entry.expires().map(date -> seconds(date, zone)).orElse(Long.MAX_VALUE);
    }

    private static long seconds(PreciseDate date, ZoneId zone) {
        return date.instant(zone).getEpochSecond();
    }

    /** Returns when an article was last changed, in whole seconds; {@link Instant#EPOCH} where that is not known. */
    static Instant changed(ArticleEntry entry, Publication publication) {
        return changed(entry.changed(), publication);
    }

    /** Returns the same of an article. */
    static Instant changed(Article article, Publication publication) {
        return changed(article.changed(), publication);
    }

    private static Instant changed(Optional<PreciseDate> date, Publication publication) {
        return date.map(known -> Instant.ofEpochSecond(seconds(known, publication.zone())))
                .orElse(Instant.EPOCH);
    }

    private static List<String> listings(ArticleEntry entry, Publication publication) {
        Set<String> names = new TreeSet<>();
        EditionId edition = publication.editionOf(entry.language());
        if (entry.listed() || entry.kind() == Article.Kind.PAGE) {
            names.add(SITEMAP);
        }
        if (entry.isListed()) {
            names.add(edition.path() + HOME);
            names.add(exactSection(edition, entry.section()));
            String section = publication.sectionPath(entry.section()).orElse("");
            while (!section.isEmpty()) {
                names.add(new ListingFolder(edition, Listing.Kind.SECTION, section).path());
                section = section.substring(0, Math.max(0, section.lastIndexOf('/')));
            }
            for (String tag : entry.tags()) {
                names.add(ListingFolder.of(edition, Listing.Kind.TAG, tag, publication)
                        .path());
            }
            for (String author : entry.authors()) {
                names.add(ListingFolder.of(edition, Listing.Kind.PERSON, author, publication)
                        .path());
            }
            if (entry.pinned()) {
                names.add(edition.path() + PINNED);
            }
        }
        return List.copyOf(names);
    }

    /** Returns the name of what is in a section itself, not in one that it holds; it need be none of the publication. */
    static String exactSection(EditionId edition, String section) {
        return edition.path() + "in/" + Folding.word(section);
    }

    /** Returns the place of an article in the order of listings, whichever it is in. */
    static EntryQuery.Mark mark(ArticleEntry entry, Publication publication) {
        return new EntryQuery.Mark(order(entry, publication.zone()), entry.id().value());
    }

    /** Returns whether an article is shown at a time, if it is no draft. */
    static boolean isShown(ArticleEntry entry, Publication publication, Instant now) {
        long seconds = now.getEpochSecond();
        return seconds >= shownFrom(entry, publication.zone()) && seconds < shownUntil(entry, publication.zone());
    }
}
