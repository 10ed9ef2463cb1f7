package dev.weft.html;

import dev.weft.finding.Finding;
import dev.weft.html.template.Program;
import dev.weft.html.view.PageView;
import dev.weft.markup.Utf8Writer;
import dev.weft.render.WholeSite;
import java.util.List;
import java.util.function.Consumer;

/** The page by which readers search the site; where there is no index to look into, there is no page. */
final class SearchPageRenderer extends HtmlRenderer<WholeSite> {
    private final Pages pages;

    SearchPageRenderer(Pages pages) {
        super(HtmlFormats.SEARCH);
        this.pages = pages;
    }

    @Override
    public String inputs() {
        return pages.theme().fingerprint();
    }

    @Override
    public boolean accepts(WholeSite subject) {
        return pages.site().renderer(HtmlFormats.SEARCH_INDEX).isPresent();
    }

    @Override
    void write(WholeSite subject, Utf8Writer out, Consumer<Finding> findings) {
        Pages.Bound<Program> bound =
                pages.bound(PageTemplate.SEARCH, pages.site().path(format(), WholeSite.EMPTY));
        String heading = bound.context().words().get("search");
        bound.template()
                .write(
                        out,
                        new PageView(
                                bound.context(), heading, "", "", PageView.Kind.HIDDEN, null, List.of(), data -> {}));
    }
}
