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
 * @param feeds its feeds, and those of the publication
 */
public record SectionContext(String name, List<LinkView> trail, List<String> addresses, List<AlternateView> feeds) {
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
            addresses.add(context.absolute(PageContext.listing(Listing.Kind.SECTION, at)));
        }
        List<AlternateView> feeds = new ArrayList<>();
        if (!trail.isEmpty()) {
            feeds.addAll(context.alternates(PageContext.listing(Listing.Kind.SECTION, path), name));
        }
        feeds.addAll(context.alternates(PageContext.listing(Listing.Kind.HOME, ""), publication.name()));
        return new SectionContext(name, List.copyOf(trail), List.copyOf(addresses), List.copyOf(feeds));
    }

    /** Returns where the section is, relative to the pages; empty if the publication has no such section. */
    String address() {
        return trail.isEmpty() ? "" : trail.get(trail.size() - 1).address();
    }
}
