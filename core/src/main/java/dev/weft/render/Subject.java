package dev.weft.render;

import java.time.Instant;

/** What a document is about. */
public sealed interface Subject permits ArticlePage, Listing, OrganisationPage, Redirect, WholeSite {
    /** Returns what a visitor makes of it. */
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
     * One method for each kind of subject; a new kind breaks the compile of every visitor.
     *
     * @param <R> what is made of each
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
