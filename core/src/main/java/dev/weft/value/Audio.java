package dev.weft.value;

import dev.weft.finding.InvalidValueException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A recording.
 *
 * @param address the file
 * @param title made clean, on one line, by {@link Characters#line}; or empty
 * @param duration to the second; zero where unknown
 */
public record Audio(WebAddress address, String title, Duration duration) implements Media {
    /** The longest recording or video, in seconds: 30 days. */
    public static final long MAX_SECONDS = 30L * 24 * 60 * 60;

    /** Cleans the title. */
    public Audio {
        title = Characters.line(title);
        duration = checked(duration);
    }

    /** Returns a recording of which no more is known. */
    public static Audio of(WebAddress address, String title) {
        return new Audio(address, title, Duration.ZERO);
    }

    /** Returns none: a recording has no picture. */
    @Override
    public Optional<WebAddress> poster() {
        return Optional.empty();
    }

    @Override
    public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
        return visitor.audio(this);
    }

    static Duration checked(Duration duration) {
        if (duration.isNegative() || duration.toSeconds() > MAX_SECONDS) {
            throw new InvalidValueException(
                    "时长 " + duration + " 无效：应为 0 秒至 30 天",
                    "the duration " + duration + " is impossible: expected 0 s to 30 days");
        }
        return duration.truncatedTo(ChronoUnit.SECONDS);
    }
}
