package dev.weft.publish;

import java.io.IOException;
import java.util.List;

/**
 * Makes smaller copies of pictures, so that no reader has to load a photograph as large as a camera made it. Found on the
 * path with {@link java.util.ServiceLoader}; without one, pictures are published as they are. Safe to share between threads.
 */
public interface PictureScaler {
    /** Names the way pictures are scaled: another text whenever a copy would be another. */
    String version();

    /**
     * Returns one copy of a picture for each width: upright, in the colours of sRGB, without what the camera noted, of the
     * type that the picture has.
     *
     * @param picture the bytes of a JPEG or PNG file, at most 64 MiB and 100 megapixels
     * @param widths in pixels, each less than the picture's own when it stands upright
     * @throws IOException if the picture is damaged, with a message that names the damage
     */
    List<byte[]> scale(byte[] picture, List<Integer> widths) throws IOException;
}
