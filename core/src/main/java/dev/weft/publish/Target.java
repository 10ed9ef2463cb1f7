package dev.weft.publish;

import dev.weft.finding.Finding;
import dev.weft.render.SitePath;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * Where a site is written to: {@link FolderTarget}, {@link ZipTarget}, {@link MemoryTarget}, or a caller's own, such as an
 * object store. A caller's own needs one method; one that remembers what it holds from run to run has a {@link Ledger}.
 */
public interface Target extends Closeable {
    /** Prepares for a run; called once before anything is written. */
    default void begin() throws IOException {}

    /**
     * Writes a document, whole or not at all. Called by several threads at once, never twice in a run for one path.
     *
     * @param bytes belong to the document; not to be changed
     */
    void write(SitePath path, byte[] bytes) throws IOException;

    /** Writes a copy of a file of the publication; by default its bytes are read and written. */
    default void copy(SitePath path, Path source) throws IOException {
        write(path, Files.readAllBytes(source));
    }

    /** Completes a run; called once after everything was written, and not if a run fails. */
    default void finish() throws IOException {}

    /** Lets go of what the run needed; called once, also if it failed. */
    @Override
    default void close() throws IOException {}

    /** Returns whether the result shows in which order documents were written: then one thread writes all. */
    default boolean isOrdered() {
        return false;
    }

    /**
     * Begins a run; called once, instead of {@link #begin}. By default every document is made and given to {@link #write}.
     * A target that remembers what it holds returns a ledger of its own, and what stands is not made again.
     *
     * @param listener to be told of each document
     * @param findings takes what is wrong with what the runs before left
     */
    default Ledger open(Ledger.Listener listener, Consumer<Finding> findings) throws IOException {
        begin();
        return new WritingLedger(this, listener);
    }
}
