package dev.weft.wechat.poster;

import dev.weft.value.FocalPoint;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.GlyphVector;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/** What posters are drawn with: boxes, pictures, lines of text, QR codes. */
final class Canvas implements AutoCloseable {
    /** How many modules of white a panel adds around a code; the light foot around it does the rest. */
    private static final int PANEL_MODULES = 2;

    /** Where the baseline is in a square of the size of the font, from the top, in Chinese fonts. */
    private static final double ASCENT = 0.88;

    private final BufferedImage image;
    private final Graphics2D g;
    private final Typesetter typesetter;

    Canvas(int width, int height, Typesetter typesetter) {
        this.typesetter = typesetter;
        image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    }

    BufferedImage image() {
        return image;
    }

    void fill(Box box, Color colour) {
        g.setColor(colour);
        g.fillRect(box.x(), box.y(), box.width(), box.height());
    }

    /** Draws the part of a picture about its focal point that has the shape of a box. */
    void cover(BufferedImage picture, FocalPoint focus, Box box) {
        BufferedImage source = picture;
        double scale = scale(source, box);
        while (scale <= 0.5) {
            source = halved(source);
            scale = scale(source, box);
        }
        double w = box.width() / scale;
        double h = box.height() / scale;
        int x = (int) Math.round(Math.max(0, Math.min(focus.x() * source.getWidth() - w / 2, source.getWidth() - w)));
        int y = (int) Math.round(Math.max(0, Math.min(focus.y() * source.getHeight() - h / 2, source.getHeight() - h)));
        int right = Math.min(source.getWidth(), x + (int) Math.round(w));
        int bottom = Math.min(source.getHeight(), y + (int) Math.round(h));
        CoverScaler.draw(source, new Box(x, y, right - x, bottom - y), image, box);
    }

    private static double scale(BufferedImage source, Box box) {
        return Math.max((double) box.width() / source.getWidth(), (double) box.height() / source.getHeight());
    }

    /** Halves a picture by the mean of each four pixels, which keeps fine lines that sampling would lose. */
    private static BufferedImage halved(BufferedImage source) {
        int w = Math.max(1, source.getWidth() / 2);
        int h = Math.max(1, source.getHeight() / 2);
        BufferedImage half = new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = half.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        g.drawImage(source, 0, 0, w, h, 0, 0, w * 2, h * 2, Color.WHITE, null);
        g.dispose();
        return half;
    }

    /** Draws a line of text below {@code top}, in the middle of the height that its leading gives it. */
    void line(String line, boolean bold, float size, double leading, Color colour, double x, double top) {
        g.setColor(colour);
        double baseline = top + size * (leading - 1) / 2 + size * ASCENT;
        double at = x;
        for (TextRun run : typesetter.runs(line, bold, size)) {
            GlyphVector glyphs = Typesetter.glyphs(run);
            g.drawGlyphVector(glyphs, (float) at, (float) baseline);
            at += glyphs.getLogicalBounds().getWidth();
        }
    }

    /** Draws a QR code into the right of a box, as large as whole pixels a module allow; returns where. */
    Box qr(QrCode code, Box box) {
        int modules = code.size() + 2 * PANEL_MODULES;
        int scale = Math.max(1, box.width() / modules);
        int side = scale * modules;
        Box panel = new Box(box.right() - side, box.y() + (box.height() - side) / 2, side, side);
        fill(panel, Color.WHITE);
        g.setColor(Color.BLACK);
        for (int y = 0; y < code.size(); y++) {
            for (int x = 0; x < code.size(); x++) {
                if (code.isDark(x, y)) {
                    int offset = PANEL_MODULES * scale;
                    g.fillRect(panel.x() + offset + x * scale, panel.y() + offset + y * scale, scale, scale);
                }
            }
        }
        return panel;
    }

    /** Draws threads that cross, for a poster without a cover. */
    void weave(Box box, Color thread) {
        g.setColor(thread);
        int step = Math.max(12, box.height() / 24);
        for (int y = 0; y * step < box.height(); y++) {
            for (int x = 0; x * step < box.width(); x++) {
                boolean warp = (x + y) % 2 == 0;
                double long1 = step * 0.82;
                double thin = step * 0.22;
                g.fill(new Rectangle2D.Double(
                        box.x() + x * step + (step - (warp ? thin : long1)) / 2,
                        box.y() + y * step + (step - (warp ? long1 : thin)) / 2,
                        warp ? thin : long1,
                        warp ? long1 : thin));
            }
        }
    }

    void clip(Box box) {
        g.setClip(box.x(), box.y(), box.width(), box.height());
    }

    void unclip() {
        g.setClip(null);
    }

    @Override
    public void close() {
        g.dispose();
    }
}
