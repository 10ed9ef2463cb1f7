package dev.weft.publish.plan;

import dev.weft.finding.Finding;
import dev.weft.model.Translation;
import dev.weft.publish.index.ArticleIndex;
import dev.weft.publish.index.ArticleRef;
import dev.weft.render.Site;
import dev.weft.value.WebAddress;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Looks for translations that do not name in turn the article that names them: search engines heed only pairs. */
final class TranslationPairs {
    private TranslationPairs() {}

    static void check(Site site, ArticleIndex index, PathRegistry paths, Consumer<Finding> findings) {
        Map<ArticleRef, Set<WebAddress>> named = new HashMap<>();
        for (ArticleRef article : index.withTranslations()) {
            Set<WebAddress> addresses = new HashSet<>();
            index.texts(article).translations().forEach(translation -> addresses.add(translation.address()));
            named.put(article, addresses);
        }
        for (ArticleRef article : index.withTranslations()) {
            if (index.isShown(article)) {
                check(article, site, index, paths, named, findings);
            }
        }
    }

    private static void check(
            ArticleRef article,
            Site site,
            ArticleIndex index,
            PathRegistry paths,
            Map<ArticleRef, Set<WebAddress>> named,
            Consumer<Finding> findings) {
        WebAddress own = address(article, site, index);
        List<Translation> translations = index.texts(article).translations();
        for (int i = 0; i < translations.size(); i++) {
            WebAddress there = translations.get(i).address();
            String id = paths.articleAt(there)
                    .filter(other -> address(other, site, index).equals(there))
                    .filter(other -> !named.getOrDefault(other, Set.of()).contains(own))
                    .map(index::id)
                    .orElse("");
            if (!id.isEmpty()) {
                findings.accept(PlanCodes.ONE_WAY_TRANSLATION
                        .at(
                                "/translations/" + i,
                                "译文「" + id + "」没有反过来注明本文（" + own + "）",
                                "the translation \"" + id + "\" does not name this article in turn (" + own + ")")
                        .inArticle(index.id(article)));
            }
        }
    }

    private static WebAddress address(ArticleRef article, Site site, ArticleIndex index) {
        return site.address(site.page(index.entry(article)));
    }
}
