package dev.weft.html;

import dev.weft.finding.Finding;
import dev.weft.html.data.StructuredData;
import dev.weft.html.template.Program;
import dev.weft.html.view.ArticleView;
import dev.weft.html.view.PageView;
import dev.weft.markup.Utf8Writer;
import dev.weft.model.Article;
import dev.weft.render.ArticlePage;
import dev.weft.render.SitePath;
import java.util.function.Consumer;

/** The page of an article; of one that was taken back, a page that says so. */
final class ArticleRenderer extends HtmlRenderer<ArticlePage> {
    private final Pages pages;

    ArticleRenderer(Pages pages) {
        super(HtmlFormats.ARTICLE);
        this.pages = pages;
    }

    @Override
    public String inputs() {
        return pages.theme().fingerprint();
    }

    @Override
    public boolean accepts(ArticlePage subject) {
        return subject.article().status() != Article.Status.DRAFT;
    }

    @Override
    void write(ArticlePage subject, Utf8Writer out, Consumer<Finding> findings) {
        Article article = subject.article();
        SitePath path = pages.site().page(subject);
        Pages.Bound<Program> bound = pages.bound(PageTemplate.ARTICLE, article, path);
        ArticleView view = new ArticleView(article, subject.neighbours(), bound.context(), path, findings);
        bound.template().write(out, page(subject, view, bound.data()), view);
    }

    private static PageView page(ArticlePage subject, ArticleView view, StructuredData data) {
        boolean withdrawn = view.article().status() == Article.Status.WITHDRAWN;
        return new PageView(
                view.context(),
                view.title(),
                view.summary(),
                view.absolute(),
                withdrawn ? PageView.Kind.HIDDEN : PageView.Kind.ARTICLE,
                view.mainImage(),
                view.alternates(),
                view.context().site().versions(subject),
                out -> data.article(view, out));
    }
}
