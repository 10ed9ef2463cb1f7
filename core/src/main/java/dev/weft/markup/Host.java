package dev.weft.markup;

/** What the HTML of a {@link Utf8Writer} stands in: a host that escapes it once more. */
public enum Host {
    /** Nothing: the HTML is the document. */
    NONE,
    /** The text of an XML element. */
    XML,
    /** A JSON string. */
    JSON
}
