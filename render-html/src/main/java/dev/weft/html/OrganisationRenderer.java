package dev.weft.html;

import dev.weft.finding.Finding;
import dev.weft.html.template.Program;
import dev.weft.html.view.OrganisationView;
import dev.weft.html.view.PageView;
import dev.weft.markup.Utf8Writer;
import dev.weft.model.Organisation;
import dev.weft.render.OrganisationPage;
import dev.weft.render.SitePath;
import java.util.function.Consumer;

/** The page of an organisation: what it is, and how to reach it. */
final class OrganisationRenderer extends HtmlRenderer<OrganisationPage> {
    private final Pages pages;

    OrganisationRenderer(Pages pages) {
        super(HtmlFormats.ORGANISATION);
        this.pages = pages;
    }

    @Override
    public String inputs() {
        return pages.theme().fingerprint();
    }

    @Override
    void write(OrganisationPage subject, Utf8Writer out, Consumer<Finding> findings) {
        Organisation organisation = subject.organisation();
        SitePath path = pages.site().page(subject);
        Pages.Bound<Program> bound = pages.bound(PageTemplate.ORGANISATION, subject.edition(), path);
        OrganisationView view = new OrganisationView(organisation, bound.context());
        String address = pages.site().address(path).toString();
        PageView page = new PageView(
                bound.context(),
                organisation.name(),
                organisation.description(),
                address,
                PageView.Kind.OTHER,
                organisation.logo().orElse(null),
                bound.context().section("").feeds(),
                pages.site().versions(subject),
                data -> bound.data().organisation(view, address, data));
        bound.template().write(out, page, view);
    }
}
