package dev.weft.publish.files;

import dev.weft.finding.Finding;
import dev.weft.publish.fingerprint.Fingerprints;
import dev.weft.render.SitePath;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** The files of a publication: what lies in its folder, by where it goes in the site. */
public final class SiteFiles implements FileLookup {
    /** No folder of files was named. */
    public static final SiteFiles NONE = new SiteFiles(new TreeMap<>());

    private final SortedMap<String, Entry> files;

    private SiteFiles(SortedMap<String, Entry> files) {
        this.files = files;
    }

    /**
     * A file to copy.
     *
     * @param path where it goes
     * @param source where it is
     * @param size in bytes
     * @param modified when it was last changed, in nanoseconds since 1970 as far as the file system says
     */
    public record Entry(SitePath path, Path source, long size, long modified) {
        /** Returns a fingerprint that is another whenever the file is. */
        public long fingerprint() {
            return Fingerprints.of(Fingerprints.of(1, size), modified);
        }
    }

    /** Returns what lies in a folder; what begins with a full stop, and what is no file, is left out. */
    public static SiteFiles in(Path folder, Consumer<Finding> findings) throws IOException {
        SortedMap<String, Entry> files = new TreeMap<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
                return isHidden(dir) && !dir.equals(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (!isHidden(file)) {
                    String name = folder.relativize(file).toString().replace('\\', '/');
                    add(name, file, attributes);
                }
                return FileVisitResult.CONTINUE;
            }

            private void add(String name, Path file, BasicFileAttributes attributes) {
                if (!attributes.isRegularFile() || !isPath(name)) {
                    findings.accept(FileCodes.FILE_UNSAFE.at(
                            "", "文件「" + name + "」未复制", "the file \"" + name + "\" was not copied"));
                    return;
                }
                files.put(
                        name,
                        new Entry(
                                new SitePath(name),
                                file,
                                attributes.size(),
                                attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS)));
            }
        });
        return new SiteFiles(files);
    }

    private static boolean isHidden(Path file) {
        Path name = file.getFileName();
        return name != null && name.toString().startsWith(".");
    }

    private static boolean isPath(String name) {
        try {
            return new SitePath(name).file().equals(name);
        } catch (IllegalArgumentException unsafe) {
            return false;
        }
    }

    /** Returns the files in the order of their paths. */
    public Collection<Entry> all() {
        return files.values();
    }

    @Override
    public boolean has(String path) {
        return files.containsKey(path);
    }

    @Override
    public byte[] beginning(String path, int most) throws IOException {
        Entry file = files.get(path);
        if (file == null) {
            throw new NoSuchFileException(path);
        }
        try (InputStream in = Files.newInputStream(file.source())) {
            return in.readNBytes(most);
        }
    }

    /** Returns a fingerprint that is another whenever a file is. */
    public long fingerprint() {
        long fingerprint = this == NONE ? 0 : 1;
        for (Entry file : files.values()) {
            fingerprint =
                    Fingerprints.of(fingerprint, Fingerprints.of(file.path().file()));
            fingerprint = Fingerprints.of(Fingerprints.of(fingerprint, file.size()), file.modified());
        }
        return fingerprint;
    }
}
