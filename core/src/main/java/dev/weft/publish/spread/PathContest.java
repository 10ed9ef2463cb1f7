package dev.weft.publish.spread;

import dev.weft.finding.Finding;
import dev.weft.internal.Folding;
import dev.weft.model.ArticleEntry;
import dev.weft.publish.fingerprint.Fingerprints;
import dev.weft.publish.index.ArticleIndex;
import dev.weft.publish.index.ArticleRef;
import dev.weft.publish.plan.Answers;
import dev.weft.publish.plan.PathRegistry;
import dev.weft.publish.plan.RenderersBySubject;
import dev.weft.publish.plan.StandingPaths;
import dev.weft.render.ArticlePage;
import dev.weft.render.Format;
import dev.weft.render.Listing;
import dev.weft.render.OrganisationPage;
import dev.weft.render.Renderer;
import dev.weft.render.SearchIndexRenderer;
import dev.weft.render.Site;
import dev.weft.render.SitePath;
import dev.weft.render.WholeSite;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Gives paths away that are wanted more than once: first to what the site always has, then to articles in the order of the
 * input, then to the parts of listings and of what the site has once, then to old addresses. Only those need take part of
 * whose {@linkplain #keys keys} another has one. For one thread.
 */
public final class PathContest {
    private final Site site;
    private final RenderersBySubject renderers;
    private final PathRegistry paths;
    private final StandingPaths standing;
    private final BitSet rejected = new BitSet();
    private final Consumer<Finding> findings;

    /**
     * Gives the paths of what the site always has, and of articles.
     *
     * @param articles in the order of the input, of different ids
     * @param files the publication's own
     * @param findings takes who has a path that was wanted
     */
    public PathContest(Site site, List<ArticleEntry> articles, List<SitePath> files, Consumer<Finding> findings) {
        this.site = site;
        this.findings = findings;
        renderers = RenderersBySubject.of(site);
        ArticleIndex.Builder builder = new ArticleIndex.Builder(site.publication());
        articles.forEach(article -> builder.add(article, Fingerprints.UNKNOWN));
        ArticleIndex index = builder.build(Instant.EPOCH);
        paths = new PathRegistry(site, index, renderers.articles());
        standing = new StandingPaths(site, renderers, new Answers(findings), paths, files, findings);
        for (int number = 0; number < articles.size(); number++) {
            rejected.set(number, !paths.takeAll(new ArticleRef(number), findings));
        }
    }

    /** Returns whether an article got no path; counted from 0. */
    public boolean isRejected(int number) {
        return rejected.get(number);
    }

    /** Returns whether the paths of an article that took no part are free, and reports who has one. */
    public boolean isFree(ArticleEntry article, Consumer<Finding> found) {
        return paths.free(article, found).isPresent();
    }

    /** Returns whether the index of home or of a section has its path. */
    public boolean hasStanding(Format<Listing> format, Listing listing) {
        return standing.has(format, listing);
    }

    /** Returns the renderers of what the site has once that have their paths. */
    public List<Renderer<WholeSite>> wholes() {
        return standing.wholes();
    }

    /**
     * A document of an organisation.
     *
     * @param key what it is called in every run
     * @param renderer what makes it
     * @param page what it is about
     */
    public record Organised(String key, Renderer<OrganisationPage> renderer, OrganisationPage page) {}

    /** Returns the documents of organisations that have their paths. */
    public List<Organised> organisations() {
        return standing.organisations().stream()
                .map(item -> new Organised(item.key(), item.renderer(), item.subject()))
                .toList();
    }

    /** Returns whether a file of the publication has its path. */
    public boolean hasFile(SitePath file) {
        return standing.files().contains(file);
    }

    /** Gives a path to a part of a listing, in the order of formats, listings and parts; returns whether it was free. */
    public boolean take(Renderer<Listing> renderer, Listing listing) {
        return StandingPaths.take(renderer, listing, paths, findings);
    }

    /** Gives a path to a part of what the site has once; returns whether it was free. */
    public boolean take(Format<WholeSite> format, WholeSite part) {
        return paths.take(format.id() + " " + part.part().name(), format, part, findings);
    }

    /** Gives a path to an old address of an article; returns whether it was free. */
    public boolean takeAlias(ArticleEntry article, String alias) {
        return paths.takeAlias(article, alias, findings).isPresent();
    }

    /** Returns the paths of what the site always has. */
    public List<SitePath> standing() {
        List<SitePath> all = new ArrayList<>(standing.files());
        standing.wholes().forEach(whole -> all.add(site.path(whole.format(), WholeSite.EMPTY)));
        standing.organisations().forEach(item -> all.add(item.path(site)));
        for (Renderer<Listing> renderer : renderers.listings()) {
            for (Listing listing : StandingPaths.standing(site)) {
                if (standing.has(renderer.format(), listing)) {
                    all.addAll(paths(site, renderer, listing));
                }
            }
        }
        return all;
    }

    /** Returns the paths that an article wants; none where one of them is unsafe. */
    public static Optional<List<SitePath>> paths(Site site, ArticleEntry article) {
        List<SitePath> all = new ArrayList<>();
        ArticlePage page = ArticlePage.of(article);
        for (Renderer<ArticlePage> renderer : RenderersBySubject.of(site).articles()) {
            try {
                all.add(site.path(renderer.format(), page));
            } catch (IllegalArgumentException unsafe) {
                return Optional.empty();
            }
        }
        return Optional.of(all);
    }

    /**
     * Returns the paths that a document of a listing wants: its own, and the folder of one that has files beside it.
     *
     * @throws IllegalArgumentException if one is unsafe
     */
    public static List<SitePath> paths(Site site, Renderer<Listing> renderer, Listing listing) {
        SitePath path = site.path(renderer.format(), listing);
        return renderer instanceof SearchIndexRenderer ? List.of(path, path.withoutExtension()) : List.of(path);
    }

    /** Returns the path of an old address. */
    public static SitePath path(String alias) {
        return PathRegistry.aliasPath(alias);
    }

    /** Returns what a path claims: itself as a file, then the folders that it is in, each so that equal ones clash. */
    public static List<String> keys(SitePath path) {
        List<String> keys = new ArrayList<>();
        String folded = Folding.file(path.file());
        keys.add(folded);
        for (int slash = folded.lastIndexOf('/'); slash > 0; slash = folded.lastIndexOf('/', slash - 1)) {
            keys.add(folded.substring(0, slash));
        }
        return keys;
    }
}
