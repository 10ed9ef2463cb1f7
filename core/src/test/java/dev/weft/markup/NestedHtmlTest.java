package dev.weft.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class NestedHtmlTest {
    private static final String ODD =
            "&<>\"'\\/\n\t\r ]]>\u0000\u0007\u007F\u0085\u00A0字\u2028\uD800\uFFFE\uD83D\uDE00\uFDD0";

    /** Writes some HTML, markup both ways. */
    private static void write(Utf8Writer out, String text) {
        out.raw("<p class=\"a\">")
                .text(text)
                .raw(Utf8Writer.ascii("<a title=\""))
                .attribute(text);
        out.raw("\">&amp;</a>").number(-12).raw("</p>");
    }

    private static String plain(String text) {
        Utf8Writer out = new Utf8Writer(1);
        write(out, text);
        return out.toString();
    }

    private static String nested(Host host, String text) {
        Utf8Writer out = new Utf8Writer(1).inside(host);
        write(out, text);
        return out.toString();
    }

    @Test
    void markupInXmlIsEscapedOnceAndTextTwice() {
        assertThat(new Utf8Writer()
                        .inside(Host.XML)
                        .raw("<b>")
                        .text("1 < 2 & \"3\"")
                        .raw("</b>")
                        .toString())
                .isEqualTo("&#x3C;b&#x3E;1 &#x26;lt; 2 &#x26;amp; \"3\"&#x3C;/b&#x3E;");
    }

    @Test
    void markupInJsonIsEscapedOnceAndTextTwice() {
        assertThat(new Utf8Writer()
                        .inside(Host.JSON)
                        .raw("<b title=\"")
                        .attribute("\"\\\n")
                        .raw("\">")
                        .text("<\"\\\n")
                        .toString())
                .isEqualTo("<b title=\\\"&quot;\\\\&#10;\\\">&lt;\\\"\\\\\\n");
    }

    @Test
    void theHostUnescapedIsThePlainHtml() {
        for (String text : texts()) {
            assertThat(unescapedXml(nested(Host.XML, text))).as(text).isEqualTo(plain(text));
            assertThat(unescapedJson(nested(Host.JSON, text))).as(text).isEqualTo(plain(text));
        }
    }

    @Test
    void outsideAHostAllIsAsBefore() {
        for (String text : texts()) {
            Utf8Writer out = new Utf8Writer().inside(Host.XML).inside(Host.NONE);
            write(out, text);
            assertThat(out.toString()).isEqualTo(plain(text));
        }
    }

    @Test
    void whatIsNotHtmlDoesNotChangeInAHost() {
        for (Host host : Host.values()) {
            assertThat(new Utf8Writer()
                            .inside(host)
                            .xml(ODD)
                            .json(ODD)
                            .script(ODD)
                            .toString())
                    .isEqualTo(new Utf8Writer().xml(ODD).json(ODD).script(ODD).toString());
        }
    }

    private static String[] texts() {
        String[] texts = new String[300];
        Random random = new Random(5);
        for (int i = 0; i < texts.length; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(40); j > 0; j--) {
                text.append(ODD.charAt(random.nextInt(ODD.length())));
            }
            texts[i] = text.toString();
        }
        texts[0] = ODD;
        return texts;
    }

    private static String unescapedXml(String xml) {
        assertThat(xml).doesNotContain("<", ">");
        return xml.replace("&#x3C;", "<").replace("&#x3E;", ">").replace("&#x26;", "&");
    }

    private static String unescapedJson(String json) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            assertThat(c).isNotEqualTo('"').isGreaterThanOrEqualTo(' ');
            if (c != '\\') {
                out.append(c);
                continue;
            }
            char next = json.charAt(++i);
            switch (next) {
                case 'n' -> out.append('\n');
                case 't' -> out.append('\t');
                default -> out.append(next);
            }
        }
        return out.toString();
    }
}
