package dev.weft.publish.index;

import dev.weft.value.PreciseDate;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * A date as a short text for the index: four characters for a day, ten for a second with its offset; any other as it
 * is written, which is longer than either.
 */
final class PackedDate {
    private static final int DAY_LENGTH = 4;
    private static final int MOMENT_LENGTH = 10;
    private static final long FIRST_DAY = LocalDate.of(1, 1, 1).toEpochDay();
    private static final int LARGEST_OFFSET = ZoneOffset.MAX.getTotalSeconds();

    private PackedDate() {}

    static String of(PreciseDate date) {
        char[] packed = new char[MOMENT_LENGTH];
        put(packed, 0, DAY_LENGTH, date.day().toEpochDay() - FIRST_DAY);
        LocalTime time = date.time().orElse(null);
        if (time == null) {
            return new String(packed, 0, DAY_LENGTH);
        }
        ZoneOffset offset = date.offset().orElse(null);
        if (offset == null || date.precision() != PreciseDate.Precision.SECOND) {
            return date.toString();
        }
        put(packed, DAY_LENGTH, 3, time.toSecondOfDay());
        put(packed, DAY_LENGTH + 3, 3, offset.getTotalSeconds() + LARGEST_OFFSET);
        return new String(packed);
    }

    private static void put(char[] packed, int at, int count, long value) {
        for (int i = 0; i < count; i++) {
            packed[at + i] = (char) (value >>> 7 * i & 0x7F);
        }
    }

    private static int get(String packed, int at, int count) {
        int value = 0;
        for (int i = 0; i < count; i++) {
            value |= packed.charAt(at + i) << 7 * i;
        }
        return value;
    }

    /** Returns the date that a text is. */
    static PreciseDate date(String packed) {
        if (packed.length() != DAY_LENGTH && packed.length() != MOMENT_LENGTH) {
            return PreciseDate.parse(packed);
        }
        LocalDate day = LocalDate.ofEpochDay(FIRST_DAY + get(packed, 0, DAY_LENGTH));
        if (packed.length() == DAY_LENGTH) {
            return PreciseDate.of(day);
        }
        LocalTime time = LocalTime.ofSecondOfDay(get(packed, DAY_LENGTH, 3));
        ZoneOffset offset = ZoneOffset.ofTotalSeconds(get(packed, DAY_LENGTH + 3, 3) - LARGEST_OFFSET);
        return PreciseDate.of(OffsetDateTime.of(LocalDateTime.of(day, time), offset));
    }
}
