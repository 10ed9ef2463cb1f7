package dev.weft.render;

import dev.weft.render.Format.Relation;
import java.util.List;

/** The pages of a site. Other documents name their addresses, whether or not a renderer of pages is installed. */
public final class PageFormats {
    /** The page of an article. */
    public static final Format<ArticlePage> ARTICLE =
            Format.of("html/article", ArticlePage.class, "text/html", "articles/{id}.html", Relation.PAGE);

    /** A page of a listing: home, a section, a tag, a person, a year. */
    public static final Format<Listing> LISTING = Format.builder(
                    "html/listing", Listing.class, "text/html", "{listing}index.html", Relation.PAGE)
            .parts("{listing}page/{page}.html", Format.PAGE_SIZE)
            .build();

    /** The page of an organisation. */
    public static final Format<OrganisationPage> ORGANISATION = Format.of(
            "html/organisation", OrganisationPage.class, "text/html", "organisations/{id}.html", Relation.PAGE);

    private PageFormats() {}

    /** Returns all of them. */
    public static List<Format<?>> all() {
        return List.of(ARTICLE, LISTING, ORGANISATION);
    }
}
