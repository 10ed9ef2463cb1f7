package dev.weft.render;

import java.time.Instant;

/** What a document is about. */
public sealed interface Subject permits ArticlePage, Listing, OrganisationPage, Redirect, WholeSite {
    /** Calls the method of a visitor that is for this kind of subject, and returns what it returns. */
    <R> R accept(Visitor<R> visitor);

    /** Returns which part of a sequence it is; the index for what comes in no sequence. */
    default SequencePart part() {
        return SequencePart.INDEX;
    }

    /** Returns the newest change of what it shows; {@link Instant#EPOCH} where that is not known. */
    default Instant changed() {
        return Instant.EPOCH;
    }

    /**
     * Has a method for each kind of subject, so that a new kind does not compile until everyone handles it.
     *
     * @param <R> what the methods return
     */
    interface Visitor<R> {
        /** Visits an article's page. */
        R articlePage(ArticlePage page);

        /** Visits a list of articles. */
        R listing(Listing listing);

        /** Visits an organisation's page. */
        R organisationPage(OrganisationPage page);

        /** Visits an old address. */
        R redirect(Redirect redirect);

        /** Visits a whole site. */
        R wholeSite(WholeSite site);
    }
}
