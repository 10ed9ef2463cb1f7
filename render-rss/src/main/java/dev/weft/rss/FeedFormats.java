package dev.weft.rss;

import dev.weft.render.Format;
import dev.weft.render.Format.Relation;
import dev.weft.render.Listing;
import dev.weft.render.WholeSite;
import java.util.List;

/** The formats of feeds, and of what belongs to them. */
public final class FeedFormats {
    /** RSS 2.0. */
    public static final Format<Listing> RSS =
            feed("rss/2.0", "application/rss+xml", "{listing}feed.xml", "{listing}feed/{period}.xml");

    /** Atom 1.0, in which withdrawn articles are tombstones. */
    public static final Format<Listing> ATOM =
            feed("rss/atom", "application/atom+xml", "{listing}atom.xml", "{listing}atom/{period}.xml");

    /** JSON Feed 1.1. */
    public static final Format<Listing> JSON =
            feed("rss/json", "application/feed+json", "{listing}feed.json", "{listing}feed/{period}.json");

    /** A list of all feeds, as OPML 2.0. */
    public static final Format<WholeSite> OPML =
            Format.of("rss/opml", WholeSite.class, "text/x-opml", "feeds.opml", Relation.NONE);

    /** The stylesheet by which a browser shows a feed as a page; only where the publication or the caller wants it. */
    public static final Format<WholeSite> STYLESHEET =
            Format.of("rss/stylesheet", WholeSite.class, "text/css", "feed.css", Relation.NONE);

    private FeedFormats() {}

    private static Format<Listing> feed(String id, String mediaType, String index, String part) {
        return Format.builder(id, Listing.class, mediaType, index, Relation.ALTERNATE)
                .parts(part, Format.PAGE_SIZE)
                .build();
    }

    /** Returns all of them. */
    public static List<Format<?>> all() {
        return List.of(RSS, ATOM, JSON, OPML, STYLESHEET);
    }
}
