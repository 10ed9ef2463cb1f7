package dev.weft.publish.files;

import dev.weft.value.ImageVariant;
import java.io.IOException;
import java.util.List;

/** Where the publication's own files are looked up, by their paths in the site. */
public interface FileLookup {
    /** Returns whether there is a file at a path. */
    boolean has(String path);

    /** Returns the narrower copies of a picture that is there; none where there are none, or it is no picture. */
    default List<ImageVariant> renditions(String path) {
        return List.of();
    }

    /** Returns the first bytes of a file that is there, so many at most. */
    byte[] beginning(String path, int most) throws IOException;
}
