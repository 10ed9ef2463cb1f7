package dev.weft.newsroom.store;

import dev.weft.model.Article;
import java.time.Instant;
import java.util.Optional;

/**
 * An article as the desk works on it.
 *
 * @param article the text that is being written
 * @param revision counts what was saved, from 1
 * @param state what readers have of it
 * @param liveRevision the revision that readers have; 0 where they have none
 * @param shownFrom when readers see it, where that was set
 * @param changedAt when it was saved last
 * @param changedBy by whom
 */
public record DeskArticle(
        Article article,
        long revision,
        State state,
        long liveRevision,
        Optional<Instant> shownFrom,
        Instant changedAt,
        String changedBy) {
    /** Returns whether there is more than readers have. */
    public boolean hasUnpublishedChanges() {
        return state == State.PUBLISHED && revision > liveRevision;
    }
}
