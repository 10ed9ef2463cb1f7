package dev.weft.publish;

import dev.weft.finding.Finding;
import dev.weft.render.SitePath;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One run on a target: takes changes, and may know from earlier runs what need not be made again. Its methods are
 * called by several threads at once, but for {@link #finish} and {@link #close}.
 */
public interface Ledger extends Closeable {
    /**
     * Returns what a run before made of a key, if it was made from an input of the same fingerprint and still stands.
     *
     * @param fingerprint never 0
     */
    Optional<Standing> standing(String key, long fingerprint) throws IOException;

    /**
     * Writes the documents of changes, and remembers the changes where the target does.
     *
     * @param findings takes which documents could not be written, where that need not end the run
     */
    void commit(List<Change> changes, Consumer<Finding> findings) throws IOException;

    /**
     * Writes a copy of a file of the publication.
     *
     * @param fingerprint another one whenever the file is
     * @param findings takes that it could not be written, where that need not end the run
     */
    void copy(SitePath path, Path source, long fingerprint, Consumer<Finding> findings) throws IOException;

    /** Completes the run: what the runs before wrote and this one did not is removed. Not called if a run fails. */
    void finish() throws IOException;

    @Override
    void close() throws IOException;

    /** Documents that stand as a run before left them. */
    interface Standing {
        /** Returns where they are. */
        List<SitePath> paths();

        /**
         * Takes them over into this run, and returns what was found when they were made.
         *
         * @param origin where their input stands now
         */
        List<Finding> keep(String origin) throws IOException;
    }

    /** Is told what happens to each document; called by several threads. */
    interface Listener {
        /** Called when a document was written. */
        void wrote(SitePath path, long bytes);

        /** Called when a document was as it should be. */
        void kept(SitePath path, long bytes);

        /** Called when a document of a run before was removed. */
        void removed(SitePath path);
    }
}
