package dev.weft.publish.spread;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

class RelatedTest {
    private static List<Integer> related(List<Integer> named, List<List<Integer>> sharing) {
        List<Iterator<Integer>> tags = sharing.stream().map(List::iterator).toList();
        return Related.of(50, named, tags, Comparator.reverseOrder());
    }

    @Test
    void whatAnEditorNamedComesFirst() {
        assertThat(related(List.of(3, 90), List.of(List.of(40, 20)))).containsExactly(3, 90, 40, 20);
    }

    @Test
    void thenTheNewestOfAllTagsEachOnce() {
        assertThat(related(List.of(), List.of(List.of(40, 30, 10), List.of(45, 30, 20))))
                .containsExactly(45, 40, 30, 20, 10);
    }

    @Test
    void anArticleIsNotRelatedToItself() {
        assertThat(related(List.of(50, 1), List.of(List.of(50, 2)))).containsExactly(1, 2);
    }

    @Test
    void noMoreAreNamedThanThereIsRoomFor() {
        assertThat(related(List.of(1, 2, 3, 4, 5, 6), List.of(List.of(40))))
                .hasSize(Related.MOST)
                .doesNotContain(6, 40);
    }
}
