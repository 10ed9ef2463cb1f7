package dev.weft.publish;

import dev.weft.publish.SitePlan.Contribution;
import dev.weft.publish.SitePlan.DocumentResult;
import dev.weft.publish.SitePlan.PartId;
import dev.weft.publish.index.ArticleRef;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The parts of listings that wait for pieces: whoever brings the last one of a part makes its document. Safe to share. */
final class ListingAssembly {
    private final SitePlan plan;
    private final PieceStore store;
    private final Map<PartId, PieceStore.Slots> waiting = new ConcurrentHashMap<>();

    ListingAssembly(SitePlan plan, PieceStore store) {
        this.plan = plan;
        this.store = store;
    }

    /** Takes a document that is complete. */
    interface Taker {
        void take(PartId part, DocumentResult document) throws IOException;
    }

    /** Takes what an article gives to some parts, and makes those that are complete with it. */
    void add(ArticleRef article, Contribution contribution, Taker taker) throws IOException {
        PieceStore.Kept piece =
                store.keep(contribution.piece(), contribution.parts().size());
        for (PartId part : contribution.parts()) {
            PieceStore.Slots slots = slots(part);
            if (slots.put(plan.position(part, article), piece)) {
                finish(part, slots, taker);
            }
        }
    }

    /** Says that an article gives nothing to a part that it is in, and makes the part if it waited for no other. */
    void leaveOut(PartId part, Taker taker) throws IOException {
        PieceStore.Slots slots = slots(part);
        if (slots.leaveOut()) {
            finish(part, slots, taker);
        }
    }

    private PieceStore.Slots slots(PartId part) {
        return waiting.computeIfAbsent(part, added -> store.slots(plan.size(added)));
    }

    private void finish(PartId part, PieceStore.Slots slots, Taker taker) throws IOException {
        waiting.remove(part);
        try {
            taker.take(part, plan.listing(part, slots));
        } finally {
            slots.release();
        }
    }
}
