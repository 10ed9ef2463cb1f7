package dev.weft.publish.files;

import com.google.common.primitives.Bytes;
import dev.weft.finding.Finding;
import dev.weft.internal.Folding;
import dev.weft.render.SitePath;
import dev.weft.value.Image;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A file of the publication, and the narrower copies that it is to have if it is a picture: {@code images/hall-960w.jpg} of
 * {@code images/hall.jpg}.
 *
 * @param file the file
 * @param widths of the copies, in pixels, ascending; none where it is no JPEG or PNG, or narrow already
 */
public record PublishedPicture(SiteFiles.Entry file, List<Integer> widths) {
    /** How wide copies are: a telephone, a column of text, a column on a fine screen. */
    private static final List<Integer> WIDTHS = List.of(480, 960, Image.SHOWN_PIXELS);

    /** What a reader should not have to load for one picture. */
    private static final long HEAVY_BYTES = 1_000_000;

    /** Where the size of nearly every picture stands. */
    private static final int USUAL_BYTES = 1 << 14;

    private static final long MOST_BYTES = 64L << 20;
    private static final long MOST_PIXELS = 100_000_000;

    private static final Set<String> ENDINGS = Set.of("jpg", "jpeg", "png", "gif", "webp", "bmp");

    /** Copies the list. */
    public PublishedPicture {
        widths = List.copyOf(widths);
    }

    /**
     * Looks at a file.
     *
     * @param scaling whether there is what makes copies
     * @param findings takes that a picture is heavy, or too large to be scaled
     */
    public static PublishedPicture of(SiteFiles.Entry file, boolean scaling, Consumer<Finding> findings) {
        String name = file.path().file();
        if (!ENDINGS.contains(ending(name))) {
            return new PublishedPicture(file, List.of());
        }
        if (file.size() > HEAVY_BYTES) {
            findings.accept(FileCodes.PICTURE_HEAVY.at(
                    "",
                    "图片「" + name + "」有 " + megabytes(file.size()) + " MB",
                    "the picture \"" + name + "\" has " + megabytes(file.size()) + " MB"));
        }
        PictureFile picture = scaling ? read(file) : null;
        if (picture == null || picture.kind() == PictureFile.Kind.OTHER) {
            return new PublishedPicture(file, List.of());
        }
        if (file.size() > MOST_BYTES || (long) picture.width() * picture.height() > MOST_PIXELS) {
            findings.accept(FileCodes.PICTURE_TOO_LARGE.at(
                    "",
                    "图片「" + name + "」有 " + picture.width() + "×" + picture.height() + " 像素，未缩小",
                    "the picture \"" + name + "\" has " + picture.width() + "×" + picture.height()
                            + " pixels and was not scaled"));
            return new PublishedPicture(file, List.of());
        }
        return new PublishedPicture(
                file, WIDTHS.stream().filter(width -> width < picture.width()).toList());
    }

    private static @Nullable PictureFile read(SiteFiles.Entry file) {
        try (InputStream in = Files.newInputStream(file.source())) {
            byte[] beginning = in.readNBytes(USUAL_BYTES);
            PictureFile picture = PictureFile.of(beginning);
            return picture != null
                    ? picture
                    : PictureFile.of(Bytes.concat(beginning, in.readNBytes(PictureFile.MOST_BYTES - USUAL_BYTES)));
        } catch (IOException unreadable) {
            return null;
        }
    }

    private static String megabytes(long bytes) {
        return bytes / 1_000_000 + "." + bytes / 100_000 % 10;
    }

    private static String ending(String name) {
        return Folding.file(name.substring(name.lastIndexOf('.') + 1));
    }

    /** Returns the same without the copies that would be where something else is. */
    public PublishedPicture without(Predicate<SitePath> taken) {
        return new PublishedPicture(
                file, widths.stream().filter(width -> !taken.test(path(width))).toList());
    }

    /** Returns where a copy goes. */
    public SitePath path(int width) {
        String name = file.path().file();
        int dot = name.lastIndexOf('.');
        return new SitePath(name.substring(0, dot) + "-" + width + "w" + name.substring(dot));
    }

    /** Returns how wide the copy at a path is. */
    public int width(SitePath path) {
        List<Integer> found = new ArrayList<>(widths);
        found.removeIf(width -> !path(width).equals(path));
        return found.get(0);
    }

    /** Returns the bytes of a picture that has notes of a camera, without them; empty for every other file. */
    public static Optional<byte[]> withoutCameraData(SiteFiles.Entry file) throws IOException {
        if (!ENDINGS.contains(ending(file.path().file())) || file.size() > MOST_BYTES) {
            return Optional.empty();
        }
        byte[] bytes = Files.readAllBytes(file.source());
        byte[] without = CameraData.without(bytes);
        return without == bytes ? Optional.empty() : Optional.of(without);
    }
}
