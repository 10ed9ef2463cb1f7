package dev.weft.publish;

import dev.weft.render.SitePath;
import dev.weft.value.ImageVariant;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;

/** The publication's own files, wherever they are: they have paths of their own, and pages the sizes of their pictures. */
public interface OwnFiles {
    /** Returns where each of them goes in the site. */
    Set<SitePath> paths();

    /** Opens one of them. */
    InputStream open(SitePath path) throws IOException;

    /** Returns the narrower copies of a picture, which are among the files; none where there are none. */
    default List<ImageVariant> renditions(SitePath path) {
        return List.of();
    }
}
