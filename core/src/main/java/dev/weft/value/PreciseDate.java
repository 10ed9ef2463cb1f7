package dev.weft.value;

import dev.weft.finding.InvalidValueException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A date as precisely as it is known: a day, a minute or a second, with its offset from UTC where that was said.
 *
 * <p>A date without a time stays one: midnight is never invented. A time without an offset is local to the publication.
 */
public final class PreciseDate {
    /** How precisely a date is known. */
    public enum Precision {
        /** The day. */
        DAY,
        /** The day and the minute. */
        MINUTE,
        /** The day and the second. */
        SECOND
    }

    private static final String[] MONTHS = {
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December"
    };

    private final LocalDate date;
    private final @Nullable LocalTime time;
    private final @Nullable ZoneOffset offset;
    private final Precision precision;

    private PreciseDate(LocalDate date, @Nullable LocalTime time, @Nullable ZoneOffset offset, Precision precision) {
        if (date.getYear() < 1 || date.getYear() > 9999) {
            throw new InvalidValueException("年份应在 1 至 9999 之间", "the year must be between 1 and 9999");
        }
        this.date = date;
        this.time = time;
        this.offset = offset;
        this.precision = precision;
    }

    /** Returns a day without a time. */
    public static PreciseDate of(LocalDate day) {
        return new PreciseDate(day, null, null, Precision.DAY);
    }

    /** Returns a date to the second with its offset; fractions of a second are dropped. */
    public static PreciseDate of(OffsetDateTime moment) {
        return new PreciseDate(
                moment.toLocalDate(),
                moment.toLocalTime().truncatedTo(ChronoUnit.SECONDS),
                moment.getOffset(),
                Precision.SECOND);
    }

    /**
     * Returns the date that an ISO 8601 text is: {@code 2014-01-24}, {@code 2014-01-24T09:30},
     * {@code 2014-01-24T09:30:00+08:00}; a space may stand for the T, fractions of a second are dropped.
     *
     * @throws InvalidValueException if it is something else, or no such day or time exists
     */
    public static PreciseDate parse(String text) {
        try {
            String t = text.strip();
            if (t.length() == 10) {
                return of(LocalDate.of(number(t, 0, 4), separated(t, 5), separated(t, 8)));
            }
            return withTime(t);
        } catch (DateTimeException | IndexOutOfBoundsException | NumberFormatException e) {
            throw new InvalidValueException(
                    "「" + text + "」不是日期：应形如 2014-01-24 或 2014-01-24T09:30:00+08:00，且确有其日",
                    "\"" + text
                            + "\" is no date: expected 2014-01-24 or 2014-01-24T09:30:00+08:00, and a day that exists");
        }
    }

    private static PreciseDate withTime(String t) {
        LocalDate day = LocalDate.of(number(t, 0, 4), separated(t, 5), separated(t, 8));
        if (t.charAt(10) != 'T' && t.charAt(10) != 't' && t.charAt(10) != ' ' || t.charAt(13) != ':') {
            throw new NumberFormatException();
        }
        int hour = number(t, 11, 13);
        int minute = number(t, 14, 16);
        int at = 16;
        int second = -1;
        if (at < t.length() && t.charAt(at) == ':') {
            int given = number(t, 17, 19);
            second = given == 60 ? 59 : given;
            at = 19;
            if (at < t.length() && (t.charAt(at) == '.' || t.charAt(at) == ',')) {
                at = IcpFiling.digits(t, at + 1);
            }
        }
        String zone = t.substring(at).strip();
        ZoneOffset offset = zone.isEmpty() ? null : ZoneOffset.of(zone.equals("z") ? "Z" : zone);
        return new PreciseDate(
                day,
                LocalTime.of(hour, minute, Math.max(second, 0)),
                offset,
                second < 0 ? Precision.MINUTE : Precision.SECOND);
    }

