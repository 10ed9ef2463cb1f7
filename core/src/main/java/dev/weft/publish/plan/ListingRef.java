package dev.weft.publish.plan;

/**
 * A listing of {@link Listings}: home, a section, a tag, an author or a year.
 *
 * @param number counts them from 0, which is home
 */
public record ListingRef(int number) {
    /** All articles of the publication. */
    public static final ListingRef HOME = new ListingRef(0);
}
