package dev.weft.html;

import java.util.Locale;

/**
 * The publication's colour made fit to read in, on light paper and on dark.
 *
 * @param onLight a text colour on light paper
 * @param onDark a text colour on dark paper
 * @param band a background of white text
 * @see <a href="https://www.w3.org/TR/WCAG22/#contrast-minimum">WCAG 2.2, 1.4.3 (checked 2026-11-23)</a>
 */
record Palette(String onLight, String onDark, String band) {
    /** More than the 4.5 that is asked for, since paper is not always white. */
    private static final double CONTRAST = 5.6;

    private static final int[] LIGHT = {0xF4, 0xF2, 0xED};
    private static final int[] DARK = {0x20, 0x23, 0x27};
    private static final int[] WHITE = {255, 255, 255};

    static Palette of(String colour) {
        int[] rgb = {
            Integer.parseInt(colour.substring(1, 3), 16),
            Integer.parseInt(colour.substring(3, 5), 16),
            Integer.parseInt(colour.substring(5, 7), 16)
        };
        return new Palette(hex(moved(rgb, LIGHT, 0)), hex(moved(rgb, DARK, 255)), hex(moved(rgb, WHITE, 0)));
    }

    /** Mixes a colour with black or white, as little as is needed to stand out from the paper. */
    private static int[] moved(int[] rgb, int[] paper, int towards) {
        int[] mixed = rgb.clone();
        for (int step = 0; step <= 100 && contrast(mixed, paper) < CONTRAST; step++) {
            for (int i = 0; i < 3; i++) {
                mixed[i] = (rgb[i] * (100 - step) + towards * step + 50) / 100;
            }
        }
        return mixed;
    }

    static double contrast(int[] a, int[] b) {
        double first = luminance(a);
        double second = luminance(b);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

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
