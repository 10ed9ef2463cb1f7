package dev.weft.rss;

import dev.weft.finding.Finding;
import dev.weft.markup.Utf8Writer;
import dev.weft.render.Format;
import dev.weft.render.Renderer;
import dev.weft.render.Site;
import dev.weft.render.SitePath;
import dev.weft.render.WholeSite;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.function.Consumer;

/** The stylesheet by which a browser shows a feed as a page. */
final class Stylesheet implements Renderer<WholeSite> {
    private final Site site;
    private final FeedOptions options;
    private final byte[] css;

    Stylesheet(Site site, FeedOptions options) {
        this.site = site;
        this.options = options;
        try (InputStream in = Stylesheet.class.getResourceAsStream("feed.css")) {
            if (in == null) {
                throw new IllegalStateException("feed.css is missing from the jar");
            }
            css = in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the instruction that names the stylesheet, relative to a feed document. */
    static void instruction(Utf8Writer out, Site site, SitePath feed) {
        String reference = feed.to(site.path(FeedFormats.STYLESHEET, WholeSite.EMPTY));
        out.raw("<?xml-stylesheet type=\"text/css\" href=\"").xml(reference).raw("\"?>\n");
    }

    @Override
    public Format<WholeSite> format() {
        return FeedFormats.STYLESHEET;
    }

    @Override
    public boolean accepts(WholeSite subject) {
        return subject.part().isIndex() && options.stylesheet(site.publication());
    }

    @Override
    public void renderTo(WholeSite subject, OutputStream out, Consumer<Finding> findings) throws IOException {
        if (!accepts(subject)) {
            throw new IllegalArgumentException(
                    "subject == " + subject.part() + ", expected the index of a site whose feeds have a stylesheet");
        }
        out.write(css);
    }
}
