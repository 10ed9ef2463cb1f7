package dev.weft.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.body.Body;
import dev.weft.markup.BodyHtml;
import dev.weft.value.WebAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Reading back what was written gives the same body: for every body, and after one import of anything. */
class ExchangeLawTest {
    private static final WebAddress BASE = WebAddress.of("https://example.org/news/1.html");
    private static final int CASES = 20_000;

    @Test
    void everyBodyIsReadBackAsItWas() {
        for (int seed = 0; seed < CASES; seed++) {
            Body body = new RandomBody(new Random(seed)).body();
            String html = BodyHtml.toHtml(body);
            List<String> findings = new ArrayList<>();
            Body read = HtmlImporter.read(
                    html, BASE, f -> findings.add(f.code() + " " + f.message().en()));
            assertThat(read)
                    .as(() -> "seed with " + html + "\nread as " + BodyHtml.toHtml(read))
                    .isEqualTo(body);
            assertThat(findings).as(() -> "seed with " + html).isEmpty();
        }
    }

    @Test
    void importingAnythingTwiceIsImportingItOnce() {
        for (int seed = 0; seed < CASES; seed++) {
            String input = new RandomHtml(new Random(seed)).html();
            Body once = HtmlImporter.read(input, BASE, f -> {});
            String html = BodyHtml.toHtml(once);
            Body twice = HtmlImporter.read(html, BASE, f -> {});
            int number = seed;
            assertThat(twice)
                    .as(() -> "seed " + number + " with " + input + "\nwritten as " + html)
                    .isEqualTo(once);
        }
    }
}
