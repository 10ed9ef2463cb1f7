package dev.weft.html.data;

import dev.weft.html.template.Phrase;
import dev.weft.html.view.ArticleView;
import dev.weft.html.view.ListingView;
import dev.weft.html.view.PageContext;
import dev.weft.html.view.SectionContext;
import dev.weft.markup.Utf8Writer;
import dev.weft.render.Listing;

/** The way from the home page to a page, as a BreadcrumbList. */
final class Breadcrumbs {
    private final JsonLd json;
    private int position;

    private Breadcrumbs(PageContext context, JsonLd json) {
        this.json = json;
        json.object("BreadcrumbList").list("itemListElement");
        add(context.words().get("home"), context.home());
    }

    private Breadcrumbs(JsonLd json, int position) {
        this.json = json;
        this.position = position;
    }

    /** Returns the way to an article's page as far as its section, to be continued. */
    static byte[] toSection(PageContext context, SectionContext section) {
        Utf8Writer out = new Utf8Writer(512);
        new Breadcrumbs(context, new JsonLd(out))
                .sections(section, section.trail().size());
        return out.toBytes();
    }

    /** Writes the way to an article's page, which begins as that to its section. */
    static void article(ArticleView view, byte[] toSection, JsonLd json) {
        json.raw(toSection);
        Breadcrumbs trail =
                new Breadcrumbs(json, 1 + view.sectionContext().trail().size());
        trail.add(view.title(), view.absolute());
        trail.end();
    }

    static void listing(ListingView view, String address, JsonLd json) {
        Breadcrumbs trail = new Breadcrumbs(view.context(), json);
        if (view.listing().kind() == Listing.Kind.SECTION) {
            SectionContext section = view.context().section(view.listing().key());
            trail.sections(section, Math.max(0, section.trail().size() - 1));
        }
        trail.add(view.heading(), address);
        trail.end();
    }

    static void page(PageContext context, String name, String address, JsonLd json) {
        Breadcrumbs trail = new Breadcrumbs(context, json);
        trail.add(name, address);
        trail.end();
    }

    /** Adds the first of the sections of a trail. */
    private void sections(SectionContext section, int count) {
        for (int i = 0; i < count; i++) {
            add(section.trail().get(i).label(), section.addresses().get(i));
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
