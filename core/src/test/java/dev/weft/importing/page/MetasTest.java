package dev.weft.importing.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.importing.evidence.Fact;
import dev.weft.importing.evidence.Ground;
import dev.weft.importing.fragment.WordLists;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MetasTest {
    @Test
    void everyMetaIsNamedOnceAndMeansAFact() {
        Set<String> names = new HashSet<>();
        for (Map.Entry<String, List<String>> section :
                WordLists.read(Metas.class, "metas.txt").entrySet()) {
            String[] parts = section.getKey().split(" ", -1);
            assertThat(Fact.of(parts[0]).key()).isEqualTo(parts[0]);
            assertThat(Ground.valueOf(parts[1]).name()).isEqualTo(parts[1]);
            for (String name : section.getValue()) {
                assertThat(names.add(name)).as(name).isTrue();
                assertThat(name).isEqualTo(name.toLowerCase(Locale.ROOT));
            }
        }
    }
}
