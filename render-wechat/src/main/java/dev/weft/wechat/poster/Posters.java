package dev.weft.wechat.poster;

import dev.weft.finding.Finding;
import dev.weft.model.Article;
import dev.weft.render.Site;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Draws share posters of articles: cover, title, lead, source and date, who publishes, and a QR code of the article's
 * address. Immutable and safe to share between threads; {@code Posters.builder()…build()} makes one.
 */
public final class Posters {
    private final Builder b;
    private volatile @Nullable PosterFonts loaded;

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

    /** Returns whether there can be a poster of an article: a QR code can hold its address. */
    public boolean accepts(Article article, Site site) {
        return QrCode.fits(site.address(site.page(article)));
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

    private PosterFonts fonts() {
        PosterFonts fonts = loaded;
        if (fonts == null) {
            fonts = PosterFonts.system();
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
