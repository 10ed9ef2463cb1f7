package dev.weft.newsroom.store;

import java.util.List;

/**
 * A file that was uploaded.
 *
 * @param path where it is below the publication's base address
 * @param hash its SHA-256
 * @param name what it was called
 * @param mediaType what it is, by its bytes
 * @param bytes how long it is
 * @param width of a picture, in pixels; 0 for what is none
 * @param height of a picture
 * @param renditions the widths of the smaller pictures that were made of it
 */
public record Upload(
        String path,
        String hash,
        String name,
        String mediaType,
        long bytes,
        int width,
        int height,
        List<Integer> renditions) {
    /** Copies the list. */
    public Upload {
        renditions = List.copyOf(renditions);
    }

    /** Returns where a smaller picture is. */
    public String rendition(int smallerWidth) {
        int dot = path.lastIndexOf('.');
        return path.substring(0, dot) + "-" + smallerWidth + path.substring(dot);
    }
}
