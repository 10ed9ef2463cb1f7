package dev.weft.rss;

import dev.weft.model.Article;
import dev.weft.model.Publication;
import dev.weft.render.Listing;
import dev.weft.value.Characters;
import java.nio.charset.StandardCharsets;

/**
 * The ids of feeds and items: tag URIs made from what never changes, so that no reader shows an article twice because its
 * slug, scheme or host did.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4151">RFC 4151 (checked 2026-11-23)</a>
 */
final class FeedIds {
    /** The date of an authority that does not say its own; a publication that younger hosts serve says one. */
    private static final String DATE = "2026";

    private static final String UNRESERVED = "-._~";

    private FeedIds() {}

    static String of(Article article, String authority) {
        StringBuilder out = new StringBuilder("tag:").append(authority).append(':');
        return encode(article.id().value(), out).toString();
    }

    /** Returns the id of the feed of a listing, which all documents of its archive share. */
    static String of(Listing listing, String authority) {
        StringBuilder out = new StringBuilder("tag:").append(authority).append(":feeds/");
        return encode(listing.kind() == Listing.Kind.HOME ? "home" : "sections/" + listing.key(), out)
                .toString();
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

    /** Returns whether a text may stand as a taken-over id: it shows something and holds no character to repair. */
    static boolean isGuid(String text) {
        return !text.isEmpty() && Characters.line(text).equals(text);
    }

    /** Returns whether a text is an absolute URI in ASCII. */
    static boolean isUri(String text) {
        int colon = text.indexOf(':');
        if (colon < 1 || colon == text.length() - 1 || !isLetter(text.charAt(0))) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean word = isLetter(c) || c >= '0' && c <= '9';
            if (i < colon ? !word && "+-.".indexOf(c) < 0 : !word && ";/?:@&=+$,-_.!~*'()%#[]".indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static StringBuilder encode(String text, StringBuilder out) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x7F) {
                return encodeAll(text, out);
            }
        }
        return out.append(text);
    }

    private static StringBuilder encodeAll(String text, StringBuilder out) {
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            if (isLetter(c) || isWord(c) || c == '/' || UNRESERVED.indexOf(c) >= 0) {
                out.append(c);
            } else {
                out.append('%')
                        .append(Character.toUpperCase(Character.forDigit(c >> 4, 16)))
                        .append(Character.toUpperCase(Character.forDigit(c & 15, 16)));
            }
        }
        return out;
    }
}
