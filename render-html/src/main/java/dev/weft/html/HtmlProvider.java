package dev.weft.html;

import dev.weft.render.Format;
import dev.weft.render.Renderer;
import dev.weft.render.RendererProvider;
import dev.weft.render.Site;
import dev.weft.render.Subject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Offers pages, sitemaps and what else a site has once. Safe to share between threads. */
public final class HtmlProvider implements RendererProvider {
    private final @Nullable Theme theme;
    private @Nullable Pages latest;

    /** Makes a provider of pages in the built-in theme that the publication names. */
    public HtmlProvider() {
        this.theme = null;
    }

    private HtmlProvider(Theme theme) {
        this.theme = theme;
    }

    /** Returns a provider of pages in a theme, whatever the publication names. */
    public static HtmlProvider with(Theme theme) {
        return new HtmlProvider(theme);
    }

    @Override
    public List<Format<?>> formats() {
        return HtmlFormats.ALL;
    }

    /**
     * {@inheritDoc}
     *
     * @throws ThemeException if there is no theme of the name that the publication has
     */
    @Override
    @SuppressWarnings("unchecked")
    public <S extends Subject> Renderer<S> create(Format<S> format, Site site) {
        Pages pages = pages(site);
        Renderer<?> renderer = switch (format.id()) {
            case "html/article" -> new ArticleRenderer(pages);
            case "html/listing" -> new ListingPageRenderer(pages, HtmlFormats.LISTING, PageTemplate.LISTING);
            case "html/latest" -> new ListingPageRenderer(pages, HtmlFormats.LATEST, PageTemplate.LATEST);
            case "html/organisation" -> new OrganisationRenderer(pages);
            case "html/redirect" -> new RedirectRenderer(pages);
            case "html/not-found" -> new NotFoundRenderer(pages);
            case "html/search" -> new SearchPageRenderer(pages);
            case "html/search-index" -> new IndexRenderer(site);
            case "html/sitemap" -> new SitemapRenderer(site);
            case "html/news-sitemap" -> new NewsSitemapRenderer(site);
            case "html/robots" -> new RobotsRenderer(site);
            case "html/style" -> new StyleRenderer(pages);
            default ->
                throw new IllegalArgumentException("format == \"" + format.id() + "\", which is not offered here");
        };
        return (Renderer<S>) renderer;
    }

    /** Returns the pages of a site; a site asks for its formats one after the other, and all of them share these. */
    private synchronized Pages pages(Site site) {
        Pages pages = latest;
        if (pages == null || pages.site() != site) {
            Theme chosen = theme == null ? Theme.builtIn(site.publication().theme()) : theme;
            pages = new Pages(site, chosen);
            latest = pages;
        }
        return pages;
    }
}
