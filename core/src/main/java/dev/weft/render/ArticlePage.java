package dev.weft.render;

import dev.weft.model.Article;
import dev.weft.model.ArticleEntry;

/**
 * An article and what stands beside it.
 *
 * @param article the article
 * @param neighbours other articles its page names; may be none
 */
public record ArticlePage(Article article, Neighbours neighbours) implements Subject {
    /** Returns an article with nothing beside it. */
    public static ArticlePage of(Article article) {
        return new ArticlePage(article, Neighbours.NONE);
    }

    /** Returns an article of which its entry is known: enough for the paths of its documents, not for the documents. */
    public static ArticlePage of(ArticleEntry entry) {
        return of(entry.outline());
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.articlePage(this);
    }
}
