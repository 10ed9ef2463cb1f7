package dev.weft.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the tables of characters say is what the rules say. */
class CharactersTest {
    @Test
    void everyCharIsCleanIfItIsAllowedAndSteersNoDirection() {
        for (int c = 0; c <= 0xFFFF; c++) {
            boolean clean = Characters.isAllowed(c) && !Characters.isDirectionControl(c);
            assertThat(Characters.isClean("好" + (char) c)).as("U+%04X", c).isEqualTo(clean);
        }
    }

    @Test
    void whatFoldsAndWhatIsNotCleanIsFound() {
        for (int c = 0; c <= 0xFFFF; c++) {
            boolean folds = Characters.isLineSpace(c) || c == 0xA0;
            boolean clean = Characters.isAllowed(c) && !Characters.isDirectionControl(c);
            assertThat(Characters.space("好" + (char) c, 0) == 1).as("U+%04X", c).isEqualTo(folds || !clean);
        }
    }

    /** What XML 1.0 allows, section 2.2, less the controls that HTML calls an error and the noncharacters. */
    @Test
    void whatIsAllowedIsWhatXmlAllowsAndHtmlDoesNotCallAnError() {
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            boolean xml = c == 9 || c == 0xA || c == 0xD || c >= 0x20 && c <= 0xD7FF || c >= 0xE000;
            boolean nonCharacter = c >= 0xFDD0 && c <= 0xFDEF || c % 0x10000 >= 0xFFFE;
            boolean control = Character.getType(c) == Character.CONTROL && c > 0x20;
            if (Characters.isAllowed(c) != (xml && !nonCharacter && !control)) {
                assertThat(Characters.isAllowed(c)).as("U+%04X", c).isEqualTo(xml && !nonCharacter && !control);
            }
        }
    }

    @Test
    void whatSteersADirectionIsWhatTheJdkSaysSteersOne() {
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            boolean steers = switch (Character.getDirectionality(c)) {
                case Character.DIRECTIONALITY_LEFT_TO_RIGHT_EMBEDDING,
                        Character.DIRECTIONALITY_LEFT_TO_RIGHT_OVERRIDE,
                        Character.DIRECTIONALITY_RIGHT_TO_LEFT_EMBEDDING,
                        Character.DIRECTIONALITY_RIGHT_TO_LEFT_OVERRIDE,
                        Character.DIRECTIONALITY_POP_DIRECTIONAL_FORMAT,
                        Character.DIRECTIONALITY_LEFT_TO_RIGHT_ISOLATE,
                        Character.DIRECTIONALITY_RIGHT_TO_LEFT_ISOLATE,
                        Character.DIRECTIONALITY_FIRST_STRONG_ISOLATE,
                        Character.DIRECTIONALITY_POP_DIRECTIONAL_ISOLATE -> true;
                default -> false;
            };
            if (Characters.isDirectionControl(c) != steers) {
                assertThat(Characters.isDirectionControl(c)).as("U+%04X", c).isEqualTo(steers);
            }
        }
    }

    @Test
    void blankIsWhatTheJdkCallsASpaceAndWhatHasNoWidth() {
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            boolean blank =
                    Character.isSpaceChar(c) || c >= 0x09 && c <= 0x0D || c == 0x85 || c == 0x200B || c == 0xFEFF;
            if (Characters.isBlank(c) != blank) {
                assertThat(Characters.isBlank(c)).as("U+%04X", c).isEqualTo(blank);
            }
        }
    }

    @Test
    void aTextIsCleanedAndBroughtOntoOneLineAsTheRulesSay() {
        int[] points = {
            'a', '汉', ' ', '\n', '\t', '\f', 0x0B, 0x7F, 0x85, 0xA0, 0x3000, 0x200B, 0x2028, 0x202E, 0x2066, 0xD83D,
            0xDE00, 0x1F600, 0xFFFE, 0x1FFFE, 0
        };
        Random random = new Random(17);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(9); n > 0; n--) {
                text.appendCodePoint(points[random.nextInt(points.length)]);
            }
            String given = text.toString();
            StringBuilder clean = new StringBuilder();
            given.codePoints()
                    .filter(c -> !Characters.isDirectionControl(c))
                    .forEach(c -> clean.appendCodePoint(Characters.isAllowed(c) ? c : 0xFFFD));
            String line = clean.toString()
                    .replaceAll("[ \n\t\r\f\u2028\u2029]+", " ")
                    .replaceAll("^[\\s\u000B\u0085\\p{Z}\u200B\uFEFF]+|[\\s\u000B\u0085\\p{Z}\u200B\uFEFF]+$", "");
            assertThat(Characters.clean(given)).as(shown(given)).isEqualTo(clean.toString());
            assertThat(Characters.isClean(given)).as(shown(given)).isEqualTo(given.contentEquals(clean));
            assertThat(Characters.line(given)).as(shown(given)).isEqualTo(line);
            assertThat(Characters.line(line)).as("again: %s", shown(given)).isSameAs(line);
            assertThat(Characters.isBlank(clean)).as(shown(given)).isEqualTo(line.isEmpty());
        }
    }

    private static String shown(String text) {
        return text.codePoints().mapToObj(Integer::toHexString).collect(Collectors.joining(" "));
    }

    @Test
    void aTextThatIsRightIsGivenBackItself() {
        for (String text : new String[] {"", "a", "a b", "😀", "a\u00A0b", "a 😀"}) {
            assertThat(Characters.clean(text)).isSameAs(text);
            assertThat(Characters.line(text)).isSameAs(text);
        }
    }
}
