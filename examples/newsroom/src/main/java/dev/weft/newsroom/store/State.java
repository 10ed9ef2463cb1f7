package dev.weft.newsroom.store;

import java.util.Locale;

/** What readers have of an article. */
public enum State {
    /** Nothing: it was never published. */
    DRAFT,
    /** The text that was published last, from the time that it names. */
    PUBLISHED,
    /** A note that it was withdrawn. */
    WITHDRAWN;

    /** Returns the word for it in the database and in addresses. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static State of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
