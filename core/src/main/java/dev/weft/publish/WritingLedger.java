package dev.weft.publish;

import dev.weft.finding.Finding;
import dev.weft.render.SitePath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A run on a target that remembers nothing: everything is written. */
record WritingLedger(DocumentTarget target, Ledger.Listener listener) implements Ledger {
    @Override
    public Optional<Standing> standing(String key, long fingerprint) {
        return Optional.empty();
    }

    @Override
    public void commit(List<Change> changes, Consumer<Finding> findings) throws IOException {
        for (Change change : changes) {
            for (Document document : change.documents()) {
                target.write(document.path(), document.bytes());
                listener.wrote(document.path(), document.bytes().length);
            }
        }
    }

    @Override
    public void copy(SitePath path, Path source, long fingerprint, Consumer<Finding> findings) throws IOException {
        target.copy(path, source);
        listener.wrote(path, Files.size(source));
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
