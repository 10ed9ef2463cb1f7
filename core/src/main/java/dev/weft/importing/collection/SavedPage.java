package dev.weft.importing.collection;

import dev.weft.value.WebAddress;

/**
 * A page of a saved site.
 *
 * @param file its bytes
 * @param address where it stood; relative addresses in it are relative to this one
 * @param basis what the address rests on
 */
public record SavedPage(SavedFile file, WebAddress address, Basis basis) {
    /** What the address of a page rests on. */
    public enum Basis {
        /** It was noted when the page was saved. */
        NOTED,
        /** It follows from where the page lies among the others; what the page says of itself outweighs it. */
        PLACE,
        /** The page stood nowhere on the web; the address only gives a meaning to those in it. */
        NOWHERE
    }
}
