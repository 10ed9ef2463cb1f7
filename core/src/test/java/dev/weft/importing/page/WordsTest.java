package dev.weft.importing.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The data files hold what the code expects of them, each entry once. */
class WordsTest {
    @ParameterizedTest
    @EnumSource(Phrase.class)
    void everyPhraseHasWords(Phrase phrase) {
        assertThat(phrase.entries()).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    void noSectionIsWithoutItsMeaning() {
        assertThat(Words.sections("phrases.txt").keySet())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Phrase.values())
                        .map(phrase -> phrase.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                        .toList());
        assertThat(Words.sections("names.txt").keySet())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Names.Kind.values())
                        .map(kind -> kind.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                        .toList());
    }

    @Test
    void everyMetaIsNamedOnceAndMeansAFact() {
        Set<String> names = new HashSet<>();
        for (Map.Entry<String, List<String>> section :
                Words.sections("metas.txt").entrySet()) {
            String[] parts = section.getKey().split(" ", -1);
            assertThat(Fact.of(parts[0]).key()).isEqualTo(parts[0]);
            assertThat(Ground.valueOf(parts[1]).name()).isEqualTo(parts[1]);
            for (String name : section.getValue()) {
                assertThat(names.add(name)).as(name).isTrue();
                assertThat(name).isEqualTo(name.toLowerCase(Locale.ROOT));
            }
        }
    }

    @Test
    void aFactIsCalledAsEvidenceCallsIt() {
        assertThat(Fact.SOURCE_URL.key()).isEqualTo("sourceUrl");
        assertThat(Fact.TITLE.key()).isEqualTo("title");
    }

    @ParameterizedTest
    @EnumSource(Ground.class)
    void everyConfidenceHasAReasonOfItsOwn(Ground ground) {
        assertThat(ground.confidence()).isBetween(0.1, 0.99);
        assertThat(ground.reason()).isNotBlank();
        assertThat(Arrays.stream(Ground.values())
                        .filter(other -> other.reason().equals(ground.reason()))
                        .toList())
                .containsExactly(ground);
    }
}
