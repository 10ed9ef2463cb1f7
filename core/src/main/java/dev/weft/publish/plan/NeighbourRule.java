package dev.weft.publish.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * Which articles stand beside an article: a pure rule over the articles around it, whatever they are to the caller.
 *
 * <p>In its section those before it, the newest first, of which the first is the previous one; and the next one. Related are
 * those that an editor named, then, the newest first, older ones that share a tag.
 */
public final class NeighbourRule {
    /** How many earlier articles of the section are named at most. */
    public static final int MOST_EARLIER = 8;

    /** How many related articles are named at most. */
    public static final int MOST_RELATED = 5;

    private NeighbourRule() {}

    /**
     * Returns the related articles of one.
     *
     * @param itself the article
     * @param named what an editor named, as far as it is shown
     * @param sharing for each of its tags, the older articles of the tag, the newest first; read only as far as needed
     * @param newestFirst the order of all articles
     */
    public static <T> List<T> related(
            T itself, Iterable<T> named, List<? extends Iterator<T>> sharing, Comparator<T> newestFirst) {
        Set<T> related = new LinkedHashSet<>();
        for (T other : named) {
            if (related.size() < MOST_RELATED && !other.equals(itself)) {
                related.add(other);
            }
        }
        PriorityQueue<Head<T>> heads =
                new PriorityQueue<>(Comparator.comparing((Head<T> head) -> head.first, newestFirst));
        for (Iterator<T> tag : sharing) {
            addHead(tag, heads);
        }
        while (related.size() < MOST_RELATED && !heads.isEmpty()) {
            Head<T> newest = heads.remove();
            if (!newest.first.equals(itself)) {
                related.add(newest.first);
            }
            addHead(newest.rest, heads);
        }
        return new ArrayList<>(related);
    }

    private static <T> void addHead(Iterator<T> tag, PriorityQueue<Head<T>> heads) {
        if (tag.hasNext()) {
            heads.add(new Head<>(tag.next(), tag));
        }
    }

    /** The newest article of a tag that was not looked at, and those behind it. */
    private record Head<T>(T first, Iterator<T> rest) {}
}
