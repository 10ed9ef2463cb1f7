package dev.weft.html;

import dev.weft.internal.Rgb;

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

    private static final Rgb LIGHT = new Rgb(0xF4, 0xF2, 0xED);
    private static final Rgb DARK = new Rgb(0x20, 0x23, 0x27);

    static Palette of(String colour) {
        Rgb own = Rgb.parse(colour);
        return new Palette(
                moved(own, LIGHT, Rgb.BLACK).toString(),
                moved(own, DARK, Rgb.WHITE).toString(),
                moved(own, Rgb.WHITE, Rgb.BLACK).toString());
    }

    /** Mixes a colour with black or white, as little as is needed to stand out from the paper. */
    private static Rgb moved(Rgb own, Rgb paper, Rgb towards) {
        Rgb mixed = own;
        for (int step = 0; step <= 100 && mixed.contrast(paper) < CONTRAST; step++) {
            int percent = step;
            mixed = own.combined(towards, (from, to) -> (from * (100 - percent) + to * percent + 50) / 100);
        }
        return mixed;
    }
}
