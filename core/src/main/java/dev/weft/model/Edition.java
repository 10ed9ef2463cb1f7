package dev.weft.model;

import dev.weft.finding.InvalidValueException;
import dev.weft.internal.Folding;
import dev.weft.value.Characters;
import dev.weft.value.Language;
import dev.weft.value.PathSegment;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A publication in another language: its words there, and its folder. {@code Edition.builder(language)…build()} makes
 * one. Immutable.
 *
 * <p>What an edition leaves out is taken from the publication. It has the articles in its language; their addresses are
 * the same whether or not there is an edition.
 */
public final class Edition {
    private final Builder b;

    private Edition(Builder builder) {
        this.b = builder;
    }

    /**
     * What an organisation is called in an edition; texts are made clean, on one line, by {@link Characters#line}.
     *
     * @param id the id that it has in the publication
     * @param name the full name, or empty
     * @param shortName the short name, or empty
     * @param description what it is and does, or empty
     * @param address its postal address, or empty
     */
    public record OrganisationWords(String id, String name, String shortName, String description, String address) {
        /** Cleans the texts. */
        public OrganisationWords {
            PathSegment.check(id);
            name = Characters.line(name);
            shortName = Characters.line(shortName);
            description = Characters.line(description);
            address = Characters.line(address);
        }
    }

    /** Begins an edition in a language; its folder is named after the language's tag, in lower case. */
    public static Builder builder(Language language) {
        return new Builder(language);
    }

    /** Returns its language. */
    public Language language() {
        return b.language;
    }

    /** Returns which edition it is: the folder it stands in. */
    public EditionId id() {
        return b.id;
    }

    /** Returns what the publication is called, or empty. */
    public String name() {
        return b.name;
    }

    /** Returns the line below the name, or empty. */
    public String tagline() {
        return b.tagline;
    }

    /** Returns what the publication is about, or empty. */
    public String description() {
        return b.description;
    }

    /** Returns the names of sections: a tree like the publication's, of the sections that have names here. */
    public List<Section> sections() {
        return b.sections;
    }

    /** Returns the section of a path, if it has a name here. */
    public Optional<Section> section(String path) {
        List<Section> level = b.sections;
        Optional<Section> found = Optional.empty();
        for (String slug : path.split("/", -1)) {
            found = child(level, slug);
            if (found.isEmpty()) {
                return found;
            }
            level = found.get().sections();
        }
        return found;
    }

    static Optional<Section> child(List<Section> sections, String slug) {
        String folded = Folding.word(slug);
        return sections.stream()
                .filter(section -> Folding.word(section.slug()).equals(folded))
                .findFirst();
    }

    /** Returns the navigation; empty where that of the publication serves. */
    public List<NavigationItem> navigation() {
        return b.navigation;
    }

    /** Returns what organisations are called. */
    public List<OrganisationWords> organisations() {
        return b.organisations;
    }

    /** Returns what the organisation of an id is called, if that is said here. */
    public Optional<OrganisationWords> organisation(String id) {
        return b.organisations.stream().filter(o -> o.id().equals(id)).findFirst();
    }

    /** Returns on what terms the content may be used, or empty. */
    public String rights() {
        return b.rights;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Edition that && b.state().equals(that.b.state());
    }

    @Override
    public int hashCode() {
        return b.id.hashCode();
    }

    @Override
    public String toString() {
        return "Edition[" + b.language + " " + b.id.path() + "]";
    }

    /**
     * Builds an {@link Edition}; not safe to share between threads. Texts are made clean, on one line, by
     * {@link Characters#line}.
     */
    public static final class Builder implements Cloneable {
        private final Language language;
        private EditionId id;
        private String name = "";
        private String tagline = "";
        private String description = "";
        private List<Section> sections = List.of();
        private List<NavigationItem> navigation = List.of();
        private List<OrganisationWords> organisations = List.of();
        private String rights = "";

        private Builder(Language language) {
            this.language = language;
            this.id = new EditionId(PathSegment.from(language.tag().toLowerCase(Locale.ROOT)));
        }

        /** Sets the folder it stands in, one segment of an address. */
        public Builder folder(String segment) {
            id = new EditionId(PathSegment.check(segment));
            return this;
        }

        /** Sets what the publication is called. */
        public Builder name(String text) {
            name = Characters.line(text);
            return this;
        }

        /** Sets the line below the name. */
        public Builder tagline(String text) {
            tagline = Characters.line(text);
            return this;
        }

        /** Sets what the publication is about. */
        public Builder description(String text) {
            description = Characters.line(text);
            return this;
        }

        /** Sets the names of sections, in a tree like the publication's; no two siblings share a slug. */
        public Builder sections(List<Section> values) {
            PublicationBuilder.unique(values, 1);
            sections = List.copyOf(values);
            return this;
        }

        /** Sets the navigation. */
        public Builder navigation(List<NavigationItem> values) {
            navigation = List.copyOf(values);
            return this;
        }

        /** Sets what organisations are called; no two share an id. */
        public Builder organisations(List<OrganisationWords> values) {
            Set<String> ids = new HashSet<>();
            for (OrganisationWords value : values) {
                if (!ids.add(value.id())) {
                    throw new InvalidValueException(
                            "语言版里机构「" + value.id() + "」重复",
                            "an edition names the organisation \"" + value.id() + "\" twice");
                }
            }
            organisations = List.copyOf(values);
            return this;
        }

        /** Sets on what terms the content may be used. */
        public Builder rights(String text) {
            rights = Characters.line(text);
            return this;
        }

        /** Returns the edition. */
        public Edition build() {
            return new Edition(clone());
        }

        @Override
        protected Builder clone() {
            try {
                return (Builder) super.clone();
            } catch (CloneNotSupportedException e) {
                throw new AssertionError(e);
            }
        }

        private List<Object> state() {
            return List.of(language, id, name, tagline, description, sections, navigation, organisations, rights);
        }
    }
}