    private static int number(String t, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            char c = t.charAt(i);
            if (c < '0' || c > '9') {
                throw new NumberFormatException();
            }
            value = value * 10 + c - '0';
        }
        return value;
    }

    private static int separated(String t, int from) {
        if (t.charAt(from - 1) != '-') {
            throw new NumberFormatException();
        }
        return number(t, from, from + 2);
    }

    /** Returns how precisely the date is known. */
    public Precision precision() {
        return precision;
    }

    /** Returns the day, as it was given. */
    public LocalDate day() {
        return date;
    }

    /** Returns the time of day, as it was given, if it was. */
    public Optional<LocalTime> time() {
        return Optional.ofNullable(time);
    }

    /** Returns the offset from UTC, if it was given. */
    public Optional<ZoneOffset> offset() {
        return Optional.ofNullable(offset);
    }

    /** Returns the instant: the start of the day where no time is known, in {@code zone} where no offset is. */
    public Instant instant(ZoneId zone) {
        if (time == null) {
            return date.atStartOfDay(zone).toInstant();
        }
        LocalDateTime local = date.atTime(time);
        return offset == null ? local.atZone(zone).toInstant() : local.toInstant(offset);
    }

    /** Returns the day it is in {@code zone}. */
    public LocalDate day(ZoneId zone) {
        return time == null ? date : local(time, zone).toLocalDate();
    }

    private LocalDateTime local(LocalTime known, ZoneId zone) {
        LocalDateTime given = date.atTime(known);
        return offset == null || zone.getRules().isValidOffset(given, offset)
                ? given
                : LocalDateTime.ofInstant(given.toInstant(offset), zone);
    }

    /** Returns the date as a machine reads it, no more precise than it is; a time carries its offset in {@code zone}. */
    public String iso(ZoneId zone) {
        if (time == null || offset != null) {
            return toString();
        }
        ZoneOffset own = date.atTime(time).atZone(zone).getOffset();
        return new PreciseDate(date, time, own, precision).toString();
    }

    /** Returns the date as a person reads it in {@code zone}: {@code 2014年1月24日 09:30}, {@code 24 January 2014, 09:30}. */
    public String display(Language language, ZoneId zone) {
        LocalDateTime local = time == null ? null : local(time, zone);
        LocalDate day = local == null ? date : local.toLocalDate();
        LocalTime shown = local == null ? null : local.toLocalTime();
        if (language.isChinese()
                || language.tag().equals("ja")
                || language.tag().startsWith("ja-")) {
            String text = day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
            return shown == null ? text : text + " " + minutes(shown);
        }
        if (language.tag().equals("en") || language.tag().startsWith("en-")) {
            String text = day.getDayOfMonth() + " " + MONTHS[day.getMonthValue() - 1] + " " + day.getYear();
            return shown == null ? text : text + ", " + minutes(shown);
        }
        return shown == null ? day.toString() : day + " " + minutes(shown);
    }

    private static String minutes(LocalTime shown) {
        return append(new StringBuilder(5), shown, false).toString();
    }

    private static StringBuilder append(StringBuilder out, LocalTime shown, boolean seconds) {
        two(out, shown.getHour());
        two(out.append(':'), shown.getMinute());
        if (seconds) {
            two(out.append(':'), shown.getSecond());
        }
        return out;
    }

    private static StringBuilder append(StringBuilder out, LocalDate day) {
        int year = day.getYear();
        two(out, year / 100);
        two(out, year % 100);
        two(out.append('-'), day.getMonthValue());
        two(out.append('-'), day.getDayOfMonth());
        return out;
    }

    private static void two(StringBuilder out, int number) {
        out.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PreciseDate that
                && precision == that.precision
                && date.equals(that.date)
                && Objects.equals(time, that.time)
                && Objects.equals(offset, that.offset);
    }

    @Override
    public int hashCode() {
        return date.hashCode() * 31 + (time == null ? 0 : time.hashCode());
    }

    /** Returns the date in ISO 8601, as precisely as it is known and as it was given. */
    @Override
    public String toString() {
        if (time == null) {
            return date.toString();
        }
        StringBuilder out = append(new StringBuilder(25), date).append('T');
        append(out, time, precision == Precision.SECOND);
        return offset == null ? out.toString() : out.append(offset.getId()).toString();
    }
}
