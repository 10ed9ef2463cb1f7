package dev.weft.importing.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.importing.PageImporter;
import dev.weft.value.WebAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentFinderTest {
    private static final String FIRST =
            "The mill stands north of the river, and its windows are tall, so that the light is even all day long.";

    private static final String LAST =
            "Whoever learns here ties knots for three months, and is let to the loom in the fourth, not sooner.";

    private static final String TEXT = "<p>" + FIRST + "</p><p>" + LAST + "</p>";

    private static final String OTHERS = "<article><h3>Another day</h3><p>%s</p></article>"
            .repeat(4)
            .formatted(
                    "The bridge below the weir was closed for a week, and nobody knew at first for whom or why.",
                    "Dyers from three towns met in the hall, and could not agree upon the name of one colour.",
                    "The night train stops again, so that those who sing in the choir are at home by twelve.",
                    "A boat with nobody in it came down the river in May, and was tied up behind the school.");

    private static String body(String html) {
        WebAddress address = WebAddress.of("https://www.example.org/mill/1.html");
        return PageImporter.read(
                        ("<title>The mill</title><body>" + html).getBytes(StandardCharsets.UTF_8),
                        address,
                        finding -> {})
                .article()
                .body()
                .plainText();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<main><article><h1>The mill</h1>%s</article>%s</main>",
                "<main><article><h1>The mill</h1>%s</article><article><h3>You may like</h3>%s</article></main>",
                "<main><div><article><h1>The mill</h1>%s</article></div><section>%s</section></main>"
            })
    void theArticleWithTheTitleIsTheOneAmongOthers(String page) {
        assertThat(body(page.formatted(TEXT, OTHERS))).isEqualTo(FIRST + "\n" + LAST);
    }

    @Test
    void theArticleThatOutweighsTheOthersIsTheOne() {
        String page = "<section><article><h2>The mill</h2>" + TEXT
                + "<p>Visitors are led past the first cloth on Sundays, and are told whose it is, and what became of her.</p>"
                + "<p>Nobody has ever asked to have one taken down, though some of them are crooked enough to be.</p>"
                + "</article></section><section><article><h1>A bridge</h1><p>The bridge below the weir was closed"
                + " for a week.</p></article></section>";
        assertThat(body(page)).startsWith(FIRST).doesNotContain("weir");
    }

    @Test
    void articlesOfOneWeightAreOneText() {
        assertThat(body("<main><h1>Four days</h1>" + OTHERS + "</main>")).contains("weir", "Dyers", "choir", "boat");
    }

    @Test
    void whatHoldsMostOfThePageIsNoSidebarWhateverItIsCalled() {
        String page =
                "<article><header><h1>The mill</h1><p>A house of looms.</p></header><div class='sidebar-fixed'><div>"
                        + TEXT + TEXT.replace("mill", "shed").replace("knots", "bows")
                        + "</div><ul>" + "<li><a href='/a'>Why the bridge below the weir was closed</a></li>".repeat(6)
                        + "</ul></div></article>";
        assertThat(body(page)).contains(FIRST, LAST).doesNotContain("bridge");
    }
}
