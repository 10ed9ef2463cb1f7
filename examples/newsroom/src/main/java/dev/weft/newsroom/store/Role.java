package dev.weft.newsroom.store;

import java.util.Locale;

/** What a member may do. */
public enum Role {
    /** Writes. */
    EDITOR,
    /** Writes, publishes, withdraws, and looks after members. */
    PUBLISHER;

    /** Returns the word for it in the database and in forms. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Returns the role of a word.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Role of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
