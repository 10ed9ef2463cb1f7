package dev.weft.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExcerptTest {
    @Test
    void whatFitsIsGivenBackOnOneLine() {
        assertThat(Excerpt.of("一句话。\n又一句。", 20)).isEqualTo("一句话。 又一句。");
        assertThat(Excerpt.of("", 20)).isEmpty();
        assertThat(Excerpt.of(" \u3000\n", 20)).isEmpty();
        assertThat(Excerpt.shorten("短", 1)).isEqualTo("短");
    }

    @Test
    void anExcerptEndsWithASentence() {
        assertThat(Excerpt.of("会议在沈阳召开。来自各地的代表参加了会议，并作了发言。", 12)).isEqualTo("会议在沈阳召开。");
        assertThat(Excerpt.of("他说：“会议很成功！”随后大家参观了工厂和展厅。", 14)).isEqualTo("他说：“会议很成功！”");
        assertThat(Excerpt.of("It grew by 3.5 percent. Nobody had expected that much growth.", 30))
                .isEqualTo("It grew by 3.5 percent.");
    }

    @Test
    void noSentenceEndsAtAnAbbreviation() {
        assertThat(Excerpt.of("It was the work of Dr. Ann B. Weaver of Yarn Co. Ltd. and of many other hands.", 46))
                .isEqualTo("It was the work of Dr. Ann B. Weaver of Yarn…");
        assertThat(Excerpt.of("The yarn came in May. Mr. Lee of mill No. 7 took all of it, and paid at once.", 50))
                .isEqualTo("The yarn came in May.");
    }

    @Test
    void whereNoSentenceEndsSoonThePlaceIsAPauseOrAWord() {
        assertThat(Excerpt.of("中国产业用纺织品行业协会与各地集群代表，共同讨论发展", 22)).isEqualTo("中国产业用纺织品行业协会与各地集群代表…");
        assertThat(Excerpt.shorten("The quick brown fox jumps over", 22)).isEqualTo("The quick brown fox…");
        assertThat(Excerpt.shorten("abc", 0)).isEmpty();
        assertThat(Excerpt.shorten("abc", 1)).isEqualTo("…");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12|一二三。五六七八九十一二三四|一二三。",
                "15|一二三。五六七八九十一二三四五六七|一二三。五六七八九十一二三四…",
                "2|字字字字|字…",
                "1|字字字字|…",
                "0|字字字字|",
                "11|他对大家讲道：“很好。”然后走了很久很久以后|他对大家讲道：“很好…",
                "12|他对大家讲道：“很好。”然后走了很久很久以后|他对大家讲道：“很好。”",
                "20|Mr. Lee was here and then he left for home again.|Mr. Lee was here…",
                "24|Did he take it? He said no. Then he went home at once.|Did he take it?",
                "30|Did he take it? He said no. Then he went home at once.|Did he take it? He said no.",
                "40|It is the only yarn of mill No. 0 here and nobody else has it.|It is the only yarn of mill No. 0 here…",
                "40|It is the only yarn of mill No. 9 here and nobody else has it.|It is the only yarn of mill No. 9 here…",
                "36|It was made in the U.S. Nobody knows where else it was made.|It was made in the U.S. Nobody…",
                "30|It was he, i.e. Lee and nobody else in all of the mills.|It was he, i.e. Lee and…",
                "20|Wait! Wait and see what will become of it.|Wait! Wait and see…"
            })
    void whereAnExcerptEnds(int max, String text, @Nullable String excerpt) {
        assertThat(Excerpt.of(text, max)).isEqualTo(excerpt == null ? "" : excerpt);
    }

    @ParameterizedTest
    @CsvSource({
        "13,一二三四五六七八，十一二三四五,一二三四五六七八，十一二…",
        "13,一二三四五六七八九，一二三四五,一二三四五六七八九…",
        "13,一二三四五六七八九。一二三四五,一二三四五六七八九。…",
        "13,一二，四五六七八九十一二三四五,一二，四五六七八九十一二…",
        "3,𠮷𠮷𠮷,𠮷𠮷𠮷",
        "3,𠮷𠮷𠮷𠮷,𠮷𠮷…"
    })
    void aTextIsCutBehindAPauseInItsLastQuarter(int max, String text, String shortened) {
        assertThat(Excerpt.shorten(text, max)).isEqualTo(shortened);
    }

    @Test
    void whiteSpaceBeforeTheEndCostsNothingThatIsSeen() {
        String spaces = " ".repeat(500);
        assertThat(Excerpt.of("It is." + spaces + "More", 20)).isEqualTo("It is.");
        assertThat(Excerpt.of("字" + spaces + "字", 20)).isEqualTo("字");
        assertThat(Excerpt.of("a" + " ".repeat(74) + "𠮷𠮷", 3)).doesNotContain("\uFFFD");
        assertThat(Excerpt.of("字".repeat(500), 200)).isEqualTo("字".repeat(199) + "…");
        assertThat(Excerpt.of("字".repeat(200), 200)).isEqualTo("字".repeat(200));
        assertThat(Excerpt.of("”".repeat(30), 12)).isEqualTo("”".repeat(11) + "…");
    }

    @Test
    void aPlaceBetweenTwoCharactersIsTheLastBeforeAnIndex() {
        assertThat(Excerpt.grapheme("abc", -1)).isZero();
        assertThat(Excerpt.grapheme("abc", 4)).isEqualTo(3);
        assertThat(Excerpt.grapheme("abc", 2)).isEqualTo(2);
        assertThat(Excerpt.grapheme("a𠮷", 2)).isEqualTo(1);
        assertThat(Excerpt.grapheme("e\u0301x", 1)).isZero();
        String marks = "e" + "\u0301".repeat(100);
        assertThat(Excerpt.grapheme(marks, 63)).isZero();
        assertThat(Excerpt.grapheme(marks, 64)).isZero();
        assertThat(Excerpt.grapheme(marks, 65)).isEqualTo(1);
        assertThat(Excerpt.grapheme(marks, 90)).isEqualTo(26);
        String tags = "\uD83C\uDFF4" + "\uDB40\uDC67".repeat(100);
        assertThat(Excerpt.grapheme(tags, 201)).isEqualTo(74);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"👨‍👩‍👧‍👦", "👍🏽", "🇨🇳", "é̂", "𠮷", "कि", "각", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "❤️", "1️⃣", "กำ", "葛󠄀"
            })
    void aCharacterAsAReaderSeesItIsNeverCut(String character) {
        String text = character.repeat(30);
        int points = text.codePointCount(0, text.length());
        for (int max = 2; max < points; max++) {
            String shortened = Excerpt.shorten(text, max);
            assertThat(shortened).endsWith("…");
            String kept = shortened.substring(0, shortened.length() - 1);
            assertThat(kept.length() % character.length()).as(shortened).isZero();
            assertThat(shortened.codePointCount(0, shortened.length())).isLessThanOrEqualTo(max);
        }
    }

    @Test
    void theBoundaryHoldsForAnyText() {
        Random random = new Random(120);
        Pattern character = Pattern.compile("\\X");
        int[] points = {'a', ' ', '，', '。', '汉', 0x1F600, 0x301, 0x20D0, 0x1F1E8, 0x1F1F3, 0x20000, '“', '”', 0xFE0F};
        for (int i = 0; i < 5_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(60); n >= 0; n--) {
                text.appendCodePoint(points[random.nextInt(points.length)]);
            }
            int max = 1 + random.nextInt(40);
            String shortened = Excerpt.shorten(text.toString(), max);
            assertThat(shortened.codePointCount(0, shortened.length())).isLessThanOrEqualTo(max);
            if (!shortened.contentEquals(text)) {
                int end = shortened.length() - 1;
                assertThat(text.toString()).startsWith(shortened.substring(0, end));
                Matcher matcher = character.matcher(text);
                boolean boundary = end == 0;
                while (!boundary && matcher.find()) {
                    boundary = matcher.end() == end;
                }
                assertThat(boundary).as("%s cut at %d", text, end).isTrue();
            }
        }
    }

    @Test
    void aMountainOfMarksIsCutAllTheSame() {
        String marks = "e" + "\u0301".repeat(100_000);
        String shortened = Excerpt.shorten(marks, 500);
        assertThat(shortened.length()).isBetween(2, 500);
    }
}
