package dev.weft.importing.collection;

import dev.weft.value.WebAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A file or folder that articles are to be read from. */
public final class CollectionSource {
    private static final int SAMPLE = 200;
    private static final int DEEPEST = 64;

    private final Path path;
    private final @Nullable WebAddress address;
    private final @Nullable WebAddress fallback;
    private @Nullable List<SourceFile> sample;

    private CollectionSource(Path path, @Nullable WebAddress address, @Nullable WebAddress fallback) {
        this.path = path;
        this.address = address;
        this.fallback = fallback;
    }

    /**
     * Returns a source.
     *
     * @param path a file or folder
     * @param address where it stood or is to stand; null where the collection itself may say so
     * @throws NoSuchFileException if there is none
     */
    public static CollectionSource of(Path path, @Nullable WebAddress address) throws IOException {
        return of(path, address, null);
    }

    static CollectionSource of(Path path, @Nullable WebAddress address, @Nullable WebAddress fallback)
            throws IOException {
        if (!Files.exists(path)) {
            throw new NoSuchFileException(path.toString());
        }
        return new CollectionSource(path, address, fallback);
    }

    /** Returns where it is. */
    public Path path() {
        return path;
    }

    /** Returns whether it is a folder. */
    public boolean isFolder() {
        return Files.isDirectory(path);
    }

    /** Returns where it stood or is to stand, if somebody said. */
    public Optional<WebAddress> address() {
        return Optional.ofNullable(address);
    }

    /**
     * Returns the address, else that of the publication, where the collection does not say its own.
     *
     * @throws CollectionException if nobody said one
     */
    public WebAddress addressNeeded() throws CollectionException {
        WebAddress known = address == null ? fallback : address;
        if (known == null) {
            throw new CollectionException(
                    "「" + path + "」没有说明网站地址：请用 --url 给出",
                    "\"" + path + "\" does not say where its articles stand: give the address of the site with --url");
        }
        return known;
    }

    /** Returns the first files of a folder, or the file; enough to tell its kind by. */
    public List<SourceFile> sample() throws IOException {
        if (sample == null) {
            List<SourceFile> first = new ArrayList<>();
            forEach(file -> first.size() < SAMPLE && first.add(file));
            sample = List.copyOf(first);
        }
        return sample;
    }

    /** Takes one file after the other. */
    @FunctionalInterface
    public interface FileVisitor {
        /** Takes a file; returns whether more are wanted. */
        boolean visit(SourceFile file) throws IOException;
    }

    /**
     * Goes through the files of a folder, or to the file, in the order of their names. Hidden files, symbolic links and what is
     * no regular file are passed over.
     */
    public void forEach(FileVisitor visitor) throws IOException {
        if (isFolder()) {
            walk(path, "", 0, visitor);
        } else {
            Path name = path.getFileName();
            visitor.visit(new SourceFile(path, name == null ? path.toString() : name.toString()));
        }
    }

    private static boolean walk(Path folder, String prefix, int depth, FileVisitor visitor) throws IOException {
        List<String> names = new ArrayList<>();
        try (Stream<Path> entries = Files.list(folder)) {
            entries.forEach(entry -> names.add(String.valueOf(entry.getFileName())));
        }
        names.sort(null);
        for (String name : names) {
            Path entry = folder.resolve(name);
            if (name.startsWith(".")) {
                continue;
            }
            boolean goOn = true;
            if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
                goOn = depth >= DEEPEST || walk(entry, prefix + name + "/", depth + 1, visitor);
            } else if (Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)) {
                goOn = visitor.visit(new SourceFile(entry, prefix + name));
            }
            if (!goOn) {
                return false;
            }
        }
        return true;
    }

    /**
     * Returns a file of the folder, or one beside the file, by its path, which may be percent-encoded; none where the way to it
     * leads out, or through a symbolic link.
     */
    public Optional<Path> file(String name) {
        Path folder = isFolder() ? path : path.toAbsolutePath().getParent();
        if (folder == null) {
            return Optional.empty();
        }
        Optional<Path> plain = within(folder, name);
        return plain.isPresent() ? plain : within(folder, FileCopies.decoded(name));
    }

    static Optional<Path> within(Path folder, String name) {
        for (String segment : name.split("/", -1)) {
            if (segment.isEmpty() || segment.equals("..") || segment.equals(".") || segment.indexOf('\\') >= 0) {
                return Optional.empty();
            }
        }
        try {
            Path file = folder.resolve(name);
            boolean isThere = Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    && file.toRealPath().startsWith(folder.toRealPath());
            return isThere ? Optional.of(file) : Optional.empty();
        } catch (IOException | InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** Returns which share of the sample a test holds for, from 0 to 1. */
    public double share(FileTest test) throws IOException {
        int readable = 0;
        for (SourceFile file : sample()) {
            readable += test.holds(file) ? 1 : 0;
        }
        return sample().isEmpty() ? 0 : (double) readable / sample().size();
    }

    /** Says whether a file is of a kind. */
    @FunctionalInterface
    public interface FileTest {
        /** Returns whether it is. */
        boolean holds(SourceFile file) throws IOException;
    }
}
