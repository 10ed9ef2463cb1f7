package dev.weft.rss;

import dev.weft.markup.Utf8Writer;
import dev.weft.model.Publication;
import dev.weft.render.Format;
import dev.weft.render.Listing;
import dev.weft.render.Site;
import dev.weft.value.WebAddress;

/** What RSS and Atom write alike before their items. */
final class XmlHead {
    private final Utf8Writer out;
    private final String linkElement;
    private final String mediaType;

    XmlHead(Utf8Writer out, String linkElement, String mediaType) {
        this.out = out;
        this.linkElement = linkElement;
        this.mediaType = mediaType;
    }

    /** Writes what stands before the root. */
    void begin(Listing listing, Format<Listing> format, Site site, FeedOptions options) {
        out.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        if (options.stylesheet(site.publication())) {
            Stylesheet.instruction(out, site, site.path(format, listing));
        }
    }

    /** Writes an element, unless there is no text for it. */
    void element(String name, String text) {
        if (!text.isEmpty()) {
            out.raw("<").raw(name).raw(">").xml(text).raw("</").raw(name).raw(">\n");
        }
    }

    /** Writes where the document, its hubs and the documents of its archive are. */
    void links(FeedLinks links, Publication publication, FeedOptions options) {
        link("self", links.self(), mediaType);
        for (WebAddress hub : options.hubs(publication)) {
            link("hub", hub.toString(), "");
        }
        if (links.archive()) {
            out.raw("<fh:archive xmlns:fh=\"http://purl.org/syndication/history/1.0\"/>\n");
            link("current", links.current(), mediaType);
        }
        link("prev-archive", links.older(), mediaType);
        if (links.archive()) {
            link("next-archive", links.newer(), mediaType);
        }
    }

    /** Writes a link, unless there is no address for it. */
    void link(String relation, String address, String type) {
        if (!address.isEmpty()) {
            out.raw("<").raw(linkElement).raw(" rel=\"").raw(relation);
            out.raw("\" href=\"").xml(address);
            if (!type.isEmpty()) {
                out.raw("\" type=\"").raw(type);
            }
            out.raw("\"/>\n");
        }
    }
}
