package dev.weft.validation;

import dev.weft.model.Article;
import dev.weft.model.Credit;
import dev.weft.model.Source;
import java.util.List;

/** Articles that do not say whose they are. */
final class ProvenanceRule implements Rule {
    @Override
    public void check(Article article, Context context) {
        if (article.kind() == Article.Kind.PAGE || article.status() == Article.Status.WITHDRAWN) {
            return;
        }
        if (article.source().isEmpty() || article.source().get().name().isEmpty()) {
            context.report(ArticleCodes.NO_SOURCE, "/source");
        }
        if (article.kind() != Article.Kind.NOTICE && !hasAuthor(article)) {
            context.report(ArticleCodes.NO_AUTHOR, "/byline");
        }
        if (article.source().isPresent()) {
            terms(article.source().get(), context);
        }
    }

    private static boolean hasAuthor(Article article) {
        List<Credit> byline = article.byline();
        for (int i = 0; i < byline.size(); i++) {
            if (byline.get(i).role() == Credit.Role.AUTHOR) {
                return true;
            }
        }
        return article.source().isPresent()
                && !article.source().get().originalAuthor().isEmpty();
    }

    private static void terms(Source source, Context context) {
        if (source.kind() == Source.Kind.ORIGINAL) {
            if (!source.originalTitle().isEmpty() || !source.originalAuthor().isEmpty()) {
                context.report(ArticleCodes.ORIGINAL_WITH_PROVENANCE, "/source/kind");
            }
        } else if (source.name().isEmpty() || source.address().isEmpty()) {
            String zh = source.name().isEmpty() ? "来源名称" : "原文地址";
            String en = source.name().isEmpty() ? "source's name" : "original's address";
            context.report(ArticleCodes.REPRINT_WITHOUT_PROVENANCE.at(
                    source.name().isEmpty() ? "/source/name" : "/source/url",
                    "转载或编译的文章没有写明" + zh,
                    "a reprint or compilation without the " + en));
        }
    }
}
