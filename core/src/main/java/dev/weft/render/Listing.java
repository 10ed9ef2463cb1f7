package dev.weft.render;

import dev.weft.model.Article;
import dev.weft.model.EditionId;
import java.time.Instant;
import java.util.List;

/**
 * A list of articles: the newest of all, of a section, a tag, a person or a year, or an older part of such a list; of one
 * edition of the publication.
 *
 * @param edition which edition
 * @param kind what brings the articles together
 * @param key which one of its kind: empty for home, a section's path, a tag, a person's name, a year of four digits
 * @param part which part of the list it is
 * @param articles its articles, in the order to be shown; may be made as they are asked for
 * @param changed the newest change of any of its articles; {@link Instant#EPOCH} where there is none
 */
public record Listing(
        EditionId edition, Kind kind, String key, SequencePart part, Iterable<Article> articles, Instant changed)
        implements Subject {
    /** Makes a listing of the default edition. */
    public Listing(Kind kind, String key, SequencePart part, Iterable<Article> articles, Instant changed) {
        this(EditionId.DEFAULT, kind, key, part, articles, changed);
    }

    /** What brings articles together. */
    public enum Kind {
        /** All of the publication. */
        HOME,
        /** Those of a section and of the sections it holds. */
        SECTION,
        /** Those with a tag. */
        TAG,
        /** Those by a person. */
        PERSON,
        /** Those published in a year. */
        YEAR
    }

    /** Returns the newest articles of the publication. */
    public static Listing home(List<Article> articles, Instant changed) {
        return new Listing(Kind.HOME, "", SequencePart.INDEX, articles, changed);
    }

    /** Returns the newest articles of a section. */
    public static Listing section(String path, List<Article> articles, Instant changed) {
        return new Listing(Kind.SECTION, path, SequencePart.INDEX, articles, changed);
    }

    /** Returns another part of the same list, to link to; without articles. */
    public Listing at(SequencePart other) {
        return new Listing(edition, kind, key, other, List.of(), Instant.EPOCH);
    }

    /** Returns the list of the same kind and key in another edition. */
    public Listing in(EditionId other) {
        return new Listing(other, kind, key, part, articles, changed);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.listing(this);
    }
}
