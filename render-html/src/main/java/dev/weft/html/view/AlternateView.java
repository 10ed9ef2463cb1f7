package dev.weft.html.view;

import dev.weft.html.template.ViewType;
import dev.weft.render.SiteDocument;

/**
 * A document that says the same as the page in another form, mostly a feed.
 *
 * @param title what a feed reader shows
 * @param label what kind it is
 * @param mediaType its media type
 * @param address where it is
 */
public record AlternateView(String title, String label, String mediaType, String address) {
    /** What templates see of it. */
    public static final ViewType<AlternateView> TYPE = new ViewType<AlternateView>(
                    "alternate", "a document that says the same in another form, mostly a feed")
            .text("title", "what a feed reader shows", "辽宁纺织服装网 · RSS", AlternateView::title)
            .text("label", "what kind it is", "RSS", AlternateView::label)
            .text("mediaType", "its media type", "application/rss+xml", AlternateView::mediaType)
            .address("address", "where it is", "../feed.xml", AlternateView::address)
            .recurring();

    static AlternateView of(SiteDocument document, String subject, Links links) {
        String type = document.format().mediaType();
        String label = switch (type) {
            case "application/rss+xml" -> "RSS";
            case "application/atom+xml" -> "Atom";
            case "application/feed+json" -> "JSON Feed";
            default -> document.format().id();
        };
        return new AlternateView(subject + " · " + label, label, type, links.to(document.path()));
    }

    /** Returns whether it is a feed, to be offered to people as well. */
    boolean isFeed() {
        return !label.contains("/");
    }
}
