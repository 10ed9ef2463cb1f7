package dev.weft.html;

import dev.weft.finding.Finding;
import dev.weft.html.template.Program;
import dev.weft.html.view.PageView;
import dev.weft.markup.Utf8Writer;
import dev.weft.render.WholeSite;
import java.util.List;
import java.util.function.Consumer;

/** The page that a server shows where there is none. */
final class NotFoundRenderer extends HtmlRenderer<WholeSite> {
    private final Pages pages;

    NotFoundRenderer(Pages pages) {
        super(HtmlFormats.NOT_FOUND);
        this.pages = pages;
    }

    @Override
    public String inputs() {
        return pages.theme().fingerprint();
    }

    @Override
    void write(WholeSite subject, Utf8Writer out, Consumer<Finding> findings) {
        Pages.Bound<Program> bound = pages.boundAnywhere(PageTemplate.NOT_FOUND);
        String heading = bound.context().words().get("not-found");
        PageView page = new PageView(
                bound.context(), heading, "", "", PageView.Kind.HIDDEN, null, List.of(), List.of(), data -> {});
        bound.template().write(out, page);
    }
}
