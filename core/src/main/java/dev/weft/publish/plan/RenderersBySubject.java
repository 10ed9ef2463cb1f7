package dev.weft.publish.plan;

import dev.weft.render.ArticlePage;
import dev.weft.render.Listing;
import dev.weft.render.OrganisationPage;
import dev.weft.render.Redirect;
import dev.weft.render.Renderer;
import dev.weft.render.Site;
import dev.weft.render.Subject;
import dev.weft.render.WholeSite;
import java.util.ArrayList;
import java.util.List;

/**
 * The renderers of a site by what their documents are about.
 *
 * @param articles of articles
 * @param listings of listings
 * @param organisations of organisations
 * @param redirects of old addresses
 * @param wholes of what the site has once
 */
public record RenderersBySubject(
        List<Renderer<ArticlePage>> articles,
        List<Renderer<Listing>> listings,
        List<Renderer<OrganisationPage>> organisations,
        List<Renderer<Redirect>> redirects,
        List<Renderer<WholeSite>> wholes) {
    /** Sorts the renderers of a site. */
    public static RenderersBySubject of(Site site) {
        return new RenderersBySubject(
                of(site, ArticlePage.class),
                of(site, Listing.class),
                of(site, OrganisationPage.class),
                of(site, Redirect.class),
                of(site, WholeSite.class));
    }

    @SuppressWarnings("unchecked") // the subject of a renderer's format says what it renders
    private static <S extends Subject> List<Renderer<S>> of(Site site, Class<S> subject) {
        List<Renderer<S>> found = new ArrayList<>();
        for (Renderer<?> renderer : site.renderers()) {
            if (renderer.format().subject() == subject) {
                found.add((Renderer<S>) renderer);
            }
        }
        return List.copyOf(found);
    }
}
