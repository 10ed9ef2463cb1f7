package dev.weft.publish.spread;

import dev.weft.finding.Finding;
import dev.weft.publish.plan.Answers;
import dev.weft.publish.plan.ListingFormatPlan;
import dev.weft.publish.plan.Pagination;
import dev.weft.render.Format;
import dev.weft.render.Listing;
import dev.weft.render.ListingRenderer;
import dev.weft.render.Renderer;
import dev.weft.render.SequencePart;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Consumer;

/** Which documents a listing has in one format, made from counts. Immutable. */
public final class ListingCut {
    /** How many pinned articles the home page shows first. */
    public static final int MOST_PINNED = ListingFormatPlan.MOST_PINNED;

    private final Pagination pagination;

    private ListingCut(Pagination pagination) {
        this.pagination = pagination;
    }

    /**
     * What is known of a listing. Positions count from 0, the oldest.
     *
     * @param articles how many articles it has
     * @param newest the positions of the newest articles that take room in an index, which are all but those taken back, in
     *     ascending order; one more than the largest index has room for, or all
     * @param days how many articles each day has
     */
    public record Counts(int articles, List<Integer> newest, SortedMap<LocalDate, Integer> days) {}

    /**
     * Returns whether the documents of a listing name articles that were taken back. They do not, and it is said, where the
     * renderer fails at the question.
     */
    public static boolean takesWithdrawn(Renderer<Listing> renderer, Consumer<Finding> findings) {
        return renderer instanceof ListingRenderer pieces
                && new Answers(findings).of(renderer, "takesWithdrawn", pieces::takesWithdrawn, false);
    }

    /** Cuts a listing. */
    public static ListingCut of(Format<Listing> format, Counts counts) {
        if (format.isPaged()) {
            return new ListingCut(Pagination.pages(counts.articles, format.partSize()));
        }
        int beyond = counts.newest.size() - 1 - format.partSize();
        int start = beyond < 0 ? 0 : counts.newest.get(beyond) + 1;
        return new ListingCut(
                format.isByPeriod()
                        ? Pagination.periods(counts.articles, start, counts.days)
                        : Pagination.index(counts.articles, start));
    }

    /**
     * Returns the places in the sequence of the documents that a position is in.
     *
     * @param inIndex whether it is in the index wherever it stands: a pinned article of home
     */
    public List<SequencePart> parts(int position, boolean inIndex) {
        List<SequencePart> found = new ArrayList<>(2);
        if (inIndex || pagination.isInIndex(position)) {
            found.add(index());
        }
        pagination.olderPart(position).map(pagination::place).ifPresent(found::add);
        return found;
    }

    /** Returns the place of the index. */
    public SequencePart index() {
        return pagination.place(Pagination.Part.INDEX);
    }
}
