package dev.weft.render;

import dev.weft.finding.Finding;
import dev.weft.model.Article;
import dev.weft.model.Publication;
import dev.weft.value.WebAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A publication, where each of its documents is, and the formats installed: what a renderer needs to know beyond its
 * subject. Immutable.
 */
public final class Site {
    private final Publication publication;
    private final Paths paths;
    private final Map<String, Renderer<?>> renderers = new LinkedHashMap<>();

    private Site(Publication publication, List<RendererProvider> providers, Predicate<Format<?>> wanted) {
        this.publication = publication;
        Map<String, Format<?>> offered = new HashMap<>();
        providers.forEach(provider -> provider.formats().forEach(format -> offered.put(format.id(), format)));
        this.paths = new Paths(publication, offered);
        for (RendererProvider provider : providers) {
            for (Format<?> format : provider.formats()) {
                if (wanted.test(format) && renderers.put(format.id(), provider.create(format, this)) != null) {
                    throw new IllegalArgumentException("two renderers offer the format \"" + format.id() + "\"");
                }
            }
        }
    }

    /** Returns the site of a publication with every renderer that is installed, but those only made on request. */
    public static Site of(Publication publication) {
        return of(publication, Renderers.installed());
    }

    /** Returns the site of a publication with what these providers offer, but what is only made on request. */
    public static Site of(Publication publication, List<RendererProvider> providers) {
        return of(publication, providers, format -> !format.onRequest());
    }

    /** Returns the site of a publication with the wanted ones of the formats that these providers offer. */
    public static Site of(Publication publication, List<RendererProvider> providers, Predicate<Format<?>> wanted) {
        return new Site(publication, providers, wanted);
    }

    /** Returns the publication. */
    public Publication publication() {
        return publication;
    }

    /** Returns what is wrong with the path patterns of the publication; the formats' own stand for such. */
    public List<Finding> findings() {
        return paths.findings();
    }

    /** Returns the renderers, in the order they were offered. */
    public List<Renderer<?>> renderers() {
        return List.copyOf(renderers.values());
    }

    /** Returns the renderer of a format, if it is installed. */
    @SuppressWarnings("unchecked")
    public <S extends Subject> Optional<Renderer<S>> renderer(Format<S> format) {
        Renderer<?> found = renderers.get(format.id());
        if (found == null || found.format().subject() != format.subject()) {
            return Optional.empty();
        }
        return Optional.of((Renderer<S>) found);
    }

    /** Returns where the document of a subject in a format is. */
    public <S extends Subject> SitePath path(Format<S> format, S subject) {
        return paths.of(format, subject);
    }

    /** Returns where the page of a subject is, whether or not a renderer of pages is installed. */
    public SitePath page(Subject subject) {
        return paths.page(subject);
    }

    /** Returns where the page of an article is. */
    public SitePath page(Article article) {
        return page(ArticlePage.of(article));
    }

    /** Returns the absolute address of a document. */
    public WebAddress address(SitePath path) {
        return path.address(publication.base());
    }

    /** Returns the documents of a subject that have a relation to its page, in the order of the formats. */
    public <S extends Subject> List<SiteDocument> documents(S subject, Format.Relation relation) {
        List<SiteDocument> found = new ArrayList<>();
        for (Renderer<?> renderer : renderers.values()) {
            if (renderer.format().relation() == relation
                    && renderer.format().subject().isInstance(subject)) {
                add(found, renderer, subject);
            }
        }
        return found;
    }

    private <T extends Subject> void add(List<SiteDocument> found, Renderer<T> renderer, Subject subject) {
        T typed = renderer.format().subject().cast(subject);
        if (renderer.accepts(typed)) {
            found.add(new SiteDocument(renderer.format(), path(renderer.format(), typed)));
        }
    }
}
