package dev.weft.publish.folder;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Sees to it that one run at a time writes to a folder. The operating system lets go of it when a program is killed.
 *
 * <p>A program that closes any channel of a file loses all locks that it has on it, on POSIX systems. So a program opens
 * the file once, and what it holds is known without opening it. The file stays when the lock is given back: whoever opened
 * it just before it was removed would lock what nobody else sees.
 */
final class FolderLock implements Closeable {
    private static final String NAME = Folder.PREFIX + "lock";

    /** What is locked, so that the owner can be read where locks keep readers out. */
    private static final long BEYOND_CONTENT = 1L << 40;

    /** The folders that this program holds, whatever they are called. */
    private static final Set<Object> HELD = ConcurrentHashMap.newKeySet();

    /** Opened where a copy of this class in another class loader holds the lock, which closing them would give back. */
    private static final Collection<FileChannel> LEFT_OPEN = new ConcurrentLinkedQueue<>();

    private final Path file;
    private final Object folder;
    private final FileChannel channel;
    private final boolean foldsCase;

    private FolderLock(Path file, Object folder, FileChannel channel) {
        this.file = file;
        this.folder = folder;
        this.channel = channel;
        foldsCase = Files.exists(file.resolveSibling(".WEFT-lock"), LinkOption.NOFOLLOW_LINKS);
    }

    /** Takes the lock of a folder, whose path is the real one. */
    static FolderLock take(Path folder, FileOperations files) throws IOException {
        Object identity = identity(folder, files);
        if (!HELD.add(identity)) {
            throw busy(folder, Long.toString(ProcessHandle.current().pid()));
        }
        boolean taken = false;
        try {
            Path file = folder.resolve(NAME);
            FolderLock lock = new FolderLock(file, identity, lock(folder, files.openLock(file)));
            taken = true;
            return lock;
        } finally {
            if (!taken) {
                HELD.remove(identity);
            }
        }
    }

    /** Returns what is equal for all names of a folder, such as those that a bind mount gives it. */
    private static Object identity(Path folder, FileOperations files) throws IOException {
        BasicFileAttributes attributes = files.attributes(folder);
        Object key = attributes == null ? null : attributes.fileKey();
        return key == null ? folder : key;
    }

    private static FileChannel lock(Path folder, FileChannel channel) throws IOException {
        boolean closing = true;
        try {
            if (channel.tryLock(BEYOND_CONTENT, 1, false) == null) {
                throw busy(folder, owner(channel));
            }
            String owner = ProcessHandle.current().pid() + "\n";
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(owner.getBytes(StandardCharsets.US_ASCII)), 0);
            closing = false;
            return channel;
        } catch (OverlappingFileLockException heldByThisProgram) {
            LEFT_OPEN.add(channel);
            closing = false;
            throw busy(folder, owner(channel));
        } finally {
            if (closing) {
                channel.close();
            }
        }
    }

    private static FolderException busy(Path folder, String process) {
        return new FolderException(
                folder.toString(),
                "另一次发布正在写入「" + folder + "」（进程 " + process + "）：请等它结束，或先停止它",
                "another run is writing to \"" + folder + "\" (process " + process + "): wait for its end, or stop it",
                null);
    }

    /** Returns the process that holds the lock; a question mark where it has not yet said so. */
    private static String owner(FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(64);
        channel.read(bytes, 0);
        String owner = new String(bytes.array(), 0, bytes.position(), StandardCharsets.US_ASCII).strip();
        return owner.isEmpty() ? "?" : owner;
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
            channel.truncate(0);
        } catch (IOException e) {
            throw FolderException.at(file.toString(), e);
        } finally {
            HELD.remove(folder);
        }
    }
}
