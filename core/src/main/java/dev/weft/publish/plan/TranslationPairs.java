package dev.weft.publish.plan;

import dev.weft.finding.Finding;
import dev.weft.model.Translation;
import dev.weft.publish.index.ArticleIndex;
import dev.weft.publish.index.ArticleRef;
import dev.weft.render.Site;
import dev.weft.value.ArticleId;
import dev.weft.value.WebAddress;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
            Optional<ArticleRef> silent = paths.articleAt(there)
                    .filter(other -> address(other, site, index).equals(there))
                    .filter(other -> !named.getOrDefault(other, Set.of()).contains(own));
            if (silent.isPresent()) {
                findings.accept(PlanCodes.oneWay(id(article, index), i, own, id(silent.get(), index)));
            }
        }
    }

    private static ArticleId id(ArticleRef article, ArticleIndex index) {
        return ArticleId.of(index.id(article));
    }

    private static WebAddress address(ArticleRef article, Site site, ArticleIndex index) {
        return site.address(site.page(index.entry(article)));
    }
}
