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
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The feeds of a publication and of each of its sections.
 *
 * <p>With the jar on the path they are published as they are by default. An application that wants them otherwise makes
 * its own:
 *
 * <pre>{@code
 * FeedProvider feeds = FeedProvider.builder().summaries().hub(hub).cache(FeedCache.ofBytes(32 << 20)).build();
 * Site site = Site.of(publication, List.of(feeds));
 * byte[] rss = site.render(FeedFormats.RSS, listing).bytes();
 * }</pre>
 */
public final class FeedProvider implements RendererProvider {
    private final FeedOptions options;

    /** Makes feeds as they are by default: full text, of the newest 20, no bound in bytes. */
    public FeedProvider() {
        this(FeedOptions.DEFAULT);
    }

    private FeedProvider(FeedOptions options) {
        this.options = options;
    }

    /** Begins feeds that are not as they are by default. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a renderer of RSS 2.0. */
    public ListingRenderer rss(Site site) {
        return new RssFeed(site, options);
    }

    /** Returns a renderer of Atom 1.0, in which withdrawn articles are tombstones. */
    public ListingRenderer atom(Site site) {
        return new AtomFeed(site, options);
    }

    /** Returns a renderer of JSON Feed 1.1. */
    public ListingRenderer json(Site site) {
        return new JsonFeed(site, options);
    }

    /** Returns a renderer of OPML 2.0: a list of all feeds. */
    public Renderer<WholeSite> opml(Site site) {
        return new Opml(site);
    }

    /**
     * Returns the values of the header {@code Link} for a feed document: its hubs and its own address.
     *
     * @see <a href="https://www.w3.org/TR/websub/#discovery">WebSub, 4 (checked 2026-11-23)</a>
     */
    public List<String> linkHeaders(Format<Listing> format, Listing listing, Site site) {
        return FeedLinks.headers(options.hubs(site.publication()), site.address(site.path(format, listing)));
    }

    @Override
    public List<Format<?>> formats() {
        return FeedFormats.all();
    }

    @Override
    @SuppressWarnings("unchecked") // the key of a maker says what its renderer renders
    public <S extends Subject> Renderer<S> create(Format<S> format, Site site) {
        Function<Site, Renderer<?>> maker = makers().get(format);
        if (maker == null) {
            throw new IllegalArgumentException("format == " + format + ", expected one of " + formats());
        }
        return (Renderer<S>) maker.apply(site);
    }

    private Map<Format<?>, Function<Site, Renderer<?>>> makers() {
        return Map.of(
                FeedFormats.RSS, this::rss,
                FeedFormats.ATOM, this::atom,
                FeedFormats.JSON, this::json,
                FeedFormats.OPML, this::opml,
                FeedFormats.STYLESHEET, site -> new Stylesheet(site, options));
    }

    /** Gathers how feeds are to be; not safe to share between threads. */
    public static final class Builder {
        private boolean fullText = true;
        private int items;
        private long maxBytes = Long.MAX_VALUE;
        private String authority = "";
        private final List<WebAddress> hubs = new ArrayList<>();
        private boolean stylesheet;
        private @Nullable FeedCache cache;

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
         * <p>By default what the publication says, else the host of its base address. Say the old one here before the host
         * changes, and no reader shows an article twice.
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
            cache = pieces;
            return this;
        }

        /** Returns the feeds. */
        public FeedProvider build() {
            return new FeedProvider(
                    new FeedOptions(fullText, items, maxBytes, authority, List.copyOf(hubs), stylesheet, cache));
        }
    }
}
