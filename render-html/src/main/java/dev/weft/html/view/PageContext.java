package dev.weft.html.view;

import dev.weft.finding.Finding;
import dev.weft.model.EditionId;
import dev.weft.model.Organisation;
import dev.weft.model.Publication;
import dev.weft.render.Format;
import dev.weft.render.Listing;
import dev.weft.render.OrganisationPage;
import dev.weft.render.SequencePart;
import dev.weft.render.Site;
import dev.weft.render.SiteDocument;
import dev.weft.render.Subject;
import dev.weft.value.Language;
import dev.weft.value.PreciseDate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * What the pages of one depth, one edition and one language share. Immutable but for what it remembers, and safe to share between threads.
 *
 * <p>What is remembered was measured beside doing without (PageBenchmark, rows weft and weftFrame): what pages of a section
 * have in common makes them a quarter faster, where tags and people are a fifth.
 */
public final class PageContext {
    /** How many addresses are remembered of a kind; sections are as many as the publication has. */
    private static final int MAX_ADDRESSES = 4096;

    private final Site site;
    private final EditionId edition;
    private final Publication publication;
    private final Words words;
    private final Links links;
    private final Format<Listing> latest;
    private final String search;
    private final String searchIndex;
    private final Map<String, SectionContext> sections = new ConcurrentHashMap<>();
    private final Map<Listing.Kind, Map<String, String>> addresses = new EnumMap<>(Listing.Kind.class);

    /**
     * Makes the context of pages of an edition.
     *
     * @param words what they say
     * @param links how they refer to others
     * @param latest has the newest titles of a section
     * @param search is the page by which the site is searched
     * @param searchIndex is what that looks into
     */
    public PageContext(
            Site site,
            EditionId edition,
            Words words,
            Links links,
            Format<Listing> latest,
            Format<Listing> search,
            Format<Listing> searchIndex) {
        this.site = site;
        this.edition = edition;
        this.publication = site.publication().in(edition);
        this.words = words;
        this.links = links;
        this.latest = latest;
        boolean searched =
                site.renderer(search).isPresent() && site.renderer(searchIndex).isPresent();
        this.search = searched ? links.to(site.path(search, listing(Listing.Kind.HOME, ""))) : "";
        this.searchIndex = searched ? links.to(site.path(searchIndex, listing(Listing.Kind.HOME, ""))) : "";
        for (Listing.Kind kind : Listing.Kind.values()) {
            addresses.put(kind, new ConcurrentHashMap<>());
        }
    }

    /** Returns the site. */
    public Site site() {
        return site;
    }

    /** Returns the edition that the pages are of. */
    public EditionId edition() {
        return edition;
    }

    /** Returns the publication, as the edition says it. */
    public Publication publication() {
        return publication;
    }

    /** Returns the absolute address of the edition's home page. */
    public String home() {
        return edition.isDefault() ? publication.base().toString() : absolute(listing(Listing.Kind.HOME, ""));
    }

    /** Returns what the pages say. */
    public Words words() {
        return words;
    }

    /** Returns how the pages refer to the rest of the site. */
    public Links links() {
        return links;
    }

    /** Reports that the pages of the edition are not in its language, because the theme has no words in it. */
    public void reportWords(Consumer<Finding> findings) {
        Language wanted = publication.language();
        if (!edition.isDefault()
                && !wanted.locale()
                        .getLanguage()
                        .equals(words.language().locale().getLanguage())) {
            findings.accept(HtmlCodes.NO_WORDS.at(
                    "",
                    "主题没有「" + wanted + "」的文字，该语言版的页面用「" + words.language() + "」的",
                    "the theme has no words in " + wanted + "; the pages of the edition have those in "
                            + words.language()));
        }
    }

    DateView date(PreciseDate date) {
        return new DateView(date, this);
    }

    /** Returns a listing of the edition to link to. */
    public Listing listing(Listing.Kind kind, String key) {
        return new Listing(edition, kind, key, SequencePart.INDEX, List.of(), Instant.EPOCH);
    }

    /** Returns the subject of the page of an organisation in the edition. */
    public OrganisationPage page(Organisation organisation) {
        return new OrganisationPage(edition, organisation);
    }

    /** Returns where the page of an organisation in the edition is. */
    String address(Organisation organisation) {
        return links.to(site.page(page(organisation)));
    }

    /** Returns where a listing is; remembered, since many pages name the same tags and people. */
    String address(Listing.Kind kind, String key) {
        Map<String, String> byKey = addresses.getOrDefault(kind, Map.of());
        String known = byKey.get(key);
        if (known != null) {
            return known;
        }
        String address = links.to(site.page(listing(kind, key)));
        if (byKey.size() < MAX_ADDRESSES) {
            byKey.put(key, address);
        }
        return address;
    }

    /** Returns where the newest titles of a listing are; empty if the site has no such document. */
    String latest(Listing listing) {
        return site.renderer(latest).isPresent() ? links.to(site.path(latest, listing)) : "";
    }

    /** Returns where the search page is; empty if the site has none. */
    String search() {
        return search;
    }

    /** Returns where what the search page looks into is; empty if the site has none. */
    String searchIndex() {
        return searchIndex;
    }

    /** Returns the absolute address of a subject's page. */
    public String absolute(Subject subject) {
        return site.address(site.page(subject)).toString();
    }

    /** Returns what the pages of a section have in common; one that the publication does not have is as none. */
    public SectionContext section(String path) {
        SectionContext found = sections.get(path);
        if (found != null) {
            return found;
        }
        String known = publication().section(path).isPresent() ? path : "";
        return sections.computeIfAbsent(known, p -> SectionContext.of(p, this));
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
