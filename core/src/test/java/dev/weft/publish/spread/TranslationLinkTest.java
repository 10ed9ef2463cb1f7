package dev.weft.publish.spread;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.finding.Finding;
import dev.weft.model.Article;
import dev.weft.model.ArticleEntry;
import dev.weft.model.Translation;
import dev.weft.publish.Fakes;
import dev.weft.render.Site;
import dev.weft.value.ArticleId;
import dev.weft.value.Language;
import dev.weft.value.WebAddress;
import java.util.List;
import org.junit.jupiter.api.Test;

class TranslationLinkTest {
    private static final WebAddress ENGLISH = WebAddress.of("https://other.example/en.html");
    private static final WebAddress FRENCH = WebAddress.of("https://other.example/fr.html");

    private final Site site = Site.of(Fakes.publication(), Fakes.providers());
    private final ArticleEntry article = ArticleEntry.of(Article.builder("a1", "标题")
            .translations(
                    List.of(new Translation(Language.of("en"), ENGLISH), new Translation(Language.of("fr"), FRENCH)))
            .build());

    @Test
    void linksLeadFromWhereTheArticleIsFoundToEachTranslation() {
        WebAddress own = TranslationLink.address(site, article).orElseThrow();
        assertThat(own).hasToString(Fakes.publication().base() + "articles/a1.html");
        assertThat(TranslationLink.of(site, article))
                .containsExactly(new TranslationLink(own, 0, ENGLISH), new TranslationLink(own, 1, FRENCH));
    }

    @Test
    void whereTheSiteHasNoPagesNoArticleIsFound() {
        assertThat(TranslationLink.address(Site.of(Fakes.publication(), List.of()), article))
                .isEmpty();
    }

    @Test
    void aLinkWithoutOneInTurnIsSaidOfTheTranslationThatTheArticleNames() {
        TranslationLink french = TranslationLink.of(site, article).get(1);
        Finding finding = french.oneWay(article.id(), ArticleId.of("a2"));
        assertThat(finding.code()).isEqualTo("publish.one-way-translation");
        assertThat(finding.article()).isEqualTo("a1");
        assertThat(finding.path()).isEqualTo("/translations/1");
        assertThat(finding.message().en()).contains("\"a2\"", french.own().toString());
    }
}
