package dev.weft.wechat;

import dev.weft.finding.Finding;
import dev.weft.model.Article;
import dev.weft.render.ArticlePage;
import dev.weft.render.Format;
import dev.weft.render.Renderer;
import dev.weft.render.Site;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A renderer of one document for each article that was not withdrawn. */
final class ArticleRenderer implements Renderer<ArticlePage> {
    private final Format<ArticlePage> format;
    private final Site site;
    private final BiPredicate<Article, Site> accepted;
    private final Work work;
    private final Supplier<String> inputs;
    private final Supplier<Optional<Finding>> obstacle;

    /** What one format writes. */
    interface Work {
        /** Writes the document of an article; refuses one that is not accepted. */
        void write(Article article, Site site, OutputStream out, Consumer<Finding> findings) throws IOException;
    }

    ArticleRenderer(
            Format<ArticlePage> format, Site site, BiPredicate<Article, Site> accepted, Work work, String inputs) {
        this(format, site, accepted, work, () -> inputs, Optional::empty);
    }

    ArticleRenderer(
            Format<ArticlePage> format,
            Site site,
            BiPredicate<Article, Site> accepted,
            Work work,
            Supplier<String> inputs,
            Supplier<Optional<Finding>> obstacle) {
        this.format = format;
        this.site = site;
        this.accepted = accepted;
        this.work = work;
        this.inputs = inputs;
        this.obstacle = obstacle;
    }

    @Override
    public String inputs() {
        return inputs.get();
    }

    @Override
    public Optional<Finding> obstacle() {
        return obstacle.get();
    }

    @Override
    public Format<ArticlePage> format() {
        return format;
    }

    @Override
    public boolean accepts(ArticlePage page) {
        return page.article().status() != Article.Status.WITHDRAWN && accepted.test(page.article(), site);
    }

    @Override
    public void renderTo(ArticlePage page, OutputStream out, Consumer<Finding> findings) throws IOException {
        Article article = page.article();
        if (article.status() == Article.Status.WITHDRAWN) {
            throw new IllegalArgumentException("page == " + article + ", which was withdrawn");
        }
        String id = article.id().value();
        work.write(
                article,
                site,
                out,
                finding -> findings.accept(finding.inArticle(id).inFormat(format.id())));
    }
}
