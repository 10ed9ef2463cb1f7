package dev.weft.publish;

import dev.weft.finding.Finding;
import dev.weft.publish.folder.FileOperations;
import dev.weft.publish.folder.FolderException;
import dev.weft.publish.folder.FolderLedger;
import dev.weft.render.SitePath;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Writes a site into a folder.
 *
 * <p>At every moment each file is whole: the old one or the new one. Files that are up to date are not written again;
 * files of earlier runs that are no longer needed are removed. Only one run at a time writes to a folder; one that was
 * stopped is resumed by the next.
 */
public final class FolderTarget implements Target {
    private final Path folder;
    private final boolean durable;
    private final boolean verifying;
    private final FileOperations files;

    private FolderTarget(Builder builder) {
        folder = builder.folder;
        durable = builder.durable;
        verifying = builder.verifying;
        files = builder.files;
    }

    /** Returns a target that writes into a folder, which is made if it is not there. */
    public static FolderTarget of(Path folder) {
        return builder(folder).build();
    }

    /** Returns a builder of a target that writes into a folder, which is made if it is not there. */
    public static Builder builder(Path folder) {
        return new Builder(folder);
    }

    /** Says how a folder is written to. */
    public static final class Builder {
        private final Path folder;
        private boolean durable;
        private boolean verifying;
        private FileOperations files = FileOperations.SYSTEM;

        private Builder(Path folder) {
            this.folder = folder;
        }

        /** Sets whether each file is forced to disk before it gets its name, in case the power fails. */
        public Builder durable(boolean value) {
            durable = value;
            return this;
        }

        /** Sets whether files of earlier runs are trusted only after their bytes were read and compared. */
        public Builder verifying(boolean value) {
            verifying = value;
            return this;
        }

        Builder on(FileOperations fileSystem) {
            files = fileSystem;
            return this;
        }

        /** Returns the target. */
        public FolderTarget build() {
            return new FolderTarget(this);
        }
    }

    @Override
    public Ledger open(Ledger.Listener listener, Consumer<Finding> findings) throws IOException {
        return told(() -> new Adapter(new FolderLedger(folder, durable, verifying, files, told(listener), findings)));
    }

    private static FolderLedger.Listener told(Ledger.Listener listener) {
        return new FolderLedger.Listener() {
            @Override
            public void wrote(String name, long bytes) {
                listener.wrote(new SitePath(name), bytes);
            }

            @Override
            public void kept(String name, long bytes) {
                listener.kept(new SitePath(name), bytes);
            }

            @Override
            public void removed(String name) {
                listener.removed(new SitePath(name));
            }
        };
    }

    private interface Work<T> {
        T run() throws IOException;
    }

    /** Does something, and tells of what the folder could not do in the words of publishing. */
    private static <T> T told(Work<T> work) throws IOException {
        try {
            return work.run();
        } catch (FolderException e) {
            throw PublishException.at(e.path(), e);
        }
    }

    /** What the folder knows of documents that stand. */
    private record Kept(FolderLedger.Standing files) implements Ledger.Standing {
        @Override
        public List<SitePath> paths() {
            return files.names().stream().map(SitePath::new).toList();
        }

        @Override
        public List<Finding> keep(String origin) throws IOException {
            return told(() -> files.keep(origin));
        }
    }

    /** The folder's ledger, which knows files and not documents. */
    private record Adapter(FolderLedger folder) implements Ledger {
        @Override
        public Optional<Standing> standing(String key, long fingerprint) throws IOException {
            return told(() -> folder.standing(key, fingerprint)).map(Kept::new);
        }

        @Override
        public void commit(List<Change> changes, Consumer<Finding> findings) throws IOException {
            List<FolderLedger.Change> all = new ArrayList<>(changes.size());
            for (Change change : changes) {
                List<FolderLedger.NewFile> made =
                        new ArrayList<>(change.documents().size());
                change.documents()
                        .forEach(document -> made.add(
                                new FolderLedger.NewFile(document.path().file(), document.bytes())));
                all.add(new FolderLedger.Change(
                        change.key(), change.fingerprint(), change.origin(), made, change.findings()));
            }
            told(() -> {
                folder.commit(all, findings);
                return all;
            });
        }

        @Override
        public void copy(SitePath path, Path source, long fingerprint, Consumer<Finding> findings) throws IOException {
            told(() -> {
                folder.copy(path.file(), source, fingerprint, findings);
                return path;
            });
        }

        @Override
        public void finish() throws IOException {
            told(() -> {
                folder.finish();
                return folder;
            });
        }

        @Override
        public void close() throws IOException {
            told(() -> {
                folder.close();
                return folder;
            });
        }
    }
}
