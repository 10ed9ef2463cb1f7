package dev.weft.publish;

import dev.weft.finding.Finding;
import java.io.IOException;
import java.util.function.Consumer;

/**
 * Where a site is written to: {@link FolderTarget}, {@link ZipTarget}, {@link MemoryTarget}, or a caller's own, such as an
 * object store. One that takes each document as it comes is a {@link DocumentTarget}; one that remembers what it holds from
 * run to run returns a {@link Ledger} of its own, and what stands is not made again.
 */
public interface Target {
    /**
     * Begins a run; called once.
     *
     * @param listener to be told of each document
     * @param findings takes what is wrong with what the runs before left
     */
    Ledger open(Ledger.Listener listener, Consumer<Finding> findings) throws IOException;

    /** Returns whether the result shows in which order documents were written: then one thread writes all. */
    default boolean isOrdered() {
        return false;
    }
}
