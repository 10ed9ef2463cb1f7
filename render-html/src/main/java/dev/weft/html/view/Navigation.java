package dev.weft.html.view;

import dev.weft.model.Article;
import dev.weft.model.NavigationItem;
import dev.weft.render.Listing;
import dev.weft.render.OrganisationPage;
import org.jspecify.annotations.Nullable;

/** Where the entries of a navigation lead. */
final class Navigation {
    private Navigation() {}

    /** Returns the reference from a page to a target; null if the publication has no such section or organisation. */
    static @Nullable String address(NavigationItem.Target target, PageContext context) {
        if (target instanceof NavigationItem.ToAddress to) {
            return context.links().to(to.address());
        }
        if (target instanceof NavigationItem.ToSection to) {
            boolean known = context.publication().section(to.path()).isPresent();
            return known ? context.address(Listing.Kind.SECTION, to.path()) : null;
        }
        if (target instanceof NavigationItem.ToArticle to) {
            return context.links()
                    .to(context.site()
                            .page(Article.builder(to.id(), to.id().value()).build()));
        }
        if (target instanceof NavigationItem.ToOrganisation to) {
            return context.publication()
                    .organisation(to.id())
                    .map(found -> context.links().to(context.site().page(new OrganisationPage(found))))
                    .orElse(null);
        }
        return null;
    }
}
