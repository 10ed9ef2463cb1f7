package dev.weft.model;

import dev.weft.finding.InvalidValueException;
import dev.weft.value.Characters;
import dev.weft.value.PreciseDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was corrected after publication; the text is made clean, on one line, by {@link Characters#line}.
 *
 * @param dateOrNull when
 * @param text what
 */
public record Correction(@Nullable PreciseDate dateOrNull, String text) {
    /** Cleans the text, which must show something. */
    public Correction {
        text = Characters.line(text);
        if (text.isEmpty()) {
            throw new InvalidValueException("更正内容为空", "a correction has no text");
        }
    }

    /** Returns when, if that is known. */
    public Optional<PreciseDate> date() {
        return Optional.ofNullable(dateOrNull);
    }
}
