package dev.weft.html.view;

import dev.weft.model.Publication;
import dev.weft.model.Section;
import dev.weft.render.ArticlePage;
import dev.weft.render.Format;
import dev.weft.render.Listing;
import dev.weft.render.Place;
import dev.weft.render.Site;
import dev.weft.render.SiteDocument;
import dev.weft.render.Subject;
import dev.weft.value.PreciseDate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** What pages of one depth and one language share. Immutable but for what it remembers. */
public final class PageContext {
    private static final int MOST_ADDRESSES = 4096;

    private final Site site;
    private final Words words;
    private final Links links;
    private final Map<String, List<LinkView>> trails = new ConcurrentHashMap<>();
    private final Map<String, List<AlternateView>> alternates = new ConcurrentHashMap<>();
    private final Map<Listing.Kind, Map<String, String>> addresses = new EnumMap<>(Listing.Kind.class);

    /** Makes the context of pages with these words and links. */
    public PageContext(Site site, Words words, Links links) {
        this.site = site;
        this.words = words;
        this.links = links;
        for (Listing.Kind kind : Listing.Kind.values()) {
            addresses.put(kind, new ConcurrentHashMap<>());
        }
    }

    /** Returns the site. */
    public Site site() {
        return site;
    }

    /** Returns the publication. */
    public Publication publication() {
        return site.publication();
    }

    /** Returns what the pages say. */
    public Words words() {
        return words;
    }

    /** Returns how the pages refer to the rest of the site. */
    public Links links() {
        return links;
    }

    /** Returns what is remembered, without the lock that asking for it to be made may take. */
    private static <T> T known(Map<String, T> all, String key, Function<String, T> make) {
        T known = all.get(key);
        return known == null ? all.computeIfAbsent(key, make) : known;
    }

    DateView date(PreciseDate date) {
        return new DateView(date, this);
    }

    /** Returns a listing to link to. */
    public static Listing listing(Listing.Kind kind, String key) {
        return new Listing(kind, key, Place.INDEX, List.of(), Instant.EPOCH);
    }

    /** Returns where a listing is; remembered, since many pages name the same tags and people. */
    String address(Listing.Kind kind, String key) {
        Map<String, String> byKey = addresses.getOrDefault(kind, Map.of());
        String known = byKey.get(key);
        if (known != null) {
            return known;
        }
        String address = links.to(site.page(listing(kind, key)));
        if (byKey.size() < MOST_ADDRESSES) {
            byKey.put(key, address);
        }
        return address;
    }

    /** Returns the absolute address of a subject's page. */
    public String absolute(Subject subject) {
        return site.address(site.page(subject)).toString();
    }

    /** Returns links to the sections from the top down to a path; remembered, since a publication has few of them. */
    List<LinkView> trail(String path) {
        List<Section> sections = publication().trail(path);
        return sections.isEmpty() ? List.of() : known(trails, path, p -> links(sections));
    }

    private List<LinkView> links(List<Section> sections) {
        List<LinkView> found = new ArrayList<>();
        String path = "";
        for (Section section : sections) {
            path = path.isEmpty() ? section.slug() : path + "/" + section.slug();
            found.add(LinkView.of(section.name(), address(Listing.Kind.SECTION, path)));
        }
        return List.copyOf(found);
    }

    /** Returns the feeds of the publication and of a section; remembered, since a publication has few of them. */
    public List<AlternateView> feedsOfSection(String path) {
        boolean known = !publication().trail(path).isEmpty();
        return known(alternates, known ? path : "", p -> {
            List<AlternateView> found = new ArrayList<>(
                    alternates(listing(Listing.Kind.HOME, ""), publication().name()));
            publication()
                    .section(p)
                    .ifPresent(section ->
                            found.addAll(0, alternates(listing(Listing.Kind.SECTION, p), section.name())));
            return List.copyOf(found);
        });
    }

    /** Returns what says the same as an article's page in another form, and the feeds it will be in. */
    public List<AlternateView> alternatesOf(ArticlePage page) {
        List<AlternateView> feeds = feedsOfSection(page.article().section());
        List<AlternateView> own = alternates(page, page.article().title());
        if (own.isEmpty()) {
            return feeds;
        }
        own.addAll(feeds);
        return own;
    }

    /** Returns what says the same as a page in another form. */
    public List<AlternateView> alternates(Subject subject, String title) {
        List<AlternateView> found = new ArrayList<>();
        for (SiteDocument document : site.documents(subject, Format.Relation.ALTERNATE)) {
            found.add(AlternateView.of(document, title, links));
        }
        return found;
    }
}
