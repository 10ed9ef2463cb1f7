package dev.weft.rss;

import dev.weft.internal.PercentEncoding;
import dev.weft.model.Article;
import dev.weft.model.Publication;
import dev.weft.render.Listing;
import java.net.URI;
import java.net.URISyntaxException;

/**
 * The ids of feeds and items: tag URIs made from what never changes, so that no reader shows an article twice because its
 * slug, scheme or host did.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4151">RFC 4151 (checked 2026-11-23)</a>
 */
final class FeedIds {
    /** The date of an authority that does not say its own; a publication that younger hosts serve says one. */
    private static final String DATE = "2026";

    private FeedIds() {}

    static String of(Article article, String authority) {
        return "tag:" + authority + ":" + PercentEncoding.ascii(article.id().value());
    }

    /** Returns the id of the feed of a listing, which all documents of its archive share. */
    static String of(Listing listing, String authority) {
        String name = listing.kind() == Listing.Kind.HOME ? "home" : "sections/" + listing.key();
        return "tag:" + authority + ":feeds/"
                + PercentEncoding.ascii(listing.edition().path() + name);
    }

    /** Returns the authority and date of a publication's tag URIs. */
    static String authority(Publication publication, FeedOptions options) {
        String said = options.authority().isEmpty() ? publication.feeds().authority() : options.authority();
        if (!said.isEmpty()) {
            return said;
        }
        StringBuilder out = new StringBuilder();
        String host = publication.base().host();
        for (int i = 0; i < host.length(); i++) {
            char c = host.charAt(i);
            out.append(c == '.' || isWord(c) ? c : '-');
        }
        return out.append(',').append(DATE).toString();
    }

    private static boolean isWord(char c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-';
    }

    /** Returns whether a text is an absolute URI: in ASCII, and with brackets nowhere, since validators know none. */
    static boolean isUri(String text) {
        try {
            URI uri = new URI(text);
            return uri.isAbsolute() && uri.toASCIIString().equals(text) && text.indexOf('[') < 0;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
