package dev.weft.importing.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.weft.importing.evidence.Labels.Labelled;
import dev.weft.importing.fragment.WordLists;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LabelsTest {
    @Test
    void aLineIsTakenApartAtItsLabels() {
        assertThat(Labels.of("时间:2014-01-24 来源: 作者:甲 点击:1501次"))
                .extracting(Labelled::label, Labelled::value)
                .containsExactly(
                        tuple(Label.NONE, ""),
                        tuple(Label.PUBLISHED, "2014-01-24"),
                        tuple(Label.SOURCE, ""),
                        tuple(Label.AUTHOR, "甲"),
                        tuple(Label.VIEWS, "1501次"));
    }

    @Test
    void aLineOfTheFileIsEverySpellingItStandsFor() {
        assertThat(Labels.spellings("信息|文章? 来源 于?"))
                .contains("来源", "来 源", "来源于", "信息来源", "文章来 源于")
                .hasSize(12);
        assertThat(Labels.spellings("Published on|at?")).containsExactly("Published", "Published on", "Published at");
        assertThat(Labels.spellings("Last_updated")).containsExactly("Last updated");
    }

    @Test
    void everyLabelOfTheFileIsFoundInALine() {
        Map<String, List<String>> sections = WordLists.read(Labels.class, "labels.txt");
        assertThat(sections.keySet())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Label.values())
                        .filter(label -> label != Label.NONE)
                        .map(label -> label.name().toLowerCase(Locale.ROOT))
                        .toList());
        sections.forEach((section, lines) -> {
            for (String line : lines) {
                for (String word : Labels.spellings(line)) {
                    List<Labelled> parts = Labels.of("甲 " + word + "：乙");
                    assertThat(parts).as(word).hasSize(2);
                    assertThat(parts.get(1).label())
                            .as(word)
                            .isEqualTo(Label.valueOf(section.toUpperCase(Locale.ROOT)));
                    assertThat(parts.get(1).value()).as(word).isEqualTo("乙");
                }
            }
        });
    }

    @Test
    void aWordWithinAnotherIsNoLabel() {
        assertThat(Labels.of("He updates: nothing")).hasSize(1);
        assertThat(Labels.of("candidate: nobody")).hasSize(1);
    }

    @Test
    void aWordWithoutAColonIsNoLabel() {
        assertThat(Labels.of("来源广泛，作者众多")).hasSize(1);
    }
}
