package dev.weft.wechat;

import dev.weft.finding.Finding;
import dev.weft.model.Article;
import dev.weft.render.ArticlePage;
import dev.weft.render.Format;
import dev.weft.render.Renderer;
import dev.weft.render.Site;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Consumer;

/** A renderer of one document for each article that is published. */
abstract class ArticleRenderer implements Renderer<ArticlePage> {
    private final Format<ArticlePage> format;
    private final Site site;
    private final String inputs;

    ArticleRenderer(Format<ArticlePage> format, Site site, String inputs) {
        this.format = format;
        this.site = site;
        this.inputs = inputs;
    }

    /** Returns whether a published article has a document. */
    boolean has(Article article) {
        return true;
    }

    /** Writes the document of a published article; returns false, and writes nothing, if it has none. */
    abstract boolean write(Article article, OutputStream out, Consumer<Finding> findings) throws IOException;

    final Site site() {
        return site;
    }

    @Override
    public String inputs() {
        return inputs;
    }

    @Override
    public final Format<ArticlePage> format() {
        return format;
    }

    @Override
    public final boolean accepts(ArticlePage page) {
        return page.article().status() == Article.Status.USABLE && has(page.article());
    }

    @Override
    public final void renderTo(ArticlePage page, OutputStream out, Consumer<Finding> findings) throws IOException {
        Article article = page.article();
        String id = article.id().value();
        Consumer<Finding> here =
                finding -> findings.accept(finding.inArticle(id).inFormat(format.id()));
        if (article.status() != Article.Status.USABLE || !write(article, out, here)) {
            throw new IllegalArgumentException("page == " + article + ", expected one that " + format + " accepts");
        }
    }
}
