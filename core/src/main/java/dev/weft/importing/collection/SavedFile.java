package dev.weft.importing.collection;

import java.io.IOException;
import java.io.InputStream;

/** Bytes that stood at an address of a site, as they were saved. */
public interface SavedFile {
    /** How much of a file {@link #head} gives. */
    int HEAD_BYTES = 8192;

    /** Returns what it is called within its source, where no other is called so. */
    String name();

    /** Returns the encoding that the server named, or empty. */
    default String charset() {
        return "";
    }

    /** Opens it. */
    InputStream open() throws IOException;

    /** Returns its first bytes. */
    default byte[] head() throws IOException {
        try (InputStream in = open()) {
            return in.readNBytes(HEAD_BYTES);
        }
    }

    /** Returns its bytes, at most one more than {@code most}. */
    default byte[] bytes(int most) throws IOException {
        try (InputStream in = open()) {
            return in.readNBytes(most + 1);
        }
    }
}
