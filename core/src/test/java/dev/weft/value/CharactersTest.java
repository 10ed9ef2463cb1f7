package dev.weft.value;

import static org.assertj.core.api.Assertions.assertThat;

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
}
