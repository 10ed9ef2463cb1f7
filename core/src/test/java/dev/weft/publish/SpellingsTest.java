package dev.weft.publish;

import static dev.weft.publish.Fakes.article;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.finding.Finding;
import dev.weft.json.PublicationReader;
import dev.weft.model.Article;
import dev.weft.model.Credit;
import dev.weft.model.Publication;
import dev.weft.render.Listing;
import dev.weft.render.SequencePart;
import dev.weft.render.Site;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Names that a reader takes for one, by case, width or normal form, are one listing, to which every link leads. */
class SpellingsTest {
    private final List<Finding> findings = new ArrayList<>();

    private MemoryTarget publish(List<Article> articles) throws IOException {
        MemoryTarget target = MemoryTarget.of();
        Fakes.publisher().findings(Fakes.ownFindings(findings)).build().publish(ArticleSource.of(articles), target);
        return target;
    }

    private static Article tagged(int number, String... tags) {
        return article(number).toBuilder().tags(List.of(tags)).build();
    }

    private static String path(Site site, Listing.Kind kind, String key) {
        return site.path(Fakes.LIST, new Listing(kind, key, SequencePart.INDEX, List.of(), Instant.EPOCH))
                .file();
    }

    @Test
    void tagsOfOneReadingAreOneListingAsTheOldestArticleSpellsThem() throws IOException {
        List<Article> articles = new ArrayList<>(List.of(
                tagged(3, "ai"),
                tagged(2, "ＡＩ", "Ai"),
                tagged(1, "AI"),
                tagged(4, "Caf\u00e9"),
                tagged(5, "cafe\u0301")));
        MemoryTarget target = publish(articles);
        assertThat(target.text("tags/ai/index.txt")).isEqualTo("TAG AI newer  older : 标题 3;标题 2;标题 1;end");
        assertThat(target.text("tags/caf\u00e9/index.txt")).isEqualTo("TAG Caf\u00e9 newer  older : 标题 5;标题 4;end");
        assertThat(target.documents().keySet())
                .filteredOn(path -> path.startsWith("tags/") && path.endsWith("index.txt"))
                .hasSize(2);
        assertThat(findings).isEmpty();
        Collections.reverse(articles);
        assertThat(Fakes.texts(publish(articles))).as("in another order").isEqualTo(Fakes.texts(target));
    }

    @Test
    void everySpellingLeadsToTheListing() throws IOException {
        Site site = Fakes.site();
        for (String tag : List.of("AI", "ai", "Ai", "ＡＩ", "ａｉ")) {
            assertThat(path(site, Listing.Kind.TAG, tag)).isEqualTo("tags/ai/index.txt");
            assertThat(path(site, Listing.Kind.PERSON, tag)).isEqualTo("authors/ai/index.txt");
        }
        assertThat(path(site, Listing.Kind.SECTION, "News/HOME")).isEqualTo("sections/news/home/index.txt");
    }

    @Test
    void authorsToo() throws IOException {
        Article one =
                article(1).toBuilder().byline(List.of(Credit.author("Li Lei"))).build();
        Article two =
                article(2).toBuilder().byline(List.of(Credit.author("LI LEI"))).build();
        SitePlan plan = SitePlan.builder(Site.of(Fakes.publication(), List.of(new Fakes.WholeListings())))
                .add(dev.weft.model.ArticleEntry.of(two))
                .add(dev.weft.model.ArticleEntry.of(one))
                .build();
        assertThat(plan.parts().map(plan::part).filter(part -> part.listing().kind() == Listing.Kind.PERSON))
                .singleElement()
                .satisfies(part -> {
                    assertThat(part.listing().key()).isEqualTo("Li Lei");
                    assertThat(part.articles()).hasSize(2);
                });
    }

    @Test
    void aSectionIsFoundHoweverItIsSpelt() throws IOException {
        MemoryTarget target = publish(List.of(
                article(1).toBuilder().section("News").build(),
                article(2).toBuilder().section("ｎｅｗｓ").build()));
        assertThat(target.text("sections/news/index.txt")).isEqualTo("SECTION news newer  older : 标题 2;标题 1;end");
        assertThat(target.text("articles/a2.html")).contains("previous: 标题 1");
        assertThat(Fakes.publication().trail("NEWS/home")).hasSize(2);
    }

    @Test
    void organisationsWhoseIdsDifferByCaseAreAFindingOfThePublication() {
        String json = "{\"name\":\"网\",\"base\":\"https://www.example.org/\",\"organisations\":["
                + "{\"id\":\"abc\",\"name\":\"甲\"},{\"id\":\"ABC\",\"name\":\"乙\"}]}";
        Publication publication = PublicationReader.read(
                        json.getBytes(StandardCharsets.UTF_8), "publication.json", findings::add)
                .orElseThrow();
        assertThat(publication.organisations()).hasSize(1);
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("json.invalid-value");
            assertThat(finding.path()).startsWith("/organisations/1");
        });
    }
}
