package dev.weft.rss;

import dev.weft.value.WebAddress;
import java.util.OptionalLong;

/**
 * A file that goes with an item: an attachment, or a video or recording of the text.
 *
 * @param address where it is
 * @param mediaType what it is; never empty
 * @param bytes its size, if that is known
 * @param seconds how long it plays, 0 where unknown or nothing plays
 * @param title on one line, or empty
 * @param width in pixels, 0 where unknown
 * @param height in pixels, 0 where unknown
 */
record Enclosure(
        WebAddress address, String mediaType, OptionalLong bytes, long seconds, String title, int width, int height) {
    /** Returns what Media RSS calls the kind of file. */
    String medium() {
        int slash = mediaType.indexOf('/');
        String kind = mediaType.substring(0, slash);
        return kind.equals("image") || kind.equals("audio") || kind.equals("video") ? kind : "document";
    }
}
