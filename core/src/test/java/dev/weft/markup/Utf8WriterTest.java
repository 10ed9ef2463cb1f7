package dev.weft.markup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
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
        assertThatThrownBy(() -> out.again(-1, 1)).hasMessageContaining("from == -1");
        assertThatThrownBy(() -> out.toBytes(out.size() + 1)).hasMessageContaining("size == ");
        assertThatThrownBy(() -> out.toBytes(-1)).hasMessageContaining("size == -1");
        assertThat(out.toBytes(out.size())).isEmpty();
        out.again(0, out.size()).again(0, 0);
        assertThat(out.toBytes()).hasSize(2 * (end + end - 7));
    }

    @Test
    void whatWasWrittenBehindAPlaceIsForgotten() {
        Utf8Writer out = new Utf8Writer(1).raw("abc");
        out.truncate(3);
        assertThat(out).hasToString("abc");
        out.truncate(1);
        assertThat(out.number(-7)).hasToString("a-7");
        out.truncate(0);
        assertThat(out.size()).isZero();
        assertThatThrownBy(() -> out.truncate(1)).hasMessage("size == 1, expected 0 to 0");
        assertThatThrownBy(() -> out.truncate(-1)).hasMessage("size == -1, expected 0 to 0");
    }

    @Test
    void whatWasGatheredIsWrittenInOneCallAndAppended() throws IOException {
        Utf8Writer out =
                new Utf8Writer(1).reserve(1).append(new Utf8Writer().text("汉<")).append(new Utf8Writer());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        out.writeTo(bytes);
        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("汉&lt;").isEqualTo(out.toString());
        assertThat(out.size()).isEqualTo(7).isEqualTo(out.toBytes().length);
    }

    @Test
    void everyCharacterIsEncodedAsTheJdkEncodesItOrReplaced() {
        Utf8Writer out = new Utf8Writer(1);
        for (int c = 0x80; c <= Character.MAX_CODE_POINT; c++) {
            String text = Character.toString(c);
            boolean carried =
                    c >= 0xA0 && (c < 0xD800 || c > 0xDFFF) && (c < 0xFDD0 || c > 0xFDEF) && (c & 0xFFFE) != 0xFFFE;
            out.truncate(0);
            int replaced = out.replacements();
            String written = out.text(text).toString();
            if (!written.equals(carried ? text : "\uFFFD")
                    || out.replacements() - replaced != (carried && c != 0xFFFD ? 0 : 1)) {
                assertThat(written).as("U+%04X", c).isEqualTo(carried ? text : "\uFFFD");
                assertThat(out.replacements() - replaced).as("U+%04X", c).isEqualTo(carried && c != 0xFFFD ? 0 : 1);
            }
        }
    }

    @Test
    void replacementsAreCountedHoweverTheyCameIn() {
        assertThat(new Utf8Writer().text("a\u0000b\uFFFDc\uD800").replacements())
                .isEqualTo(3);
        assertThat(new Utf8Writer().text("a&\uFF0C\uD83D\uDE00").replacements()).isZero();
        assertThat(new Utf8Writer().inside(Host.XML).attribute("\u0001&\t").replacements())
                .isEqualTo(1);
        assertThat(new Utf8Writer().raw("\uFFFE").replacements()).isEqualTo(1);
    }

    @Test
    void markupIsWrittenAsItIsHoweverLongItIs() {
        for (int n = 40; n < 60; n++) {
            String ascii = "<".repeat(n);
            assertThat(new Utf8Writer(1).raw(ascii)).hasToString(ascii);
            assertThat(new Utf8Writer(1).raw(ascii + "汉")).hasToString(ascii + "汉");
            assertThat(new Utf8Writer(1).inside(Host.XML).raw(ascii).toString()).isEqualTo("&#x3C;".repeat(n));
        }
    }

    @Test
    void roomGrowsWithWhatComes() {
        for (int capacity = 0; capacity < 70; capacity++) {
            for (int n = 0; n < 70; n++) {
                Utf8Writer out = new Utf8Writer(capacity).raw("a".repeat(n)).text("汉\uD83D\uDE00\u2028");
                assertThat(out).hasToString("a".repeat(n) + "汉\uD83D\uDE00\u2028");
            }
        }
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
