package dev.weft.publish.folder;

import dev.weft.publish.fingerprint.BytesFingerprint;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A folder that a site is in: writes each file whole or not at all, follows no symbolic link, and is locked. */
final class Folder implements Closeable {
    /** What the names of files begin with that are not documents. */
    static final String PREFIX = ".weft-";

    private static final int CHUNK = 1 << 17;

    private final Path root;
    private final boolean durable;
    private final FileOperations files;
    private final FolderLock lock;
    private final boolean fresh;
    private final Set<String> known = ConcurrentHashMap.newKeySet();
    private volatile Remains remains = Remains.NONE;

    /** The folders whose names may not be on the disk as they are; kept for a durable run only. */
    private final Set<Path> unforced = ConcurrentHashMap.newKeySet();

    Folder(Path folder, boolean durable, FileOperations files) throws IOException {
        this.durable = durable;
        this.files = files;
        try {
            Path missing = folder.toAbsolutePath();
            Path above = missing.getParent();
            while (durable && above != null && files.attributes(missing) == null) {
                unforced.add(above);
                missing = above;
                above = missing.getParent();
            }
            files.createFolders(folder);
            root = folder.toRealPath();
            lock = FolderLock.take(root, files);
            fresh = isEmpty(root, files, lock);
        } catch (IOException e) {
            throw FolderException.at(folder.toString(), e);
        }
    }

    /** Returns whether there is nothing in a folder but its lock, which is given back where that cannot be told. */
    private static boolean isEmpty(Path root, FileOperations files, FolderLock lock) throws IOException {
        try (Stream<Path> entries = files.list(root)) {
            return entries.allMatch(lock::isFile);
        } catch (UncheckedIOException e) {
            try (lock) {
                throw e.getCause();
            }
        } catch (IOException e) {
            try (lock) {
                throw e;
            }
        }
    }

