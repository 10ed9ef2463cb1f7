package dev.weft.html.view;

import dev.weft.html.template.ViewType;

/**
 * A link.
 *
 * @param label what it says
 * @param address where it leads
 * @param current whether the page is there, or below
 */
public record LinkView(String label, String address, boolean current) {
    /** What templates see of it. */
    public static final ViewType<LinkView> TYPE = new ViewType<LinkView>("link", "a link")
            .text("label", "what it says", "国际国内", LinkView::label)
            .address("address", "where it leads", "../sections/industry-news/index.html", LinkView::address)
            .flag("current", "whether the page is there, or below it", LinkView::current)
            .recurring();

    static LinkView of(String label, String address) {
        return new LinkView(label, address, false);
    }
}
