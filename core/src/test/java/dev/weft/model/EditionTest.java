package dev.weft.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weft.finding.InvalidValueException;
import dev.weft.value.ArticleId;
import dev.weft.value.Language;
import dev.weft.value.WebAddress;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EditionTest {
    private static final EditionId EN = new EditionId("en");

    private static Publication publication(Edition... editions) {
        return Publication.builder("产业集群", WebAddress.of("https://www.example.org/"))
                .tagline("一线")
                .description("说明")
                .rights("版权")
                .organisations(List.of(
                        Organisation.builder("a", "协会")
                                .shortName("会")
                                .englishName("Association")
                                .build(),
                        Organisation.builder("b", "学会").address("沈阳").build()))
                .sections(List.of(
                        new Section("news", "新闻", "大事", List.of(Section.of("home", "国内"), Section.of("abroad", "国外"))),
                        Section.of("data", "数据")))
                .navigation(List.of(
                        new NavigationItem("大事", new NavigationItem.ToSection("News")),
                        new NavigationItem("协会", new NavigationItem.ToOrganisation("a")),
                        new NavigationItem("简介", new NavigationItem.ToArticle(ArticleId.of("about")))))
                .editions(List.of(editions))
                .build();
    }

    private static final Publication TRANSLATED = publication(
            Edition.builder(Language.EN)
                    .name("Clusters")
                    .tagline("One line")
                    .sections(List.of(new Section("news", "News", "", List.of(Section.of("abroad", "Abroad")))))
                    .organisations(List.of(new Edition.OrganisationWords("b", "Society", "", "", "Shenyang")))
                    .build(),
            Edition.builder(Language.of("zh-TW")).name("產業集群").build());

    @Test
    void anEditionSaysWhatItHasAndElseWhatThePublicationSays() {
        Publication english = TRANSLATED.in(EN);
        assertThat(english.name()).isEqualTo("Clusters");
        assertThat(english.language()).isEqualTo(Language.EN);
        assertThat(english.tagline()).isEqualTo("One line");
        assertThat(english.description()).isEqualTo("说明");
        assertThat(english.rights()).isEqualTo("版权");
        assertThat(english.base()).isEqualTo(TRANSLATED.base());
        assertThat(english.sectionPaths()).isEqualTo(TRANSLATED.sectionPaths());
        assertThat(english.section("news").orElseThrow().name()).isEqualTo("News");
        assertThat(english.section("news").orElseThrow().description()).isEqualTo("大事");
        assertThat(english.section("news/abroad").orElseThrow().name()).isEqualTo("Abroad");
        assertThat(english.section("news/home").orElseThrow().name()).isEqualTo("国内");
        assertThat(english.section("data").orElseThrow().name()).isEqualTo("数据");
        assertThat(english.organisation("b").orElseThrow().name()).isEqualTo("Society");
        assertThat(english.organisation("b").orElseThrow().address()).isEqualTo("Shenyang");
        assertThat(TRANSLATED.in(EditionId.DEFAULT)).isSameAs(TRANSLATED);
    }

    @Test
    void anOrganisationsNameInEnglishServesAnEditionInEnglish() {
        Organisation english = TRANSLATED.in(EN).organisation("a").orElseThrow();
        assertThat(english.name()).isEqualTo("Association");
        assertThat(english.shortName()).isEqualTo("Association");
        assertThat(english.englishName()).isEmpty();
        Organisation chinese =
                TRANSLATED.in(new EditionId("zh-tw")).organisation("a").orElseThrow();
        assertThat(chinese).isEqualTo(TRANSLATED.organisation("a").orElseThrow());
    }

    @Test
    void theNavigationOfThePublicationNamesSectionsAsTheEditionDoes() {
        assertThat(TRANSLATED.in(EN).navigation())
                .extracting(NavigationItem::label)
                .containsExactly("News", "Association", "简介");
    }

    @ParameterizedTest
    @CsvSource({
        "en,en",
        "en-GB,en",
        "zh-TW,zh-tw",
        "zh-TW-x-tai,zh-tw",
        "zh-CN,''",
        "zh,''",
        "fr,''",
        "eng,''",
        "x-en,''"
    })
    void anArticleIsInTheEditionOfTheNearestLanguage(String language, String folder) {
        assertThat(TRANSLATED.editionOf(Optional.of(Language.of(language)))).isEqualTo(new EditionId(folder));
    }

    @Test
    void anArticleThatNamesNoLanguageIsInTheDefaultEdition() {
        assertThat(TRANSLATED.editionOf(Optional.empty())).isEqualTo(EditionId.DEFAULT);
        assertThat(TRANSLATED.around(Article.builder("a", "题").build())).isSameAs(TRANSLATED);
        assertThat(TRANSLATED
                        .around(Article.builder("a", "t").language(Language.EN).build())
                        .name())
                .isEqualTo("Clusters");
    }

    @Test
    void noTwoEditionsHaveOneLanguageOrFolder() {
        assertThatThrownBy(() -> publication(Edition.builder(Language.ZH_CN).build()))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> publication(
                        Edition.builder(Language.EN).build(),
                        Edition.builder(Language.of("fr")).folder("EN").build()))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("fr");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sections",
                "Tags",
                "authors",
                "archive",
                "search",
                "Articles",
                "organisations",
                "wechat",
                "a/b",
                "..",
                "con"
            })
    void aFolderThatListingsHaveOrThatIsNoneIsRefused(String folder) {
        assertThatThrownBy(() -> new EditionId(folder)).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void aLanguageWhoseTagIsNoFileNameHasAFolderAllTheSame() {
        assertThat(Edition.builder(Language.of("con")).build().id().folder()).startsWith("con-");
    }

    @Test
    void anEditionThatThePublicationDoesNotHaveIsACallersFault() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TRANSLATED.in(new EditionId("ar")))
                .withMessageContaining("ar");
    }
}
