package dev.weft.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class PreciseDateTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Test
    void dateIsWrittenAsItWasGiven() {
        for (String text : new String[] {
            "2014-01-24", "2014-01-24T09:05", "2014-01-24T23:59:07", "2014-01-24T00:00+08:00", "2014-01-24T09:30:00Z"
        }) {
            assertThat(PreciseDate.parse(text)).hasToString(text);
        }
    }

    @Test
    void datesOfOtherPrecisionOrOffsetDiffer() {
        PreciseDate minute = PreciseDate.parse("2014-01-24T09:30");
        assertThat(minute).isEqualTo(PreciseDate.parse("2014-01-24 09:30"));
        assertThat(minute).isNotEqualTo(PreciseDate.parse("2014-01-24T09:30:00"));
        assertThat(minute).isNotEqualTo(PreciseDate.parse("2014-01-24T09:30+08:00"));
        assertThat(minute).isNotEqualTo(PreciseDate.parse("2014-01-24"));
    }

    @Test
    void timeOfAnotherOffsetIsShownInTheZone() {
        PreciseDate utc = PreciseDate.parse("2014-01-24T20:05:00Z");
        assertThat(utc.day(SHANGHAI)).hasToString("2014-01-25");
        assertThat(utc.display(Language.ZH_CN, SHANGHAI)).isEqualTo("2014年1月25日 04:05");
        assertThat(PreciseDate.parse("2014-01-24T20:05:00+08:00").display(Language.EN, SHANGHAI))
                .isEqualTo("24 January 2014, 20:05");
    }

    @Test
    void localTimeTakesTheOffsetOfTheZone() {
        assertThat(PreciseDate.parse("2014-01-24T09:30").iso(SHANGHAI)).isEqualTo("2014-01-24T09:30+08:00");
        assertThat(PreciseDate.parse("2014-01-24").iso(SHANGHAI)).isEqualTo("2014-01-24");
    }
}
