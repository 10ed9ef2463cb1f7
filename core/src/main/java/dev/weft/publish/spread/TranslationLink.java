package dev.weft.publish.spread;

import dev.weft.finding.Finding;
import dev.weft.model.ArticleEntry;
import dev.weft.model.Translation;
import dev.weft.publish.plan.PlanCodes;
import dev.weft.render.Site;
import dev.weft.render.SitePath;
import dev.weft.value.ArticleId;
import dev.weft.value.WebAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An article names a translation, which is to name it in turn: the link from {@code there} to {@code own} is to be among
 * the links of all articles.
 *
 * @param own the address of the article
 * @param number which one of its translations it is, counted from 0
 * @param there the address of the translation
 */
public record TranslationLink(WebAddress own, int number, WebAddress there) {

    /** Returns the links of an article of a site. */
    public static List<TranslationLink> of(Site site, ArticleEntry article) {
        WebAddress own = site.address(site.page(article.outline()));
        List<TranslationLink> links = new ArrayList<>();
        for (Translation translation : article.translations()) {
            links.add(new TranslationLink(own, links.size(), translation.address()));
        }
        return links;
    }

    /** Returns the address by which links find an article; none where the site has no page of it. */
    public static Optional<WebAddress> address(Site site, ArticleEntry article) {
        SitePath page = site.page(article.outline());
        return PathContest.paths(site, article)
                .filter(paths -> paths.contains(page))
                .map(paths -> site.address(page));
    }

    /**
     * Returns that a link has none in turn.
     *
     * @param article whose link it is
     * @param other the article that it leads to
     */
    public Finding oneWay(ArticleId article, ArticleId other) {
        return PlanCodes.oneWay(article, number, own, other);
    }
}
