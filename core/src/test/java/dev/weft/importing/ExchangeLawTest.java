package dev.weft.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.body.Body;
import dev.weft.body.Dice;
import dev.weft.body.RandomBodies;
import dev.weft.markup.BodyHtml;
import dev.weft.value.WebAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Reading back what was written gives the same body: for every body, and after one import of anything. */
class ExchangeLawTest {
    private static final WebAddress BASE = WebAddress.of("https://example.org/news/1.html");
    /** More cases, and others, by {@code -Dweft.cases=200000 -Dweft.seed=1000000}. */
    private static final int CASES = Integer.getInteger("weft.cases", 20_000);

    private static final long FIRST = Long.getLong("weft.seed", 0);

    @Test
    void everyBodyIsReadBackAsItWas() {
        for (long seed = FIRST; seed < FIRST + CASES; seed++) {
            Body body = new RandomBodies(new Dice(seed)).next();
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
        for (long seed = FIRST; seed < FIRST + CASES; seed++) {
            String input = new RandomHtml(new Random(seed)).html();
            Body once = HtmlImporter.read(input, BASE, f -> {});
            String html = BodyHtml.toHtml(once);
            Body twice = HtmlImporter.read(html, BASE, f -> {});
            long number = seed;
            assertThat(twice)
                    .as(() -> "seed " + number + " with " + input + "\nwritten as " + html)
                    .isEqualTo(once);
        }
    }
}
