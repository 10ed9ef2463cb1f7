package dev.weft.wechat.poster;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferInt;
import java.awt.image.Raster;
import org.jspecify.annotations.Nullable;

/**
 * Brings a part of a picture into a box, each point mixed of the four nearest; in a third of the time that Java2D takes.
 * Works in two passes, first along a row, then between two rows, on two colours of a point at once.
 */
final class CoverScaler {
    private static final int RED_BLUE = 0xFF00FF;
    private static final int GREEN = 0x00FF00;

    private final Box part;
    private final int width;
    private final int[] places;
    private final int[] weights;
    private final byte @Nullable [] bytes;
    private final int[] pixels;
    private final int stride;
    private final int[] row;

    private CoverScaler(BufferedImage source, Box part, int width) {
        this.part = part;
        this.width = width;
        this.stride = source.getWidth();
        this.row = new int[part.width()];
        places = new int[width];
        weights = new int[width];
        for (int x = 0; x < width; x++) {
            int at = place(x, part.width(), width);
            places[x] = at >> 8;
            weights[x] = at & 0xFF;
        }
        boolean plain = source.getType() == BufferedImage.TYPE_3BYTE_BGR && isWhole(source.getRaster());
        bytes = plain ? ((DataBufferByte) source.getRaster().getDataBuffer()).getData() : null;
        pixels = plain ? new int[0] : opaque(source);
    }

    /** Draws a part of a picture into a box of an image of type {@link BufferedImage#TYPE_INT_RGB}. */
    static void draw(BufferedImage source, Box part, BufferedImage target, Box box) {
        int[] out = ((DataBufferInt) target.getRaster().getDataBuffer()).getData();
        new CoverScaler(source, part, box.width()).draw(out, target.getWidth(), box);
    }

    private static boolean isWhole(Raster raster) {
        return raster.getParent() == null && raster.getDataBuffer().getOffset() == 0;
    }

    private static int[] opaque(BufferedImage source) {
        BufferedImage opaque = source;
        if (source.getType() != BufferedImage.TYPE_INT_RGB || !isWhole(source.getRaster())) {
            opaque = new BufferedImage(source.getWidth(), source.getHeight(), BufferedImage.TYPE_INT_RGB);
            Graphics2D g = opaque.createGraphics();
            g.drawImage(source, 0, 0, Color.WHITE, null);
            g.dispose();
        }
        return ((DataBufferInt) opaque.getRaster().getDataBuffer()).getData();
    }

    /** Returns where a point of the box is in the part, in 256ths of a point, never beyond its last. */
    private static int place(int at, int from, int to) {
        long centre = ((2L * at + 1) * from * 256 / to - 256) / 2;
        return (int) Math.max(0, Math.min(centre, (from - 1) * 256L));
    }

    private void draw(int[] out, int outStride, Box box) {
        int[] upper = new int[width];
        int[] lower = new int[width];
        int upperRow = -1;
        int lowerRow = -1;
        for (int y = 0; y < box.height(); y++) {
            int at = place(y, part.height(), box.height());
            int first = at >> 8;
            int second = Math.min(first + 1, part.height() - 1);
            if (first == lowerRow) {
                int[] swapped = upper;
                upper = lower;
                lower = swapped;
                upperRow = lowerRow;
                lowerRow = -1;
            }
            if (first != upperRow) {
                across(first, upper);
                upperRow = first;
            }
            if (second != lowerRow) {
                across(second, lower);
                lowerRow = second;
            }
            int weight = at & 0xFF;
            int to = (box.y() + y) * outStride + box.x();
            for (int x = 0; x < width; x++) {
                out[to + x] = mixed(upper[x], lower[x], weight);
            }
        }
    }

    /** Brings one row to the width of the box. */
    private void across(int y, int[] to) {
        int from = (part.y() + y) * stride + part.x();
        int last = part.width() - 1;
        if (bytes == null) {
            System.arraycopy(pixels, from, row, 0, row.length);
        } else {
            int at = from * 3;
            for (int x = 0; x <= last; x++, at += 3) {
                row[x] = (bytes[at + 2] & 0xFF) << 16 | (bytes[at + 1] & 0xFF) << 8 | bytes[at] & 0xFF;
            }
        }
        for (int x = 0; x < width; x++) {
            int place = places[x];
            to[x] = mixed(row[place], row[place < last ? place + 1 : last], weights[x]);
        }
    }

    private static int mixed(int one, int other, int weight) {
        int redBlue = one & RED_BLUE;
        int green = one & GREEN;
        redBlue += ((other & RED_BLUE) - redBlue) * weight >> 8;
        green += ((other & GREEN) - green) * weight >> 8;
        return redBlue & RED_BLUE | green & GREEN;
    }
}
