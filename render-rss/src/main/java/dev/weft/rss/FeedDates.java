package dev.weft.rss;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * Dates as feeds write them, the same under every locale.
 *
 * @see <a href="https://www.rssboard.org/rss-profile#data-types-datetime">RSS Best Practices Profile (checked 2026-11-23)</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc3339#section-5.6">RFC 3339, 5.6 (checked 2026-11-23)</a>
 */
final class FeedDates {
    private static final String[] DAYS = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
    private static final String[] MONTHS = {
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"
    };

    private FeedDates() {}

    /** Returns an instant as {@code Fri, 24 Jan 2014 09:30:00 +0800}. */
    static String rfc822(Instant instant, ZoneId zone) {
        ZoneOffset offset = offset(instant, zone, true);
        LocalDateTime local = LocalDateTime.ofEpochSecond(instant.getEpochSecond(), 0, offset);
        StringBuilder out = new StringBuilder(31);
        out.append(DAYS[local.getDayOfWeek().getValue() - 1]).append(", ");
        two(out, local.getDayOfMonth());
        out.append(' ').append(MONTHS[local.getMonthValue() - 1]).append(' ');
        year(out, local.getYear());
        out.append(' ');
        time(out, local);
        out.append(' ');
        return offset(out, offset, "").toString();
    }

    /** Returns an instant as {@code 2014-01-24T09:30:00+08:00}. */
    static String rfc3339(Instant instant, ZoneId zone) {
        ZoneOffset offset = offset(instant, zone, false);
        LocalDateTime local = LocalDateTime.ofEpochSecond(instant.getEpochSecond(), 0, offset);
        StringBuilder out = new StringBuilder(25);
        year(out, local.getYear());
        out.append('-');
        two(out, local.getMonthValue());
        out.append('-');
        two(out, local.getDayOfMonth());
        out.append('T');
        time(out, local);
        return offset.getTotalSeconds() == 0
                ? out.append('Z').toString()
                : offset(out, offset, ":").toString();
    }

    /** Returns the offset in a zone, or that of UTC where the format, or a reader of it, cannot say it. */
    private static ZoneOffset offset(Instant instant, ZoneId zone, boolean halfHours) {
        ZoneOffset offset = zone.getRules().getOffset(instant);
        return offset.getTotalSeconds() % (halfHours ? 1800 : 60) == 0 ? offset : ZoneOffset.UTC;
    }

    private static StringBuilder offset(StringBuilder out, ZoneOffset offset, String separator) {
        int minutes = Math.abs(offset.getTotalSeconds()) / 60;
        two(out.append(offset.getTotalSeconds() < 0 ? '-' : '+'), minutes / 60);
        two(out.append(separator), minutes % 60);
        return out;
    }

    private static void time(StringBuilder out, LocalDateTime local) {
        two(out, local.getHour());
        two(out.append(':'), local.getMinute());
        two(out.append(':'), local.getSecond());
    }

    private static void year(StringBuilder out, int year) {
        two(out, year / 100);
        two(out, year % 100);
    }

    private static void two(StringBuilder out, int number) {
        out.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }
}
