package dev.weft.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.finding.Finding;
import dev.weft.value.ArticleId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DuplicateIdsTest {
    private final List<Finding> findings = new ArrayList<>();
    private final DuplicateIds ids = new DuplicateIds();

    private boolean isFirst(String id, String origin) {
        return ids.isFirst(ArticleId.of(id), origin, findings::add);
    }

    @Test
    void theFirstWinsAndBothAreNamed() {
        assertThat(isFirst("a", "articles.jsonl:3")).isTrue();
        assertThat(isFirst("b", "articles.jsonl:4")).isTrue();
        assertThat(isFirst("a", "more.jsonl:1")).isFalse();
        assertThat(findings).hasSize(1);
        Finding finding = findings.get(0);
        assertThat(finding.code()).isEqualTo("article.duplicate-id");
        assertThat(finding.origin()).isEqualTo("more.jsonl:1");
        assertThat(finding.article()).isEqualTo("a");
        assertThat(finding.message().en()).contains("articles.jsonl:3");
        assertThat(finding.message().zh()).contains("articles.jsonl:3");
    }

    @ParameterizedTest
    @CsvSource({"Notice,NOTICE", "straße,STRASSE", "ΣΑΣ,σας", "ΣΑΣ,σασ", "Ǆ,ǆ", "Ａ,ａ", "é,É"})
    void idsThatDifferByCaseAreOne(String one, String other) {
        assertThat(isFirst(one, "a/one.json")).isTrue();
        assertThat(isFirst(other, "a/two.json")).isFalse();
        assertThat(findings.get(0).message().en()).contains("a/one.json");
    }

    @Test
    void aHundredThousandIdsAreKeptApart() {
        for (int i = 0; i < 100_000; i++) {
            assertThat(isFirst("id-" + i, "a.jsonl:" + (i + 1))).isTrue();
        }
        for (int i = 0; i < 100_000; i += 997) {
            assertThat(isFirst("ID-" + i, "b.jsonl:1")).isFalse();
            assertThat(findings.get(findings.size() - 1).message().en()).contains("a.jsonl:" + (i + 1) + ";");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "feed",
                "feed:",
                ":7",
                "feed:0",
                "feed:12x",
                "feed:1/2",
                "feed:1:2",
                "a:b",
                "a.jsonl:9",
                "a.jsonl:1234567890",
                "a.jsonl:4294967296",
                "a.jsonl:42949672969",
                "a.jsonl:68719476736",
                "a.jsonl:9223372036854775808"
            })
    void thePlaceOfTheFirstIsNamedAsItWasGiven(String origin) {
        assertThat(isFirst("other", "a.jsonl:1")).isTrue();
        assertThat(isFirst("a", origin)).isTrue();
        assertThat(isFirst("a", "b")).isFalse();
        assertThat(findings.get(0).message().en()).contains("at " + origin + "; ");
    }

    @Test
    void anIdTakenOverTwiceIsReportedAndKeptApartFromIds() {
        ids.guid("x", ArticleId.of("a"), "one.json", findings::add);
        ids.guid("X", ArticleId.of("b"), "two.json", findings::add);
        assertThat(isFirst("x", "three.json")).isTrue();
        assertThat(findings).isEmpty();
        ids.guid("x", ArticleId.of("c"), "four.json", findings::add);
        assertThat(findings).hasSize(1);
        Finding finding = findings.get(0);
        assertThat(finding.code()).isEqualTo("article.duplicate-guid");
        assertThat(finding.article()).isEqualTo("c");
        assertThat(finding.origin()).isEqualTo("four.json");
        assertThat(finding.message().en()).contains("at one.json; ");
        assertThat(finding.message().zh()).contains("one.json");
    }
}
