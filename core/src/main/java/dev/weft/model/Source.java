package dev.weft.model;

import dev.weft.value.Characters;
import dev.weft.value.WebAddress;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where an article came from, and on what terms; its texts are made clean, on one line, by {@link Characters#line}.
 *
 * @param kind on what terms
 * @param name what the source is called (来源), or empty
 * @param addressOrNull where the original is
 * @param originalTitle the original's title where it was changed, or empty
 * @param originalAuthor the original's author, or empty
 * @param note what is said of the reprint, or empty
 */
public record Source(
        Kind kind,
        String name,
        @Nullable WebAddress addressOrNull,
        String originalTitle,
        String originalAuthor,
        String note) {
    /** On what terms an article came. */
    public enum Kind {
        /** Written here (原创). */
        ORIGINAL,
        /** Taken over whole (转载). */
        REPRINT,
        /** Put together from others (编译, 综合). */
        COMPILED
    }

    /** Cleans the texts. */
    public Source {
        name = Characters.line(name);
        originalTitle = Characters.line(originalTitle);
        originalAuthor = Characters.line(originalAuthor);
        note = Characters.line(note);
    }

    /** Returns a source by its name. */
    public static Source of(Kind kind, String name) {
        return new Source(kind, name, null, "", "", "");
    }

    /** Returns where the original is, if that is known. */
    public Optional<WebAddress> address() {
        return Optional.ofNullable(addressOrNull);
    }
}
