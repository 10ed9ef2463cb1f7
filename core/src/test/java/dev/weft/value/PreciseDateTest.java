package dev.weft.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weft.finding.InvalidValueException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PreciseDateTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.ENGLISH);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2014-01-24",
                "2014-01-24T09:05",
                "2014-01-24T23:59:07",
                "2014-01-24T00:00+08:00",
                "2014-01-24T09:30:00Z",
                "0001-01-01",
                "0999-12-31T00:00:00",
                "1000-01-01T00:00",
                "9999-12-31T23:59:59-18:00",
                "2024-02-29",
                "2014-01-24T09:30+05:30:15"
            })
    void dateIsWrittenAsItWasGiven(String text) {
        assertThat(PreciseDate.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @CsvSource({
        "' 2014-01-24\n', 2014-01-24",
        "2014-01-24 09:30, 2014-01-24T09:30",
        "2014-01-24t09:30z, 2014-01-24T09:30Z",
        "2014-01-24T09:30:15.999, 2014-01-24T09:30:15",
        "'2014-01-24T09:30:15,5+08:00', 2014-01-24T09:30:15+08:00",
        "2014-01-24T09:30:15., 2014-01-24T09:30:15",
        "2014-01-24T09:30:15 +08, 2014-01-24T09:30:15+08:00",
        "2016-12-31T23:59:60Z, 2016-12-31T23:59:59Z",
    })
    void otherFormsOfADateAreBroughtIntoOne(String given, String written) {
        assertThat(PreciseDate.parse(given)).hasToString(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2014",
                "2014-01-2",
                "2014-01-2 ",
                "2014/01-24",
                "2014-01/24",
                "2014-1-240",
                "x014-01-24",
                "2014-:1-24",
                "2014-/1-24",
                "0000-01-01",
                "0000-01-01T00:00",
                "2014-02-29",
                "2014-13-01",
                "2014-00-01",
                "2014-01-24T",
                "2014-01-24T09",
                "2014-01-24T09:3",
                "2014-01-24x09:30",
                "2014-01-24T09.30",
                "2014-01-24T24:00",
                "2014-01-24T09:60",
                "2014-01-24T09:30:",
                "2014-01-24T09:30:61",
                "2014-01-24T09:30:0x",
                "2014-01-24T09:30x",
                "2014-01-24T09:30+19:00",
                "2014-01-24T09:30:00Zz",
                "２０１４-01-24"
            })
    void whatIsNoDateIsRefused(String text) {
        assertThatThrownBy(() -> PreciseDate.parse(text))
                .isInstanceOf(InvalidValueException.class)
                .extracting(
                        refused -> ((InvalidValueException) refused).bilingual().zh())
                .asString()
                .isNotEmpty();
    }

    @Test
    void yearsAreThoseOfFourDigits() {
        assertThat(PreciseDate.of(LocalDate.of(1, 1, 1))).hasToString("0001-01-01");
        assertThat(PreciseDate.of(LocalDate.of(9999, 12, 31))).hasToString("9999-12-31");
        for (int year : new int[] {-1, 0, 10_000}) {
            assertThatThrownBy(() -> PreciseDate.of(LocalDate.of(year, 1, 1)))
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessageContaining("between 1 and 9999");
        }
    }

    @Test
    void anyMomentIsWrittenAndShownAsTheJdkWritesIt() {
        Random random = new Random(24);
        for (int i = 0; i < 2_000; i++) {
            LocalDateTime local =
                    LocalDateTime.of(1 + random.nextInt(9999), 1, 1, 0, 0).plusSeconds(random.nextInt(365 * 86_400));
            OffsetDateTime moment = local.atOffset(ZoneOffset.ofTotalSeconds(random.nextInt(129_601) - 64_800));
            PreciseDate date = PreciseDate.of(moment.plusNanos(random.nextInt(1_000_000_000)));
            String offset = moment.getOffset().getId();
            assertThat(date)
                    .hasToString(
                            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss").format(local) + offset);
            assertThat(PreciseDate.parse(date.toString())).isEqualTo(date).hasSameHashCodeAs(date);
            assertThat(date.instant(SHANGHAI)).isEqualTo(moment.toInstant());
            assertThat(date.display(Language.EN, moment.getOffset()))
                    .isEqualTo(ENGLISH.format(local).replaceFirst(" 0+([0-9]+,)", " $1"));
            assertThat(date.precision()).isEqualTo(PreciseDate.Precision.SECOND);
            assertThat(date.day()).isEqualTo(local.toLocalDate());
            assertThat(date.time()).contains(local.toLocalTime());
            assertThat(date.offset()).contains(moment.getOffset());
        }
    }

    @Test
    void whatWasNotSaidIsNotKnown() {
        PreciseDate day = PreciseDate.parse("2014-01-24");
        assertThat(day.time()).isEmpty();
        assertThat(day.offset()).isEmpty();
        assertThat(day.precision()).isEqualTo(PreciseDate.Precision.DAY);
        PreciseDate minute = PreciseDate.parse("2014-01-24T09:30");
        assertThat(minute.time()).contains(LocalTime.of(9, 30));
        assertThat(minute.offset()).isEmpty();
        assertThat(minute.precision()).isEqualTo(PreciseDate.Precision.MINUTE);
    }

    @Test
    void datesOfOtherPrecisionOrOffsetDiffer() {
        PreciseDate minute = PreciseDate.parse("2014-01-24T09:30");
        assertThat(minute).isEqualTo(PreciseDate.parse("2014-01-24 09:30"));
        assertThat(minute).isNotEqualTo(PreciseDate.parse("2014-01-24T09:30:00"));
        assertThat(minute).isNotEqualTo(PreciseDate.parse("2014-01-24T09:30+08:00"));
        assertThat(minute).isNotEqualTo(PreciseDate.parse("2014-01-24"));
        assertThat(minute).isNotEqualTo(PreciseDate.parse("2014-01-25T09:30"));
        assertThat(minute).isNotEqualTo(PreciseDate.parse("2014-01-24T09:31"));
        assertThat(minute).doesNotHaveSameHashCodeAs(PreciseDate.parse("2014-01-24T09:31"));
        assertThat(minute).doesNotHaveSameHashCodeAs(PreciseDate.parse("2014-01-25T09:30"));
        assertThat((Object) minute).isNotEqualTo("2014-01-24T09:30");
    }

    @Test
    void timeOfAnotherOffsetIsShownInTheZone() {
        PreciseDate utc = PreciseDate.parse("2014-01-24T20:05:00Z");
        assertThat(utc.day(SHANGHAI)).hasToString("2014-01-25");
        assertThat(utc.display(Language.ZH_CN, SHANGHAI)).isEqualTo("2014年1月25日 04:05");
        assertThat(PreciseDate.parse("2014-01-24T20:05:00+08:00").display(Language.EN, SHANGHAI))
                .isEqualTo("24 January 2014, 20:05");
        assertThat(utc.day()).hasToString("2014-01-24");
        assertThat(PreciseDate.parse("2014-01-24").day(SHANGHAI)).hasToString("2014-01-24");
        assertThat(PreciseDate.parse("2014-01-24T23:59").day(SHANGHAI)).hasToString("2014-01-24");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zh|2014年1月4日|2014年1月4日 09:05",
                "ja|2014年1月4日|2014年1月4日 09:05",
                "ja-JP|2014年1月4日|2014年1月4日 09:05",
                "en|4 January 2014|4 January 2014, 09:05",
                "en-GB|4 January 2014|4 January 2014, 09:05",
                "fr|2014-01-04|2014-01-04 09:05",
                "enm|2014-01-04|2014-01-04 09:05",
                "jam|2014-01-04|2014-01-04 09:05"
            })
    void aDateIsShownInTheWayOfTheLanguage(String language, String day, String minute) {
        assertThat(PreciseDate.parse("2014-01-04").display(Language.of(language), SHANGHAI))
                .isEqualTo(day);
        assertThat(PreciseDate.parse("2014-01-04T09:05").display(Language.of(language), SHANGHAI))
                .isEqualTo(minute);
    }

    @Test
    void localTimeTakesTheOffsetOfTheZone() {
        assertThat(PreciseDate.parse("2014-01-24T09:30").iso(SHANGHAI)).isEqualTo("2014-01-24T09:30+08:00");
        assertThat(PreciseDate.parse("2014-01-24").iso(SHANGHAI)).isEqualTo("2014-01-24");
        assertThat(PreciseDate.parse("2014-01-24T09:30Z").iso(SHANGHAI)).isEqualTo("2014-01-24T09:30Z");
        assertThat(PreciseDate.parse("2014-01-24T09:30:00").iso(SHANGHAI)).isEqualTo("2014-01-24T09:30:00+08:00");
    }

    @Test
    void theInstantIsThatOfTheZoneWhereNothingElseWasSaid() {
        assertThat(PreciseDate.parse("2014-01-24T09:30").instant(SHANGHAI)).hasToString("2014-01-24T01:30:00Z");
        assertThat(PreciseDate.parse("2014-01-24T09:30-01:00").instant(SHANGHAI))
                .hasToString("2014-01-24T10:30:00Z");
        assertThat(PreciseDate.parse("2014-01-24").instant(SHANGHAI)).hasToString("2014-01-23T16:00:00Z");
        assertThat(PreciseDate.parse("2018-11-04").instant(ZoneId.of("America/Sao_Paulo")))
                .as("a day that began at one")
                .hasToString("2018-11-04T03:00:00Z");
    }
}
