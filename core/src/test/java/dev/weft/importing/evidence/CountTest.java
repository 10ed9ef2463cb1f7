package dev.weft.importing.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountTest {
    @ParameterizedTest
    @CsvSource({
        "赵某 501 次浏览, '501'",
        "赵某 501次阅读, '501'",
        "'1,234 views', '1,234'",
        "'12 3 Views', '3'",
        "阅 1.2万 阅读, '1.2万'",
        "1.2 万阅读, '1.2 万'",
        "（3k reads）, '3k'"
    })
    void aNumberBeforeAWordForReadersIsFound(String text, String number) {
        Count count = Count.in(text);
        assertThat(count).isNotNull();
        assertThat(text.substring(count.start(), count.endOfNumber())).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "次浏览", "a501 次浏览", "501 次浏览量大增", "501 views: many", "501 人", "1 2 3"})
    void whatGoesOnOrSaysSomethingElseIsNone(String text) {
        assertThat(Count.in(text)).isNull();
    }

    @Test
    void aLongRunOfDigitsComesToAnEnd() {
        assertThat(Count.in("9".repeat(1000) + " 次浏览")).isNull();
    }
}
