package dev.weft.value;

import dev.weft.finding.InvalidValueException;

/**
 * The name of an article, stable when its address changes, and safe as one segment of an address or a file path.
 *
 * @param value letters, marks and digits of any script, {@code - _ . ~}; at most 200 bytes of UTF-8; in NFC
 */
public record ArticleId(String value) implements Comparable<ArticleId> {
    /** Refuses what {@link PathSegment} refuses. */
    public ArticleId {
        PathSegment.check(value);
    }

    /**
     * Returns the id that a text is.
     *
     * @throws InvalidValueException if it is not safe as one segment of a path
     */
    public static ArticleId of(String value) {
        return new ArticleId(value);
    }

    @Override
    public int compareTo(ArticleId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
