package dev.weft.body;

import dev.weft.value.Characters;
import dev.weft.value.PathSegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Throws what tests are made of, always the same for one seed: texts with everything that texts can hold. */
public final class Dice {
    private static final String[] PIECES = {
        "字",
        "한",
        "产业集群",
        "会议",
        "在沈阳召开。",
        "“引号”",
        "，",
        "。",
        "图为现场",
        "！",
        "a",
        "B",
        "word ",
        "a b",
        "x\u00A0",
        "1.",
        " ",
        "  ",
        "\u3000",
        "\u00A0",
        "\t",
        "\n",
        "\r\n",
        "<b>",
        "</script>",
        "</p>",
        "-->",
        "]]>",
        "&amp;",
        "\"",
        "\\",
        "/",
        "'",
        "{{x}}",
        "${y}",
        "%s",
        "$1",
        "\u0000",
        "\u001B[31m",
        "\u007F",
        "\u0085",
        "\uFFFE",
        "\uFFFF",
        "\uFDD0",
        "\uFFFD",
        "\uD800",
        "\uDC00",
        "\uD83D\uDE00",
        "👨‍👩‍👧",
        "e\u0301",
        "\u202E",
        "\u2066",
        "\u2028",
        "\u2029",
        "\u200B",
        "\uFEFF",
        "𠮷",
        "العربية",
        "ไทย",
        "ß",
        "İ",
        "ı",
        "0",
        "12.5",
        "-",
        "…",
        "\uDBFF\uDFFF"
    };

    private final Random random;

    /** Begins a sequence. */
    public Dice(long seed) {
        this.random = new Random(seed);
    }

    /** Returns a number from 0 on. */
    public int below(int bound) {
        return random.nextInt(bound);
    }

    /** Once in so many times. */
    public boolean chance(int times) {
        return random.nextInt(times) == 0;
    }

    /** Returns a number of any size that is not negative. */
    public long number() {
        return switch (below(4)) {
            case 0 -> below(10);
            case 1 -> Long.MAX_VALUE - below(10);
            case 2 -> random.nextInt() & 0x7FFFFFFF;
            default -> random.nextLong() >>> 1;
        };
    }

    /** Returns a number from 0 to 1. */
    public double fraction() {
        return random.nextDouble();
    }

    /** Returns one of some values. */
    @SafeVarargs
    public final <T> T of(T... values) {
        return values[below(values.length)];
    }

    /** Returns a text of any characters. */
    public String text() {
        StringBuilder out = new StringBuilder();
        for (int i = below(8); i >= 0; i--) {
            out.append(of(PIECES));
        }
        return out.toString();
    }

    /** Returns a text as a line holds it; may be empty. */
    public String line() {
        return Characters.line(text());
    }

    /** Returns nothing, or any text. */
    public String maybeLine() {
        return chance(2) ? "" : text();
    }

    /** Returns a segment of a path. */
    public String segment() {
        return chance(2)
                ? "a" + below(1000)
                : PathSegment.from(
                        of("会议", "Año", "x y", "e\u0301", "..", "CON", "notice-2014", "~a_b", "𠮷") + below(100));
    }

    /** Returns nothing, or up to so many. */
    public <T> List<T> list(int most, Supplier<T> maker) {
        List<T> out = new ArrayList<>();
        if (chance(2)) {
            for (int i = below(most + 1); i > 0; i--) {
                out.add(maker.get());
            }
        }
        return out;
    }
}
