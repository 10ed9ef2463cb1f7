package dev.weft.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.weft.body.Body;
import dev.weft.body.Divider;
import dev.weft.body.Walker;
import dev.weft.markup.BodyHtml;
import dev.weft.value.WebAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is nested, however deep: read in linear time, flattened beyond the bound, never a stack overflow. */
class DeepHtmlTest {
    private static final WebAddress BASE = WebAddress.of("https://example.org/");
    private static final int DEEP = 100_000;
    private static final Duration HANG = Duration.ofMinutes(2);

    private static Body read(String html, List<String> codes) {
        return HtmlImporter.read(html, BASE, f -> codes.add(f.code()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>",
                "<b>",
                "<i><b>",
                "<font>",
                "<span style='font-weight:bold'>",
                "<ul><li>",
                "<blockquote>",
                "<p>",
                "<a href=x>",
                "<table><tr><td>",
                "<table>",
                "<figure>",
                "<h2>",
                "<dl><dd>",
                "<aside>",
                "<ruby>",
                "<q>",
                "<svg>",
                "<template>",
                "<section>",
                "<code>",
                "<pre>",
                "<button>",
                "<select>",
                "<form>",
                "<object>",
                "<sub>",
                "<center>",
                "<x-y>",
                "<td>"
            })
    void hundredThousandNestedElementsAreRead(String tag) {
        String html = tag.repeat(DEEP / 2) + "字";
        assertTimeoutPreemptively(HANG, () -> {
            Body body = read(html, new ArrayList<>());
            assertThat(HtmlImporter.read(BodyHtml.toHtml(body), BASE, f -> {})).isEqualTo(body);
        });
    }

    @Test
    void blocksBeyondTheBoundAreFlattenedWithOneFinding() {
        List<String> codes = new ArrayList<>();
        Body body = read("<blockquote>a".repeat(200) + "字", codes);
        assertThat(codes).containsExactly("import.too-deep");
        assertThat(body.plainText()).endsWith("字");
        int[] deepest = new int[2];
        body.accept(new Walker() {
            @Override
            public void quotation(dev.weft.body.Quotation quotation) {
                deepest[1] = Math.max(deepest[1], ++deepest[0]);
                super.quotation(quotation);
                deepest[0]--;
            }
        });
        assertThat(deepest[1]).isEqualTo(Body.MAX_DEPTH - 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>正文，一段普通的话。</p>",
                "<b>a</b><b>b</b>",
                "x<br>",
                "<ul><li>a<ul><li>b</li></ul></li></ul>",
                "<table border=1><tr><td>a</td><td>b</td></tr></table>",
                "<p align=center><img src=/a.jpg></p><p align=center>图</p>",
                "<b>x",
                "<p><b><i>x",
                "<strong> </strong>a",
                "<a href='/x'>a</a>",
                "<td>x",
                "<li>x",
                "<table>x",
                "&nbsp; ",
                "<script>x</script>"
            })
    void workGrowsWithItsInputAlone(String piece) {
        String once = piece.repeat(40_000 / piece.length());
        String large = once.repeat(8);
        assertTimeoutPreemptively(HANG, () -> {
            long small = nanos(once);
            long big = nanos(large);
            // Quadratic work would be 64 times as much, linear work is 8 times.
            assertThat(big)
                    .as("ns for eight times the input of " + small + " ns")
                    .isLessThan(small * 40 + 100_000_000);
        });
    }

    /** The shortest of several runs, which other load on the machine disturbs least. */
    private static long nanos(String html) {
        long shortest = Long.MAX_VALUE;
        for (int i = 0; i < 4; i++) {
            long start = System.nanoTime();
            read(html, new ArrayList<>());
            shortest = Math.min(shortest, System.nanoTime() - start);
        }
        return shortest;
    }

    @Test
    void dividersAreNotFolded() {
        assertThat(read("<hr><hr>", new ArrayList<>())).isEqualTo(Body.of(new Divider(), new Divider()));
    }
}
