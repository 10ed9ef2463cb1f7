package dev.weft.live;

import com.google.common.base.Splitter;
import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import dev.weft.publish.PictureScaler;
import dev.weft.publish.files.FileLookup;
import dev.weft.publish.files.PublishedPicture;
import dev.weft.publish.files.SiteFiles;
import dev.weft.render.SitePath;
import dev.weft.value.ImageVariant;
import dev.weft.value.WebAddress;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The publication's own files, each looked for when it is asked for, by the rules by which publishing copies them: what begins
 * with a full stop, and what is no file or is reached by a link, is not there; pictures lose what a camera noted, and have
 * narrower copies where there is a scaler. What was made of a file is kept within a bound, as long as the file is the same.
 */
final class FilesOnDemand implements FileLookup {
    private static final long MOST_BYTES = 32L << 20;
    private static final int MOST_PICTURES = 10_000;
    private static final Pattern COPY = Pattern.compile("(.+)-(\\d{1,5})w(\\.[A-Za-z]+)");

    private final Path folder;
    private final WebAddress base;
    private final @Nullable PictureScaler scaler;

    /** The bytes of files that are not sent as they are; empty for those that are. */
    private final Cache<SiteFiles.Entry, Optional<byte[]>> cleaned = CacheBuilder.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((SiteFiles.Entry file, Optional<byte[]> bytes) ->
                    256 + bytes.map(b -> b.length).orElse(0))
            .build();

    private final Cache<SiteFiles.Entry, Map<Integer, byte[]>> copies = CacheBuilder.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((SiteFiles.Entry file, Map<Integer, byte[]> made) ->
                    256 + made.values().stream().mapToInt(bytes -> bytes.length).sum())
            .build();

    /** How wide the copies of a picture are. */
    private final Cache<SiteFiles.Entry, List<Integer>> widths =
            CacheBuilder.newBuilder().maximumSize(MOST_PICTURES).build();

    FilesOnDemand(Path folder, WebAddress base, @Nullable PictureScaler scaler) {
        this.folder = folder;
        this.base = base;
        this.scaler = scaler;
    }

    /** Returns the file at a path of the site, if there is one. */
    Optional<SiteFiles.Entry> find(SitePath path) {
        return Optional.ofNullable(find(path.file()));
    }

    /** Returns what is sent in the place of a file, if anything is. */
    Optional<byte[]> inPlaceOf(SiteFiles.Entry file) throws IOException {
        Optional<byte[]> known = cleaned.getIfPresent(file);
        if (known == null) {
            known = PublishedPicture.withoutCameraData(file);
            cleaned.put(file, known);
        }
        return known;
    }

    /** Returns the narrower copy of a picture that a path is, if it is one. */
    Optional<byte[]> copy(SitePath path) {
        Matcher name = COPY.matcher(path.file());
        if (scaler == null || !name.matches()) {
            return Optional.empty();
        }
        SiteFiles.Entry file = find(name.group(1) + name.group(3));
        int width = Integer.parseInt(name.group(2));
        return file == null || !widths(file).contains(width)
                ? Optional.empty()
                : Optional.ofNullable(copies(file).get(width));
    }

    @Override
    public boolean has(String path) {
        return find(path) != null;
    }

    @Override
    public byte[] beginning(String path, int most) throws IOException {
        SiteFiles.Entry file = find(path);
        if (file == null) {
            throw new NoSuchFileException(path);
        }
        try (InputStream in = Files.newInputStream(file.source())) {
            return in.readNBytes(most);
        }
    }

    @Override
    public List<ImageVariant> renditions(String path) {
        SiteFiles.Entry file = scaler == null ? null : find(path);
        List<ImageVariant> found = new ArrayList<>();
        if (file != null) {
            PublishedPicture picture = picture(file);
            widths(file)
                    .forEach(width ->
                            found.add(new ImageVariant(picture.path(width).address(base), width)));
        }
        return found;
    }

    private PublishedPicture picture(SiteFiles.Entry file) {
        return PublishedPicture.of(file, true, finding -> {}).without(copy -> has(copy.file()));
    }

    private List<Integer> widths(SiteFiles.Entry file) {
        List<Integer> known = widths.getIfPresent(file);
        if (known == null) {
            known = List.copyOf(copies(file).keySet());
            widths.put(file, known);
        }
        return known;
    }

    /** Returns the copies of a picture by their widths: those that have fewer bytes than the picture itself. */
    private Map<Integer, byte[]> copies(SiteFiles.Entry file) {
        Map<Integer, byte[]> known = copies.getIfPresent(file);
        if (known == null) {
            known = scale(file);
            copies.put(file, known);
        }
        return known;
    }

    private Map<Integer, byte[]> scale(SiteFiles.Entry file) {
        Map<Integer, byte[]> made = new TreeMap<>();
        List<Integer> wanted = picture(file).widths();
        if (scaler == null || wanted.isEmpty()) {
            return made;
        }
        try {
            List<byte[]> scaled = scaler.scale(Files.readAllBytes(file.source()), wanted);
            for (int i = 0; i < wanted.size(); i++) {
                if (scaled.get(i).length < file.size()) {
                    made.put(wanted.get(i), scaled.get(i));
                }
            }
        } catch (IOException | RuntimeException | OutOfMemoryError | StackOverflowError damaged) {
            made.clear();
        }
        return made;
    }

    private SiteFiles.@Nullable Entry find(String path) {
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
            return attributes == null || !attributes.isRegularFile()
                    ? null
                    : new SiteFiles.Entry(
                            new SitePath(path),
                            at,
                            attributes.size(),
                            attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS));
        } catch (IOException | IllegalArgumentException none) {
            return null;
        }
    }
}
