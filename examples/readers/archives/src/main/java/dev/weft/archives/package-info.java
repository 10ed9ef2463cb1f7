/**
 * Reads pages that a browser or a crawler packed into one file: MHTML and WARC.
 *
 * <p>Both become a {@link dev.weft.importing.collection.SavedSite}, and get what a folder of saved pages gets. Of an archive only
 * where each address stands in it is kept in memory; bytes are read when they are asked for.
 */
@NullMarked
package dev.weft.archives;

import org.jspecify.annotations.NullMarked;
