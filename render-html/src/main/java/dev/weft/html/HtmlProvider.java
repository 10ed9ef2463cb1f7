package dev.weft.html;

import dev.weft.render.Format;
import dev.weft.render.Renderer;
import dev.weft.render.RendererProvider;
import dev.weft.render.Site;
import dev.weft.render.Subject;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Offers pages, sitemaps and what else a site has once. Safe to share between threads. */
public final class HtmlProvider implements RendererProvider {
    private static final List<Offer<?>> OFFERS = List.of(
            new Offer<>(HtmlFormats.ARTICLE, ArticleRenderer::new),
            new Offer<>(
                    HtmlFormats.LISTING,
                    pages -> new ListingPageRenderer(pages, HtmlFormats.LISTING, PageTemplate.LISTING)),
            new Offer<>(
                    HtmlFormats.LATEST,
                    pages -> new ListingPageRenderer(pages, HtmlFormats.LATEST, PageTemplate.LATEST)),
            new Offer<>(HtmlFormats.ORGANISATION, OrganisationRenderer::new),
            new Offer<>(HtmlFormats.REDIRECT, RedirectRenderer::new),
            new Offer<>(HtmlFormats.NOT_FOUND, NotFoundRenderer::new),
            new Offer<>(HtmlFormats.SEARCH, SearchPageRenderer::new),
            new Offer<>(HtmlFormats.SEARCH_INDEX, pages -> new IndexRenderer(pages.site())),
            new Offer<>(HtmlFormats.SITEMAP, pages -> new SitemapRenderer(pages.site())),
            new Offer<>(HtmlFormats.NEWS_SITEMAP, pages -> new NewsSitemapRenderer(pages.site())),
            new Offer<>(HtmlFormats.ROBOTS, pages -> new RobotsRenderer(pages.site())),
            new Offer<>(HtmlFormats.STYLE, StyleRenderer::new));

    private static final List<Format<?>> FORMATS =
            OFFERS.stream().<Format<?>>map(Offer::format).toList();

    private final @Nullable Theme theme;
    private @Nullable Pages latest;

    /** A format, and what makes its renderer for the pages of a site. */
    private record Offer<S extends Subject>(Format<S> format, Function<Pages, Renderer<S>> maker) {}

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
        return FORMATS;
    }

    /**
     * {@inheritDoc}
     *
     * @throws ThemeException if there is no theme of the name that the publication has
     */
    @Override
    @SuppressWarnings("unchecked")
    public <S extends Subject> Renderer<S> create(Format<S> format, Site site) {
        for (Offer<?> offer : OFFERS) {
            if (offer.format.equals(format)) {
                return (Renderer<S>) offer.maker.apply(pages(site));
            }
        }
        throw new IllegalArgumentException("format == " + format + ", expected one of " + formats());
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
