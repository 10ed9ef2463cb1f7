package dev.weft.render;

import dev.weft.finding.Finding;
import dev.weft.model.Article;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A renderer of listings, whose document is a head, a piece for each article, and a tail.
 *
 * <p>So a feed streams, a piece is made when its article is at hand, and whoever calls can keep the pieces of articles
 * that did not change. Head and tail know the listing but not its articles.
 */
public interface ListingRenderer extends Renderer<Listing> {
    /** Writes what stands before the articles. */
    void head(Listing listing, OutputStream out, Consumer<Finding> findings) throws IOException;

    /** Writes an article's piece, the same for every place of a listing; nothing for an article it leaves out. */
    void piece(Listing listing, Article article, OutputStream out, Consumer<Finding> findings) throws IOException;

    /** Writes what stands after the articles. */
    void tail(Listing listing, OutputStream out, Consumer<Finding> findings) throws IOException;

    /** Returns what stands between two pieces; empty for most formats, a comma for JSON. */
    default String separator() {
        return "";
    }

    /**
     * Returns what an article's piece depends on beside the article: for listings of equal keys one copy serves. By default
     * every document has its own; a constant says that a piece is the same everywhere.
     */
    default Object pieceKey(Listing listing) {
        return listing;
    }

    /** Returns whether withdrawn articles are named to it as well, so that its documents say that they were taken back. */
    default boolean takesWithdrawn() {
        return false;
    }

    /** Returns how many bytes of pieces the index holds at most; the first piece always stands. */
    default long maxIndexBytes() {
        return Long.MAX_VALUE;
    }

    /** Returns what is reported of an index that had no room for all of its articles. */
    default Optional<Finding> shortened() {
        return Optional.empty();
    }
}
