package dev.weft.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.body.Body;
import dev.weft.finding.Finding;
import dev.weft.importing.HtmlImporter;
import dev.weft.model.Article;
import dev.weft.value.WebAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A body beyond its bounds is a finding for whoever reads it, and the rest of the article is read. */
class BodyBoundsTest extends ArticleReading {
    /** Reads it once only: reading and skimming such bodies together would take twice the memory. */
    private Article article(String body) {
        String json = "{\"id\":\"a\",\"title\":\"题\",\"body\":" + body + ",\"tags\":[\"甲\"]}";
        return READER.read(json.getBytes(StandardCharsets.UTF_8), "a.json", findings::add)
                .orElseThrow();
    }

    @Test
    void moreNodesThanABodyMayHaveAreAFindingOfTheJsonReader() {
        String row = "[{}" + ",{}".repeat(999) + "]";
        String rows = row + ("," + row).repeat(Body.MAX_NODES / 1000);
        Article article = article("{\"blocks\":[{\"type\":\"table\",\"rows\":[" + rows + "]}]}");
        assertThat(article.body()).isEqualTo(Body.EMPTY);
        assertThat(article.tags()).containsExactly("甲");
        assertThat(only().code()).isEqualTo("json.invalid-value");
        assertThat(only().message().en()).contains("more than " + Body.MAX_NODES + " nodes");
        assertThat(only().path()).startsWith("/body");
    }

    @Test
    void moreNodesThanABodyMayHaveAreAFindingOfTheHtmlReader() {
        List<Finding> found = new ArrayList<>();
        String html = "<hr>".repeat(Body.MAX_NODES + 1);
        Body body = HtmlImporter.read(html, WebAddress.of("https://example.org/"), found::add);
        assertThat(body).isEqualTo(Body.EMPTY);
        assertThat(found).hasSize(1);
        assertThat(found.get(0).code()).isEqualTo("import.too-long");
        assertThat(found.get(0).message().en()).contains("more than " + Body.MAX_NODES + " nodes");
    }

    @Test
    void aBodyDeeperThanItMayBeIsAFindingOfTheJsonReader() {
        int deep = Body.MAX_DEPTH + 1;
        String open = "{\"type\":\"aside\",\"blocks\":[";
        Article article = article("{\"blocks\":[" + open.repeat(deep) + "]}".repeat(deep) + "]}");
        assertThat(article.tags()).containsExactly("甲");
        assertThat(only().code()).isEqualTo("json.too-deep");
    }
}
