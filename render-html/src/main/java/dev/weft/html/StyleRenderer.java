package dev.weft.html;

import dev.weft.finding.Finding;
import dev.weft.markup.Utf8Writer;
import dev.weft.render.WholeSite;
import java.util.function.Consumer;

/** The styles as one file, for a theme that does not put them into each page. */
final class StyleRenderer extends HtmlRenderer<WholeSite> {
    private final Pages pages;

    StyleRenderer(Pages pages) {
        super(HtmlFormats.STYLE);
        this.pages = pages;
    }

    @Override
    public String inputs() {
        return pages.theme().fingerprint();
    }

    @Override
    public boolean accepts(WholeSite subject) {
        return pages.theme().hasLinkedStyle();
    }

    @Override
    void write(WholeSite subject, Utf8Writer out, Consumer<Finding> findings) {
        out.raw(pages.theme().style(pages.site().publication()));
    }
}
