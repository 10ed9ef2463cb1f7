package dev.weft.importing.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.importing.fragment.WordLists;
import java.util.Arrays;
import java.util.Locale;
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
        assertThat(WordLists.read(Phrase.class, "phrases.txt").keySet())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Phrase.values())
                        .map(phrase -> phrase.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                        .toList());
        assertThat(WordLists.read(Names.class, "names.txt").keySet())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Names.Kind.values())
                        .map(kind -> kind.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                        .toList());
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
