package dev.weft.publish;

import dev.weft.finding.Finding;
import dev.weft.publish.StateRecord.Written;
import dev.weft.render.SitePath;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A ledger that knows what the runs before wrote to a folder, and writes only what is not as it should be. */
final class FolderLedger implements Ledger {
    private final Folder folder;
    private final Tally tally;
    private final boolean verifying;
    private final boolean durable;
    private final OldState old;
    private final FileChannel next;
    private final Hashes kept = new Hashes();

    FolderLedger(Folder folder, Tally tally, boolean verifying, boolean durable, Consumer<Finding> findings)
            throws IOException {
        this.folder = folder;
        this.tally = tally;
        this.verifying = verifying;
        this.durable = durable;
        OldState state = null;
        FileChannel channel;
        try {
            state = OldState.open(folder, findings);
            channel = state.beginNext();
        } catch (IOException | RuntimeException fault) {
            OldState opened = state;
            try (folder;
                    opened) {
                throw fault;
            }
        }
        old = state;
        next = channel;
    }

    @Override
    public boolean stands(String key, long fingerprint) throws IOException {
        return standing(key, fingerprint) != null;
    }

    private @Nullable StateRecord standing(String key, long fingerprint) throws IOException {
        StateRecord record = fingerprint == 0 ? null : old.find(key);
        if (record == null || record.fingerprint() != fingerprint) {
            return null;
        }
        for (Written file : record.files()) {
            if (!file.stamp().equals(folder.stamp(file.name()))
                    || verifying && Digests.of(folder.read(file.name())) != file.digest()) {
                return null;
            }
        }
        return record;
    }

    @Override
    public boolean isCurrent(String key, long fingerprint, String origin, Consumer<Finding> findings)
            throws IOException {
        StateRecord record = standing(key, fingerprint);
        if (record == null) {
            return false;
        }
        for (Finding finding : record.findings()) {
            findings.accept(withOrigin(
                    finding,
                    (finding.origin().startsWith("+") ? origin : "")
                            + finding.origin().substring(1)));
        }
        for (Written file : record.files()) {
            keep(file);
        }
        append(List.of(record.encode()));
        return true;
    }

    private void keep(Written file) {
        tally.kept(file.size());
        keepName(file.name());
    }

    private void keepName(String name) {
        synchronized (kept) {
            kept.add(hash(name));
        }
    }

    private long hash(String name) {
        return Hashes.of(folder.foldsCase() ? Folding.fold(name) : name);
    }

    private void append(List<byte[]> records) throws IOException {
        synchronized (next) {
            try {
                folder.operations().write(next, StateFile.framed(records));
            } catch (IOException e) {
                throw PublishException.at(
                        folder.path(Folder.PREFIX + "state.next").toString(), e);
            }
        }
    }

    @Override
    public void commit(List<Unit> units) throws IOException {
        if (units.isEmpty()) {
            return;
        }
        List<String> toWrite = new ArrayList<>();
        List<@Nullable Written> files = new ArrayList<>();
        for (Unit unit : units) {
            StateRecord before = folder.isFresh() ? null : old.find(unit.key());
            for (Document document : unit.documents()) {
                Written standing = standing(document, before);
                files.add(standing);
                if (standing == null) {
                    toWrite.add(document.path().file());
                }
            }
        }
        if (!toWrite.isEmpty()) {
            append(List.of(StateRecord.intent(toWrite).encode()));
        }
        List<byte[]> records = new ArrayList<>(units.size());
        int at = 0;
        for (Unit unit : units) {
            List<Written> written = new ArrayList<>(unit.documents().size());
            for (Document document : unit.documents()) {
                Written standing = files.get(at++);
                if (standing == null) {
                    written.add(write(document));
                } else {
                    keep(standing);
                    written.add(standing);
                }
            }
            records.add(new StateRecord(unit.key(), unit.fingerprint(), written, relative(unit)).encode());
        }
        append(records);
    }

    private Written write(Document document) throws IOException {
        String name = document.path().file();
        Folder.Stamp stamp = folder.write(name, document.bytes());
        keepName(name);
        tally.wrote(document.path(), stamp.size());
        return new Written(name, stamp.size(), stamp.modified(), Digests.of(document.bytes()));
    }

    /** Returns what stands where a document goes, if it is the document; otherwise null. */
    private @Nullable Written standing(Document document, @Nullable StateRecord before) throws IOException {
        if (folder.isFresh()) {
            return null;
        }
        String name = document.path().file();
        Folder.Stamp stamp = folder.stamp(name);
        if (stamp == null || stamp.size() != document.bytes().length) {
            return null;
        }
        long digest = Digests.of(document.bytes());
        for (Written file : before == null ? List.<Written>of() : before.files()) {
            if (file.name().equals(name) && file.stamp().equals(stamp) && !verifying) {
                return file.digest() == digest ? file : null;
            }
        }
        return folder.has(name, document.bytes()) ? new Written(name, stamp.size(), stamp.modified(), digest) : null;
    }

    /** Returns findings whose origin begins with {@code +} where the unit's own goes, which may be another next time. */
    private static List<Finding> relative(Unit unit) {
        List<Finding> all = new ArrayList<>(unit.findings().size());
        for (Finding finding : unit.findings()) {
            boolean within = finding.origin().startsWith(unit.origin());
            String origin =
                    within ? "+" + finding.origin().substring(unit.origin().length()) : "=" + finding.origin();
            all.add(withOrigin(finding, origin));
        }
        return all;
    }

    private static Finding withOrigin(Finding f, String origin) {
        return new Finding(f.severity(), f.code(), f.article(), f.path(), f.format(), origin, f.message());
    }

    @Override
    public void copy(SiteFiles.Entry file) throws IOException {
        String name = file.path().file();
        String key = "file " + name;
        long fingerprint = Hashes.of(Hashes.of(1, file.size()), file.modified());
        if (isCurrent(key, fingerprint, "", finding -> {})) {
            return;
        }
        append(List.of(StateRecord.intent(List.of(name)).encode()));
        Digests digests = new Digests();
        Folder.Stamp stamp = folder.copy(Path.of(file.source()), name, digests);
        keepName(name);
        tally.wrote(file.path(), stamp.size());
        Written written = new Written(name, stamp.size(), stamp.modified(), digests.value());
        append(List.of(new StateRecord(key, fingerprint, List.of(written), List.of()).encode()));
    }

    @Override
    public void finish() throws IOException {
        List<String> gone = new ArrayList<>();
        old.forEachFile(name -> {
            if (!kept.has(hash(name))) {
                gone.add(name);
            }
        });
        for (String name : gone) {
            if (folder.remove(name)) {
                tally.removed(new SitePath(name));
            }
        }
        old.replaceBy(next, durable);
    }

    @Override
    public void close() throws IOException {
        try (folder;
                old) {
            next.close();
        } catch (IOException e) {
            throw PublishException.at(folder.path(Folder.PREFIX + "state.next").toString(), e);
        }
    }
}
