package dev.weft.html.view;

import dev.weft.model.Article;
import dev.weft.model.NavigationItem;
import dev.weft.render.Listing;
import dev.weft.render.OrganisationPage;
import dev.weft.value.ArticleId;
import dev.weft.value.LinkAddress;
import org.jspecify.annotations.Nullable;

/** Where the entries of a navigation lead. */
final class Navigation {
    private Navigation() {}

    /** Returns the reference from a page to a target; null if the publication has no such section or organisation. */
    static @Nullable String address(NavigationItem.Target target, PageContext context) {
        return target.accept(new NavigationItem.Target.Visitor<@Nullable String>() {
            @Override
            public String address(LinkAddress address) {
                return context.links().to(address);
            }

            @Override
            public @Nullable String section(String path) {
                boolean known = context.publication().section(path).isPresent();
                return known ? context.address(Listing.Kind.SECTION, path) : null;
            }

            @Override
            public String article(ArticleId id) {
                return context.links()
                        .to(context.site().page(Article.builder(id, id.value()).build()));
            }

            @Override
            public @Nullable String organisation(String id) {
                return context.publication()
                        .organisation(id)
                        .map(found -> context.links().to(context.site().page(new OrganisationPage(found))))
                        .orElse(null);
            }
        });
    }
}
