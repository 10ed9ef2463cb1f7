package dev.weft.publish.spread;

import dev.weft.publish.plan.NeighbourRule;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;

/** Which articles are related to one: those that an editor named, then, the newest first, older ones that share a tag. */
public final class Related {
    /** How many are named at most; of each tag no more are looked at. */
    public static final int MOST = NeighbourRule.MOST_RELATED;

    private Related() {}

    /**
     * Returns the related articles of one.
     *
     * @param itself the article
     * @param named what an editor named, as far as it is shown
     * @param sharing for each of its tags the {@link #MOST} articles of the tag before it, the newest first
     * @param newestFirst the order of all articles
     */
    public static <T> List<T> of(
            T itself, Iterable<T> named, List<? extends Iterator<T>> sharing, Comparator<T> newestFirst) {
        return NeighbourRule.related(itself, named, sharing, newestFirst);
    }
}
