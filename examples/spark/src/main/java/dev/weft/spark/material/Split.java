package dev.weft.spark.material;

import java.io.Serializable;

/**
 * A stretch of the input.
 *
 * @param number which one, counted from 0 in the order of the input
 * @param file the file's address
 * @param name what findings call the file
 * @param kind how the file is read
 * @param start the first byte of the stretch
 * @param end the byte after it; a line belongs to the stretch that it begins in
 */
public record Split(int number, String file, String name, Kind kind, long start, long end) implements Serializable {
    /** How a file is read. */
    enum Kind {
        /** A line is an article. */
        LINES,
        /** A line is an article, and all of the file is compressed. */
        COMPRESSED_LINES,
        /** The file is an article. */
        ARTICLE,
        /** A row is an article, in a column of JSON. */
        PARQUET
    }
}
