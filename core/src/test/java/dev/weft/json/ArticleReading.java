package dev.weft.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.finding.Finding;
import dev.weft.model.Article;
import dev.weft.model.ArticleEntry;
import dev.weft.model.Publication;
import dev.weft.value.WebAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the tests of reading share; whatever is read is skimmed as well, which must reject the same. */
abstract class ArticleReading {
    static final ArticleReader READER =
            ArticleReader.of(Publication.builder("刊物", WebAddress.of("https://www.example.org/site/"))
                    .build());

    final List<Finding> findings = new ArrayList<>();

    Optional<Article> read(String json) {
        return read(json.getBytes(StandardCharsets.UTF_8));
    }

    Optional<Article> read(byte[] json) {
        findings.clear();
        Optional<Article> read = READER.read(json, 0, json.length, "articles.jsonl:12", findings::add);
        List<Finding> skimmed = new ArrayList<>();
        assertThat(READER.skim(json, 0, json.length, "articles.jsonl:12", skimmed::add))
                .isEqualTo(read.map(ArticleEntry::of));
        return read;
    }

    Article with(String members) {
        return read("{\"id\":\"a\",\"title\":\"题\"," + members + "}").orElseThrow();
    }

    Finding only() {
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }
}
