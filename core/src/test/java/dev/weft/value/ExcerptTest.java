package dev.weft.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
