package dev.weft.importing;

import dev.weft.finding.Finding;
import dev.weft.importing.page.PageReader;
import dev.weft.value.WebAddress;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Reads a saved web page into an article with the facts of its publication, and says where each was found.
 *
 * <p>The page is decoded by its bytes. Facts come from what it says to machines (metas, JSON-LD, properties) and from what
 * it shows to people (the line of 时间, 来源, 作者 and 点击, the way to the article, the foot of the page); where several
 * speak, the surest is taken. Navigation, related lists, share bars and footers stay out of the body.
 */
public final class PageImporter {
    /** The largest page that is read, in bytes. */
    public static final int MAX_BYTES = PageReader.MAX_BYTES;

    private PageImporter() {}

    /**
     * Returns what a page holds.
     *
     * @param page the page as it was saved, at most {@link #MAX_BYTES}; of a larger one nothing is read, and a finding
     *     says so
     * @param address where the page was; relative addresses in it are relative to this one
     * @param findings takes what was dropped, changed or not found
     */
    public static ImportedPage read(byte[] page, WebAddress address, Consumer<Finding> findings) {
        return read(page, address, "", findings);
    }

    /**
     * Returns what a page holds.
     *
     * @param page the page as it was saved
     * @param address where the page was
     * @param charset the encoding that the server named, or empty; the page's own bytes outweigh it
     * @param findings takes what was dropped, changed or not found
     */
    public static ImportedPage read(byte[] page, WebAddress address, String charset, Consumer<Finding> findings) {
        return read(page, address, charset, further -> Optional.empty(), findings);
    }

    /**
     * Returns what the pages of an article hold that stands on several.
     *
     * @param page the first page as it was saved
     * @param address where the first page was
     * @param charset the encoding that the server named, or empty; the page's own bytes outweigh it
     * @param further gives the further pages by their addresses, as far as they are at hand; one that is not is reported
     * @param findings takes what was dropped, changed or not found
     */
    public static ImportedPage read(
            byte[] page,
            WebAddress address,
            String charset,
            Function<WebAddress, Optional<byte[]>> further,
            Consumer<Finding> findings) {
        return new ImportedPage(PageReader.read(page, address, charset, further, findings));
    }
}
