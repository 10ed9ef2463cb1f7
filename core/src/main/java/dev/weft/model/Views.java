package dev.weft.model;

import dev.weft.finding.InvalidValueException;
import dev.weft.value.PreciseDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How often an article had been seen at a time.
 *
 * @param count how often
 * @param asOfOrNull at which time
 */
public record Views(long count, @Nullable PreciseDate asOfOrNull) {
    /** Refuses a negative count. */
    public Views {
        if (count < 0) {
            throw new InvalidValueException("点击数 " + count + " 无效：应为 0 或更大", "the count " + count + " is negative");
        }
    }

    /** Returns at which time, if that is known. */
    public Optional<PreciseDate> asOf() {
        return Optional.ofNullable(asOfOrNull);
    }
}
