package dev.weft.wechat.poster;

import dev.weft.finding.Finding;
import dev.weft.model.Article;
import dev.weft.render.Site;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Draws share posters of articles: cover, title, lead, source and date, who publishes, and a QR code of the article's
 * address. Immutable and safe to share between threads; {@code Posters.builder()…build()} makes one.
 */
public final class Posters {
    private final Builder b;
    private volatile @Nullable PosterFonts loaded;
    private volatile @Nullable NoFontException missing;

    private Posters(Builder builder) {
        this.b = builder;
        this.loaded = builder.fonts;
    }

    /** Begins with the system's fonts, no pictures, portrait, as PNG. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the layout. */
    public PosterLayout layout() {
        return b.layout;
    }

    /** Returns whether there can be a poster of an article: there is a font, and a QR code can hold its address. */
    public boolean accepts(Article article, Site site) {
        return obstacle().isEmpty() && QrCode.fits(site.address(site.page(article)));
    }

    /** Returns why there can be no poster of any article, if so: no font; says what to install or to pass. */
    public Optional<Finding> obstacle() {
        try {
            fonts();
            return Optional.empty();
        } catch (NoFontException e) {
            return Optional.of(
                    PosterCodes.NO_FONT.at("", e.bilingual().zh(), e.bilingual().en()));
        }
    }

    /** Returns layout, encoding and fonts: the documents are others where this is another. */
    @Override
    public String toString() {
        return "Posters[" + b.layout + ", " + b.encoding + ", " + (obstacle().isEmpty() ? fonts().names() : "no font")
                + "]";
    }

    /**
     * Writes the poster of an article; never closes {@code out}.
     *
     * @param findings is given what was cut, left out, or could not be shown
     * @throws NoFontException if there is no font it can be set in
     */
    public void write(Article article, Site site, OutputStream out, Consumer<Finding> findings) throws IOException {
        BufferedImage image = draw(
                article,
                site,
                finding -> findings.accept(finding.inArticle(article.id().value())));
        if (b.encoding == PosterEncoding.PNG) {
            PngWriter.write(image, out);
        } else {
            JpegWriter.write(image, out);
        }
    }

    BufferedImage draw(Article article, Site site, Consumer<Finding> findings) {
        return new PosterPainter(PosterContent.of(article, site), b.layout, fonts(), b.images, findings).paint();
    }

    /** Looks for the system's fonts once; their lack is remembered as well, since looking takes long. */
    private PosterFonts fonts() {
        NoFontException known = missing;
        if (known != null) {
            throw new NoFontException(known);
        }
        PosterFonts fonts = loaded;
        if (fonts == null) {
            try {
                fonts = PosterFonts.system();
            } catch (NoFontException e) {
                missing = e;
                throw e;
            }
            loaded = fonts;
        }
        return fonts;
    }

    /** Gathers what posters are drawn with; not safe to share between threads. */
    public static final class Builder {
        private @Nullable PosterFonts fonts;
        private ImageFetcher images = ImageFetcher.NONE;
        private PosterLayout layout = PosterLayout.PORTRAIT;
        private PosterEncoding encoding = PosterEncoding.PNG;

        private Builder() {}

        /** Sets the fonts; by default the system's, looked for when the first poster is drawn. */
        public Builder fonts(PosterFonts value) {
            fonts = value;
            return this;
        }

        /** Sets who brings covers; by default nobody. */
        public Builder images(ImageFetcher value) {
            images = value;
            return this;
        }

        /** Sets the layout. */
        public Builder layout(PosterLayout value) {
            layout = value;
            return this;
        }

        /** Sets how the picture is written. */
        public Builder encoding(PosterEncoding value) {
            encoding = value;
            return this;
        }

        /** Returns the posters; the builder can go on to make others. */
        public Posters build() {
            Builder copy = new Builder();
            copy.fonts = fonts;
            copy.images = images;
            copy.layout = layout;
            copy.encoding = encoding;
            return new Posters(copy);
        }
    }
}
