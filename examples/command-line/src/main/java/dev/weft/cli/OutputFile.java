package dev.weft.cli;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * A file to write that is there when it is complete. Only a regular file is replaced; what leads elsewhere, such as a device,
 * a pipe or a symbolic link, is written through.
 */
final class OutputFile implements Closeable {
    private static final FileAttribute<?>[] READABLE = {
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-rw-rw-"))
    };

    private final Path file;
    private final Path temporary;
    private final boolean replaced;
    private final FileChannel channel;

    OutputFile(Path given) throws IOException {
        if (Files.isDirectory(given)) {
            throw new UsageException("「" + given + "」是文件夹，应为文件", "\"" + given + "\" is a folder, expected a file");
        }
        file = given.toAbsolutePath();
        replaced =
                !Files.exists(file, LinkOption.NOFOLLOW_LINKS) || Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
        temporary = replaced ? temporaryBeside(file) : Files.createTempFile("weft-", null);
        channel = FileChannel.open(temporary, StandardOpenOption.WRITE);
    }

    /** Makes a file of a name that no other run has, which others may read as they may any new file. */
    private static Path temporaryBeside(Path file) throws IOException {
        Path folder = file.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new UsageException(
                    "「" + file + "」的文件夹不存在：请先新建", "the folder of \"" + file + "\" does not exist: make it first");
        }
        boolean isPosix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] permissions = isPosix ? READABLE : new FileAttribute<?>[0];
        return Files.createTempFile(folder, "." + file.getFileName() + ".", ".weft", permissions);
    }

    /** Returns where to write what the file is to have. */
    FileChannel channel() {
        return channel;
    }

    /** Puts the file in its place. */
    void complete() throws IOException {
        channel.close();
        if (replaced) {
            Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } else {
            try (OutputStream out = Files.newOutputStream(file)) {
                Files.copy(temporary, out);
            }
        }
    }

    /** Leaves nothing but what was completed. */
    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(temporary);
    }
}
