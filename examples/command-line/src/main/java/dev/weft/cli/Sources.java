package dev.weft.cli;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The files that a site is made from, with their sizes and times, which every file system tells. */
final class Sources {
    /** What a file was like. */
    private record State(long size, long changed) {}

    private final Map<Path, State> files = new HashMap<>();

    private Sources() {}

    /** Looks at files and folders, but for what lies below {@code without}, hidden files, and what cannot be read. */
    static Sources of(List<Path> paths, Path without) throws IOException {
        Sources sources = new Sources();
        Path left = without.toAbsolutePath().normalize();
        for (Path path : paths) {
            Path root = path.toAbsolutePath().normalize();
            Files.walkFileTree(root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), 32, sources.new Visitor(root, left));
        }
        return sources;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sources that && files.equals(that.files);
    }

    @Override
    public int hashCode() {
        return files.hashCode();
    }

    private final class Visitor extends SimpleFileVisitor<Path> {
        private final Path root;
        private final Path without;

        Visitor(Path root, Path without) {
            this.root = root;
            this.without = without;
        }

        private boolean isLeftOut(Path path) {
            boolean hidden =
                    path.getFileName() != null && path.getFileName().toString().startsWith(".");
            return path.equals(without) || hidden && !path.equals(root);
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return isLeftOut(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (!isLeftOut(file)) {
                files.put(
                        file,
                        new State(
                                attributes.size(), attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS)));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException gone) {
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException gone) {
            return FileVisitResult.CONTINUE;
        }
    }
}
