package dev.weft.live;

import dev.weft.finding.Finding;
import dev.weft.finding.Report;
import dev.weft.model.Article;
import dev.weft.model.ArticleEntry;
import dev.weft.publish.plan.PlanCodes;
import dev.weft.publish.rendering.RenderBuffer;
import dev.weft.render.ArticlePage;
import dev.weft.render.Format;
import dev.weft.render.Listing;
import dev.weft.render.Renderer;
import dev.weft.render.Rendition;
import dev.weft.render.Site;
import dev.weft.render.SitePath;
import dev.weft.render.Subject;
import dev.weft.validation.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Makes the preview of an article. */
final class Previewing {
    private final Site site;
    private final Documents documents;
    private final Validator validator;
    private final Documents.View view;
    private final List<Rendition> renditions = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    Previewing(Site site, Documents documents, Validator validator, Documents.View view) {
        this.site = site;
        this.documents = documents;
        this.validator = validator;
        this.view = view;
    }

    Preview of(Article draft, Predicate<Format<?>> wanted) {
        String id = draft.id().value();
        Consumer<Finding> named = finding -> findings.add(finding.inArticle(id));
        Article article = view.articles().complete(published(draft), named);
        validator.check(draft, site.publication(), named);
        ArticlePage page = new ArticlePage(article, new Surroundings(site, view.articles(), view.now()).of(article));
        for (Renderer<ArticlePage> renderer : documents.renderers().articles()) {
            checkPath(renderer.format(), page, named);
            render(renderer, page, wanted, named);
        }
        Listing alone = Listing.home(List.of(article), Placement.changed(ArticleEntry.of(article), site.publication()));
        for (Renderer<Listing> renderer : documents.renderers().listings()) {
            render(renderer, alone, wanted, named);
        }
        return new Preview(site.page(article), renditions, findings);
    }

    /** Returns an article as it will be once it is shown. */
    private static Article published(Article draft) {
        return draft.status() == Article.Status.DRAFT
                ? draft.toBuilder().status(Article.Status.USABLE).build()
                : draft;
    }

    private <S extends Subject> void render(
            Renderer<S> renderer, S subject, Predicate<Format<?>> wanted, Consumer<Finding> named) {
        Format<S> format = renderer.format();
        if (wanted.test(format)) {
            Report.Collector report = new Report.Collector();
            Consumer<Finding> both = finding -> {
                report.accept(finding);
                named.accept(finding);
            };
            new RenderBuffer(RenderBuffer.Costs.UNKNOWN, null)
                    .document(renderer, subject, both)
                    .ifPresent(
                            bytes -> renditions.add(new Rendition(format, bytes, report.report(), subject.changed())));
        }
    }

    private void checkPath(Format<ArticlePage> format, ArticlePage page, Consumer<Finding> named) {
        try {
            SitePath path = site.path(format, page);
            documents
                    .owner(path, page.article().id(), view)
                    .ifPresent(owner ->
                            named.accept(PlanCodes.taken(page.article().id().value(), path, owner)
                                    .inFormat(format.id())));
        } catch (IllegalArgumentException unsafe) {
            named.accept(PlanCodes.unsafe(unsafe).inFormat(format.id()));
        }
    }
}
