package dev.weft.rss;

import dev.weft.render.Format;
import dev.weft.render.Listing;
import dev.weft.render.SequencePart;
import dev.weft.render.Site;
import dev.weft.value.WebAddress;
import java.util.ArrayList;
import java.util.List;

/**
 * The addresses that the head of a feed document names.
 *
 * @param self where the document is
 * @param page the page of the listing
 * @param current the subscription document
 * @param older the next older archive document, or empty
 * @param newer the next newer archive document, or empty
 * @param archive whether the document is one of the archive
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5005#section-4">RFC 5005, 4 (checked 2026-11-23)</a>
 */
record FeedLinks(String self, String page, String current, String older, String newer, boolean archive) {
    static FeedLinks of(Listing listing, Format<Listing> format, Site site) {
        SequencePart place = listing.part();
        return new FeedLinks(
                address(listing, place, format, site),
                site.address(site.page(listing.at(SequencePart.INDEX))).toString(),
                address(listing, SequencePart.INDEX, format, site),
                place.older().isEmpty() ? "" : address(listing, SequencePart.of(place.older()), format, site),
                place.newer().isEmpty() ? "" : address(listing, SequencePart.of(place.newer()), format, site),
                !place.isIndex());
    }

    /** Returns the values of the header {@code Link}: the hubs of a feed document, and where it is itself. */
    static List<String> headers(List<WebAddress> hubs, WebAddress self) {
        List<String> values = new ArrayList<>();
        for (WebAddress hub : hubs) {
            values.add("<" + hub + ">; rel=\"hub\"");
        }
        values.add("<" + self + ">; rel=\"self\"");
        return List.copyOf(values);
    }

    private static String address(Listing listing, SequencePart place, Format<Listing> format, Site site) {
        return site.address(site.path(format, listing.at(place))).toString();
    }
}
