package dev.weft.html.data;

import dev.weft.html.template.Phrase;
import dev.weft.html.view.ArticleView;
import dev.weft.html.view.ListingView;
import dev.weft.html.view.PageContext;
import dev.weft.model.Publication;
import dev.weft.model.Section;
import dev.weft.render.Listing;
import java.util.List;

/** The way from the home page to a page, as a BreadcrumbList. */
final class Breadcrumbs {
    private final JsonLd json;
    private int position;

    private Breadcrumbs(PageContext context, JsonLd json) {
        this.json = json;
        json.object("BreadcrumbList").list("itemListElement");
        add(context.words().get("home"), context.publication().base().toString());
    }

    static void article(ArticleView view, JsonLd json) {
        Breadcrumbs trail = new Breadcrumbs(view.context(), json);
        trail.sections(view.context(), view.article().section());
        trail.add(view.title(), view.absolute());
        trail.end();
    }

    static void listing(ListingView view, String address, JsonLd json) {
        Breadcrumbs trail = new Breadcrumbs(view.context(), json);
        String key = view.listing().key();
        if (view.listing().kind() == Listing.Kind.SECTION) {
            trail.sections(view.context(), key.contains("/") ? key.substring(0, key.lastIndexOf('/')) : "");
        }
        trail.add(view.heading(), address);
        trail.end();
    }

    static void page(PageContext context, String name, String address, JsonLd json) {
        Breadcrumbs trail = new Breadcrumbs(context, json);
        trail.add(name, address);
        trail.end();
    }

    private void sections(PageContext context, String section) {
        Publication publication = context.publication();
        List<Section> sections = publication.trail(section);
        String path = "";
        for (Section step : sections) {
            path = path.isEmpty() ? step.slug() : path + "/" + step.slug();
            add(step.name(), context.absolute(PageContext.listing(Listing.Kind.SECTION, path)));
        }
    }

    private void add(String name, String address) {
        position++;
        json.object("ListItem")
                .number("position", position)
                .text("name", name)
                .text("item", address)
                .end();
    }

    private void add(Phrase name, Phrase address) {
        position++;
        json.object("ListItem")
                .number("position", position)
                .text("name", name)
                .text("item", address)
                .end();
    }

    private void end() {
        json.endList().end();
    }
}
