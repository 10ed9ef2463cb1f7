package dev.weft.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.markup.BodyHtml;
import dev.weft.model.Article;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CorpusTest {
    private static final int COUNT = 400;
    private final List<Article> articles = new Corpus().articles(COUNT);

    @Test
    void articlesAreOfTheLengthThatThePromisesNameOnAverage() {
        double characters = 0;
        double html = 0;
        for (Article article : articles) {
            characters += article.body().plainText().length();
            html += BodyHtml.toHtml(article.body()).getBytes(StandardCharsets.UTF_8).length;
        }
        assertThat(characters / COUNT).isBetween(1200.0, 1300.0);
        assertThat(html / COUNT).isBetween(4000.0, 5000.0);
    }

    @Test
    void textUsesAsManyCharactersAsNewsDoes() {
        Set<Integer> used = new HashSet<>();
        articles.forEach(article -> article.body().plainText().codePoints().forEach(used::add));
        assertThat(used).hasSizeGreaterThan(900);
    }

    @Test
    void sameNumberGivesTheSameArticle() {
        assertThat(new Corpus().article(77)).isEqualTo(articles.get(77));
        assertThat(CorpusJson.line(new Corpus().article(77))).isEqualTo(CorpusJson.line(articles.get(77)));
    }
}
