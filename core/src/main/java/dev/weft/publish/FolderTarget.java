package dev.weft.publish;

import dev.weft.finding.Finding;
import dev.weft.render.SitePath;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes a site into a folder.
 *
 * <p>Every path is at any moment its old or its new whole self. What is as it should be is not written again; what a run
 * before wrote and is no longer needed is removed. Only one run at a time writes to a folder; one that was stopped is
 * resumed by the next.
 */
public final class FolderTarget implements Target {
    private final Path folder;
    private final boolean durable;
    private final boolean verifying;
    private final FileOperations files;
    private @Nullable Folder open;

    private FolderTarget(Path folder, boolean durable, boolean verifying, FileOperations files) {
        this.folder = folder;
        this.durable = durable;
        this.verifying = verifying;
        this.files = files;
    }

    /** Returns a target that writes into a folder, which is made if it is not there. */
    public static FolderTarget of(Path folder) {
        return on(folder, FileOperations.SYSTEM);
    }

    static FolderTarget on(Path folder, FileOperations files) {
        return new FolderTarget(folder, false, false, files);
    }

    /** Returns this target, but that each file is on the disk before it gets its name: for when the power may fail. */
    public FolderTarget durable() {
        return new FolderTarget(folder, true, verifying, files);
    }

    /** Returns this target, but that files are taken to stand only after their bytes were read and compared. */
    public FolderTarget verifying() {
        return new FolderTarget(folder, durable, true, files);
    }

    /** Begins a run that remembers what it does. */
    Ledger ledger(Tally tally, Consumer<Finding> findings) throws IOException {
        return new FolderLedger(new Folder(folder, durable, files), tally, verifying, durable, findings);
    }

    @Override
    public void begin() throws IOException {
        open = new Folder(folder, durable, files);
    }

    /** Writes one document; a {@link Publisher} does not call it, because it also remembers what it writes. */
    @Override
    public void write(SitePath path, byte[] bytes) throws IOException {
        if (open == null) {
            throw new IllegalStateException("begin() was not called");
        }
        open.write(path.file(), bytes);
    }

    @Override
    public void close() throws IOException {
        if (open != null) {
            open.close();
            open = null;
        }
    }
}
