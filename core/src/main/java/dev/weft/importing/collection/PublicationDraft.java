package dev.weft.importing.collection;

import dev.weft.internal.Folding;
import dev.weft.model.Organisation;
import dev.weft.model.Publication;
import dev.weft.model.PublicationBuilder;
import dev.weft.model.Section;
import dev.weft.value.Characters;
import dev.weft.value.IcpFiling;
import dev.weft.value.Language;
import dev.weft.value.PathSegment;
import dev.weft.value.PoliceFiling;
import dev.weft.value.WebAddress;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a collection says of its publication, gathered article by article: of what they say differently, what most say counts.
 *
 * <p>Where there is a publication already, it stays as it is, and its sections are found by their names.
 */
public final class PublicationDraft {
    /** Of names, organisations and filings so many different ones are counted. */
    private static final int MOST_DIFFERENT = 1000;

    private static final int MOST_SECTIONS = 5000;

    private final @Nullable Publication given;
    private final Map<String, Integer> names = new LinkedHashMap<>();
    private final Map<Language, Integer> languages = new LinkedHashMap<>();
    private final Map<Organisation, Integer> organisations = new LinkedHashMap<>();
    private final Map<IcpFiling, Integer> icp = new LinkedHashMap<>();
    private final Map<PoliceFiling, Integer> police = new LinkedHashMap<>();
    private final Map<String, SectionDraft> sections = new LinkedHashMap<>();
    /** The paths of sections by the path above and what they are called. */
    private final Map<String, String> pathsByName = new LinkedHashMap<>();

    private String tagline = "";
    private String description = "";
    private @Nullable WebAddress base;
    private SiteMenu.@Nullable Found menu;

    /** A section with those below it, by their paths. */
    private record SectionDraft(String slug, String name, List<String> children) {}

    PublicationDraft(@Nullable Publication given) {
        this.given = given;
        if (given != null) {
            for (String path : given.sectionPaths()) {
                given.section(path)
                        .ifPresent(section -> pathsByName.putIfAbsent(
                                key(path.substring(0, Math.max(0, path.lastIndexOf('/'))), section.name()), path));
            }
        }
    }

    private static String key(String parent, String name) {
        return parent + "/" + Folding.word(name);
    }

    /** Sets where the site of the collection stood, or is to stand where it never did; without query, up to the last slash. */
    public PublicationDraft base(WebAddress address) {
        base = address.resolve(".");
        return this;
    }

    /** Returns where the site of the collection stood. */
    public WebAddress base() {
        return Objects.requireNonNull(base, "a reader sets the base before the first article");
    }

    /** Returns where the new site is to stand. */
    WebAddress newBase() {
        return given == null ? base() : given.base();
    }

    /** Says what an article calls the publication. */
    public PublicationDraft name(String name) {
        String line = Characters.line(name);
        if (!line.isEmpty()) {
            count(names, line);
        }
        return this;
    }

    /** Says what it is about, in a few words; the first counts. */
    public PublicationDraft tagline(String text) {
        tagline = tagline.isEmpty() ? Characters.line(text) : tagline;
        return this;
    }

    /** Says what it is about; the first counts. */
    public PublicationDraft description(String text) {
        description = description.isEmpty() ? Characters.line(text) : description;
        return this;
    }

    /** Says which language an article is in. */
    public PublicationDraft language(Language language) {
        count(languages, language);
        return this;
    }

    /** Says that an article names an organisation. */
    public PublicationDraft organisation(Organisation organisation) {
        count(organisations, organisation);
        return this;
    }

    /** Says that an article names a filing with the ministry of industry. */
    public PublicationDraft icp(IcpFiling filing) {
        count(icp, filing);
        return this;
    }

    /** Says that an article names a filing with public security. */
    public PublicationDraft police(PoliceFiling filing) {
        count(police, filing);
        return this;
    }

