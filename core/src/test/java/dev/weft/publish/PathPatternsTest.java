package dev.weft.publish;

import static dev.weft.publish.Fakes.articles;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.finding.Finding;
import dev.weft.model.Publication;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PathPatternsTest {
    private final MemoryTarget target = new MemoryTarget();

    @Test
    void anUnknownVariableInAPathPatternIsOneFindingOfThePublication() throws IOException {
        Publication wrong = Fakes.publication().toBuilder()
                .paths(Map.of(
                        "html/article", "{yyyy}/{name}.html",
                        "fake/list", "{listing}{id",
                        "fake/map", "{x}.txt",
                        "fake/feed", "{listing}news.txt"))
                .build();
        List<Finding> found = new ArrayList<>();
        PublishReport report = Publisher.of(Fakes.site(wrong, Fakes.PAGE))
                .findings(found::add)
                .publish(ArticleSource.of(articles(40)), target);
        assertThat(report.rejected()).isZero();
        assertThat(target.documents()).containsKeys("articles/a1.html", "index.txt", "map.txt", "news.txt");
        assertThat(found)
                .filteredOn(finding -> finding.code().equals("publication.unknown-variable"))
                .extracting(Finding::path)
                .containsExactly("/paths/fake~1list", "/paths/fake~1map", "/paths/html~1article");
        assertThat(found).extracting(Finding::code).doesNotContain("publish.path-unsafe");
        assertThat(found)
                .extracting(finding -> finding.message().en())
                .contains(
                        "the path pattern \"{yyyy}/{name}.html\" has the unknown variable {name} (expected {id}, {slug},"
                                + " {section}, {yyyy}, {mm}, {dd}); the format's own is used",
                        "the path pattern \"{x}.txt\" has the unknown variable {x} (expected no variable);"
                                + " the format's own is used");
    }

    @Test
    void patternThatLeadsOutOfTheSiteIsOneFinding() throws IOException {
        Publication wrong = Fakes.publication().toBuilder()
                .paths(Map.of(
                        "html/article", "../{id}.html",
                        "fake/list", "/{listing}index.txt",
                        "fake/map", "/etc/map.txt",
                        "fake/feed", "{listing}"))
                .build();
        List<Finding> found = new ArrayList<>();
        PublishReport report = Publisher.of(Fakes.site(wrong, Fakes.PAGE))
                .findings(found::add)
                .publish(ArticleSource.of(articles(40)), target);
        assertThat(report.rejected()).isZero();
        assertThat(target.documents()).containsKeys("articles/a1.html", "index.txt", "map.txt");
        assertThat(found)
                .filteredOn(finding -> finding.code().equals("publication.unsafe-path"))
                .extracting(Finding::path)
                .containsExactly("/paths/fake~1feed", "/paths/fake~1list", "/paths/fake~1map", "/paths/html~1article");
    }
}
