package dev.weft.json;

import static dev.weft.json.Cursor.value;

import dev.weft.internal.Folding;
import dev.weft.model.Edition;
import dev.weft.model.EditionId;
import dev.weft.model.NavigationItem;
import dev.weft.model.Publication;
import dev.weft.model.Section;
import dev.weft.value.Language;
import dev.weft.value.PathSegment;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads the editions of a publication. */
final class EditionReader {
    private static final Keys EDITION = Keys.of(
            "language",
            "folder",
            "name",
            "tagline",
            "description",
            "sections",
            "navigation",
            "organisations",
            "rights");
    private static final Keys ORGANISATION = Keys.of("id", "name", "shortName", "description", "address");

    private final Cursor in;
    private final Supplier<List<Section>> sections;
    private final Supplier<@Nullable NavigationItem> navigation;
    private List<Read> read = List.of();

    /** An edition, and where it stands. */
    private record Read(Edition edition, String pointer) {}

    EditionReader(Cursor in, Supplier<List<Section>> sections, Supplier<@Nullable NavigationItem> navigation) {
        this.in = in;
        this.sections = sections;
        this.navigation = navigation;
    }

    /** Reads the editions; which of them can be is known when the language of the publication is. */
    void read() {
        read = in.list(this::next, Publication.MAX_EDITIONS);
    }

    /** Returns the editions that were read, but those of a language or folder that is taken. */
    List<Edition> distinct(Language own) {
        Set<Language> languages = new HashSet<>(Set.of(own));
        Set<String> folders = new HashSet<>();
        List<Edition> distinct = new ArrayList<>();
        for (Read next : read) {
            Edition edition = next.edition;
            if (!languages.add(edition.language())) {
                in.report(JsonCodes.INVALID_VALUE.at(
                        next.pointer + "/language",
                        "语言「" + edition.language() + "」是刊物本身或前一个语言版的，未采用",
                        "the publication or an edition before is in " + edition.language() + "; this one is left out"));
            } else if (!folders.add(Folding.file(edition.id().folder()))) {
                in.report(JsonCodes.INVALID_VALUE.at(
                        next.pointer + "/folder",
                        "目录「" + edition.id().folder() + "」已由前一个语言版使用，未采用",
                        "an edition before stands in \"" + edition.id().folder() + "\"; this one is left out"));
            } else {
                distinct.add(edition);
            }
        }
        return distinct;
    }

    private @Nullable Read next() {
        String pointer = in.pointer();
        if (!in.object()) {
            return null;
        }
        Language language = null;
        EditionId folder = null;
        // The language may come last; what it begins is made of a stand-in until then.
        Draft draft = new Draft();
        for (String key = in.next(EDITION); key != null; key = in.next(EDITION)) {
            switch (key) {
                case "language" -> language = in.value(Language::of);
                case "folder" -> folder = in.value(text -> new EditionId(PathSegment.check(text)));
                case "name" -> draft.name = in.line();
                case "tagline" -> draft.tagline = in.line();
                case "description" -> draft.description = in.line();
                case "sections" -> draft.sections = sections.get();
                case "navigation" -> draft.navigation = in.list(navigation);
                case "organisations" -> draft.organisations = organisations();
                case "rights" -> draft.rights = in.line();
                default -> throw new AssertionError(key);
            }
        }
        if (language == null) {
            in.missing("language");
            return null;
        }
        Edition.Builder edition = draft.edition(language);
        value(folder, found -> edition.folder(found.folder()));
        return new Read(edition.build(), pointer);
    }

    /** What an edition says, as long as its language is not known. */
    private static final class Draft {
        private String name = "";
        private String tagline = "";
        private String description = "";
        private List<Section> sections = List.of();
        private List<NavigationItem> navigation = List.of();
        private List<Edition.OrganisationWords> organisations = List.of();
        private String rights = "";

        Edition.Builder edition(Language language) {
            return Edition.builder(language)
                    .name(name)
                    .tagline(tagline)
                    .description(description)
                    .sections(sections)
                    .navigation(navigation)
                    .organisations(organisations)
                    .rights(rights);
        }
    }

    private List<Edition.OrganisationWords> organisations() {
        Set<String> ids = new HashSet<>();
        return in.list(() -> organisation(ids));
    }

    private Edition.@Nullable OrganisationWords organisation(Set<String> ids) {
        if (!in.object()) {
            return null;
        }
        String id = null;
        String name = "";
        String shortName = "";
        String description = "";
        String address = "";
        for (String key = in.next(ORGANISATION); key != null; key = in.next(ORGANISATION)) {
            switch (key) {
                case "id" -> id = in.value(PathSegment::check);
                case "name" -> name = in.line();
                case "shortName" -> shortName = in.line();
                case "description" -> description = in.line();
                case "address" -> address = in.line();
                default -> throw new AssertionError(key);
            }
        }
        if (id == null) {
            in.missing("id");
            return null;
        }
        if (!ids.add(id)) {
            in.report(
                    JsonCodes.INVALID_VALUE,
                    "机构「" + id + "」重复，只取前一个",
                    "two organisations have the id \"" + id + "\"; the first was taken");
            return null;
        }
        return new Edition.OrganisationWords(id, name, shortName, description, address);
    }
}
