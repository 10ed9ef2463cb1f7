package dev.weft.html;

import dev.weft.render.ArticlePage;
import dev.weft.render.Format;
import dev.weft.render.Format.Relation;
import dev.weft.render.Listing;
import dev.weft.render.OrganisationPage;
import dev.weft.render.PageFormats;
import dev.weft.render.Redirect;
import dev.weft.render.WholeSite;

/** The formats of pages, and of what a site has once. */
public final class HtmlFormats {
    /** The page of an article. */
    public static final Format<ArticlePage> ARTICLE = PageFormats.ARTICLE;

    /** The pages of the publication, of a section, a tag, a person and a year. */
    public static final Format<Listing> LISTING = PageFormats.LISTING;

    /** The titles of the newest articles of the publication and of a section, small, for pages to show beside a text. */
    public static final Format<Listing> LATEST = Format.builder(
                    "html/latest", Listing.class, "text/html", "{listing}latest.html", Relation.NONE)
            .parts("", 6)
            .build();

    /** The page of an organisation. */
    public static final Format<OrganisationPage> ORGANISATION = PageFormats.ORGANISATION;

    /** The page at an old address that leads to another. */
    public static final Format<Redirect> REDIRECT =
            Format.of("html/redirect", Redirect.class, "text/html", "{from}", Relation.NONE);

    /** The page that a server shows where there is none; it may be served at any address. */
    public static final Format<WholeSite> NOT_FOUND =
            Format.of("html/not-found", WholeSite.class, "text/html", "404.html", Relation.NONE);

    /** The page by which readers search an edition of the site. */
    public static final Format<Listing> SEARCH = Format.builder(
                    "html/search", Listing.class, "text/html", "{listing}search.html", Relation.NONE)
            .parts("", 1)
            .build();

    /** What the search page looks into: the newest articles and, in parts that do not change, the older ones. */
    public static final Format<Listing> SEARCH_INDEX = Format.builder(
                    "html/search-index", Listing.class, "application/json", "{listing}search/index.json", Relation.NONE)
            .parts("{listing}search/{page}.json", 1000)
            .build();

    /**
     * The pages of the site for search engines.
     *
     * @see <a href="https://www.sitemaps.org/protocol.html">sitemaps.org: at most 50,000 a file (checked 2026-11-23)</a>
     */
    public static final Format<WholeSite> SITEMAP = Format.builder(
                    "html/sitemap", WholeSite.class, "application/xml", "sitemap.xml", Relation.NONE)
            .parts("sitemap-{page}.xml", 50_000)
            .build();

    /** The articles of the last two days for news search. */
    public static final Format<WholeSite> NEWS_SITEMAP =
            Format.of("html/news-sitemap", WholeSite.class, "application/xml", "news-sitemap.xml", Relation.NONE);

    /** What robots may read. */
    public static final Format<WholeSite> ROBOTS =
            Format.of("html/robots", WholeSite.class, "text/plain", "robots.txt", Relation.NONE);

    /** The styles, of a theme that keeps them in a file of their own. */
    public static final Format<WholeSite> STYLE =
            Format.of("html/style", WholeSite.class, "text/css", "style.css", Relation.NONE);

    private HtmlFormats() {}
}
