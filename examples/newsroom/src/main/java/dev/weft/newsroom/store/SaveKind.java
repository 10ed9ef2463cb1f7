package dev.weft.newsroom.store;

import java.util.Locale;

/** What made a version. */
public enum SaveKind {
    /** The editor saved while someone typed. */
    AUTOSAVED,
    /** Someone asked to save. */
    SAVED,
    /** It was published. */
    PUBLISHED,
    /** It was withdrawn. */
    WITHDRAWN,
    /** It came with the first publication, or through the interface for programs. */
    IMPORTED;

    /** Returns the word for it in the database. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static SaveKind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
