package dev.weft.publish.folder;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What publishing asks of a file system, each of which can fail. No symbolic link is followed. */
public interface FileOperations {
    /** Java copies what is written at once into memory that it keeps for each thread; this much stays in a processor's cache. */
    int MOST_AT_ONCE = 1 << 17;

    /** The file system of the machine. */
    FileOperations SYSTEM = new FileOperations() {};

    /** Opens a file that is not there yet. */
    default FileChannel create(Path file) throws IOException {
        return FileChannel.open(file, NEW);
    }

    /** Opens a file to append to it; it is made if it is not there. */
    default FileChannel append(Path file) throws IOException {
        return FileChannel.open(file, APPEND);
    }

    /** Opens a file to read it. */
    default FileChannel read(Path file) throws IOException {
        return FileChannel.open(file, READ);
    }

    /** Writes all that a buffer has. */
    default void write(FileChannel file, ByteBuffer bytes) throws IOException {
        int end = bytes.limit();
        while (bytes.position() < end) {
            bytes.limit(Math.min(end, bytes.position() + MOST_AT_ONCE));
            file.write(bytes);
        }
    }

    /** Gives a file another name in the same folder, in one step, over what has that name. */
    default void rename(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Removes a file or an empty folder, if it is there. */
    default boolean delete(Path file) throws IOException {
        return Files.deleteIfExists(file);
    }

    /** Opens the file of a lock, to read and write it; it is made if it is not there. */
    default FileChannel openLock(Path file) throws IOException {
        return FileChannel.open(file, LOCK);
    }

    /** Makes a folder, and those it is in. */
    default void createFolders(Path folder) throws IOException {
        Files.createDirectories(folder);
    }

    /** Lists what is in a folder; close it. */
    @SuppressWarnings("StreamResourceLeak") // the caller closes it
    default Stream<Path> list(Path folder) throws IOException {
        return Files.list(folder);
    }

    /** Makes a folder. */
    default void createFolder(Path folder) throws IOException {
        Files.createDirectory(folder);
    }

    /** Returns what is known of a file, or null if it is not there. */
    default @Nullable BasicFileAttributes attributes(Path file) throws IOException {
        try {
            return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        } catch (NoSuchFileException missing) {
            return null;
        }
    }

    /** Puts what was written on the disk. */
    default void force(FileChannel file) throws IOException {
        file.force(true);
    }

    /** Puts on the disk which names a folder has. */
    default void forceFolder(Path folder) throws IOException {
        if (File.separatorChar == '/') { // Windows opens no folder
            try (FileChannel channel = FileChannel.open(folder, READ)) {
                channel.force(true);
            }
        }
    }

    /** How {@link #create} opens. */
    Set<OpenOption> NEW = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);

    /** How {@link #append} opens. */
    Set<OpenOption> APPEND = Set.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND, LinkOption.NOFOLLOW_LINKS);

    /** How {@link #read} opens. */
    Set<OpenOption> READ = Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);

    /** How {@link #openLock} opens. */
    Set<OpenOption> LOCK = Set.of(
            StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
}
