package dev.weft.pictures;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.awt.image.IndexColorModel;
import java.util.Arrays;

/**
 * The few colours that a drawing is stored with. A copy that keeps to them is a fraction of the size of one with every shade
 * that scaling makes between them.
 */
final class Palette {
    /** Shades that agree in their first six bits of red, green and blue, and in whether they can be seen, get one colour. */
    private static final int SHADES = 1 << 19;

    private static final int UNKNOWN = -1;

    private final int[] rgb;
    private final int[] nearest = new int[SHADES];

    Palette(IndexColorModel colours) {
        rgb = new int[colours.getMapSize()];
        colours.getRGBs(rgb);
        Arrays.fill(nearest, UNKNOWN);
    }

    /** Returns the PNG of a picture of one integer a pixel in these colours, each pixel in the one nearest to its own. */
    byte[] png(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        byte[] rows = new byte[height * (1 + width)];
        int[] pixels = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
        int visible = picture.getColorModel().hasAlpha() ? 0 : 0xFF000000;
        int i = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                rows[y * (1 + width) + 1 + x] = (byte) nearest(pixels[i++] | visible);
            }
        }
        return new IndexedPng(rgb).of(rows, width, height);
    }

    private int nearest(int argb) {
        int shade = argb >>> 31 << 18 | (argb >> 18 & 0x3F) << 12 | (argb >> 10 & 0x3F) << 6 | argb >> 2 & 0x3F;
        if (nearest[shade] == UNKNOWN) {
            int best = 0;
            for (int i = 1; i < rgb.length; i++) {
                if (distance(argb, rgb[i]) < distance(argb, rgb[best])) {
                    best = i;
                }
            }
            nearest[shade] = best;
        }
        return nearest[shade];
    }

    /** Returns how far two colours are apart, as the eye sees it: green counts most, transparence before all. */
    private static int distance(int one, int other) {
        int alpha = (one >>> 24) - (other >>> 24);
        int red = (one >> 16 & 0xFF) - (other >> 16 & 0xFF);
        int green = (one >> 8 & 0xFF) - (other >> 8 & 0xFF);
        int blue = (one & 0xFF) - (other & 0xFF);
        return 16 * alpha * alpha + 2 * red * red + 4 * green * green + 3 * blue * blue;
    }
}
