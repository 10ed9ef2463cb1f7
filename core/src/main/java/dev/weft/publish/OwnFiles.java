package dev.weft.publish;

import dev.weft.render.SitePath;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;

/** The publication's own files, wherever they are: they have paths of their own, and pages the sizes of their pictures. */
public interface OwnFiles {
    /** Returns where each of them goes in the site. */
    Set<SitePath> paths();

    /** Opens one of them. */
    InputStream open(SitePath path) throws IOException;
}
