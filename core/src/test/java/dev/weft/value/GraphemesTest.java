package dev.weft.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where one character as a reader sees it ends: as the JDK's expression {@code \X} says, where it knows. */
class GraphemesTest {
    private static final Pattern CHARACTER = Pattern.compile("\\X");

    /** The first and last of each kind of letter that joins into a Korean syllable, and what stands next to them. */
    private static final int[] HANGUL = {
        0x10FF, 0x1100, 0x115F, 0x1160, 0x11A7, 0x11A8, 0x11FF, 0x1200, 0xA95F, 0xA960, 0xA97C, 0xA97D, 0xABFF, 0xAC00,
        0xAC01, 0xAC1B, 0xAC1C, 0xD788, 0xD7A3, 0xD7A4, 0xD7AF, 0xD7B0, 0xD7C6, 0xD7C7, 0xD7CA, 0xD7CB, 0xD7FB, 0xD7FC
    };

    /** What stands behind another character as a part of it, first and last, and what stands next to them. */
    private static final int[] PARTS = {
        '\r', '\n', 0x1F, ' ', '~', 0x2FF, 0x300, 0x36F, 0x370, 0x488, 0x903, 0xE32, 0xE33, 0xEB2, 0xEB3, 0x200B,
        0x200C, 0x200D, 0x200E, 0x3000, 0x3029, 0x302A, 0x3030, 0x4DFF, 0x4E00, 0xFE0F, 0xFF9D, 0xFF9E, 0xFF9F, 0xFFA0,
        0x1F3FA, 0x1F3FB, 0x1F3FF, 0x1F400, 0xE001F, 0xE0020, 0xE007F, 0xE0080
    };

    private static String pair(int before, int after) {
        return Character.toString(before) + Character.toString(after);
    }

    private static boolean isOneForTheJdk(String text) {
        Matcher matcher = CHARACTER.matcher(text);
        return matcher.lookingAt() && matcher.end() == text.length();
    }

    @Test
    void koreanLettersJoinAsTheJdkJoinsThem() {
        for (int before : HANGUL) {
            for (int after : HANGUL) {
                String pair = pair(before, after);
                assertThat(Graphemes.isBoundary(pair, 1))
                        .as("%x %x", before, after)
                        .isEqualTo(!isOneForTheJdk(pair));
            }
        }
    }

    @Test
    void marksStandWithTheirLetterAsForTheJdk() {
        for (int before : PARTS) {
            for (int after : PARTS) {
                if (before > 0x20 && (Character.getType(before) == Character.FORMAT || !Character.isDefined(before))) {
                    continue; // where a mark stands behind what shows nothing, no reader sees which it is
                }
                String pair = pair(before, after);
                assertThat(Graphemes.isBoundary(pair, Character.charCount(before)))
                        .as("%x %x", before, after)
                        .isEqualTo(!isOneForTheJdk(pair));
            }
        }
    }

    @Test
    void whatIsJoinedIsAPictureAndNoLetter() {
        for (String joined : new String[] {
            "\uD83D\uDC69\u200D\uD83D\uDE80", "\u2764\uFE0F\u200D\uD83D\uDD25", "\uD83D\uDC69\u200D\u203C"
        }) {
            assertThat(Graphemes.isBoundary(joined, joined.indexOf('\u200D') + 1))
                    .as(joined)
                    .isFalse();
        }
        assertThat(Graphemes.isBoundary("a\u200Db", 2)).isTrue();
        assertThat(Graphemes.isBoundary("a\u200D\u203B", 2)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {0x1F1E5, 0x1F1E6, 0x1F1F3, 0x1F1FF, 0x1F200})
    void lettersOfFlagsStandInPairs(int letter) {
        for (int n = 2; n < 8; n++) {
            String flags = Character.toString(letter).repeat(n);
            for (int i = 1; i < n; i++) {
                boolean inFlag = letter >= 0x1F1E6 && letter <= 0x1F1FF && i % 2 == 1;
                assertThat(Graphemes.isBoundary(flags, i * 2))
                        .as("%x: %d of %d", letter, i, n)
                        .isEqualTo(!inFlag);
                assertThat(Graphemes.isBoundary("旗" + flags, i * 2 + 1)).isEqualTo(!inFlag);
                assertThat(Graphemes.isBoundary(flags, i * 2 - 1))
                        .as("within a letter")
                        .isFalse();
            }
        }
    }
}
