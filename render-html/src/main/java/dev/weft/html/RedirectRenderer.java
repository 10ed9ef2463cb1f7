package dev.weft.html;

import dev.weft.finding.Finding;
import dev.weft.html.template.Program;
import dev.weft.html.view.PageView;
import dev.weft.html.view.RedirectView;
import dev.weft.markup.Utf8Writer;
import dev.weft.model.EditionId;
import dev.weft.render.Redirect;
import java.util.List;
import java.util.function.Consumer;

/** A page at an old address that leads to another page at once. */
final class RedirectRenderer extends HtmlRenderer<Redirect> {
    private final Pages pages;

    RedirectRenderer(Pages pages) {
        super(HtmlFormats.REDIRECT);
        this.pages = pages;
    }

    @Override
    public String inputs() {
        return pages.theme().fingerprint();
    }

    @Override
    void write(Redirect subject, Utf8Writer out, Consumer<Finding> findings) {
        Pages.Bound<Program> bound = pages.bound(PageTemplate.REDIRECT, EditionId.DEFAULT, subject.from());
        PageView page = new PageView(
                bound.context(),
                subject.title(),
                "",
                pages.site().address(subject.to()).toString(),
                PageView.Kind.HIDDEN,
                null,
                List.of(),
                List.of(),
                data -> {});
        bound.template().write(out, page, new RedirectView(subject, bound.context()));
    }
}
