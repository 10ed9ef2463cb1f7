package dev.weft.publish.spread;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.model.Article;
import dev.weft.model.ArticleBuilder;
import dev.weft.model.ArticleEntry;
import dev.weft.model.Credit;
import dev.weft.publish.Fakes;
import dev.weft.value.PreciseDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class MembershipsTest {
    private final Memberships memberships = new Memberships(Fakes.publication());

    private List<String> of(ArticleBuilder article) {
        ArticleEntry entry = ArticleEntry.of(article.build());
        return memberships.of(entry, EntryFacts.of(entry, Fakes.publication())).stream()
                .map(in -> in.kind() + " " + in.key() + (in.key().equals(in.text()) ? "" : " as " + in.text()))
                .map(String::strip)
                .toList();
    }

    private static ArticleBuilder article() {
        return Article.builder("a1", "标题");
    }

    @Test
    void anArticleIsInItsSectionAndInThoseAboveIt() {
        assertThat(of(article().section("news/home"))).containsExactly("HOME", "SECTION news/home", "SECTION news");
    }

    @Test
    void aSectionIsFoundHoweverItIsSpelt() {
        assertThat(of(article().section("NEWS/Home"))).containsExactly("HOME", "SECTION news/home", "SECTION news");
    }

    @Test
    void ofASectionThatThePublicationDoesNotHaveThereIsNoListing() {
        ArticleBuilder article = article().section("elsewhere");
        assertThat(of(article)).containsExactly("HOME");
        assertThat(Memberships.exactSection(ArticleEntry.of(article.build()))).isEqualTo("elsewhere");
    }

    @Test
    void spellingsOfATagAreOneListing() {
        assertThat(of(article().tags(List.of("Ｗeft", "weft", "数字"))))
                .containsExactly("HOME", "TAG weft as Ｗeft", "TAG 数字");
    }

    @Test
    void eachAuthorHasAListing() {
        assertThat(of(article().byline(List.of(Credit.author("王芳"), Credit.author("Li")))))
                .containsExactly("HOME", "PERSON 王芳", "PERSON li as Li");
    }

    @Test
    void theYearIsThatOfThePublicationsClock() {
        assertThat(of(article().published(PreciseDate.parse("2019-12-31T16:00:00Z"))))
                .containsExactly("HOME", "YEAR 2020");
    }

    @Test
    void idsThatAFileSystemTakesForOneAreShared() {
        ArticleEntry upper = ArticleEntry.of(Article.builder("Report-1", "标题").build());
        ArticleEntry lower = ArticleEntry.of(Article.builder("report-1", "标题").build());
        assertThat(Memberships.sharedId(upper)).isEqualTo(Memberships.sharedId(lower));
    }
}
