package dev.weft.wechat.poster;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;

/** Texts one below the other, measured before they are drawn. */
final class TextColumn {
    private final List<Part> parts = new ArrayList<>();
    private double height;

    /** Lines of one kind, and how far below the top they begin. */
    private record Part(List<String> lines, boolean bold, float size, double leading, Color colour, double top) {}

    void add(List<String> lines, boolean bold, float size, double leading, Color colour) {
        parts.add(new Part(lines, bold, size, leading, colour, height));
        height += lines.size() * size * leading;
    }

    void gap(double pixels) {
        height += pixels;
    }

    int height() {
        return (int) Math.ceil(height);
    }

    /** Draws each line in the middle of a box. */
    void drawCentred(Canvas canvas, Box box, Typesetter typesetter) {
        for (Part part : parts) {
            double y = box.y() + part.top();
            for (String line : part.lines()) {
                double x = box.x() + (box.width() - typesetter.width(line, part.bold(), part.size())) / 2;
                canvas.line(line, part.bold(), part.size(), part.leading(), part.colour(), x, y);
                y += part.size() * part.leading();
            }
        }
    }

    /** Draws each line at the left of a box. */
    void draw(Canvas canvas, Box box) {
        for (Part part : parts) {
            double y = box.y() + Math.round(part.top());
            for (String line : part.lines()) {
                canvas.line(line, part.bold(), part.size(), part.leading(), part.colour(), box.x(), y);
                y += part.size() * part.leading();
            }
        }
    }
}
