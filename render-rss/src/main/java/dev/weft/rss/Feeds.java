package dev.weft.rss;

import dev.weft.model.FeedSettings;
import dev.weft.render.Format;
import dev.weft.render.Listing;
import dev.weft.render.ListingRenderer;
import dev.weft.render.Renderer;
import dev.weft.render.RendererProvider;
import dev.weft.render.Site;
import dev.weft.render.Subject;
import dev.weft.render.WholeSite;
import dev.weft.value.WebAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The feeds of a publication and of each of its sections.
 *
 * <p>With the jar on the path they are published as they are by default. An application that wants them otherwise makes
 * its own:
 *
 * <pre>{@code
 * Feeds feeds = Feeds.builder().summaries().hub(hub).cache(FeedCache.ofBytes(32 << 20)).build();
 * ListingRenderer rss = feeds.rss(site);
 * }</pre>
 */
public final class Feeds implements RendererProvider {
    private final FeedOptions options;
    private final Format<Listing> rss;
    private final Format<Listing> atom;
    private final Format<Listing> json;

    /** Makes feeds as they are by default: full text, of the newest 20, no bound in bytes. */
    public Feeds() {
        this(FeedOptions.DEFAULT);
    }

    private Feeds(FeedOptions options) {
        this.options = options;
        rss = format("rss/2.0", RssFeed.MEDIA_TYPE, "feed.xml", "feed/{period}.xml");
        atom = format("rss/atom", AtomFeed.MEDIA_TYPE, "atom.xml", "atom/{period}.xml");
        json = format("rss/json", JsonFeed.MEDIA_TYPE, "feed.json", "feed/{period}.json");
    }

    private Format<Listing> format(String id, String mediaType, String index, String part) {
        return Format.of(id, Listing.class, mediaType, "{listing}" + index, Format.Relation.ALTERNATE)
                .inParts("{listing}" + part, Format.PAGE_SIZE);
    }

    /** Begins feeds that are not as they are by default. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a renderer of RSS 2.0. */
    public ListingRenderer rss(Site site) {
        return new RssFeed(rss, site, options);
    }

    /** Returns a renderer of Atom 1.0, in which withdrawn articles are tombstones. */
    public ListingRenderer atom(Site site) {
        return new AtomFeed(atom, site, options);
    }

    /** Returns a renderer of JSON Feed 1.1. */
    public ListingRenderer json(Site site) {
        return new JsonFeed(json, site, options);
    }

    /** Returns a renderer of OPML 2.0: a list of all feeds. */
    public Renderer<WholeSite> opml(Site site) {
        return new Opml(rss, site);
    }

    /**
     * Returns the values of the header {@code Link} for a feed document: its hubs and its own address.
     *
     * @see <a href="https://www.w3.org/TR/websub/#discovery">WebSub, 4 (checked 2026-11-23)</a>
     */
    public List<String> linkHeaders(Format<Listing> format, Listing listing, Site site) {
        List<String> values = new ArrayList<>();
        for (WebAddress hub : options.hubs(site.publication())) {
            values.add("<" + hub + ">; rel=\"hub\"");
        }
        values.add("<" + site.address(site.path(format, listing)) + ">; rel=\"self\"");
        return List.copyOf(values);
    }

    @Override
    public List<Format<?>> formats() {
        return List.of(rss, atom, json, Opml.FORMAT, Stylesheet.FORMAT);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <S extends Subject> Renderer<S> create(Format<S> format, Site site) {
        Renderer<?> renderer = switch (format.id()) {
            case "rss/2.0" -> rss(site);
            case "rss/atom" -> atom(site);
            case "rss/json" -> json(site);
            case "rss/opml" -> opml(site);
            case "rss/stylesheet" -> new Stylesheet(site, options);
            default -> throw new IllegalArgumentException("format == \"" + format.id() + "\", expected one of a feed");
        };
        return (Renderer<S>) renderer;
    }

    /** Gathers how feeds are to be; not safe to share between threads. */
    public static final class Builder {
        private boolean fullText = true;
        private int items;
        private long maxBytes = Long.MAX_VALUE;
        private String authority = "";
        private final List<WebAddress> hubs = new ArrayList<>();
        private boolean stylesheet;
        private Optional<FeedCache> cache = Optional.empty();

        private Builder() {}

        /** Gives items a summary in place of their text. */
        public Builder summaries() {
            fullText = false;
            return this;
        }

        /** Sets how many of the newest articles the subscription document has at most; by default 20 of a site's. */
        public Builder items(int most) {
            if (most < 1) {
                throw new IllegalArgumentException("items == " + most + ", expected 1 or more");
            }
            items = most;
            return this;
        }

        /** Sets how many bytes of items the subscription document has at most; the newest item always stands. */
        public Builder maxBytes(long most) {
            if (most < 1) {
                throw new IllegalArgumentException("maxBytes == " + most + ", expected 1 or more");
            }
            maxBytes = most;
            return this;
        }

        /**
         * Sets what the ids of items are made from: a host name and a date on which the publisher held it, such as
         * {@code example.org,2014-01-24}.
         *
         * <p>By default what the publication says, else the host of its base address. Say the old one here before the host changes, and no reader shows an
         * article twice.
         *
         * @see <a href="https://www.rfc-editor.org/rfc/rfc4151#section-2.1">RFC 4151, 2.1 (checked 2026-11-23)</a>
         */
        public Builder authority(String hostAndDate) {
            authority = FeedSettings.checkAuthority(hostAndDate);
            return this;
        }

        /** Adds a WebSub hub that tells subscribers of changes, beside those of the publication. */
        public Builder hub(WebAddress address) {
            hubs.add(address);
            return this;
        }

        /** Tells browsers of a stylesheet, which becomes a document of the site, {@code feed.css}. */
        public Builder stylesheet() {
            stylesheet = true;
            return this;
        }

        /** Keeps the pieces of articles that do not change. */
        public Builder cache(FeedCache pieces) {
            cache = Optional.of(pieces);
            return this;
        }

        /** Returns the feeds. */
        public Feeds build() {
            return new Feeds(new FeedOptions(
                    fullText, items, maxBytes, authority, List.copyOf(hubs), stylesheet, cache.orElse(null)));
        }
    }
}
