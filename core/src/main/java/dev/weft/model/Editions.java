package dev.weft.model;

import dev.weft.finding.InvalidValueException;
import dev.weft.internal.Folding;
import dev.weft.value.ArticleId;
import dev.weft.value.Language;
import dev.weft.value.LinkAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The editions of a publication: which of them a language belongs to, and the publication as each says it. Immutable. */
final class Editions {
    private final List<Edition> all;
    private final Map<String, EditionId> byLanguage = new HashMap<>();
    private final Map<EditionId, Publication> views = new HashMap<>();

    Editions(Publication publication, PublicationBuilder builder) {
        all = builder.editions;
        byLanguage.put(builder.language.tag(), EditionId.DEFAULT);
        views.put(EditionId.DEFAULT, publication);
        Set<String> folders = new HashSet<>();
        for (Edition edition : all) {
            if (!folders.add(Folding.file(edition.id().folder()))
                    || byLanguage.put(edition.language().tag(), edition.id()) != null) {
                throw new InvalidValueException(
                        "语言版「" + edition.language() + "」与另一版或刊物本身的语言、目录相同",
                        "the edition in " + edition.language()
                                + " has the language of the publication, or the language or folder of another edition");
            }
            views.put(edition.id(), view(publication, edition));
        }
    }

    /** Returns the edition of articles in a language: that of the language, or of the nearest that is less particular. */
    EditionId of(Optional<Language> language) {
        if (all.isEmpty() || language.isEmpty()) {
            return EditionId.DEFAULT;
        }
        String tag = language.get().tag();
        while (true) {
            EditionId found = byLanguage.get(tag);
            int hyphen = tag.lastIndexOf('-');
            if (found != null || hyphen < 0) {
                return Objects.requireNonNullElse(found, EditionId.DEFAULT);
            }
            tag = tag.substring(0, hyphen);
        }
    }

    Publication view(EditionId id) {
        Publication found = views.get(id);
        if (found == null) {
            throw new IllegalArgumentException("id == " + id + ", which is no edition of the publication");
        }
        return found;
    }

    private static Publication view(Publication p, Edition edition) {
        List<Organisation> organisations = new ArrayList<>();
        for (Organisation organisation : p.organisations()) {
            organisations.add(organisation(organisation, edition));
        }
        List<Section> sections = sections(p.sections(), edition.sections());
        PublicationBuilder view = p.toBuilder()
                .editions(List.of())
                .language(edition.language())
                .name(or(edition.name(), p.name()))
                .tagline(or(edition.tagline(), p.tagline()))
                .description(or(edition.description(), p.description()))
                .rights(or(edition.rights(), p.rights()))
                .organisations(organisations)
                .sections(sections);
        return view.navigation(navigation(p, edition)).build();
    }

    private static String or(String words, String otherwise) {
        return words.isEmpty() ? otherwise : words;
    }

    private static Organisation organisation(Organisation o, Edition edition) {
        Edition.OrganisationWords words =
                edition.organisation(o.id()).orElse(new Edition.OrganisationWords(o.id(), "", "", "", ""));
        String name = or(words.name(), or(englishName(o, edition.language()), o.name()));
        boolean renamed = !name.equals(o.name());
        String shortName = or(words.shortName(), renamed ? name : o.shortName());
        return o.toBuilder()
                .name(name)
                .shortName(shortName.equals(name) ? "" : shortName)
                .englishName(name.equals(o.englishName()) ? "" : o.englishName())
                .description(or(words.description(), o.description()))
                .address(or(words.address(), o.address()))
                .build();
    }

    /** Returns what an organisation is called in an edition that does not say so: its name in English serves one in English. */
    static String englishName(Organisation organisation, Language language) {
        return language.locale().getLanguage().equals("en") ? organisation.englishName() : "";
    }

    private static List<Section> sections(List<Section> own, List<Section> words) {
        List<Section> merged = new ArrayList<>();
        for (Section section : own) {
            Section named = Edition.child(words, section.slug()).orElse(null);
            List<Section> below = sections(section.sections(), named == null ? List.of() : named.sections());
            merged.add(new Section(
                    section.slug(),
                    named == null ? section.name() : named.name(),
                    named == null ? section.description() : or(named.description(), section.description()),
                    below));
        }
        return merged;
    }

    /** Returns the navigation of an edition; that of the publication names sections and organisations as the edition does. */
    private static List<NavigationItem> navigation(Publication p, Edition edition) {
        if (!edition.navigation().isEmpty()) {
            return edition.navigation();
        }
        List<NavigationItem> items = new ArrayList<>();
        for (NavigationItem item : p.navigation()) {
            Optional<String> name = item.target().accept(new NameInEdition(p, edition));
            items.add(new NavigationItem(name.orElse(item.label()), item.target()));
        }
        return items;
    }

    /** What an edition calls that to which an entry leads, where it has a name of its own for it. */
    private record NameInEdition(Publication publication, Edition edition)
            implements NavigationItem.Target.Visitor<Optional<String>> {
        @Override
        public Optional<String> section(String path) {
            return publication.sectionPath(path).flatMap(edition::section).map(Section::name);
        }

        @Override
        public Optional<String> organisation(String id) {
            return publication.organisation(id).flatMap(own -> {
                Organisation named = Editions.organisation(own, edition);
                return named.name().equals(own.name()) ? Optional.empty() : Optional.of(named.shortName());
            });
        }

        @Override
        public Optional<String> address(LinkAddress address) {
            return Optional.empty();
        }

        @Override
        public Optional<String> article(ArticleId id) {
            return Optional.empty();
        }
    }
}
