package dev.weft.html;

import dev.weft.render.ArticlePage;
import dev.weft.render.Format;
import dev.weft.render.Format.Relation;
import dev.weft.render.Listing;
import dev.weft.render.OrganisationPage;
import dev.weft.render.Redirect;
import dev.weft.render.WholeSite;
import java.util.List;

/** The formats of pages, and of what a site has once. */
public final class HtmlFormats {
    /** The page of an article. */
    public static final Format<ArticlePage> ARTICLE =
            Format.of("html/article", ArticlePage.class, "text/html", "articles/{id}.html", Relation.PAGE);

    /** The pages of the publication, of a section, a tag, a person and a year. */
    public static final Format<Listing> LISTING = Format.of(
                    "html/listing", Listing.class, "text/html", "{listing}index.html", Relation.PAGE)
            .inParts("{listing}page/{page}.html", Format.PAGE_SIZE);

    /** The page of an organisation. */
    public static final Format<OrganisationPage> ORGANISATION = Format.of(
            "html/organisation", OrganisationPage.class, "text/html", "organisations/{id}.html", Relation.PAGE);

    /** The page at an old address that leads to another. */
    public static final Format<Redirect> REDIRECT =
            Format.of("html/redirect", Redirect.class, "text/html", "{from}", Relation.NONE);

    /** The page that a server shows where there is none; it may be served at any address. */
    public static final Format<WholeSite> NOT_FOUND =
            Format.of("html/not-found", WholeSite.class, "text/html", "404.html", Relation.NONE);

    /**
     * The pages of the site for search engines.
     *
     * @see <a href="https://www.sitemaps.org/protocol.html">sitemaps.org: at most 50,000 a file (checked 2026-11-23)</a>
     */
    public static final Format<WholeSite> SITEMAP = Format.of(
                    "html/sitemap", WholeSite.class, "application/xml", "sitemap.xml", Relation.NONE)
            .inParts("sitemap-{page}.xml", 50_000);

    /** The articles of the last two days for news search. */
    public static final Format<WholeSite> NEWS_SITEMAP =
            Format.of("html/news-sitemap", WholeSite.class, "application/xml", "news-sitemap.xml", Relation.NONE);

    /** What robots may read. */
    public static final Format<WholeSite> ROBOTS =
            Format.of("html/robots", WholeSite.class, "text/plain", "robots.txt", Relation.NONE);

    /** The styles, of a theme that keeps them in a file of their own. */
    public static final Format<WholeSite> STYLE =
            Format.of("html/style", WholeSite.class, "text/css", "style.css", Relation.NONE);

    static final List<Format<?>> ALL =
            List.of(ARTICLE, LISTING, ORGANISATION, REDIRECT, NOT_FOUND, SITEMAP, NEWS_SITEMAP, ROBOTS, STYLE);

    private HtmlFormats() {}
}
