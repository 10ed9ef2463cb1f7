package dev.weft.wechat.poster;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Measures text in the fonts of one poster, and remembers what they lack. */
final class Typesetter {
    static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);
    private static final int VARIATION_16 = 0xFE0F;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private final PosterFonts fonts;
    private final Set<Integer> missing = new TreeSet<>();

    Typesetter(PosterFonts fonts) {
        this.fonts = fonts;
    }

    /** Returns the characters that no font has, seen so far. */
    Set<Integer> missing() {
        return missing;
    }

    /** Returns a text without the characters that no font has, which are remembered. */
    String showable(String text, boolean bold) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (c == VARIATION_16 || c == ZERO_WIDTH_JOINER) {
                return;
            }
            if (fonts.fontFor(c, bold, 12) == null) {
                missing.add(c);
            } else {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }

    /** Returns a showable text in runs of one font each. */
    List<TextRun> runs(String text, boolean bold, float size) {
        List<TextRun> runs = new ArrayList<>();
        Font current = null;
        int start = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            Font font = fonts.fontFor(c, bold, size);
            font = font == null ? fonts.font(bold, size) : font;
            if (current != null && !font.equals(current)) {
                runs.add(new TextRun(current, text.substring(start, i)));
                start = i;
            }
            current = font;
            i += Character.charCount(c);
        }
        if (current != null) {
            runs.add(new TextRun(current, text.substring(start)));
        }
        return runs;
    }

    /** Returns how wide a showable text is, in pixels. */
    double width(String text, boolean bold, float size) {
        double width = 0;
        for (TextRun run : runs(text, bold, size)) {
            width += glyphs(run).getLogicalBounds().getWidth();
        }
        return width;
    }

    static GlyphVector glyphs(TextRun run) {
        char[] chars = run.text().toCharArray();
        return run.font().layoutGlyphVector(CONTEXT, chars, 0, chars.length, Font.LAYOUT_LEFT_TO_RIGHT);
    }
}
