package dev.weft.publish;

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

/** The renderers of a site by what their documents are about. */
final class Outputs {
    final List<Renderer<ArticlePage>> articles;
    final List<Renderer<Listing>> listings;
    final List<Renderer<OrganisationPage>> organisations;
    final List<Renderer<Redirect>> redirects;
    final List<Renderer<WholeSite>> wholes;

    Outputs(Site site) {
        articles = of(site, ArticlePage.class);
        listings = of(site, Listing.class);
        organisations = of(site, OrganisationPage.class);
        redirects = of(site, Redirect.class);
        wholes = of(site, WholeSite.class);
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
