package dev.weft.validation;

import dev.weft.model.Article;
import dev.weft.model.Translation;
import dev.weft.value.Language;

/** Where an article stands: its section, and its other languages. */
final class PlacementRule implements Rule {
    @Override
    public void check(Article article, Context context) {
        String section = article.section();
        if (section.isEmpty()) {
            if (article.kind() != Article.Kind.PAGE) {
                context.report(ArticleCodes.NO_SECTION, "/section");
            }
        } else if (context.publication().trail(section).isEmpty()) {
            context.report(ArticleCodes.UNKNOWN_SECTION.at(
                    "/section", "刊物没有栏目「" + section + "」", "the publication has no section \"" + section + "\""));
        }
        Language own = article.language().orElse(context.publication().language());
        for (int i = 0; i < article.translations().size(); i++) {
            Translation translation = article.translations().get(i);
            if (translation.language().equals(own)) {
                context.report(ArticleCodes.SAME_LANGUAGE, "/translations/" + i + "/language");
            }
        }
    }
}
