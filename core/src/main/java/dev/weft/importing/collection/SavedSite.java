package dev.weft.importing.collection;

import dev.weft.value.WebAddress;
import java.io.IOException;
import java.util.Optional;

/**
 * A site as somebody saved it, whether in a folder or in an archive: which bytes stood at which address.
 *
 * <p>{@link SavedPages} makes articles of it.
 */
public interface SavedSite {
    /** Returns where the site stood. */
    WebAddress base();

    /** Shows the pages, one after the other, in an order that is always the same. */
    void forEachPage(PageVisitor visitor) throws IOException;

    /** Returns what stood at an address, if it is at hand; while a page is shown also what was saved with this page alone. */
    Optional<SavedFile> file(WebAddress address) throws IOException;

    /** Takes one page after the other. */
    @FunctionalInterface
    interface PageVisitor {
        /** Takes a page. */
        void visit(SavedPage page) throws IOException;
    }
}
