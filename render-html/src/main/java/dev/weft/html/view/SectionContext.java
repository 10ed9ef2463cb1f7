package dev.weft.html.view;

import dev.weft.model.Publication;
import dev.weft.model.Section;
import dev.weft.render.Listing;
import java.util.ArrayList;
import java.util.List;

/**
 * What the pages of one section have in common; the same for a section that the publication does not have.
 *
 * @param name the section's name, or empty
 * @param trail links to the sections from the top down to it
 * @param addresses the absolute addresses of the same
 * @param address where it is, relative to the pages; where the home page is, for no section
 * @param latest where its newest titles are; empty if the site has no such document
 * @param feeds its feeds, and those of the publication
 */
public record SectionContext(
        String name,
        List<LinkView> trail,
        List<String> addresses,
        String address,
        String latest,
        List<AlternateView> feeds) {
    static SectionContext of(String path, PageContext context) {
        Publication publication = context.publication();
        List<LinkView> trail = new ArrayList<>();
        List<String> addresses = new ArrayList<>();
        String name = "";
        String at = "";
        for (Section section : publication.trail(path)) {
            at = at.isEmpty() ? section.slug() : at + "/" + section.slug();
            name = section.name();
            trail.add(LinkView.of(name, context.address(Listing.Kind.SECTION, at)));
            addresses.add(context.absolute(context.listing(Listing.Kind.SECTION, at)));
        }
        List<AlternateView> feeds = new ArrayList<>();
        if (!trail.isEmpty()) {
            feeds.addAll(context.alternates(context.listing(Listing.Kind.SECTION, path), name));
        }
        feeds.addAll(context.alternates(context.listing(Listing.Kind.HOME, ""), publication.name()));
        Listing.Kind kind = trail.isEmpty() ? Listing.Kind.HOME : Listing.Kind.SECTION;
        String key = trail.isEmpty() ? "" : path;
        return new SectionContext(
                name,
                List.copyOf(trail),
                List.copyOf(addresses),
                context.address(kind, key),
                context.latest(context.listing(kind, key)),
                List.copyOf(feeds));
    }
}
