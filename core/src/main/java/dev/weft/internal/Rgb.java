package dev.weft.internal;

import java.util.Locale;
import java.util.function.IntBinaryOperator;

/**
 * A colour, and how well it is told from another.
 *
 * @param red from 0 to 255
 * @param green from 0 to 255
 * @param blue from 0 to 255
 */
public record Rgb(int red, int green, int blue) {
    /** The colour of most paper. */
    public static final Rgb WHITE = new Rgb(255, 255, 255);

    /** The colour of most ink. */
    public static final Rgb BLACK = new Rgb(0, 0, 0);

    /** Returns the colour that a hash sign and six hexadecimal digits stand for. */
    public static Rgb parse(String text) {
        int all = Integer.parseInt(text.substring(1), 16);
        return new Rgb(all >> 16, all >> 8 & 0xFF, all & 0xFF);
    }

    /** Returns the colour whose red, green and blue are made of those of this one and of another. */
    public Rgb combined(Rgb other, IntBinaryOperator channel) {
        return new Rgb(
                channel.applyAsInt(red, other.red),
                channel.applyAsInt(green, other.green),
                channel.applyAsInt(blue, other.blue));
    }

    /**
     * Returns how well this colour is told from another, from 1 to 21, whichever of them is the ground.
     *
     * @see <a href="https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio">WCAG 2.2 (checked 2026-11-28)</a>
     */
    public double contrast(Rgb other) {
        double own = luminance();
        double others = other.luminance();
        return (Math.max(own, others) + 0.05) / (Math.min(own, others) + 0.05);
    }

    private double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : StrictMath.pow((c + 0.055) / 1.055, 2.4);
    }

    /** Returns it as a hash sign and six hexadecimal digits. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
    }
}
