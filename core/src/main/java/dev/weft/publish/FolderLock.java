package dev.weft.publish;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Sees to it that one run at a time writes to a folder. The operating system lets go of it when a program is killed. */
final class FolderLock implements Closeable {
    private static final String NAME = Folder.PREFIX + "lock";

    /** What is locked, so that the owner can be read where locks keep readers out. */
    private static final long BEYOND_CONTENT = 1L << 40;

    private final FileOperations files;
    private final Path file;
    private final FileChannel channel;
    private final boolean foldsCase;

    private FolderLock(FileOperations files, Path file, FileChannel channel) {
        this.files = files;
        this.file = file;
        this.channel = channel;
        foldsCase = Files.exists(file.resolveSibling(".WEFT-lock"), LinkOption.NOFOLLOW_LINKS);
    }

    static FolderLock take(Path folder, FileOperations files) throws IOException {
        Path file = folder.resolve(NAME);
        while (true) {
            FileChannel channel = files.openLock(file);
            boolean taken = false;
            try {
                FileLock lock = tryLock(channel);
                if (lock == null) {
                    throw busy(folder, read(channel));
                }
                String owner = ProcessHandle.current().pid() + " " + System.nanoTime() + "\n";
                channel.truncate(0);
                channel.write(ByteBuffer.wrap(owner.getBytes(StandardCharsets.US_ASCII)), 0);
                // The run before may have removed the file between our opening and our locking it: then we hold
                // nothing.
                taken = owner.equals(content(files, file));
            } finally {
                if (!taken) {
                    channel.close();
                }
            }
            if (taken) {
                return new FolderLock(files, file, channel);
            }
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(BEYOND_CONTENT, 1, false);
        } catch (OverlappingFileLockException heldByThisProgram) {
            return null;
        }
    }

    private static PublishException busy(Path folder, String owner) {
        int space = owner.indexOf(' ');
        String process = space < 0 ? "?" : owner.substring(0, space);
        return new PublishException(
                folder.toString(),
                "另一次发布正在写入「" + folder + "」（进程 " + process + "）：请等它结束，或先停止它",
                "another run is writing to \"" + folder + "\" (process " + process + "): wait for its end, or stop it",
                null);
    }

    private static String read(FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(64);
        channel.read(bytes, 0);
        return new String(bytes.array(), 0, bytes.position(), StandardCharsets.US_ASCII);
    }

    private static String content(FileOperations files, Path file) throws IOException {
        try (FileChannel channel = files.read(file)) {
            return read(channel);
        } catch (NoSuchFileException removed) {
            return "";
        }
    }

    /** Returns whether a file is the lock's own. */
    boolean isFile(Path other) {
        return other.equals(file);
    }

    /** Returns whether the folder takes names that differ only in case for one. */
    boolean foldsCase() {
        return foldsCase;
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            files.delete(file);
        } catch (IOException e) {
            throw PublishException.at(file.toString(), e);
        }
    }
}
