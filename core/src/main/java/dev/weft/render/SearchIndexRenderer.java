package dev.weft.render;

import dev.weft.finding.Finding;
import dev.weft.model.Article;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Consumer;

/**
 * A renderer of listings whose pieces do not stand in its document but in files of a folder beside it, each of which a
 * reader fetches alone: an index to search by.
 *
 * <p>The folder of {@code search/2.json} is {@code search/2}. The document itself says what there is in the folder. A live
 * site makes no such files: it asks its articles, and {@link #answer} writes what they answer.
 *
 * @since 0.1.0
 */
public interface SearchIndexRenderer extends ListingRenderer {
    /** Takes the files of a folder. */
    interface Files {
        /**
         * Takes one.
         *
         * @param name its name in the folder, with an extension; each name once
         * @param bytes its bytes; not copied, and not to be changed
         */
        void add(String name, byte[] bytes);
    }

    /**
     * Makes the document of a part and the files in its folder.
     *
     * @param listing the part, without articles
     * @param pieces what {@link #piece} wrote of its articles, the newest first; empty for one that is left out
     * @param document takes the document
     * @param files takes the files
     */
    void write(Listing listing, List<byte[]> pieces, OutputStream document, Files files, Consumer<Finding> findings)
            throws IOException;

    /** Writes the document of a site that answers queries itself. */
    void asking(OutputStream out) throws IOException;

    /** Writes nothing: what stands before the articles is in {@link #write}. */
    @Override
    default void head(Listing listing, OutputStream out, Consumer<Finding> findings) {}

    /** Writes nothing. */
    @Override
    default void tail(Listing listing, OutputStream out, Consumer<Finding> findings) {}

    /** Writes the answer to a query: the articles that were found, the best first. */
    void answer(List<Article> found, OutputStream out) throws IOException;
}
