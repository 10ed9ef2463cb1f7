package dev.weft.publish.folder;

import dev.weft.finding.Finding;
import dev.weft.internal.Folding;
import dev.weft.publish.fingerprint.BytesFingerprint;
import dev.weft.publish.fingerprint.Fingerprints;
import dev.weft.publish.fingerprint.KeyTable;
import dev.weft.publish.folder.FolderState.StoredChange;
import dev.weft.publish.folder.FolderState.Written;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One run that writes into a folder: knows what the runs before wrote, writes only what is not as it should be, and at the
 * end removes what is no longer needed. Safe to share between threads.
 */
public final class FolderLedger implements Closeable {
    private final Folder folder;
    private final Listener listener;
    private final boolean verifying;
    private final FolderState state;

    /** What this run wrote, or found as it should be. */
    private final KeyTable kept = new KeyTable();

    /** What the runs before wrote; made when it is first asked for, which is rare. */
    private @Nullable KeyTable ours;

    /**
     * Opens a folder, which is made if it is not there, and locks it.
     *
     * @param durable whether each file is on the disk before it gets its name
     * @param verifying whether files are taken to stand only after their bytes were read and compared
     * @param files the file system
     * @param findings is told where what the runs before left is damaged
     */
    public FolderLedger(
            Path path,
            boolean durable,
            boolean verifying,
            FileOperations files,
            Listener listener,
            Consumer<Finding> findings)
            throws IOException {
        this.listener = listener;
        this.verifying = verifying;
        folder = new Folder(path, durable, files);
        try {
            state = new FolderState(folder, durable, findings);
        } catch (IOException | RuntimeException fault) {
            try (folder) {
                throw fault;
            }
        }
        folder.setRemains(new Folder.Remains() {
            @Override
            public boolean isOurs(String name) throws IOException {
                return wasWritten(name);
            }

            @Override
            public void removed(String name) {
                listener.removed(name);
            }
        });
    }

    /** Is told what a run does to a folder; called by several threads. */
    public interface Listener {
        /** Called when a file was written. */
        void wrote(String name, long bytes);

        /** Called when a file was found as it should be. */
        void kept(String name, long bytes);

        /** Called when a file was removed. */
        void removed(String name);
    }

    /**
     * A file to be written.
     *
     * @param name its path in the folder
     * @param bytes not copied, and not to be changed
     */
    @SuppressWarnings("ArrayRecordComponent") // copying every document twice would cost more than rendering it
    public record NewFile(String name, byte[] bytes) {}

    /**
     * Files that were made together from one input.
     *
     * @param key what they are about, the same in every run
     * @param fingerprint of the input, or {@link Fingerprints#UNKNOWN}
     * @param origin where the input stands, or empty
     * @param files the files
     * @param findings what was found on the way
     */
    public record Change(String key, long fingerprint, String origin, List<NewFile> files, List<Finding> findings) {}

    /** What a run before made from the same input, and that stands as it left it. */
    public final class Standing {
        private final StoredChange record;

        private Standing(StoredChange record) {
            this.record = record;
        }

        /** Returns the names of its files. */
        public List<String> names() {
            return record.files().stream().map(Written::name).toList();
        }

        /**
         * Takes it over into this run, and returns what was found when it was made.
         *
         * @param origin where the input stands now
         */
        public List<Finding> keep(String origin) throws IOException {
            record.files().forEach(FolderLedger.this::keep);
            state.append(List.of(record));
            List<Finding> findings = new ArrayList<>(record.findings().size());
            record.findings().forEach(finding -> findings.add(Origins.absolute(finding, origin)));
            return findings;
        }
    }

    /** Origins in records are relative to the change's own, which may be another next time: the line of an article. */
    private static final class Origins {
        private static final String WITHIN = "+";
        private static final String ELSEWHERE = "=";

        static Finding relative(Finding finding, String own) {
            String origin = finding.origin();
            return with(finding, origin.startsWith(own) ? WITHIN + origin.substring(own.length()) : ELSEWHERE + origin);
        }

        static Finding absolute(Finding finding, String own) {
            String origin = finding.origin();
            return with(finding, (origin.startsWith(WITHIN) ? own : "") + origin.substring(1));
        }

        private static Finding with(Finding f, String origin) {
            return new Finding(f.severity(), f.code(), f.article(), f.path(), f.format(), origin, f.message());
        }
    }

    /** Returns what a run before made of a key, if it was from the same input and stands. */
    public Optional<Standing> standing(String key, long fingerprint) throws IOException {
        StoredChange record =
                fingerprint == Fingerprints.UNKNOWN ? null : state.find(key).orElse(null);
        if (record == null || record.fingerprint() != fingerprint) {
            return Optional.empty();
        }
        for (Written file : record.files()) {
            if (!file.stamp().equals(folder.stamp(file.name()))
                    || verifying && BytesFingerprint.of(folder.read(file.name())) != file.fingerprint()) {
                return Optional.empty();
            }
        }
        return Optional.of(new Standing(record));
    }

    private void keep(Written file) {
        listener.kept(file.name(), file.stamp().size());
        keepName(file.name());
    }

