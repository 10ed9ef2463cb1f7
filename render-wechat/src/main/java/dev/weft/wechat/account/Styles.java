package dev.weft.wechat.account;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The styles of a theme in a publication's colour, encoded once. */
final class Styles {
    /** What text needs before its ground; a little more than is asked for, since grounds may be a light grey. */
    private static final double CONTRAST = 5;

    private static final int[] WHITE = {255, 255, 255};
    private static final int[] BLACK = {0, 0, 0};

    private final AccountTheme theme;
    private final String colour;
    private final Map<Rule, byte[]> attributes = new EnumMap<>(Rule.class);

    Styles(AccountTheme theme, String colour) {
        this.theme = theme;
        this.colour = colour;
        int[] own = rgb(colour);
        String ink = hex(readable(own));
        String on = contrast(own, WHITE) >= 4.5 ? "#fff" : "#222";
        String line = hex(mixed(own, WHITE, 60));
        for (Rule rule : Rule.values()) {
            String style = " style=\""
                    + theme.rules()
                            .getOrDefault(rule, "")
                            .replace("{colour}", colour)
                            .replace("{ink}", ink)
                            .replace("{on}", on)
                            .replace("{line}", line);
            attributes.put(rule, style.getBytes(StandardCharsets.UTF_8));
        }
    }

    boolean isIn(String other) {
        return colour.equals(other);
    }

    /** Returns a style attribute up to its declarations, without the closing quote. */
    byte[] of(Rule rule) {
        return Objects.requireNonNull(attributes.get(rule));
    }

    /** Returns whether the theme has a style for what is not written without one. */
    boolean has(Rule rule) {
        return theme.rules().containsKey(rule);
    }

    /** Returns what a mark says; empty where the theme has none. */
    String mark(Rule rule) {
        return theme.marks().getOrDefault(rule, "");
    }

    private static int[] rgb(String colour) {
        return new int[] {
            Integer.parseInt(colour.substring(1, 3), 16),
            Integer.parseInt(colour.substring(3, 5), 16),
            Integer.parseInt(colour.substring(5, 7), 16)
        };
    }

    /** Returns a colour that can be read on white, as near to its own as can be. */
    private static int[] readable(int[] own) {
        int percent = 0;
        while (percent < 100 && contrast(mixed(own, BLACK, percent), WHITE) < CONTRAST) {
            percent += 2;
        }
        return mixed(own, BLACK, percent);
    }

    private static int[] mixed(int[] own, int[] other, int percent) {
        int[] mixed = new int[3];
        for (int i = 0; i < 3; i++) {
            mixed[i] = (own[i] * (100 - percent) + other[i] * percent) / 100;
        }
        return mixed;
    }

    private static double contrast(int[] a, int[] b) {
        double first = luminance(a);
        double second = luminance(b);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    /**
     * Returns the relative luminance.
     *
     * @see <a href="https://www.w3.org/TR/WCAG22/#dfn-relative-luminance">WCAG 2.2 (checked 2026-11-28)</a>
     */
    private static double luminance(int[] rgb) {
        return 0.2126 * linear(rgb[0]) + 0.7152 * linear(rgb[1]) + 0.0722 * linear(rgb[2]);
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : StrictMath.pow((c + 0.055) / 1.055, 2.4);
    }

    private static String hex(int[] rgb) {
        return String.format(Locale.ROOT, "#%02x%02x%02x", rgb[0], rgb[1], rgb[2]);
    }
}
