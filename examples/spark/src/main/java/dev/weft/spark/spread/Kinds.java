package dev.weft.spark.spread;

import dev.weft.model.ArticleEntry;
import dev.weft.model.EditionId;
import dev.weft.model.Publication;
import dev.weft.render.Listing;
import dev.weft.render.SequencePart;
import java.time.Instant;
import java.util.List;

/**
 * What rows are sorted by first: the kind of a listing in an edition of the publication, as a number that holds within a run.
 * Immutable.
 */
@SuppressWarnings("EnumOrdinal") // the order of kinds is that in which a plan numbers them
final class Kinds {
    private static final Listing.Kind[] ALL = Listing.Kind.values();

    /** The kind of what is no listing: the articles of exactly one section, to stand beside each other. */
    private static final int EXACT_SECTION = ALL.length;

    private static final int EACH = EXACT_SECTION + 1;

    /** Whether a row's kind is that of listings which are there without articles too, for Spark. */
    static final String IS_STANDING = "kind % " + EACH + " <= " + Listing.Kind.SECTION.ordinal();

    private final List<EditionId> editions;

    Kinds(Publication publication) {
        editions = publication.editionIds();
    }

    /** Returns the number of the edition that an article of a publication is in. */
    static int edition(ArticleEntry entry, Publication publication) {
        return publication.editions().isEmpty()
                ? 0
                : publication.editionIds().indexOf(publication.editionOf(entry.language()));
    }

    static int number(int edition, Listing.Kind kind) {
        return edition * EACH + kind.ordinal();
    }

    static int exactSection(int edition) {
        return edition * EACH + EXACT_SECTION;
    }

    static boolean isExactSection(int number) {
        return number % EACH == EXACT_SECTION;
    }

    /** Returns the kind of listing of a number that is not that of an exact section. */
    static Listing.Kind kind(int number) {
        return ALL[number % EACH];
    }

    int number(Listing listing) {
        return number(editions.indexOf(listing.edition()), listing.kind());
    }

    /** Returns a listing at a place, without articles. */
    Listing listing(int number, String key, SequencePart part, Instant changed) {
        return new Listing(editions.get(number / EACH), kind(number), key, part, List.of(), changed);
    }

    /** Returns a listing at a place, of which it is not asked when it changed. */
    Listing listing(int number, String key, SequencePart part) {
        return listing(number, key, part, Instant.EPOCH);
    }
}
