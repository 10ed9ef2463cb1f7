package dev.weft.publish;

import dev.weft.finding.Finding;
import dev.weft.render.SitePath;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The files of a publication: what lies in its folder, by where it goes in the site. */
final class SiteFiles {
    /** No folder of files was named. */
    static final SiteFiles NONE = new SiteFiles(new TreeMap<>());

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
    record Entry(SitePath path, String source, long size, long modified) {}

    /** Returns what lies in a folder; what begins with a full stop, and what is no file, is left out. */
    static SiteFiles in(Path folder, Consumer<Finding> findings) throws IOException {
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
                    findings.accept(PublishCodes.FILE_UNSAFE.at(
                            "", "文件「" + name + "」未复制", "the file \"" + name + "\" was not copied"));
                    return;
                }
                files.put(
                        name,
                        new Entry(
                                new SitePath(name),
                                file.toString(),
                                attributes.size(),
                                attributes.lastModifiedTime().to(java.util.concurrent.TimeUnit.NANOSECONDS)));
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
    Collection<Entry> all() {
        return files.values();
    }

    /** Returns the file of a path, or null. */
    @Nullable
    Entry get(String path) {
        return files.get(path);
    }

    /** Returns a number that is another whenever a file is. */
    long digest() {
        long digest = this == NONE ? 0 : 1;
        for (Entry file : files.values()) {
            digest = Hashes.of(digest, Hashes.of(file.path().file()));
            digest = Hashes.of(Hashes.of(digest, file.size()), file.modified());
        }
        return digest;
    }
}
