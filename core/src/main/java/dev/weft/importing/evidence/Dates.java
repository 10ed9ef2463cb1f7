package dev.weft.importing.evidence;

import dev.weft.finding.InvalidValueException;
import dev.weft.value.PreciseDate;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds dates as pages write them: 2014年1月24日 09:30, 2014/1/24, 24.01.2014, 24 January 2014, Jan. 24, 2014 9:30 p.m.,
 * 24. Januar 2014, le 24 janvier 2014, 24 de enero de 2014.
 *
 * <p>24/01/2014 is read too; 03/04/2014 is not, for who wrote it may mean March or April.
 */
public final class Dates {
    private static final String TIME =
            "(?:[ T日,，|]{0,3}(?:at |um |à |- |– )?(?:(上午|下午|晚上?|凌晨|午前|午後|오전|오후) ?)?(\\d{1,2})[:：时時](\\d{2})(?:[:：分](\\d{2}))?"
                    + "(?:\\.\\d{1,9})? ?([aApP]\\.?[mM]\\b\\.?)?(?: ?(Z|[+-]\\d{2}:?\\d{2}|UTC|GMT))?)?";
    private static final Pattern NUMERIC = Pattern.compile(
            "(?<![\\d.])((?:19|20)\\d{2}) ?[-/.年] ?(\\d{1,2}) ?[-/.月] ?(\\d{1,2}) ?(?:日|号)?(?![\\d])" + TIME);
    private static final Pattern COMPACT = Pattern.compile("(?<!\\d)((?:19|20)\\d{2})(\\d{2})(\\d{2})(?!\\d)");
    private static final Pattern SHORT = Pattern.compile("[0-4]\\d([-/])(?:0\\d|1[0-2])\\1[0-3]\\d(?!\\d|[-/])");
    private static final Pattern DOTTED =
            Pattern.compile("(?<![\\d.])(\\d{1,2})([./-]) ?(\\d{1,2})\\2 ?((?:19|20)\\d{2})(?!\\d)" + TIME);
    private static final String WORD = "(\\p{L}{3,10})\\.?";
    private static final Pattern DAY_FIRST =
            Pattern.compile("(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|\\.|º)?[ -]{1,2}(?:de |of )?" + WORD
                    + "[ ,-]{1,2}(?:del? )?((?:19|20)\\d{2})(?!\\d)" + TIME);
    private static final Pattern MONTH_FIRST =
            Pattern.compile("(?<!\\p{L})" + WORD + " (\\d{1,2})(?:st|nd|rd|th)?,? ((?:19|20)\\d{2})(?!\\d)" + TIME);

    private Dates() {}

    /** Returns the first date in a text, or null. */
    public static @Nullable PreciseDate find(String text) {
        String head = text.length() > 400 ? text.substring(0, 400) : text;
        if (!head.contains("20") && !head.contains("19")) {
            return null;
        }
        Matcher m = NUMERIC.matcher(head);
        if (m.find()) {
            return date(number(m.group(1)), number(m.group(2)), number(m.group(3)), m, 4);
        }
        PreciseDate date = dotted(head);
        date = date == null ? spelled(DAY_FIRST.matcher(head), 2, 1) : date;
        return date == null ? spelled(MONTH_FIRST.matcher(head), 1, 2) : date;
    }

    /** Returns a date that says its year in two digits, as in 18-03-08, with all four; what else stands there as it is. */
    public static String withCentury(String date) {
        return SHORT.matcher(date).lookingAt() ? "20" + date : date;
    }

    /** Finds 24.01.2014, and with other marks what can only be a day before a month, or a month before a day. */
    private static @Nullable PreciseDate dotted(String text) {
        Matcher m = DOTTED.matcher(text);
        while (m.find()) {
            int first = number(m.group(1));
            int second = number(m.group(3));
            boolean dayFirst = m.group(2).equals(".") || first > 12 || first == second;
            if (dayFirst || second > 12) {
                return date(number(m.group(4)), dayFirst ? second : first, dayFirst ? first : second, m, 5);
            }
        }
        return null;
    }

    private static @Nullable PreciseDate spelled(Matcher m, int word, int day) {
        while (m.find()) {
            int month = month(m.group(word));
            if (month > 0) {
                return date(number(m.group(3)), month, number(m.group(day)), m, 4);
            }
        }
        return null;
    }

    /** Returns the day in the path of an address, as in {@code /2014/01/24/} or {@code t20140124_1.html}, or null. */
    public static @Nullable PreciseDate inPath(String path) {
        Matcher m = NUMERIC.matcher(path);
        if (m.find()) {
            return day(number(m.group(1)), number(m.group(2)), number(m.group(3)));
        }
        m = COMPACT.matcher(path);
        return m.find() ? day(number(m.group(1)), number(m.group(2)), number(m.group(3))) : null;
    }

    /** Returns the moment so many seconds after the beginning of 1970, at an offset, as dates are written. */
    public static String moment(long seconds, String offset) {
        return OffsetDateTime.ofInstant(Instant.ofEpochSecond(seconds), ZoneOffset.of(offset))
                .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }

    private static @Nullable PreciseDate day(int year, int month, int day) {
        try {
            return PreciseDate.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable PreciseDate date(int year, int month, int day, Matcher m, int time) {
        PreciseDate date = day(year, month, day);
        String hours = m.group(time + 1);
        if (date == null || hours == null) {
            return date;
        }
        int hour = number(hours);
        String half = m.group(time) == null ? m.group(time + 4) : m.group(time);
        boolean late = half != null
                && (half.startsWith("下")
                        || half.equals("午後")
                        || half.equals("오후")
                        || half.startsWith("晚")
                        || half.toLowerCase(Locale.ROOT).startsWith("p"));
        boolean early = half != null && !late;
        hour = late && hour < 12 ? hour + 12 : early && hour == 12 ? 0 : hour;
        String seconds = m.group(time + 3);
        String text = date + "T" + two(hour) + ":" + m.group(time + 2) + (seconds == null ? "" : ":" + seconds)
                + zone(m.group(time + 5));
        try {
            return PreciseDate.parse(text);
        } catch (InvalidValueException e) {
            return date;
        }
    }

    private static String zone(@Nullable String zone) {
        if (zone == null) {
            return "";
        }
        return zone.endsWith("C") || zone.endsWith("T")
                ? "Z"
                : zone.length() == 5 ? zone.substring(0, 3) + ":" + zone.substring(3) : zone;
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    /** Returns the number of a month by how its name begins, or 0. */
    private static int month(String name) {
        String word = name.toLowerCase(Locale.ROOT);
        for (int i = 0; i < Phrase.MONTH.entries().size(); i++) {
            for (String start : Phrase.MONTH.entries().get(i).split(" ", -1)) {
                if (word.startsWith(start)) {
                    return i + 1;
                }
            }
        }
        return 0;
    }
}
