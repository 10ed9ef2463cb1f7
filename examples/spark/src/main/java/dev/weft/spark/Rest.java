package dev.weft.spark;

import dev.weft.publish.SitePlan.PartId;
import dev.weft.publish.SitePlan.SiteDocumentId;
import java.io.Serializable;

/**
 * Something to make that no article gives.
 *
 * @param kind what it is
 * @param format of a listing
 * @param number of a listing's part, or of what the site has once
 */
record Rest(Kind kind, int format, int number) implements Serializable {
    /** What it is. */
    enum Kind {
        SITE_DOCUMENT,
        EMPTY_PART
    }

    static Rest document(SiteDocumentId id) {
        return new Rest(Kind.SITE_DOCUMENT, 0, id.number());
    }

    static Rest emptyPart(PartId part) {
        return new Rest(Kind.EMPTY_PART, part.format(), part.part());
    }
}