    private void keepName(String name) {
        synchronized (kept) {
            kept.add(key(name));
        }
    }

    private long key(String name) {
        return Fingerprints.of(folder.foldsCase() ? Folding.file(name) : name);
    }

    private synchronized boolean wasWritten(String name) throws IOException {
        KeyTable all = ours;
        if (all == null) {
            KeyTable found = new KeyTable();
            state.forEachFile(file -> found.add(key(file)));
            all = found;
            ours = all;
        }
        return all.contains(key(name));
    }

    /**
     * Writes the files of changes, as far as they are not there already, and remembers the changes.
     *
     * @param findings takes which files cannot be written because something stands there that no run wrote
     */
    public void commit(List<Change> changes, Consumer<Finding> findings) throws IOException {
        List<String> toWrite = new ArrayList<>();
        List<@Nullable Written> standing = new ArrayList<>();
        for (Change change : changes) {
            StoredChange before =
                    folder.isFresh() ? null : state.find(change.key()).orElse(null);
            for (NewFile file : change.files()) {
                Written found = standing(file, before);
                standing.add(found);
                if (found == null) {
                    toWrite.add(file.name());
                }
            }
        }
        if (!toWrite.isEmpty()) {
            state.intend(toWrite);
        }
        List<StoredChange> records = new ArrayList<>(changes.size());
        int at = 0;
        for (Change change : changes) {
            List<Written> written = new ArrayList<>(change.files().size());
            for (NewFile file : change.files()) {
                Written found = standing.get(at++);
                if (found != null) {
                    keep(found);
                    written.add(found);
                } else {
                    write(file, findings).ifPresent(written::add);
                }
            }
            boolean whole = written.size() == change.files().size();
            List<Finding> relative = new ArrayList<>(change.findings().size());
            change.findings().forEach(finding -> relative.add(Origins.relative(finding, change.origin())));
            records.add(new StoredChange(
                    change.key(), whole ? change.fingerprint() : Fingerprints.UNKNOWN, written, relative));
        }
        state.append(records);
    }

    /** Writes a file; none, and a finding, where something stands that no run wrote. */
    private Optional<Written> write(NewFile file, Consumer<Finding> findings) throws IOException {
        try {
            Folder.Stamp stamp = folder.write(file.name(), file.bytes());
            return Optional.of(wrote(file.name(), stamp, BytesFingerprint.of(file.bytes())));
        } catch (BlockedPathException e) {
            report(file.name(), e, findings);
            return Optional.empty();
        }
    }

    private Written wrote(String name, Folder.Stamp stamp, long fingerprint) {
        keepName(name);
        listener.wrote(name, stamp.size());
        return new Written(name, stamp, fingerprint);
    }

    private static void report(String name, BlockedPathException e, Consumer<Finding> findings) {
        findings.accept(FolderCodes.PATH_BLOCKED.at(
                "",
                "「" + name + "」未写出：" + e.bilingual().zh(),
                "\"" + name + "\" was not written: " + e.bilingual().en()));
    }

    /** Returns what stands where a file goes, if it is the file; otherwise null. */
    private @Nullable Written standing(NewFile file, @Nullable StoredChange before) throws IOException {
        Folder.Stamp stamp = folder.isFresh() ? null : folder.stamp(file.name());
        if (stamp == null || stamp.size() != file.bytes().length) {
            return null;
        }
        long fingerprint = BytesFingerprint.of(file.bytes());
        for (Written known : before == null ? List.<Written>of() : before.files()) {
            if (known.name().equals(file.name()) && known.stamp().equals(stamp) && !verifying) {
                return known.fingerprint() == fingerprint ? known : null;
            }
        }
        return folder.has(file.name(), file.bytes()) ? new Written(file.name(), stamp, fingerprint) : null;
    }

    /**
     * Copies a file into the folder, unless it stands there.
     *
     * @param fingerprint another one whenever the file at {@code source} is
     * @param findings takes that it cannot be written because something stands there that no run wrote
     */
    public void copy(String name, Path source, long fingerprint, Consumer<Finding> findings) throws IOException {
        String key = "file " + name;
        Optional<Standing> standing = standing(key, fingerprint);
        if (standing.isPresent()) {
            standing.get().keep("");
            return;
        }
        state.intend(List.of(name));
        try {
            BytesFingerprint bytes = new BytesFingerprint();
            Folder.Stamp stamp = folder.copy(source, name, bytes);
            Written written = wrote(name, stamp, bytes.value());
            state.append(List.of(new StoredChange(key, fingerprint, List.of(written), List.of())));
        } catch (BlockedPathException e) {
            report(name, e, findings);
        }
    }

    /** Removes what runs before wrote and this one did not, and completes the state. */
    public void finish() throws IOException {
        List<String> gone = new ArrayList<>();
        state.forEachFile(name -> {
            if (!kept.contains(key(name))) {
                gone.add(name);
            }
        });
        for (String name : gone) {
            if (folder.remove(name)) {
                listener.removed(name);
            }
        }
        state.complete();
    }

    @Override
    public void close() throws IOException {
        try (folder) {
            state.close();
        }
    }
}
