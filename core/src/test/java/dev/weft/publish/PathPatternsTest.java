package dev.weft.publish;

import static dev.weft.publish.Fakes.articles;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.finding.Finding;
import dev.weft.model.Publication;
import dev.weft.render.Site;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PathPatternsTest {
    private final MemoryTarget target = MemoryTarget.of();

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
        PublishReport report = Publisher.builder(Fakes.site(wrong, Fakes.PAGE))
                .findings(found::add)
                .build()
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
        PublishReport report = Publisher.builder(Fakes.site(wrong, Fakes.PAGE))
                .findings(found::add)
                .build()
                .publish(ArticleSource.of(articles(40)), target);
        assertThat(report.rejected()).isZero();
        assertThat(target.documents()).containsKeys("articles/a1.html", "index.txt", "map.txt");
        assertThat(found)
                .filteredOn(finding -> finding.code().equals("publication.unsafe-path"))
                .extracting(Finding::path)
                .containsExactly("/paths/fake~1feed", "/paths/fake~1list", "/paths/fake~1map", "/paths/html~1article");
    }

    /** What the site says of patterns for formats, with their severities. */
    private static List<String> said(Site site) {
        return site.findings().stream()
                .map(finding -> finding.severity() + " " + finding.path() + " "
                        + finding.message().en())
                .toList();
    }

    private static Publication withPathsOf(String... formats) {
        Map<String, String> paths = new HashMap<>();
        for (String format : formats) {
            paths.put(format, "x.txt");
        }
        return Fakes.publication().toBuilder().paths(paths).build();
    }

    @Test
    void aPatternForAFormatThatDoesNotExistIsAFinding() {
        Publication wrong = withPathsOf("html/artcle", "fake/poster", "article", "fake/map");
        assertThat(said(Fakes.site(wrong, Fakes.PAGE)))
                .containsExactly(
                        "WARNING /paths/article there is no format \"article\", and the path pattern is not used; known are"
                                + " fake/feed, fake/list, fake/map, fake/redirect, html/article, html/listing,"
                                + " html/organisation",
                        "WARNING /paths/fake~1poster there is no format \"fake/poster\", and the path pattern is not used;"
                                + " known are fake/feed, fake/list, fake/map, fake/redirect, html/article,"
                                + " html/listing, html/organisation",
                        "WARNING /paths/html~1artcle there is no format \"html/artcle\", and the path pattern is not used:"
                                + " was \"html/article\" meant?");
    }

    @Test
    void aPatternForAFormatThatIsNotInstalledIsNoFault() {
        Publication shared = withPathsOf("rss/2.0", "html/listing");
        assertThat(said(Fakes.site(shared, Fakes.PAGE)))
                .containsExactly("INFO /paths/rss~12.0 the format \"rss/2.0\" is not installed;"
                        + " its path pattern is not used");
        assertThat(said(Site.of(shared, List.of()))).isEmpty();
    }

    @Test
    void aPatternForAFormatThatIsNotWantedNowIsNoFinding() {
        Publication publication = withPathsOf("fake/feed", "fake/map");
        Site site = Site.of(publication, Fakes.providers(), format -> format.equals(Fakes.MAP));
        assertThat(site.renderers()).hasSize(1);
        assertThat(said(site)).isEmpty();
    }
}
