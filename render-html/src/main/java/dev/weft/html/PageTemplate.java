package dev.weft.html;

import dev.weft.html.template.Root;
import dev.weft.html.template.ViewType;
import dev.weft.html.view.ArticleView;
import dev.weft.html.view.ListingView;
import dev.weft.html.view.OrganisationView;
import dev.weft.html.view.PageView;
import dev.weft.html.view.RedirectView;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The templates that are documents, each with the view it has beside the page's. */
enum PageTemplate {
    ARTICLE("article", ArticleView.TYPE),
    LISTING("listing", ListingView.TYPE),
    ORGANISATION("organisation", OrganisationView.TYPE),
    NOT_FOUND("not-found", null),
    REDIRECT("redirect", RedirectView.TYPE);

    /** The list at which the template of listings is cut. */
    static final String ARTICLES = "listing.articles";

    private final String template;
    private final @Nullable ViewType<?> type;

    PageTemplate(String template, @Nullable ViewType<?> type) {
        this.template = template;
        this.type = type;
    }

    /** Returns the template's name. */
    String template() {
        return template;
    }

    /** Returns the roots of its names, after those that all documents share. */
    List<Root> roots(List<Root> shared) {
        List<Root> roots = new ArrayList<>(shared);
        roots.add(Root.ofDocument("page", PageView.TYPE));
        if (type != null) {
            roots.add(Root.ofDocument(template, type));
        }
        return roots;
    }
}
