package dev.weft.publish.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.value.PreciseDate;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackedDateTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0001-01-01",
                "9999-12-31",
                "2014-01-24",
                "2014-01-24T09:30",
                "2014-01-24T09:30:15",
                "2014-01-24T09:30+08:00",
                "2014-01-24T00:00:00Z",
                "2014-01-24T23:59:59-18:00",
                "2014-01-24T23:59:59+18:00",
                "2014-01-24T23:59:59-03:30"
            })
    void dateComesBack(String date) {
        assertThat(PackedDate.date(PackedDate.of(PreciseDate.parse(date)))).isEqualTo(PreciseDate.parse(date));
    }

    @Test
    void anyDayAndAnySecondComesBack() {
        Random random = new Random(7);
        for (int i = 0; i < 10_000; i++) {
            LocalDate day = LocalDate.of(1, 1, 1).plusDays(random.nextInt(3_652_059));
            ZoneOffset offset = ZoneOffset.ofTotalSeconds(random.nextInt(2 * 64_800 + 1) - 64_800);
            PreciseDate moment =
                    PreciseDate.of(OffsetDateTime.of(day.atTime(0, 0).plusSeconds(random.nextInt(86_400)), offset));
            assertThat(PackedDate.date(PackedDate.of(moment))).isEqualTo(moment);
            assertThat(PackedDate.date(PackedDate.of(PreciseDate.of(day)))).isEqualTo(PreciseDate.of(day));
        }
    }

    @Test
    void commonDatesAreShort() {
        assertThat(PackedDate.of(PreciseDate.parse("2014-01-24"))).hasSize(4);
        assertThat(PackedDate.of(PreciseDate.of(
                        OffsetDateTime.of(LocalDateTime.of(2014, 1, 24, 9, 30, 5), ZoneOffset.ofHours(8)))))
                .hasSize(10);
    }
}
