package dev.weft.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NormalInlinesTest {
    /** What the two sets of rules say of the same inlines: nothing is rebuilt exactly where it would come out the same. */
    @Test
    void inlinesAreNormalWhereRebuildingThemChangesNothing() {
        RandomBodies random = new RandomBodies(new Dice(20261129));
        int normal = 0;
        for (int i = 0; i < 200_000; i++) {
            List<Inline> given = random.inlines();
            List<Inline> rebuilt = Inlines.rebuilt(given);
            assertThat(NormalInlines.check(given)).as("%s", given).isEqualTo(rebuilt.equals(given));
            assertThat(NormalInlines.check(rebuilt))
                    .as("%s of %s", rebuilt, given)
                    .isTrue();
            normal += NormalInlines.check(given) ? 1 : 0;
        }
        assertThat(normal).as("how many were normal").isBetween(10_000, 190_000);
    }
}
