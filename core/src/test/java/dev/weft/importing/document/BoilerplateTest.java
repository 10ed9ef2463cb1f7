package dev.weft.importing.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.importing.evidence.Names;
import dev.weft.importing.fragment.FragmentReader;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoilerplateTest {
    private static final String TEXT =
            "<p>The mill stands north of the river, and its windows are tall, so that the light is even all day long.</p>"
                    + "<p>Four looms were left when the strike ended; two of them run again since the spring of last year.</p>"
                    + "<p>Whoever learns here ties knots for three months, and is let to the loom in the fourth, not sooner.</p>"
                    + "<p>The first cloth that an apprentice weaves stays in the house and hangs on the wall of the hall.</p>"
                    + "<p>Visitors are led past it on Sundays, and are told whose it is, and what has become of the weaver.</p>"
                    + "<p>Nobody has ever asked to have one taken down, though some of them are crooked enough to be.</p>";

    private static final String MORE =
            "<p>On weekdays the hall is locked, and the cloth on its walls is seen by nobody but the cleaner.</p>";

    private static String left(String html) {
        Element body = FragmentReader.parser().parseInput(html, "").body();
        Boilerplate.prune(body, Measures.of(body), new Names());
        return body.text();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p><a href='/a/2.html'>WHY TWO LOOMS RUN AGAIN IN THE NORTH</a></p>",
                "<p><strong><a href='https://example.org/b'>The weavers who never came back</a></strong></p>",
                "<p>Advertisement</p>",
                "<div>Image caption</div>",
                "<p>Get the latest from the mill in your inbox every morning.</p>",
                "<div class='author-bio'>Jane Doe writes about mills.</div>",
                "<div class='PromoSmall'>Why two looms run again</div>",
                "<mill-page><div class='related'><a href='/a'>Why two looms run again</a></div></mill-page>"
            })
    void whatLeadsAwayOrWorksThePageIsNoText(String extra) {
        assertThat(left(TEXT + extra + MORE)).isEqualTo(left(TEXT + MORE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>See <a href='/a/2.html'>why two looms run again</a> in the north.</p>",
                "<ul><li><a href='/a/2.html'>Why two looms run again in the north</a></li></ul>",
                "<p><a href='#notes'>See the notes at the end of this text</a></p>",
                "<p>Image captions were dear then.</p>"
            })
    void whatSaysSomethingStays(String extra) {
        assertThat(left(TEXT + extra))
                .isEqualTo(left(TEXT) + " "
                        + FragmentReader.parser().parseInput(extra, "").text());
    }

    @Test
    void aLongLineThatStandsTwiceStandsOnce() {
        String line =
                "<p>A view of the mill from the river, with the new roof, on a day in the spring of last year.</p>";
        assertThat(left(TEXT + line + line)).isEqualTo(left(TEXT + line));
    }

    @Test
    void aShortLineMayStandTwice() {
        assertThat(left(TEXT + "<p>Spin, weaver, spin.</p><p>Spin, weaver, spin.</p>"))
                .endsWith("spin. Spin, weaver, spin.");
    }
}
