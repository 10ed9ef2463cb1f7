package dev.weft.publish;

import dev.weft.finding.Finding;
import dev.weft.render.SitePath;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * A target that takes each document as it comes and remembers nothing: every document is made. A caller's own needs one
 * method: {@code DocumentTarget target = (path, bytes) -> …}.
 */
@FunctionalInterface
public interface DocumentTarget extends Target, Closeable {
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

    @Override
    default Ledger open(Ledger.Listener listener, Consumer<Finding> findings) throws IOException {
        begin();
        return new WritingLedger(this, listener);
    }
}
