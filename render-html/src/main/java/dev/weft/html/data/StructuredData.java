package dev.weft.html.data;

import dev.weft.html.view.ArticleView;
import dev.weft.html.view.ListingView;
import dev.weft.html.view.OrganisationView;
import dev.weft.html.view.PageContext;
import dev.weft.html.view.SectionContext;
import dev.weft.markup.Utf8Writer;
import dev.weft.model.Organisation;
import dev.weft.model.Publication;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What the pages of one depth and language say to machines. Immutable, but for what it remembers. */
public final class StructuredData {
    private final PageContext context;
    private final Publication publication;
    private final byte[] publisher;
    private final Map<String, byte[]> trails = new ConcurrentHashMap<>();

    /** Makes the data of the pages of a context. */
    public StructuredData(PageContext context) {
        this.context = context;
        this.publication = context.publication();
        this.publisher = publisher(publication);
    }

    /** Writes what an article's page says. */
    public void article(ArticleView view, Utf8Writer out) {
        JsonLd json = new JsonLd(out).graph();
        ArticleData.write(view, publisher, json);
        Breadcrumbs.article(view, toSection(view.sectionContext()), json);
        json.endGraph();
    }

    /** Returns the way to a section; remembered, since there are few of them and every article's page has it. */
    private byte[] toSection(SectionContext section) {
        byte[] known = trails.get(section.address());
        return known == null
                ? trails.computeIfAbsent(section.address(), s -> Breadcrumbs.toSection(context, section))
                : known;
    }

    /** Returns the property that names a publication's publishers. */
    static byte[] publisher(Publication publication) {
        Utf8Writer out = new Utf8Writer(512);
        List<Organisation> publishers = new ArrayList<>(publication.organisations());
        publishers.removeIf(organisation -> organisation.role() != Organisation.Role.PUBLISHER);
        JsonLd json = new JsonLd(out);
        if (publishers.size() == 1) {
            json.object("publisher", "Organization");
            organisation(json, publishers.get(0), publication).end();
        } else {
            json.list("publisher");
            for (Organisation organisation : publishers) {
                json.object("Organization");
                organisation(json, organisation, publication).end();
            }
            if (publishers.isEmpty()) {
                json.object("Organization")
                        .text("name", publication.name())
                        .text("url", publication.base().toString());
                publication
                        .logo()
                        .ifPresent(logo -> json.text("logo", logo.address().toString()));
                json.end();
            }
            json.endList();
        }
        return out.toBytes();
    }

    private static JsonLd organisation(JsonLd json, Organisation organisation, Publication publication) {
        json.text("name", organisation.name())
                .text("url", organisation.web().orElse(publication.base()).toString());
        organisation
                .logo()
                .or(publication::logo)
                .ifPresent(logo -> json.text("logo", logo.address().toString()));
        return json;
    }

    /** Writes what a listing's page says. */
    public void listing(ListingView view, String address, Utf8Writer out) {
        JsonLd json = new JsonLd(out).graph();
        if (view.isHome()) {
            json.object("WebSite").text("@id", context.home() + "#site").text("name", publication.name());
            json.text("url", context.home())
                    .text("description", publication.description())
                    .text("inLanguage", publication.language().tag())
                    .raw(publisher)
                    .end();
        } else {
            json.object("CollectionPage")
                    .text("@id", address)
                    .text("url", address)
                    .text("name", view.heading())
                    .text("description", view.description())
                    .text("inLanguage", publication.language().tag())
                    .object("isPartOf", "WebSite")
                    .text("@id", context.home() + "#site")
                    .text("name", publication.name())
                    .text("url", context.home())
                    .end()
                    .end();
            Breadcrumbs.listing(view, address, json);
        }
        json.endGraph();
    }

    /** Writes what an organisation's page says. */
    public void organisation(OrganisationView view, String address, Utf8Writer out) {
        Organisation organisation = view.organisation();
        JsonLd json = new JsonLd(out).graph().object("Organization");
        json.text("@id", address + "#organisation")
                .text("name", organisation.name())
                .text("alternateName", organisation.englishName())
                .text("description", organisation.description())
                .text("url", organisation.web().map(Object::toString).orElse(address));
        organisation.logo().ifPresent(logo -> json.text("logo", logo.address().toString()));
        if (!organisation.address().isEmpty()) {
            json.object("address", "PostalAddress")
                    .text("streetAddress", organisation.address())
                    .end();
        }
        json.text("telephone", organisation.telephone());
        organisation.email().ifPresent(email -> json.text("email", email.value()));
        publication
                .organisation(organisation.parent())
                .ifPresent(parent -> json.object("parentOrganization", "Organization")
                        .text("name", parent.name())
                        .text(
                                "url",
                                publication
                                        .base()
                                        .resolve(context.site()
                                                .page(context.page(parent))
                                                .encoded())
                                        .toString())
                        .end());
        json.end();
        Breadcrumbs.page(context, organisation.name(), address, json);
        json.endGraph();
    }
}
