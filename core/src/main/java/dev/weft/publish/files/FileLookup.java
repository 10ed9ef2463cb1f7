package dev.weft.publish.files;

import java.io.IOException;

/** Where the publication's own files are looked up, by their paths in the site. */
public interface FileLookup {
    /** Returns whether there is a file at a path. */
    boolean has(String path);

    /** Returns the first bytes of a file that is there, so many at most. */
    byte[] beginning(String path, int most) throws IOException;
}
