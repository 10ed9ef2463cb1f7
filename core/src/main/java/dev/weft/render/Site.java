package dev.weft.render;

import com.google.common.base.Suppliers;
import dev.weft.finding.Finding;
import dev.weft.model.Article;
import dev.weft.model.ArticleEntry;
import dev.weft.model.Publication;
import dev.weft.model.Translation;
import dev.weft.value.WebAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * A publication, where each of its documents is, and the formats installed: what a renderer needs to know beyond its
 * subject. Immutable.
 *
 * <pre>{@code
 * Site site = Site.of(publication);
 * String html = site.render(HtmlFormats.ARTICLE, ArticlePage.of(article)).text();
 * }</pre>
 */
public final class Site {
    private final Publication publication;
    private final Paths paths;
    private final List<Finding> findings;

    /** The renderers by the ids of their formats, made when the site is complete, since each is given the site. */
    private final Supplier<Map<String, Renderer<?>>> renderers;

    private Site(
            Publication publication,
            List<RendererProvider> providers,
            Predicate<Format<?>> wanted,
            List<Finding> findings) {
        this.publication = publication;
        Map<String, Format<?>> offered = new LinkedHashMap<>();
        providers.forEach(provider -> provider.formats().forEach(format -> offered.put(format.id(), format)));
        this.paths = new Paths(publication, offered);
        List<Finding> all = new ArrayList<>(findings);
        all.addAll(paths.findings());
        this.findings = List.copyOf(all);
        this.renderers = Suppliers.memoize(() -> create(List.copyOf(providers), wanted));
    }

    private Map<String, Renderer<?>> create(List<RendererProvider> providers, Predicate<Format<?>> wanted) {
        Map<String, Renderer<?>> made = new LinkedHashMap<>();
        for (RendererProvider provider : providers) {
            for (Format<?> format : provider.formats()) {
                if (wanted.test(format) && made.put(format.id(), provider.create(format, this)) != null) {
                    throw new IllegalArgumentException("two renderers offer the format \"" + format.id() + "\"");
                }
            }
        }
        return made;
    }

    /**
     * Returns the site of a publication with every renderer that is installed, but those only made on request. That none
     * is installed is one of its findings.
     */
    public static Site of(Publication publication) {
        List<RendererProvider> installed = Renderers.installed();
        List<Finding> findings = installed.isEmpty() ? List.of(RenderCodes.NO_RENDERER.at("")) : List.of();
        return of(publication, installed, format -> !format.onRequest(), findings);
    }

    /** Returns the site of a publication with what these providers offer, but what is only made on request. */
    public static Site of(Publication publication, List<RendererProvider> providers) {
        return of(publication, providers, format -> !format.onRequest());
    }

    /** Returns the site of a publication with the wanted ones of the formats that these providers offer. */
    public static Site of(Publication publication, List<RendererProvider> providers, Predicate<Format<?>> wanted) {
        return of(publication, providers, wanted, List.of());
    }

    private static Site of(
            Publication publication,
            List<RendererProvider> providers,
            Predicate<Format<?>> wanted,
            List<Finding> findings) {
        Site site = new Site(publication, providers, wanted, findings);
        site.renderers();
        return site;
    }

    /** Returns the publication. */
    public Publication publication() {
        return publication;
    }

    /**
     * Returns what is wrong with the path patterns of the publication, in whose place the formats' own stand, and whether
     * no renderer is installed.
     */
    public List<Finding> findings() {
        return findings;
    }

    /** Returns the renderers, in the order they were offered. */
    public List<Renderer<?>> renderers() {
        return List.copyOf(renderers.get().values());
    }

    /** Returns the renderer of a format, if the site has one. */
    @SuppressWarnings("unchecked") // equal formats have the same kind of subject
    public <S extends Subject> Optional<Renderer<S>> renderer(Format<S> format) {
        Renderer<?> found = renderers.get().get(format.id());
        return found != null && found.format().equals(format) ? Optional.of((Renderer<S>) found) : Optional.empty();
    }

    /**
     * Returns the document of a subject in a format, in memory, with its report.
     *
     * @throws NoRendererException if the site has no renderer of the format; where that may be, ask {@link #renderer}
     * @throws IllegalArgumentException if the renderer does not accept the subject
     */
    public <S extends Subject> Rendition render(Format<S> format, S subject) {
        return renderer(format)
                .orElseThrow(() -> new NoRendererException(
                        format.id(), String.join(", ", renderers.get().keySet())))
                .render(subject);
    }

    /** Returns where the document of a subject in a format is. */
    public <S extends Subject> SitePath path(Format<S> format, S subject) {
        return paths.of(format, subject);
    }

    /** Returns the path pattern of a format that holds here: that of the publication, else its own. */
    public String pathPattern(Format<?> format) {
        return paths.pattern(format);
    }

    /**
     * Returns which values of the variables of a format's path pattern may have given a path, so that a server finds
     * what the path is about. There may be several readings, or none; {@link #path} tells whether one of them is right.
     *
     * @param index whether by the pattern of the index, or of what comes in no sequence; else by that of other parts
     */
    public List<Map<String, String>> variables(Format<?> format, boolean index, SitePath path) {
        return paths.match(format, index, path);
    }

    /** Returns where the page of a subject is, whether or not a renderer of pages is installed. */
    public SitePath page(Subject subject) {
        return paths.page(subject);
    }

    /** Returns where the page of an article is. */
    public SitePath page(Article article) {
        return page(ArticlePage.of(article));
    }

    /** Returns where the page of an article is of which its entry is known. */
    public SitePath page(ArticleEntry article) {
        return page(ArticlePage.of(article));
    }

    /** Returns the absolute address of a document. */
    public WebAddress address(SitePath path) {
        return path.address(publication.base());
    }

    /**
     * Returns a page in every language that has it, itself first: of an article itself and its translations; of home, a
     * section or an organisation the same page of each edition. Empty where it stands alone, and where the publication has
     * no editions.
     */
    public List<Translation> versions(Subject subject) {
        return publication.editions().isEmpty() ? List.of() : subject.accept(new Versions(this));
    }

    /** Returns the version for readers of any other language: the one in the default edition, if there is one. */
    public Optional<Translation> defaultVersion(List<Translation> versions) {
        return versions.stream()
                .filter(version ->
                        publication.editionOf(Optional.of(version.language())).isDefault())
                .findFirst();
    }

    /** Returns the documents of a subject that have a relation to its page, in the order of the formats. */
    public <S extends Subject> List<SiteDocument> documents(S subject, Format.Relation relation) {
        List<SiteDocument> found = new ArrayList<>();
        for (Renderer<?> renderer : renderers.get().values()) {
            if (renderer.format().relation() == relation
                    && renderer.format().subject().isInstance(subject)) {
                add(found, renderer, subject);
            }
        }
        return found;
    }

    private <T extends Subject> void add(List<SiteDocument> found, Renderer<T> renderer, Subject subject) {
        T typed = renderer.format().subject().cast(subject);
        if (accepts(renderer, typed)) {
            found.add(new SiteDocument(renderer.format(), path(renderer.format(), typed)));
        }
    }

    /** Returns whether a renderer accepts a subject; one that fails at that has no document, and costs no other's. */
    private static <T extends Subject> boolean accepts(Renderer<T> renderer, T subject) {
        try {
            return renderer.accepts(subject);
        } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError fault) {
            return false; // publishing says so where the document would be made
        }
    }
}
