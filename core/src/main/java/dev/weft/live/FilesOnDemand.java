package dev.weft.live;

import com.google.common.base.Splitter;
import dev.weft.publish.files.FileLookup;
import dev.weft.render.SitePath;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The publication's own files, each looked for when it is asked for, by the rule by which publishing copies them: what begins
 * with a full stop, and what is no file or is reached by a link, is not there.
 */
final class FilesOnDemand implements FileLookup {
    private final Path folder;

    FilesOnDemand(Path folder) {
        this.folder = folder;
    }

    /**
     * A file.
     *
     * @param source where it is
     * @param size in bytes
     * @param modified when it was last changed, in nanoseconds since 1970 as far as the file system says
     */
    record Found(Path source, long size, long modified) {}

    /** Returns the file at a path of the site, if there is one. */
    Optional<Found> find(SitePath path) {
        return Optional.ofNullable(find(path.file()));
    }

    @Override
    public boolean has(String path) {
        try {
            return find(new SitePath(path)).isPresent();
        } catch (IllegalArgumentException unsafe) {
            return false;
        }
    }

    @Override
    public byte[] beginning(String path, int most) throws IOException {
        Found file = find(path);
        if (file == null) {
            throw new NoSuchFileException(path);
        }
        try (InputStream in = Files.newInputStream(file.source)) {
            return in.readNBytes(most);
        }
    }

    private @Nullable Found find(String path) {
        Path at = folder;
        BasicFileAttributes attributes = null;
        try {
            for (String segment : Splitter.on('/').split(path)) {
                if (segment.startsWith(".") || attributes != null && !attributes.isDirectory()) {
                    return null;
                }
                at = at.resolve(segment);
                attributes = Files.readAttributes(at, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            }
        } catch (IOException | InvalidPathException none) {
            return null;
        }
        return attributes == null || !attributes.isRegularFile()
                ? null
                : new Found(at, attributes.size(), attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS));
    }
}
