package dev.weft.html;

import dev.weft.html.template.Root;
import dev.weft.html.view.ArticleView;
import dev.weft.html.view.ListingView;
import dev.weft.html.view.OrganisationView;
import dev.weft.html.view.PageView;
import dev.weft.html.view.RedirectView;
import java.util.ArrayList;
import java.util.List;

/** The templates that are documents, each with the view it has beside the page's. */
enum PageTemplate {
    ARTICLE("article"),
    LISTING("listing"),
    LATEST("latest"),
    ORGANISATION("organisation"),
    NOT_FOUND("not-found"),
    SEARCH("search"),
    REDIRECT("redirect");

    /** The list at which the template of listings is cut. */
    static final String ARTICLES = "listing.articles";

    private final String template;

    PageTemplate(String template) {
        this.template = template;
    }

    /** Returns the template's name. */
    String template() {
        return template;
    }

    /** Returns whether it is cut at its articles. */
    boolean isList() {
        return this == LISTING || this == LATEST;
    }

    /** Returns the roots of its names, after those that all documents share. */
    List<Root> roots(List<Root> shared) {
        List<Root> roots = new ArrayList<>(shared);
        roots.add(Root.ofDocument("page", PageView.TYPE));
        switch (this) {
            case ARTICLE -> roots.add(Root.ofDocument("article", ArticleView.TYPE));
            case LISTING, LATEST -> roots.add(Root.ofDocument("listing", ListingView.TYPE));
            case ORGANISATION -> roots.add(Root.ofDocument("organisation", OrganisationView.TYPE));
            case REDIRECT -> roots.add(Root.ofDocument("redirect", RedirectView.TYPE));
            case NOT_FOUND, SEARCH -> {}
        }
        return roots;
    }
}
