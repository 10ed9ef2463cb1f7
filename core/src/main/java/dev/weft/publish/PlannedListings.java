package dev.weft.publish;

import dev.weft.publish.ListingDocuments.Described;
import dev.weft.publish.plan.ListingFormatPlan;
import dev.weft.publish.plan.PartRef;
import org.jspecify.annotations.Nullable;

/** Which listings of an edition a plan has in one format. Remembers how parts are described, as far as it was asked lately. Safe to share. */
final class PlannedListings {
    private static final int REMEMBERED = 1 << 13;

    private final ListingFormatPlan plan;
    private final ListingDocuments documents;
    private final @Nullable Remembered[] remembered = new @Nullable Remembered[REMEMBERED];

    PlannedListings(ListingFormatPlan plan, ListingDocuments documents) {
        this.plan = plan;
        this.documents = documents;
    }

    private record Remembered(PartRef part, Described described) {}

    /** Returns which documents there are. */
    ListingFormatPlan plan() {
        return plan;
    }

    /** Returns what makes them. */
    ListingDocuments documents() {
        return documents;
    }

    /** Returns a part described. */
    Described describe(PartRef part) {
        int slot = part.number() & REMEMBERED - 1;
        Remembered found = remembered[slot];
        if (found == null || !found.part.equals(part)) {
            found = new Remembered(part, documents.describe(plan.describe(part)));
            remembered[slot] = found;
        }
        return found.described;
    }
}
