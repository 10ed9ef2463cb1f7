package dev.weft.model;

import dev.weft.value.Characters;
import dev.weft.value.PreciseDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a notice says of itself; its texts are made clean, on one line, by {@link Characters#line}.
 *
 * @param number the number of the document (文号), or empty
 * @param issuer who issued it, or empty
 * @param effectiveOrNull from when it holds
 * @param deadlineOrNull by when something is to be done
 */
public record Notice(
        String number,
        String issuer,
        @Nullable PreciseDate effectiveOrNull,
        @Nullable PreciseDate deadlineOrNull) {
    /** Cleans the texts. */
    public Notice {
        number = Characters.line(number);
        issuer = Characters.line(issuer);
    }

    /** Returns from when it holds, if that is said. */
    public Optional<PreciseDate> effective() {
        return Optional.ofNullable(effectiveOrNull);
    }

    /** Returns by when something is to be done, if that is said. */
    public Optional<PreciseDate> deadline() {
        return Optional.ofNullable(deadlineOrNull);
    }
}
