/**
 * Listings as feeds: RSS 2.0, Atom 1.0, JSON Feed 1.1, and a list of all of them as OPML.
 *
 * @since 0.1.0
 */
module dev.weft.rss {
    requires transitive dev.weft.core;
    requires static transitive org.jspecify;

    exports dev.weft.rss;

    provides dev.weft.render.RendererProvider with
            dev.weft.rss.FeedProvider;
}
