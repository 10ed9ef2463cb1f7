package dev.weft.wechat.limit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.finding.Finding;
import dev.weft.value.Excerpt;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LimitProfileTest {
    /** A character as a reader sees it, of each kind that a careless cut breaks. */
    private static final List<String> CHARACTERS =
            List.of("a", "é", "织", "𠮷", "e\u0301", "👩‍👩‍👧‍👦", "👍🏽", "🇨🇳", "❤️", "葛󠄀");

    private static final List<LimitProfile> PROFILES = List.of(LimitProfile.OFFICIAL, LimitProfile.CONSERVATIVE);

    /** Returns a text of exactly a size, that ends with one character if that fits. */
    private static String sized(Field field, String character, int size) {
        int one = LimitProfile.size(field, character);
        int count = size / one;
        return "b".repeat(size - count * one) + character.repeat(count);
    }

    @ParameterizedTest
    @EnumSource
    void atTheLimitATextIsKeptAndOverItIsShortened(Field field) {
        if (field.unit() == Unit.ITEMS || LimitProfile.OFFICIAL.limit(field).max() > 20_000) {
            return;
        }
        for (LimitProfile profile : PROFILES) {
            int max = profile.limit(field).max();
            for (String character : CHARACTERS) {
                for (int size : new int[] {max - 1, max}) {
                    String text = sized(field, character, size);
                    assertThat(LimitProfile.size(field, text)).isEqualTo(size);
                    assertThat(profile.shorten(field, text)).isEqualTo(text);
                }
                for (int size : new int[] {max + 1, max + 2, 2 * max + 7}) {
                    String text = sized(field, character, size);
                    String shorter = profile.shorten(field, text);
                    String as = field + " " + profile + " " + character + " × " + size;
                    assertThat(LimitProfile.size(field, shorter)).as(as).isLessThanOrEqualTo(max);
                    assertThat(shorter).as(as).endsWith("…");
                    String kept = shorter.substring(0, shorter.length() - 1);
                    assertThat(text).as(as).startsWith(kept);
                    assertThat(Excerpt.grapheme(text, kept.length())).as(as).isEqualTo(kept.length());
                    assertThat(kept.replace("b", "").replace(character, ""))
                            .as(as)
                            .isEmpty();
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void bytesAreThoseOfUtf8(Field field) {
        for (String character : CHARACTERS) {
            int expected = field.unit() == Unit.BYTES
                    ? character.getBytes(StandardCharsets.UTF_8).length
                    : character.codePointCount(0, character.length());
            assertThat(LimitProfile.size(field, character)).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyLimitHasASourceAndADate(Field field) {
        for (LimitProfile profile : PROFILES) {
            assertThat(profile.limit(field).source()).isNotBlank();
            assertThat(profile.limit(field).checked()).isAfter(LocalDate.of(2026, 1, 1));
        }
        assertThat(LimitProfile.CONSERVATIVE.limit(field).max())
                .isLessThanOrEqualTo(LimitProfile.OFFICIAL.limit(field).max());
    }

    @Test
    void aShorteningIsAFindingThatNamesTheError() {
        List<Finding> findings = new ArrayList<>();
        Shortener shortener = new Shortener(LimitProfile.OFFICIAL, "a", findings::add);
        assertThat(shortener.text(Field.DRAFT_TITLE, "/title", "织".repeat(33))).isEqualTo("织".repeat(31) + "…");
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("wechat.shortened");
            assertThat(finding.article()).isEqualTo("a");
            assertThat(finding.path()).isEqualTo("/title");
            assertThat(finding.message().zh()).contains("33 个字符").contains("32").contains("45003");
            assertThat(finding.message().en()).contains("33 characters").contains("error 45003");
        });
    }

    @Test
    void aCallerCanReplaceALimit() {
        LimitProfile own = LimitProfile.OFFICIAL
                .named("own")
                .with(Field.DRAFT_TITLE, new Limit(64, "our contract", LocalDate.of(2026, 11, 1)));
        assertThat(own.allows(Field.DRAFT_TITLE, "织".repeat(64))).isTrue();
        assertThat(own).hasToString("LimitProfile[own]");
        assertThat(LimitProfile.OFFICIAL.allows(Field.DRAFT_TITLE, "织".repeat(64)))
                .isFalse();
    }
}
