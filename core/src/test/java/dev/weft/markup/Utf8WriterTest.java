package dev.weft.markup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

class Utf8WriterTest {
    private static final String[] PIECES = {
        "汉",
        "字，",
        "abc ",
        "é",
        "&",
        "<",
        ">",
        "\"",
        "'",
        "\\",
        "\n",
        "\t",
        "\r",
        "\u0000",
        "\u007F",
        "\u0085",
        "\u2028",
        "\u2029",
        "\uE000",
        "\uF900",
        "\uFDD0",
        "\uFDEF",
        "\uFDF0",
        "\uFF0C",
        "\uFFFD",
        "\uFFFE",
        "\uFFFF",
        "\uD83D\uDE00",
        "\uD840\uDC00",
        "\uD83F\uDFFE",
        "\uD83D",
        "\uDE00",
        "\uDBFF\uDFFF"
    };

    @Test
    void everyPlaceEscapesWhatItMust() {
        Random random = new Random(1);
        for (int i = 0; i < 3000; i++) {
            String text = text(random);
            assertThat(written(Utf8Writer::text, text)).isEqualTo(expected(text, Utf8WriterTest::html));
            assertThat(written(Utf8Writer::attribute, text)).isEqualTo(expected(text, Utf8WriterTest::attribute));
            assertThat(written(Utf8Writer::xml, text)).isEqualTo(expected(text, Utf8WriterTest::xml));
            assertThat(written(Utf8Writer::json, text)).isEqualTo(expected(text, Utf8WriterTest::json));
            assertThat(written(Utf8Writer::script, text)).isEqualTo(expected(text, Utf8WriterTest::script));
            assertThat(written(Utf8Writer::raw, text)).isEqualTo(expected(text, c -> null));
        }
    }

    @Test
    void whatStandsThereCanBeSaidAgainAndTakenOut() {
        Utf8Writer out = new Utf8Writer(64).raw("<p>");
        out.text("汉字".repeat(20)).raw("</p>");
        int end = out.size();
        out.again(3, end - 4).again(5, 5);
        assertThat(out.toString()).isEqualTo("<p>" + "汉字".repeat(20) + "</p>" + "汉字".repeat(20));
        assertThat(new String(out.toBytes(end), StandardCharsets.UTF_8)).isEqualTo("汉字".repeat(20));
        assertThatThrownBy(() -> out.again(0, out.size() + 1)).hasMessageContaining("to == ");
        assertThatThrownBy(() -> out.again(2, 1)).hasMessageContaining("from == 2");
        assertThatThrownBy(() -> out.toBytes(out.size() + 1)).hasMessageContaining("size == ");
    }

    @Test
    void pairIsWholeWhereverItStands() {
        for (int before = 0; before < 1200; before++) {
            String text = "字".repeat(before) + "\uD83D\uDE00<";
            assertThat(written(Utf8Writer::text, text)).isEqualTo("字".repeat(before) + "\uD83D\uDE00&lt;");
        }
    }

    private static String text(Random random) {
        StringBuilder out = new StringBuilder();
        int plain = random.nextInt(3) == 0 ? random.nextInt(1100) : random.nextInt(40);
        out.append((random.nextBoolean() ? "字" : "a").repeat(plain));
        for (int i = random.nextInt(30); i > 0; i--) {
            out.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return out.toString();
    }

    private static String written(BiFunction<Utf8Writer, String, Utf8Writer> place, String text) {
        return place.apply(new Utf8Writer(1), text).toString();
    }

    /** What one ASCII character or separator becomes; null where it stands for itself. */
    private interface Escape {
        String of(int c);
    }

    private static String expected(String text, Escape escape) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> {
            String escaped = escape.of(c);
            boolean lost = c >= 0x80 && c < 0xA0
                    || c >= 0xD800 && c <= 0xDFFF
                    || c >= 0xFDD0 && c <= 0xFDEF
                    || (c & 0xFFFE) == 0xFFFE;
            if (escaped != null) {
                out.append(escaped);
            } else if (lost) {
                out.append('\uFFFD');
            } else {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }

    private static boolean isControl(int c) {
        return c < 0x20 && c != '\t' && c != '\n' && c != '\r' || c == 0x7F;
    }

    private static String html(int c) {
        return isControl(c)
                ? "\uFFFD"
                : switch (c) {
                    case '&' -> "&amp;";
                    case '<' -> "&lt;";
                    case '>' -> "&gt;";
                    case '\r' -> "&#13;";
                    default -> null;
                };
    }

    private static String attribute(int c) {
        return switch (c) {
            case '"' -> "&quot;";
            case '\t' -> "&#9;";
            case '\n' -> "&#10;";
            default -> html(c);
        };
    }

    private static String xml(int c) {
        return switch (c) {
            case '&' -> "&#x26;";
            case '<' -> "&#x3C;";
            case '>' -> "&#x3E;";
            case '"' -> "&#x22;";
            case '\t' -> "&#9;";
            default -> html(c);
        };
    }

    private static String json(int c) {
        return isControl(c)
                ? "\uFFFD"
                : switch (c) {
                    case '"' -> "\\\"";
                    case '\\' -> "\\\\";
                    case '\n' -> "\\n";
                    case '\r' -> "\\r";
                    case '\t' -> "\\t";
                    default -> null;
                };
    }

    private static String script(int c) {
        return switch (c) {
            case '&' -> "\\u0026";
            case '<' -> "\\u003c";
            case '>' -> "\\u003e";
            case '\'' -> "\\u0027";
            case 0x2028 -> "\\u2028";
            case 0x2029 -> "\\u2029";
            default -> json(c);
        };
    }
}