    /** Says which menu the pages of the old site share, if they do. */
    void menu(SiteMenu.@Nullable Found found) {
        menu = found;
    }

    /** Returns the menu that is to become the navigation, or null. */
    SiteMenu.@Nullable Found menu() {
        return given == null ? menu : null;
    }

    private static <T> void count(Map<T, Integer> counts, T value) {
        if (counts.size() < MOST_DIFFERENT || counts.containsKey(value)) {
            counts.merge(value, 1, Integer::sum);
        }
    }

    private static <T> @Nullable T most(Map<T, Integer> counts) {
        T most = null;
        int count = 0;
        for (Map.Entry<T, Integer> entry : counts.entrySet()) {
            if (entry.getValue() > count) {
                most = entry.getKey();
                count = entry.getValue();
            }
        }
        return most;
    }

    /** Returns the path of the section that names from the top down mean, which is added if there is none; empty for no names. */
    public String section(List<String> trail) {
        String path = "";
        for (String each : trail) {
            String name = Characters.line(each);
            if (!name.isEmpty()) {
                path = section(path, PathSegment.from(name), name);
            }
        }
        return path;
    }

    /**
     * Returns the path of a section below another, which is added if there is none.
     *
     * @param parent the path of the section above, or empty
     * @param slug its part of the address, a safe segment
     * @param name what it is called
     */
    public String section(String parent, String slug, String name) {
        String known = pathsByName.get(key(parent, name));
        if (known != null) {
            return known;
        }
        String path = parent.isEmpty() ? slug : parent + "/" + slug;
        if (given != null) {
            return given.sectionPath(path).orElse(path);
        }
        if (sections.size() >= MOST_SECTIONS || depth(path) > Section.MAX_DEPTH) {
            return parent;
        }
        if (sections.putIfAbsent(Folding.file(path), new SectionDraft(slug, name, new ArrayList<>())) == null) {
            SectionDraft above = sections.get(Folding.file(parent));
            if (above != null) {
                above.children().add(Folding.file(path));
            }
        }
        pathsByName.put(key(parent, name), path);
        return path;
    }

    private static int depth(String path) {
        return path.split("/", -1).length;
    }

    private Section section(SectionDraft draft) {
        List<Section> children = new ArrayList<>();
        for (String child : draft.children()) {
            SectionDraft below = sections.get(child);
            if (below != null) {
                children.add(section(below));
            }
        }
        return new Section(draft.slug(), draft.name(), "", children);
    }

    /** Returns the publication that was given, or one made of what was said; organisations are those of every tenth article. */
    Publication build(long articles) {
        if (given != null) {
            return given;
        }
        String name = most(names);
        PublicationBuilder made = Publication.builder(name == null ? base().host() : name, base())
                .tagline(tagline)
                .description(description);
        Language language = most(languages);
        if (language != null) {
            made.language(language);
        }
        IcpFiling mostIcp = most(icp);
        if (mostIcp != null) {
            made.icp(mostIcp);
        }
        PoliceFiling mostPolice = most(police);
        if (mostPolice != null) {
            made.police(mostPolice);
        }
        List<Section> top = new ArrayList<>();
        sections.forEach((path, draft) -> {
            if (path.indexOf('/') < 0) {
                top.add(section(draft));
            }
        });
        return made.sections(top).organisations(named(articles)).build();
    }

    private List<Organisation> named(long articles) {
        List<Map.Entry<Organisation, Integer>> byCount = new ArrayList<>(organisations.entrySet());
        byCount.sort((one, other) -> Integer.compare(other.getValue(), one.getValue()));
        List<Organisation> kept = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (Map.Entry<Organisation, Integer> entry : byCount) {
            Organisation organisation = entry.getKey();
            boolean often = entry.getValue() * 10L >= articles;
            if (often
                    && known.add("name " + Folding.word(organisation.name()))
                    && known.add("id " + Folding.file(organisation.id()))) {
                kept.add(organisation);
            }
        }
        return kept;
    }
}
