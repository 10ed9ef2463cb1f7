package dev.weft.spark.material;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Options.Rename;
import org.apache.hadoop.fs.Path;
import org.apache.spark.util.SerializableConfiguration;

/**
 * Files by Hadoop's file systems. A file that is written is at any moment its old or its new self: on disks and HDFS it is
 * made beside its place and renamed; an object store shows an object when it is complete. Safe to share.
 *
 * @param settings what Hadoop's file systems are told
 */
public record Storage(SerializableConfiguration settings) implements Serializable {
    /** Stores that show an object when the stream that writes it is closed, and rename by copying. */
    private static final Set<String> OBJECT_STORES = Set.of("s3a", "s3", "gs", "oss", "cosn", "obs");

    Configuration configuration() {
        return settings.value();
    }

    /** Returns the file system of a path; for local files the one without checksum files. */
    public FileSystem of(Path path) throws IOException {
        FileSystem system = path.getFileSystem(configuration());
        return system instanceof LocalFileSystem local ? local.getRaw() : system;
    }

    /** Returns a path with its scheme and from the root. */
    public Path qualified(String path) throws IOException {
        Path given = new Path(path);
        return of(given).makeQualified(given);
    }

    static boolean isLocal(Path path) {
        return "file".equals(path.toUri().getScheme());
    }

    private static java.nio.file.Path local(Path path) {
        return java.nio.file.Path.of(path.toUri().getPath());
    }

    private static boolean isObjectStore(Path path) {
        String scheme = path.toUri().getScheme();
        return scheme != null && OBJECT_STORES.contains(scheme);
    }

    public boolean exists(Path path) throws IOException {
        return of(path).exists(path);
    }

    public InputStream open(Path path) throws IOException {
        return isLocal(path) ? Files.newInputStream(local(path)) : of(path).open(path);
    }

    public byte[] read(Path path) throws IOException {
        try (InputStream in = open(path)) {
            return in.readAllBytes();
        }
    }

    /** Returns what lies directly in a folder, by name; nothing where there is none. */
    public List<FileStatus> list(Path folder) throws IOException {
        try {
            List<FileStatus> found = new ArrayList<>(Arrays.asList(of(folder).listStatus(folder)));
            found.sort((one, other) ->
                    one.getPath().getName().compareTo(other.getPath().getName()));
            return found;
        } catch (FileNotFoundException none) {
            return List.of();
        }
    }

    /** Writes the content of a file. */
    public interface Content {
        void to(OutputStream out) throws IOException;
    }

    /**
     * Writes a whole file.
     *
     * @param temporary where it may be made first; nobody else's, in the same file system
     */
    public void write(Path path, Path temporary, Content content) throws IOException {
        if (isLocal(path)) {
            writeLocal(local(path), local(temporary), content);
            return;
        }
        FileSystem system = of(path);
        if (isObjectStore(path)) {
            try (OutputStream out = system.create(path, true)) {
                content.to(out);
            }
            return;
        }
        try (OutputStream out = system.create(temporary, true)) {
            content.to(out);
        }
        system.mkdirs(path.getParent());
        FileContext.getFileContext(path.toUri(), configuration()).rename(temporary, path, Rename.OVERWRITE);
    }

    private static void writeLocal(java.nio.file.Path path, java.nio.file.Path temporary, Content content)
            throws IOException {
        try (OutputStream out = newFile(temporary)) {
            content.to(out);
        }
        try {
            Files.move(temporary, path, StandardCopyOption.ATOMIC_MOVE);
        } catch (NoSuchFileException noFolder) {
            Files.createDirectories(path.getParent());
            Files.move(temporary, path, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static OutputStream newFile(java.nio.file.Path file) throws IOException {
        try {
            return Files.newOutputStream(file);
        } catch (NoSuchFileException noFolder) {
            Files.createDirectories(file.getParent());
            return Files.newOutputStream(file);
        }
    }

    /** Makes a small file that must not be there yet; false if it is. */
    public boolean create(Path path, byte[] content) throws IOException {
        if (isLocal(path)) {
            java.nio.file.Path file = local(path);
            Files.createDirectories(file.getParent());
            try (OutputStream out = Files.newOutputStream(file, java.nio.file.StandardOpenOption.CREATE_NEW)) {
                out.write(content);
                return true;
            } catch (FileAlreadyExistsException there) {
                return false;
            }
        }
        try (OutputStream out = of(path).create(path, false)) {
            out.write(content);
            return true;
        } catch (org.apache.hadoop.fs.FileAlreadyExistsException there) {
            return false;
        }
    }

    /** Returns whether a file is there and has just these bytes. */
    boolean has(Path path, byte[] bytes) throws IOException {
        if (isLocal(path)) {
            java.nio.file.Path file = local(path);
            return Files.isRegularFile(file)
                    && Files.size(file) == bytes.length
                    && Arrays.equals(Files.readAllBytes(file), bytes);
        }
        try {
            FileStatus status = of(path).getFileStatus(path);
            return status.isFile() && status.getLen() == bytes.length && Arrays.equals(read(path), bytes);
        } catch (FileNotFoundException none) {
            return false;
        }
    }

    /** Returns whether something stands in the way of a file: a folder in its place, or a file in that of a folder. */
    boolean isBlocked(Path path, Path root) throws IOException {
        if (isObjectStore(path)) {
            return false;
        }
        FileSystem system = of(path);
        if (system.exists(path) && system.getFileStatus(path).isDirectory()) {
            return true;
        }
        for (Path at = path.getParent(); at != null && at.depth() > root.depth(); at = at.getParent()) {
            if (system.exists(at)) {
                return !system.getFileStatus(at).isDirectory();
            }
        }
        return false;
    }

    /** Removes a file, and the folders below {@code root} that are empty then. */
    void remove(Path path, Path root) throws IOException {
        FileSystem system = of(path);
        system.delete(path, false);
        if (isObjectStore(path)) {
            return;
        }
        for (Path at = path.getParent(); at != null && at.depth() > root.depth(); at = at.getParent()) {
            try {
                if (system.listStatus(at).length > 0 || !system.delete(at, false)) {
                    return;
                }
            } catch (DirectoryNotEmptyException | FileNotFoundException another) {
                return;
            }
        }
    }

    public void removeAll(Path folder) throws IOException {
        of(folder).delete(folder, true);
    }
}
