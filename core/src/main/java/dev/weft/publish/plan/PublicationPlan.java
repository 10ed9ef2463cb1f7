package dev.weft.publish.plan;

import dev.weft.finding.Finding;
import dev.weft.internal.Folding;
import dev.weft.model.ArticleEntry;
import dev.weft.model.EditionId;
import dev.weft.model.Publication;
import dev.weft.publish.index.ArticleIndex;
import dev.weft.publish.index.ArticleRef;
import dev.weft.render.Format;
import dev.weft.render.Listing;
import dev.weft.render.ListingRenderer;
import dev.weft.render.Neighbours;
import dev.weft.render.Renderer;
import dev.weft.render.Site;
import dev.weft.render.SitePath;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What a site consists of: which documents, at which paths, with which articles; nothing is rendered here. Immutable and
 * safe to share between threads.
 */
public final class PublicationPlan {
    private final ArticleIndex index;
    private final RenderersBySubject renderers;
    private final BitSet rejected;
    private final Map<EditionId, Neighbourhood> neighbourhoods = new HashMap<>();
    private final List<ListingFormatPlan> listingFormats = new ArrayList<>();
    private final Map<ArticleRef, List<SitePath>> redirects = new HashMap<>();
    private final SiteDocuments siteDocuments;
    private final Set<SitePath> files;
    private final Set<String> likeCopies;

    /**
     * Plans a site: what it always has takes its paths first, then articles in the order of the index, then what else
     * listings have, then old addresses.
     *
     * @param all the articles
     * @param now the time that counts as now
     * @param wantedFiles the paths of files to copy
     * @param findings takes what has no place to go
     */
    public PublicationPlan(
            Site site, ArticleIndex all, Instant now, List<SitePath> wantedFiles, Consumer<Finding> findings) {
        renderers = RenderersBySubject.of(site);
        Answers answers = new Answers(findings);
        PathRegistry paths = new PathRegistry(site, all, renderers.articles());
        StandingPaths standing = new StandingPaths(site, renderers, answers, paths, wantedFiles, findings);
        files = standing.files();
        rejected = takeArticles(all, paths, findings);
        index = all.hiding(rejected);
        TranslationPairs.check(site, index, paths, findings);
        List<EditionListings> editions = editions(site.publication());
        editions.forEach(
                edition -> neighbourhoods.put(edition.shown.edition(), new Neighbourhood(site, edition.shown)));
        for (Renderer<Listing> renderer : renderers.listings()) {
            boolean takesWithdrawn = renderer instanceof ListingRenderer pieces
                    && answers.of(renderer, "takesWithdrawn", pieces::takesWithdrawn, false);
            for (EditionListings edition : editions) {
                ListingFormatPlan plan = new ListingFormatPlan(
                        renderer, takesWithdrawn ? edition.withWithdrawn : edition.shown, answers);
                takeParts(plan, standing, paths, findings);
                listingFormats.add(plan);
            }
        }
        siteDocuments = new SiteDocuments(
                site, index, listingFormats, standing.organisations(), standing.wholes(), now, paths, findings);
        if (!renderers.redirects().isEmpty()) {
            takeAliases(paths, findings);
        }
        likeCopies = paths.likeCopies();
    }

    /** The listings of an edition, without and with articles that were taken back. */
    private record EditionListings(Listings shown, Listings withWithdrawn) {}

    private List<EditionListings> editions(Publication publication) {
        boolean anyWithdrawn = index.articles().anyMatch(index::isWithdrawn);
        List<EditionListings> editions = new ArrayList<>();
        for (EditionId edition : publication.editionIds()) {
            Listings shown = new Listings(index, publication, edition, false);
            editions.add(
                    new EditionListings(shown, anyWithdrawn ? new Listings(index, publication, edition, true) : shown));
        }
        return editions;
    }

    /** Returns the articles that found the path of a document taken. */
    private static BitSet takeArticles(ArticleIndex all, PathRegistry paths, Consumer<Finding> findings) {
        BitSet refused = new BitSet();
        all.articles()
                .filter(article -> all.isShown(article) && !paths.takeAll(article, findings))
                .forEach(article -> refused.set(article.number()));
        return refused;
    }

    private static void takeParts(
            ListingFormatPlan plan, StandingPaths standing, PathRegistry paths, Consumer<Finding> findings) {
        Format<Listing> format = plan.renderer().format();
        plan.parts().forEach(part -> {
            Listing listing = plan.name(part);
            boolean free = plan.isStanding(part)
                    ? standing.has(format, listing)
                    : StandingPaths.take(plan.renderer(), listing, paths, findings);
            if (!free) {
                plan.refuse(part);
            }
        });
    }

    private void takeAliases(PathRegistry paths, Consumer<Finding> findings) {
        for (ArticleRef article : index.withAliases()) {
            if (!index.isShown(article)) {
                continue;
            }
            ArticleEntry entry = index.entry(article);
            List<SitePath> free = new ArrayList<>();
            for (String alias : index.texts(article).aliases()) {
                paths.takeAlias(entry, alias, findings).ifPresent(free::add);
            }
            redirects.put(article, free);
        }
    }

    /** Returns the articles; those without a place to go are not shown. */
    public ArticleIndex index() {
        return index;
    }

    /** Returns the renderers of the site by subject. */
    public RenderersBySubject renderers() {
        return renderers;
    }

    /** Returns whether an article was taken out because the path of a document was taken. */
    public boolean isRejected(ArticleRef article) {
        return rejected.get(article.number());
    }

    /** Returns how many articles were taken out because the path of a document was taken. */
    public int rejected() {
        return rejected.cardinality();
    }

    /** Returns what stands beside an article. */
    public Neighbours neighbours(ArticleRef article) {
        return Objects.requireNonNull(neighbourhoods.get(index.edition(article)))
                .of(article);
    }

    /** Returns the old addresses of an article that lead to it. */
    public List<SitePath> redirects(ArticleRef article) {
        return redirects.getOrDefault(article, List.of());
    }

    /** Returns the documents of listings, a plan for each format and edition. */
    public List<ListingFormatPlan> listingFormats() {
        return listingFormats;
    }

    /** Returns what the site has once. */
    public SiteDocuments siteDocuments() {
        return siteDocuments;
    }

    /** Returns whether a compressed copy may be at a path: nothing that is no copy is there. */
    public boolean isFreeForCopy(SitePath copy) {
        return likeCopies.isEmpty() || !likeCopies.contains(Folding.file(copy.file()));
    }

    /** Returns whether a file is copied: its path was free. */
    public boolean hasFile(SitePath file) {
        return files.contains(file);
    }
}
