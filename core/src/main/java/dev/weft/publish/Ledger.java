package dev.weft.publish;

import dev.weft.finding.Finding;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Where a run puts what it makes; safe to share between threads. */
interface Ledger extends Closeable {
    /**
     * Returns whether the documents of a unit stand as a run before made them from the same input; then its findings are
     * given again and it need not be made.
     */
    boolean isCurrent(String key, long fingerprint, String origin, Consumer<Finding> findings) throws IOException;

    /** Returns whether a unit stands, and leaves its findings for later. */
    boolean stands(String key, long fingerprint) throws IOException;

    /** Writes the documents of units. */
    void commit(List<Unit> units) throws IOException;

    /** Copies a file of the publication. */
    void copy(SiteFiles.Entry file) throws IOException;

    /** Removes what is no longer needed, and remembers what was done. */
    void finish() throws IOException;

    @Override
    void close() throws IOException;

    /** A ledger that gives everything to a target and remembers nothing. */
    final class Plain implements Ledger {
        private final Target target;
        private final Tally tally;

        Plain(Target target, Tally tally) throws IOException {
            this.target = target;
            this.tally = tally;
            target.begin();
        }

        @Override
        public boolean isCurrent(String key, long fingerprint, String origin, Consumer<Finding> findings) {
            return false;
        }

        @Override
        public boolean stands(String key, long fingerprint) {
            return false;
        }

        @Override
        public void commit(List<Unit> units) throws IOException {
            for (Unit unit : units) {
                for (Document document : unit.documents()) {
                    target.write(document.path(), document.bytes());
                    tally.wrote(document.path(), document.bytes().length);
                }
            }
        }

        @Override
        public void copy(SiteFiles.Entry file) throws IOException {
            target.copy(file.path(), Path.of(file.source()));
            tally.wrote(file.path(), file.size());
        }

        @Override
        public void finish() throws IOException {
            target.finish();
        }

        @Override
        public void close() throws IOException {
            target.close();
        }
    }

    /** A ledger that puts a compressed copy beside each text. */
    record Compressing(Ledger inner) implements Ledger {
        @Override
        public boolean isCurrent(String key, long fingerprint, String origin, Consumer<Finding> findings)
                throws IOException {
            return inner.isCurrent(key, fingerprint, origin, findings);
        }

        @Override
        public boolean stands(String key, long fingerprint) throws IOException {
            return inner.stands(key, fingerprint);
        }

        @Override
        public void commit(List<Unit> units) throws IOException {
            List<Unit> more = new ArrayList<>(units.size());
            for (Unit unit : units) {
                List<Document> documents = new ArrayList<>(unit.documents());
                for (Document document : unit.documents()) {
                    Document copy = Gzip.of(document);
                    if (copy != null) {
                        documents.add(copy);
                    }
                }
                more.add(new Unit(unit.key(), unit.fingerprint(), unit.origin(), documents, unit.findings()));
            }
            inner.commit(more);
        }

        @Override
        public void copy(SiteFiles.Entry file) throws IOException {
            inner.copy(file);
        }

        @Override
        public void finish() throws IOException {
            inner.finish();
        }

        @Override
        public void close() throws IOException {
            inner.close();
        }
    }
}
