package dev.weft.html.view;

import dev.weft.model.Article;
import dev.weft.model.NavigationItem;
import dev.weft.model.Publication;
import dev.weft.model.Section;
import dev.weft.render.Listing;
import dev.weft.value.ArticleId;
import dev.weft.value.LinkAddress;
import java.util.ArrayList;
import java.util.List;

/** The entries of a publication's navigation, else its sections at the top. */
public final class Navigation {
    private final List<NavigationItem> items;

    /** Makes the navigation of a publication. */
    public Navigation(Publication publication) {
        List<NavigationItem> found = new ArrayList<>(publication.navigation());
        if (found.isEmpty()) {
            for (Section section : publication.sections()) {
                found.add(new NavigationItem(section.name(), new NavigationItem.ToSection(section.slug())));
            }
        }
        this.items = List.copyOf(found);
    }

    /** Returns the path of the section that the nearest entry above a section leads to; empty if there is none. */
    public String entryAbove(String section) {
        String nearest = "";
        for (NavigationItem item : items) {
            String path = sectionOf(item);
            if (path.length() > nearest.length() && isWithin(section, path)) {
                nearest = path;
            }
        }
        return nearest;
    }

    private static boolean isWithin(String section, String path) {
        return section.startsWith(path) && (section.length() == path.length() || section.charAt(path.length()) == '/');
    }

    private static String sectionOf(NavigationItem item) {
        return item.target().accept(SECTION);
    }

    /** Returns links to what the entries lead to, as far as the publication has it. */
    List<LinkView> links(PageContext context, String currentEntry) {
        Addresses addresses = new Addresses(context);
        List<LinkView> links = new ArrayList<>();
        for (NavigationItem item : items) {
            String address = item.target().accept(addresses);
            if (!address.isEmpty()) {
                boolean current = !currentEntry.isEmpty() && sectionOf(item).equals(currentEntry);
                links.add(new LinkView(item.label(), address, current));
            }
        }
        return links;
    }

    /** The path of the section that an entry leads to; empty where it leads to anything else. */
    private static final NavigationItem.Target.Visitor<String> SECTION = new NavigationItem.Target.Visitor<>() {
        @Override
        public String address(LinkAddress address) {
            return "";
        }

        @Override
        public String section(String path) {
            return path;
        }

        @Override
        public String article(ArticleId id) {
            return "";
        }

        @Override
        public String organisation(String id) {
            return "";
        }
    };

    /** The reference to a target; empty if the publication has no such section or organisation. */
    private record Addresses(PageContext context) implements NavigationItem.Target.Visitor<String> {
        @Override
        public String address(LinkAddress address) {
            return context.links().to(address);
        }

        @Override
        public String section(String path) {
            boolean known = context.publication().section(path).isPresent();
            return known ? context.address(Listing.Kind.SECTION, path) : "";
        }

        @Override
        public String article(ArticleId id) {
            return context.links()
                    .to(context.site().page(Article.builder(id, id.value()).build()));
        }

        @Override
        public String organisation(String id) {
            return context.publication().organisation(id).map(context::address).orElse("");
        }
    }
}
