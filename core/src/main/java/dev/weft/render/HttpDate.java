package dev.weft.render;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Dates as HTTP writes them, the same under every locale: {@code Fri, 24 Jan 2014 01:30:00 GMT}.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-5.6.7">RFC 9110, 5.6.7 (checked 2026-11-23)</a>
 */
final class HttpDate {
    private static final String DAYS = "MonTueWedThuFriSatSun";
    private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";

    private HttpDate() {}

    static String format(Instant instant) {
        LocalDateTime time = LocalDateTime.ofEpochSecond(instant.getEpochSecond(), 0, ZoneOffset.UTC);
        int day = 3 * (time.getDayOfWeek().getValue() - 1);
        int month = 3 * (time.getMonthValue() - 1);
        StringBuilder out = new StringBuilder(29);
        out.append(DAYS, day, day + 3).append(", ");
        two(out, time.getDayOfMonth());
        out.append(' ').append(MONTHS, month, month + 3).append(' ');
        two(out, time.getYear() / 100);
        two(out, time.getYear() % 100);
        two(out.append(' '), time.getHour());
        two(out.append(':'), time.getMinute());
        two(out.append(':'), time.getSecond());
        return out.append(" GMT").toString();
    }

    private static void two(StringBuilder out, int number) {
        out.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }

    /** Returns the instant that a date is, if it is one in the form that clients send. */
    static Optional<Instant> parse(String text) {
        String t = text.strip();
        try {
            int month = MONTHS.indexOf(t.substring(8, 11));
            LocalDateTime time = LocalDateTime.of(
                    Integer.parseInt(t.substring(12, 16)),
                    month % 3 == 0 ? month / 3 + 1 : 0,
                    Integer.parseInt(t.substring(5, 7)),
                    Integer.parseInt(t.substring(17, 19)),
                    Integer.parseInt(t.substring(20, 22)),
                    Integer.parseInt(t.substring(23, 25)));
            Instant instant = time.toInstant(ZoneOffset.UTC);
            return format(instant).equals(t) ? Optional.of(instant) : Optional.empty();
        } catch (DateTimeException | NumberFormatException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }
}
