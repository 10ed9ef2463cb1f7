package dev.weft.wechat.limit;

import java.time.LocalDate;

/**
 * The most that a field may be, and how that is known.
 *
 * @param max in the field's unit
 * @param source where the figure stands, or whose experience it is
 * @param checked when that was looked up
 */
public record Limit(int max, String source, LocalDate checked) {
    /** Refuses a limit below 1. */
    public Limit {
        if (max < 1) {
            throw new IllegalArgumentException("max == " + max + ", expected 1 or more");
        }
    }
}
