package dev.weft.html.view;

import dev.weft.html.template.ViewType;
import dev.weft.render.Redirect;

/** An old address that leads to a page. */
public record RedirectView(Redirect redirect, PageContext context) {
    /** What templates see of it. */
    public static final ViewType<RedirectView> TYPE = new ViewType<RedirectView>(
                    "redirect", "an old address that leads to a page")
            .text("title", "the page's title", "全国纺织产业集群工作会议在萧山召开", view -> view.redirect.title())
            .address(
                    "address",
                    "where the page is",
                    "articles/a.html",
                    view -> view.context.links().to(view.redirect.to()));
}