    /** What a file system says of a file. */
    record Stamp(long size, long modified) {
        static Stamp of(BasicFileAttributes attributes) {
            return new Stamp(attributes.size(), attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS));
        }
    }

    /** What runs before wrote: it gives way where it stands in the way of a new file. */
    interface Remains {
        /** Nothing is known of runs before. */
        Remains NONE = new Remains() {
            @Override
            public boolean isOurs(String name) {
                return false;
            }

            @Override
            public void removed(String name) {}
        };

        /** Returns whether a run before wrote a file. */
        boolean isOurs(String name) throws IOException;

        /** Is told that a file gave way. */
        void removed(String name);
    }

    /** Says what runs before wrote. */
    void setRemains(Remains known) {
        remains = known;
    }

    /** Returns whether there was nothing in the folder. */
    boolean isFresh() {
        return fresh;
    }

    /** Returns whether names that differ only in case are one file. */
    boolean foldsCase() {
        return lock.foldsCase();
    }

    /** Returns where a file goes; fails where the machine's file names lack its characters. */
    Path path(String name) throws FolderException {
        try {
            return root.resolve(name);
        } catch (InvalidPathException e) {
            throw new FolderException(
                    name,
                    "当前语言环境的文件名写不出「" + name + "」：请以 UTF-8 运行，如 LC_ALL=C.UTF-8",
                    "file names of this locale cannot hold \"" + name + "\": run with UTF-8, such as LC_ALL=C.UTF-8",
                    e);
        }
    }

    FileOperations operations() {
        return files;
    }

    private void changed(Path path) {
        if (durable) {
            unforced.add(path.getParent());
        }
    }

    /** Puts the names of files and folders on the disk, if the run is durable. */
    void forceNames() throws IOException {
        for (Path folder : List.copyOf(unforced)) {
            try {
                files.forceFolder(folder);
            } catch (NoSuchFileException removedSince) {
                // Its own name is gone from the folder it was in, which is forced too.
            } catch (IOException e) {
                throw FolderException.at(folder.toString(), e);
            }
            unforced.remove(folder);
        }
    }

    /** Puts the names in the folder itself on the disk, if the run is durable. */
    void forceOwnNames() throws IOException {
        if (durable) {
            files.forceFolder(root);
        }
    }

    /** Writes a file, and returns what the file system says of it. */
    Stamp write(String name, byte[] bytes) throws IOException {
        return replace(name, channel -> files.write(channel, ByteBuffer.wrap(bytes)));
    }

    /** Copies a file, and returns what the file system says of the copy; the fingerprint gets its bytes. */
    Stamp copy(Path source, String name, BytesFingerprint fingerprint) throws IOException {
        return replace(name, channel -> {
            try (FileChannel in = FileChannel.open(source)) {
                ByteBuffer chunk = ByteBuffer.allocate(CHUNK);
                while (in.read(chunk.clear()) > 0) {
                    fingerprint.add(chunk.array(), chunk.position());
                    files.write(channel, chunk.flip());
                }
            }
        });
    }

    private interface Filling {
        void fill(FileChannel channel) throws IOException;
    }

    private Stamp replace(String name, Filling filling) throws IOException {
        Path file = path(name);
        Path temporary = temporary(file);
        try {
            ensureParent(name);
            try (FileChannel channel = create(temporary)) {
                filling.fill(channel);
                if (durable) {
                    files.force(channel);
                }
            }
            BasicFileAttributes attributes = files.attributes(temporary);
            if (attributes == null) {
                throw new NoSuchFileException(temporary.toString());
            }
            rename(temporary, file, name);
            return Stamp.of(attributes);
        } catch (IOException e) {
            discard(temporary, e);
            throw FolderException.at(file.toString(), e);
        }
    }

    /** Gives a file its name; a folder of that name gives way if it has nothing but what runs before wrote. */
    private void rename(Path temporary, Path file, String name) throws IOException {
        changed(file);
        try {
            files.rename(temporary, file);
        } catch (IOException e) {
            BasicFileAttributes standing = files.attributes(file);
            if (standing == null || !standing.isDirectory()) {
                throw e;
            }
            if (!removeOurs(file, name)) {
                throw new BlockedPathException(
                        name,
                        "「" + name + "」是文件夹，其中有并非由 Weft 写出的文件，无法写出同名文件",
                        "\"" + name
                                + "\" is a folder with files that Weft did not write; no file can be written there");
            }
            files.rename(temporary, file);
        }
    }

    /** Removes what runs before wrote in a folder, and the folder; returns whether it is gone. */
    private boolean removeOurs(Path path, String name) throws IOException {
        List<Path> entries;
        try (Stream<Path> listed = files.list(path)) {
            entries = listed.toList();
        }
        boolean gone = true;
        for (Path entry : entries) {
            String inner = name + "/" + entry.getFileName();
            BasicFileAttributes attributes = files.attributes(entry);
            if (attributes != null && attributes.isDirectory()) {
                gone &= removeOurs(entry, inner);
            } else if (remains.isOurs(inner)) {
                changed(entry);
                files.delete(entry);
                remains.removed(inner);
            } else {
                gone = false;
            }
        }
        known.remove(name);
        return gone && files.delete(path);
    }

    private FileChannel create(Path temporary) throws IOException {
        try {
            return files.create(temporary);
        } catch (FileAlreadyExistsException leftOver) {
            files.delete(temporary);
            return files.create(temporary);
        }
    }

    private void discard(Path temporary, IOException reason) {
        try {
            files.delete(temporary);
        } catch (IOException e) {
            reason.addSuppressed(e);
        }
    }

    private static Path temporary(Path file) {
        return file.resolveSibling("." + file.getFileName() + ".weft");
    }

    /** Removes what a run that was stopped may have left beside a file. */
    void removeLitter(String name) throws IOException {
        if (safeParent(name)) {
            files.delete(temporary(path(name)));
        }
    }

    /** Makes the folders that a file is in, and refuses one that is a symbolic link. */
    private void ensureParent(String name) throws IOException {
        for (int slash = name.indexOf('/'); slash >= 0; slash = name.indexOf('/', slash + 1)) {
            int next = name.indexOf('/', slash + 1);
            String parent = name.substring(0, slash);
            if (next < 0 && known.contains(parent)) {
                return;
            }
            if (known.contains(parent)) {
                continue;
            }
            Path folder = path(parent);
            BasicFileAttributes attributes = files.attributes(folder);
            if (attributes == null) {
                try {
                    changed(folder);
                    files.createFolder(folder);
                } catch (FileAlreadyExistsException madeByAnother) {
                    attributes = files.attributes(folder);
                }
            }
            if (attributes != null && attributes.isSymbolicLink()) {
                throw new FolderException(
                        folder.toString(),
                        "「" + folder + "」不是文件夹，而是符号链接",
                        "\"" + folder + "\" is a symbolic link, expected a folder",
                        null);
            }
            if (attributes != null && !attributes.isDirectory()) {
                replaceByFolder(folder, parent);
            }
            known.add(parent);
        }
    }

    /** Makes a folder where a file stands, if a run before wrote that. */
    private synchronized void replaceByFolder(Path folder, String name) throws IOException {
        BasicFileAttributes attributes = files.attributes(folder);
        if (attributes != null && attributes.isDirectory()) {
            return; // made by another thread meanwhile
        }
        if (!remains.isOurs(name)) {
            throw new BlockedPathException(
                    name,
                    "「" + name + "」是文件，且并非由 Weft 写出，无法建立同名文件夹",
                    "\"" + name + "\" is a file that Weft did not write, and no folder can be made there");
        }
        changed(folder);
        files.delete(folder);
        remains.removed(name);
        files.createFolder(folder);
    }

    /** Returns whether the folders that a file is in are there and none is a symbolic link. */
    private boolean safeParent(String name) throws IOException {
        for (int slash = name.indexOf('/'); slash >= 0; slash = name.indexOf('/', slash + 1)) {
            String parent = name.substring(0, slash);
            if (!known.contains(parent)) {
                BasicFileAttributes attributes = files.attributes(path(parent));
                if (attributes == null || !attributes.isDirectory()) {
                    return false;
                }
                known.add(parent);
            }
        }
        return true;
    }

    /** Returns what the file system says of a file, or null where there is no regular file. */
    @Nullable
    Stamp stamp(String name) throws IOException {
        try {
            BasicFileAttributes attributes = safeParent(name) ? files.attributes(path(name)) : null;
            return attributes == null || !attributes.isRegularFile() ? null : Stamp.of(attributes);
        } catch (IOException e) {
            throw FolderException.at(path(name).toString(), e);
        }
    }

    /** Returns whether a file has these bytes. */
    boolean has(String name, byte[] bytes) throws IOException {
        try (FileChannel channel = files.read(path(name))) {
            if (channel.size() != bytes.length) {
                return false;
            }
            ByteBuffer chunk = ByteBuffer.allocate(Math.min(CHUNK, bytes.length + 1));
            int at = 0;
            while (channel.read(chunk.clear()) > 0) {
                int count = chunk.position();
                if (count > bytes.length - at || !Arrays.equals(chunk.array(), 0, count, bytes, at, at + count)) {
                    return false;
                }
                at += count;
            }
            return at == bytes.length;
        } catch (IOException e) {
            throw FolderException.at(path(name).toString(), e);
        }
    }

    /** Returns the bytes of a file. */
    byte[] read(String name) throws IOException {
        try (FileChannel channel = files.read(path(name))) {
            ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(channel.size()));
            for (int count = 0; bytes.hasRemaining() && count >= 0; ) {
                count = channel.read(bytes);
            }
            return Arrays.copyOf(bytes.array(), bytes.position());
        } catch (IOException e) {
            throw FolderException.at(path(name).toString(), e);
        }
    }

    /** Removes a file, and the folders that are empty then; returns whether it was there. */
    boolean remove(String name) throws IOException {
        try {
            BasicFileAttributes attributes = safeParent(name) ? files.attributes(path(name)) : null;
            if (attributes == null || attributes.isDirectory() || !files.delete(path(name))) {
                return false;
            }
            changed(path(name));
            for (int slash = name.lastIndexOf('/'); slash > 0; slash = name.lastIndexOf('/', slash - 1)) {
                known.remove(name.substring(0, slash));
                changed(path(name.substring(0, slash)));
                files.delete(path(name.substring(0, slash)));
            }
            return true;
        } catch (DirectoryNotEmptyException inUse) {
            return true;
        } catch (IOException e) {
            throw FolderException.at(path(name).toString(), e);
        }
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
