package dev.weft.validation;

import static dev.weft.validation.Checks.PUBLICATION;
import static dev.weft.validation.Checks.found;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.model.Edition;
import dev.weft.model.NavigationItem;
import dev.weft.model.Organisation;
import dev.weft.model.Publication;
import dev.weft.model.Section;
import dev.weft.value.Language;
import dev.weft.value.WebAddress;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PublicationRulesTest {
    private static List<String> found(Publication publication) {
        List<String> found = new ArrayList<>();
        Validator.standard().check(publication, f -> found.add(f.code() + " " + f.path()));
        return found;
    }

    @Test
    void publicationsAreCheckedToo() {
        assertThat(found(PUBLICATION)).isEmpty();
        Publication bad = Publication.builder("x", WebAddress.of("http://a.cn/"))
                .organisations(List.of(
                        Organisation.builder("a", "A")
                                .role(Organisation.Role.HOST)
                                .parent("b")
                                .build(),
                        Organisation.builder("b", "B")
                                .role(Organisation.Role.HOST)
                                .parent("a")
                                .build(),
                        Organisation.builder("c", "C")
                                .role(Organisation.Role.HOST)
                                .parent("z")
                                .build()))
                .navigation(List.of(
                        new NavigationItem("一", new NavigationItem.ToSection("none")),
                        new NavigationItem("二", new NavigationItem.ToOrganisation("z")),
                        new NavigationItem("三", new NavigationItem.ToOrganisation("a"))))
                .build();
        assertThat(found(bad))
                .containsExactly(
                        "publication.no-publisher /organisations",
                        "publication.unknown-parent /organisations/0/parent",
                        "publication.unknown-parent /organisations/1/parent",
                        "publication.unknown-parent /organisations/2/parent",
                        "publication.unknown-target /navigation/0/section",
                        "publication.unknown-target /navigation/1/organisation",
                        "publication.no-icp /icp",
                        "publication.insecure-base /base");
    }

    @Test
    void whatAnEditionDoesNotSayIsOneFindingEach() {
        Publication publication = PUBLICATION.toBuilder()
                .tagline("一经一纬")
                .rights("版权所有")
                .organisations(List.of(
                        Organisation.builder("a", "协会")
                                .englishName("Association")
                                .description("联系企业")
                                .build(),
                        Organisation.builder("b", "学会").build()))
                .sections(List.of(
                        new Section("news", "新闻", "大事", List.of(Section.of("home", "国内"))), Section.of("data", "数据")))
                .navigation(List.of(new NavigationItem("新闻", new NavigationItem.ToSection("news"))))
                .build();
        Edition.Builder english = Edition.builder(Language.EN)
                .sections(List.of(Section.of("news", "News"), Section.of("sport", "Sport")))
                .organisations(List.of(new Edition.OrganisationWords("z", "Z", "", "", "")));
        List<String> found =
                found(publication.toBuilder().editions(List.of(english.build())).build());
        assertThat(found)
                .containsExactly(
                        "publication.untranslated /editions/0/name",
                        "publication.untranslated /editions/0/tagline",
                        "publication.untranslated /editions/0/rights",
                        "publication.untranslated /editions/0/navigation",
                        "publication.untranslated /editions/0/sections",
                        "publication.untranslated /editions/0/sections",
                        "publication.untranslated /editions/0/sections",
                        "publication.untranslated /editions/0/organisations",
                        "publication.untranslated /editions/0/organisations",
                        "publication.unknown-in-edition /editions/0/sections/1",
                        "publication.unknown-in-edition /editions/0/organisations/0/id");

        Publication wrong = publication.toBuilder()
                .editions(List.of(
                        english.navigation(List.of(new NavigationItem("x", new NavigationItem.ToSection("none"))))
                                .build()))
                .build();
        assertThat(found(wrong)).contains("publication.unknown-target /editions/0/navigation/0/section");
    }

    @Test
    void aChainOfParentsThatEndsIsSound() {
        Publication chain = PUBLICATION.toBuilder()
                .organisations(List.of(
                        Organisation.builder("a", "处").parent("b").build(),
                        Organisation.builder("b", "部").parent("c").build(),
                        Organisation.builder("c", "会").build()))
                .build();
        assertThat(found(chain)).isEmpty();
    }
}
