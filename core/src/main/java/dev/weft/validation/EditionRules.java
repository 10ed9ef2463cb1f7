package dev.weft.validation;

import dev.weft.model.Edition;
import dev.weft.model.Organisation;
import dev.weft.model.Publication;
import dev.weft.model.Section;
import dev.weft.value.Language;
import java.util.List;
import java.util.Optional;

/** What an edition does not say in its language, one finding for each; and what it names that the publication does not have. */
final class EditionRules {
    private final Publication publication;
    private final Edition edition;
    private final String pointer;
    private final Context context;

    private EditionRules(Publication publication, Edition edition, String pointer, Context context) {
        this.publication = publication;
        this.edition = edition;
        this.pointer = pointer;
        this.context = context;
    }

    static void check(Publication publication, Edition edition, String pointer, Context context) {
        new EditionRules(publication, edition, pointer, context).check();
    }

    private void check() {
        missing("/name", "名称", "name of the publication", publication.name(), edition.name());
        missing("/tagline", "标语", "tagline", publication.tagline(), edition.tagline());
        missing(
                "/description",
                "刊物简介",
                "description of the publication",
                publication.description(),
                edition.description());
        missing("/rights", "版权说明", "rights", publication.rights(), edition.rights());
        if (edition.navigation().isEmpty() && !publication.navigation().isEmpty()) {
            missing(
                    "/navigation",
                    "导航",
                    "navigation",
                    publication.navigation().get(0).label(),
                    "");
        }
        for (String path : publication.sectionPaths()) {
            section(path, publication.section(path).orElseThrow());
        }
        publication.organisations().forEach(this::organisation);
        unknownSections(edition.sections(), "", pointer + "/sections");
        for (int i = 0; i < edition.organisations().size(); i++) {
            String id = edition.organisations().get(i).id();
            if (publication.organisation(id).isEmpty()) {
                unknown(pointer + "/organisations/" + i + "/id", "机构「" + id + "」", "the organisation \"" + id + "\"");
            }
        }
    }

    private void section(String path, Section section) {
        Section words = edition.section(path).orElse(null);
        if (words == null) {
            missing("/sections", "栏目「" + path + "」的名称", "name of the section \"" + path + "\"", section.name(), "");
        } else {
            missing(
                    "/sections",
                    "栏目「" + path + "」的简介",
                    "description of the section \"" + path + "\"",
                    section.description(),
                    words.description());
        }
    }

    private void organisation(Organisation organisation) {
        String id = organisation.id();
        Edition.OrganisationWords words =
                edition.organisation(id).orElseGet(() -> new Edition.OrganisationWords(id, "", "", "", ""));
        // The edition may take the name from what the publication says itself, as that in English.
        boolean named = !publication
                .in(edition.id())
                .organisation(id)
                .map(Organisation::name)
                .equals(Optional.of(organisation.name()));
        String name = named ? "named" : words.name();
        String zh = "机构「" + id + "」的";
        String en = " of the organisation \"" + id + "\"";
        missing("/organisations", zh + "名称", "name" + en, organisation.name(), name);
        missing("/organisations", zh + "简介", "description" + en, organisation.description(), words.description());
        missing("/organisations", zh + "地址", "address" + en, organisation.address(), words.address());
    }

    private void missing(String path, String zh, String en, String own, String words) {
        if (words.isEmpty() && !own.isEmpty()) {
            Language language = edition.language();
            context.report(PublicationCodes.UNTRANSLATED.at(
                    pointer + path,
                    "「" + language + "」版缺少" + zh + "，用「" + own + "」",
                    "the edition in " + language + " has no " + en + "; \"" + own + "\" is shown"));
        }
    }

    private void unknownSections(List<Section> sections, String parent, String at) {
        for (int i = 0; i < sections.size(); i++) {
            String path = parent + sections.get(i).slug();
            if (publication.section(path).isPresent()) {
                unknownSections(sections.get(i).sections(), path + "/", at + "/" + i + "/sections");
            } else {
                unknown(at + "/" + i, "栏目「" + path + "」", "the section \"" + path + "\"");
            }
        }
    }

    private void unknown(String at, String zh, String en) {
        context.report(PublicationCodes.UNKNOWN_IN_EDITION.at(
                at,
                "「" + edition.language() + "」版提到不存在的" + zh,
                "the edition in " + edition.language() + " names " + en + ", which does not exist"));
    }
}
