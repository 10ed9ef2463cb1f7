package dev.weft.rss;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedDatesTest {
    @ParameterizedTest
    @CsvSource({
        "2014-01-23T16:00:00Z, Asia/Shanghai, 'Fri, 24 Jan 2014 00:00:00 +0800', 2014-01-24T00:00:00+08:00",
        "2024-02-29T23:59:59Z, UTC, 'Thu, 29 Feb 2024 23:59:59 +0000', 2024-02-29T23:59:59Z",
        "2024-07-01T00:00:00Z, America/New_York, 'Sun, 30 Jun 2024 20:00:00 -0400', 2024-06-30T20:00:00-04:00",
        "2024-07-01T00:00:00Z, Asia/Kolkata, 'Mon, 01 Jul 2024 05:30:00 +0530', 2024-07-01T05:30:00+05:30",
        "2024-07-01T00:00:00Z, Asia/Kathmandu, 'Mon, 01 Jul 2024 00:00:00 +0000', 2024-07-01T05:45:00+05:45",
        "1890-01-01T00:00:00Z, Asia/Shanghai, 'Wed, 01 Jan 1890 00:00:00 +0000', 1890-01-01T00:00:00Z",
    })
    void datesAreWrittenAsTheFormatsSay(Instant instant, String zone, String rfc822, String rfc3339) {
        assertThat(FeedDates.rfc822(instant, ZoneId.of(zone))).isEqualTo(rfc822);
        assertThat(FeedDates.rfc3339(instant, ZoneId.of(zone))).isEqualTo(rfc3339);
    }

    @Test
    void anotherReaderReadsTheSameInstant() {
        Random random = new Random(7);
        String[] zones = {"Asia/Shanghai", "Asia/Kathmandu", "America/St_Johns", "Pacific/Chatham", "Africa/Monrovia"};
        for (int i = 0; i < 5000; i++) {
            Instant instant = Instant.ofEpochSecond(random.nextInt() & 0xFFFFFFFFL);
            ZoneId zone = ZoneId.of(zones[i % zones.length]);
            DateTimeFormatter rfc1123 = DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT);
            assertThat(OffsetDateTime.parse(FeedDates.rfc822(instant, zone), rfc1123)
                            .toInstant())
                    .isEqualTo(instant);
            assertThat(OffsetDateTime.parse(FeedDates.rfc3339(instant, zone)).toInstant())
                    .isEqualTo(instant);
        }
    }
}
