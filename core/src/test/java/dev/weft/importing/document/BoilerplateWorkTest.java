package dev.weft.importing.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.weft.importing.ImportedPage;
import dev.weft.importing.PageImporter;
import dev.weft.importing.evidence.Names;
import dev.weft.importing.fragment.FragmentReader;
import dev.weft.value.WebAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Telling a hostile page's text from what stands beside it takes work in proportion to the page. */
class BoilerplateWorkTest {
    /** Pages that make whoever looks again at what is within each element do work by depth or by siblings squared. */
    private static String page(String kind, int n) {
        return switch (kind) {
            case "nested" ->
                ("<div>".repeat(400) + "<a href=x>一</a>，".repeat(20) + "</div>".repeat(400)).repeat(n / 400);
            case "headings" -> "<div>相关新闻</div><p>正文，</p>".repeat(n);
            case "headings within" -> "<div><div>相关新闻</div><p>一段很长的正文，不是链接。</p>".repeat(n) + "</div>".repeat(n);
            case "brackets" -> "<div>【".repeat(n);
            case "empty" -> "<div class=share><b></b>".repeat(n);
            default -> throw new IllegalArgumentException(kind);
        };
    }

    private static long work(String kind, int n) {
        Element body = FragmentReader.parser().parseInput(page(kind, n), "").body();
        Measures measures = Measures.of(body);
        Boilerplate.prune(body, measures, new Names());
        return measures.steps();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nested", "headings", "headings within", "brackets", "empty"})
    void twiceThePageIsTwiceTheWork(String kind) {
        long once = work(kind, 4000);
        long twice = work(kind, 8000);
        assertThat(once).as(kind).isGreaterThan(4000);
        assertThat((double) twice / once).as(kind).isLessThan(2.2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nested", "headings", "headings within", "brackets", "empty"})
    void aHugePageOfTheKindComesToAnEnd(String kind) {
        byte[] page = page(kind, 60_000).getBytes(StandardCharsets.UTF_8);
        WebAddress address = WebAddress.of("https://example.org/a/1.html");
        ImportedPage imported = assertTimeoutPreemptively(
                Duration.ofSeconds(60), () -> PageImporter.read(page, address, finding -> {}));
        assertThat(imported.article().id().value()).isEqualTo("1");
    }
}
