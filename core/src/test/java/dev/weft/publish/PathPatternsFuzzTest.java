package dev.weft.publish;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.weft.finding.InvalidValueException;
import dev.weft.model.Article;
import dev.weft.model.Publication;
import dev.weft.render.SitePath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Whatever a path pattern, an id or an alias is made of, a run ends, and its files lie in the site. */
class PathPatternsFuzzTest {
    /** Up to five lines: patterns of pages, listings and feeds, a slug and an alias. */
    @FuzzTest
    void whateverPatternsSayFilesLieInTheSite(byte[] utf8) throws IOException {
        String[] lines = new String(utf8, StandardCharsets.UTF_8).split("\n", 5);
        Publication publication = Fakes.publication().toBuilder()
                .paths(Map.of("html/article", line(lines, 0), "fake/list", line(lines, 1), "fake/feed", line(lines, 2)))
                .build();
        Article article;
        try {
            article = Fakes.article(1).toBuilder()
                    .slug(line(lines, 3))
                    .aliases(List.of("/" + line(lines, 4), "/articles", "/index.txt/x"))
                    .build();
        } catch (InvalidValueException refused) {
            return;
        }
        MemoryTarget target = MemoryTarget.of();
        PublishReport report = Publisher.builder(Fakes.site(publication, Fakes.PAGE))
                .threads(1)
                .build()
                .publish(ArticleSource.of(List.of(Fakes.article(0), article)), target);
        assertThat(report.articles()).isEqualTo(2);
        assertThat(target.documents()).containsKey("map.txt");
        for (String path : target.documents().keySet()) {
            assertThat(new SitePath(path).file()).isEqualTo(path);
            for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
                assertThat(target.documents()).doesNotContainKey(path.substring(0, slash));
            }
        }
    }

    private static String line(String[] lines, int number) {
        return number < lines.length ? lines[number] : "x";
    }
}
