package dev.weft.html.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.markup.Utf8Writer;
import org.junit.jupiter.api.Test;

class PhraseTest {
    private static final String TEXT = "“匠心” & \"a\" <b>\n</script> \uD83D\uDE00 \u2028 \uDC00";

    @Test
    void isEscapedForWhereItStandsEachTime() {
        Phrase phrase = new Phrase(TEXT);
        Utf8Writer out = new Utf8Writer();
        Utf8Writer expected = new Utf8Writer();
        for (int i = 0; i < 3; i++) {
            out.raw("<p title=\"");
            phrase.attribute(out);
            out.raw("\">");
            phrase.text(out);
            out.raw("<script>\"");
            phrase.script(out);
            expected.raw("<p title=\"").attribute(TEXT).raw("\">").text(TEXT);
            expected.raw("<script>\"").script(TEXT);
        }
        assertThat(out.toBytes()).isEqualTo(expected.toBytes());
    }

    @Test
    void canBeWrittenToAnotherDocumentAsWell() {
        Phrase phrase = new Phrase(TEXT);
        for (int i = 0; i < 2; i++) {
            Utf8Writer first = new Utf8Writer();
            Utf8Writer second = new Utf8Writer().raw("something before");
            for (int n = 0; n < 2; n++) {
                phrase.text(first);
                phrase.text(second);
            }
            assertThat(first.toString())
                    .isEqualTo(new Utf8Writer().text(TEXT).text(TEXT).toString());
            assertThat(second.toString()).isEqualTo("something before" + first);
        }
    }

    @Test
    void maySayNothing() {
        Utf8Writer out = new Utf8Writer();
        Phrase phrase = new Phrase("");
        phrase.text(out);
        phrase.text(out);
        assertThat(phrase.isEmpty()).isTrue();
        assertThat(out.size()).isZero();
    }
}
