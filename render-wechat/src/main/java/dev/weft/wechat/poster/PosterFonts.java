package dev.weft.wechat.poster;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The fonts that posters are set in: a caller's own, or those of the system. Immutable and safe to share. */
public final class PosterFonts {
    /** What Linux, macOS and Windows call their fonts for Simplified Chinese, best first. */
    private static final List<String> FAMILIES = List.of(
            "Noto Sans CJK SC",
            "Source Han Sans SC",
            "Noto Sans SC",
            "PingFang SC",
            "Microsoft YaHei",
            "WenQuanYi Micro Hei",
            "WenQuanYi Zen Hei",
            "Hiragino Sans GB",
            "SimHei");

    private static final int FIRST_PICTOGRAPH = 0x1F000;
    private static final char TYPICAL = '中';

    private final Font regular;
    private final Font bold;
    private final List<Font> others;

    /** Which rare characters have an outline: asking takes long. */
    private final Map<Glyph, Boolean> outlined = new ConcurrentHashMap<>();

    private record Glyph(Font font, int codePoint) {}

    private PosterFonts(Font regular, Font bold, List<Font> others) {
        this.regular = regular;
        this.bold = bold;
        this.others = List.copyOf(others);
    }

    /**
     * Returns the system's fonts.
     *
     * @throws NoFontException if the system has none that shows Chinese
     */
    public static PosterFonts system() {
        try {
            GraphicsEnvironment environment = GraphicsEnvironment.getLocalGraphicsEnvironment();
            List<String> installed = List.of(environment.getAvailableFontFamilyNames(Locale.ROOT));
            String family =
                    FAMILIES.stream().filter(installed::contains).findFirst().orElse(null);
            if (family == null) {
                family = installed.stream()
                        .filter(name -> new Font(name, Font.PLAIN, 12).canDisplay(TYPICAL))
                        .findFirst()
                        .orElseThrow(() -> NoFontException.onSystem(null));
            }
            Font regular = new Font(family, Font.PLAIN, 12);
            return new PosterFonts(
                    regular, regular.deriveFont(Font.BOLD), List.of(new Font(Font.SANS_SERIF, Font.PLAIN, 12)));
        } catch (RuntimeException | Error e) {
            throw e instanceof NoFontException known ? known : noFont(e, "");
        }
    }

    /**
     * Returns the font of a file, also made bold from it.
     *
     * @throws NoFontException if the file is no font that can be used
     */
    public static PosterFonts of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return of(in, String.valueOf(file.getFileName()));
        }
    }

    /**
     * Returns the font of a stream, which is read to its end and not closed, also made bold from it.
     *
     * @throws NoFontException if it is no font that can be used
     */
    public static PosterFonts of(InputStream font) throws IOException {
        return of(font, "stream");
    }

    private static PosterFonts of(InputStream in, String name) throws IOException {
        Font regular = load(in, name);
        return new PosterFonts(regular, regular.deriveFont(Font.BOLD), List.of());
    }

    /** Reads a font; of a collection the one for Simplified Chinese. */
    private static Font load(InputStream in, String name) throws IOException {
        byte[] file = in.readAllBytes();
        try {
            Font[] fonts = Font.createFonts(new ByteArrayInputStream(file));
            Font best = fonts[0];
            for (Font font : fonts) {
                if (font.getFontName(Locale.ROOT).contains(" SC")) {
                    best = font;
                    break;
                }
            }
            if (!best.canDisplay('A') && !best.canDisplay(TYPICAL)) {
                throw NoFontException.inFile(name, null);
            }
            return best;
        } catch (IOException | FontFormatException | RuntimeException | Error e) {
            throw e instanceof NoFontException known ? known : noFont(e, name);
        }
    }

    /** On a system without fontconfig or fonts the JDK throws errors of many types, even to load a font from a file. */
    private static NoFontException noFont(Throwable e, String name) {
        if (e instanceof VirtualMachineError fatal && !(e instanceof InternalError)) {
            throw fatal;
        }
        return name.isEmpty() ? NoFontException.onSystem(e) : NoFontException.inFile(name, e);
    }

    /** Returns what the fonts are called. */
    String names() {
        StringBuilder names = new StringBuilder();
        names.append(regular.getFontName(Locale.ROOT)).append(", ").append(bold.getFontName(Locale.ROOT));
        others.forEach(font -> names.append(", ").append(font.getFontName(Locale.ROOT)));
        return names.toString();
    }

    /** Returns a font in a size, in pixels, that has a character; null where none has. */
    @Nullable
    Font fontFor(int codePoint, boolean wantBold, float size) {
        Font first = wantBold ? bold : regular;
        if (first.canDisplay(codePoint) && (codePoint < FIRST_PICTOGRAPH || isDrawn(first, codePoint))) {
            return first.deriveFont(size);
        }
        for (Font other : others) {
            if (isDrawn(other, codePoint)) {
                return other.deriveFont(wantBold ? Font.BOLD : Font.PLAIN, size);
            }
        }
        return null;
    }

    /** Returns whether a font has an outline to draw; the pictures of a font of coloured emoji come out blank. */
    private boolean isDrawn(Font font, int codePoint) {
        return font.canDisplay(codePoint)
                && outlined.computeIfAbsent(
                        new Glyph(font, codePoint),
                        any -> Character.isWhitespace(codePoint)
                                || !font.createGlyphVector(Typesetter.CONTEXT, Character.toString(codePoint))
                                        .getOutline()
                                        .getBounds2D()
                                        .isEmpty());
    }

    /** Returns the main font in a size, in pixels. */
    Font font(boolean wantBold, float size) {
        return Objects.requireNonNull(wantBold ? bold : regular).deriveFont(size);
    }
}
