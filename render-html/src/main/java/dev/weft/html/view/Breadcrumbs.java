package dev.weft.html.view;

import dev.weft.html.template.Phrase;
import dev.weft.markup.Utf8Writer;
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

    private Breadcrumbs(JsonLd json, int position) {
        this.json = json;
        this.position = position;
    }

    static void article(ArticleView view, JsonLd json) {
        PageContext context = view.context();
        String section = view.article().section();
        json.raw(context.breadcrumbs(section));
        Breadcrumbs trail = new Breadcrumbs(json, 1 + context.trail(section).size());
        trail.add(view.title(), view.absolute());
        trail.end();
    }

    /** Returns the list as far as the last section of an article's page. */
    static byte[] toSection(PageContext context, String section) {
        Utf8Writer out = new Utf8Writer(512);
        new Breadcrumbs(context, new JsonLd(out)).sections(context, section);
        return out.toBytes();
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
            add(step.name(), context.sectionAddress(path));
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
