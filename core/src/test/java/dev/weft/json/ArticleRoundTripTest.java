package dev.weft.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.finding.Finding;
import dev.weft.model.Article;
import dev.weft.model.Publication;
import dev.weft.value.WebAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ArticleRoundTripTest {
    private static final ArticleReader READER =
            ArticleReader.of(Publication.builder("刊物", WebAddress.of("https://www.example.org/site/"))
                    .build());

    @Test
    void readingWhatWasWrittenGivesTheSameArticleWithoutAFinding() {
        RandomArticles articles = new RandomArticles(Long.getLong("weft.seed", 20140124));
        for (int i = 0; i < Integer.getInteger("weft.cases", 20_000); i++) {
            Article article = articles.next();
            String json = ArticleWriter.toJson(article);
            List<Finding> findings = new ArrayList<>();
            Optional<Article> read = READER.read(json.getBytes(StandardCharsets.UTF_8), "a.json", findings::add);
            assertThat(findings).as(json).isEmpty();
            assertThat(read).as(json).contains(article);
            assertThat(json).doesNotContain("\n");
        }
    }

    @Test
    void theBytesAreTheSameInEveryLocale() {
        Locale before = Locale.getDefault();
        try {
            List<String> outputs = new ArrayList<>();
            for (String tag : List.of("tr-TR", "zh-CN", "ar-EG-u-nu-arab")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                RandomArticles articles = new RandomArticles(7);
                StringBuilder out = new StringBuilder();
                for (int i = 0; i < 200; i++) {
                    byte[] json = ArticleWriter.toJson(articles.next()).getBytes(StandardCharsets.UTF_8);
                    out.append(
                            ArticleWriter.toJson(READER.read(json, "a", f -> {}).orElseThrow()));
                }
                outputs.add(out.toString());
            }
            assertThat(outputs.get(1)).isEqualTo(outputs.get(0));
            assertThat(outputs.get(2)).isEqualTo(outputs.get(0));
        } finally {
            Locale.setDefault(before);
        }
    }
}
