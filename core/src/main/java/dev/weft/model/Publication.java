package dev.weft.model;

import dev.weft.internal.Folding;
import dev.weft.value.IcpFiling;
import dev.weft.value.Image;
import dev.weft.value.Language;
import dev.weft.value.PoliceFiling;
import dev.weft.value.WebAddress;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * The outlet: its name and base address, its organisations and sections, its legal filings. Immutable;
 * {@code Publication.builder(name, base)…build()} makes one.
 */
public final class Publication {
    /** How many editions there may be beside the default one. */
    public static final int MAX_EDITIONS = 100;

    private final PublicationBuilder b;
    private final List<String> sectionPaths = new ArrayList<>();

    /** The sections from the top down, by the path of the last one, folded. */
    private final Map<String, List<Section>> byPath = new HashMap<>();

    private final Editions editions;

    Publication(PublicationBuilder builder) {
        this.b = builder;
        index("", List.of(), b.sections);
        this.editions = new Editions(this, builder);
    }

    private void index(String parent, List<Section> above, List<Section> sections) {
        for (Section section : sections) {
            List<Section> trail = new ArrayList<>(above);
            trail.add(section);
            String path = parent + section.slug();
            if (byPath.putIfAbsent(Folding.word(path), List.copyOf(trail)) == null) {
                sectionPaths.add(path);
            }
            index(path + "/", trail, section.sections());
        }
    }

    /** Begins a publication; the base address is where its site stands, and ends with a slash. */
    public static PublicationBuilder builder(String name, WebAddress base) {
        return new PublicationBuilder(name, base);
    }

    /** Returns a builder that starts from this publication's values. */
    public PublicationBuilder toBuilder() {
        return b.copy();
    }

    /** Returns the name. */
    public String name() {
        return b.name;
    }

    /** Returns where its site stands; ends with a slash. */
    public WebAddress base() {
        return b.base;
    }

    /** Returns the line below the name, or empty. */
    public String tagline() {
        return b.tagline;
    }

    /** Returns what it is about, or empty. */
    public String description() {
        return b.description;
    }

    /** Returns the language of whatever names no other; by default zh-CN. */
    public Language language() {
        return b.language;
    }

    /** Returns the zone that dates without an offset are in; by default Asia/Shanghai. */
    public ZoneId zone() {
        return b.zone;
    }

    /** Returns the name of the theme of its pages; by default {@code press}. */
    public String theme() {
        return b.theme;
    }

    /** Returns its colour as {@code #rrggbb}; by default {@code #1f4e79}. */
    public String colour() {
        return b.colour;
    }

    /** Returns its logo, if there is one. */
    public Optional<Image> logo() {
        return Optional.ofNullable(b.logo);
    }

    /** Returns the address of its small icon, if there is one. */
    public Optional<WebAddress> favicon() {
        return Optional.ofNullable(b.favicon);
    }

    /** Returns its organisations, in the order they are named. */
    public List<Organisation> organisations() {
        return b.organisations;
    }

    /** Returns the organisation of an id, if there is one. */
    public Optional<Organisation> organisation(String id) {
        return b.organisations.stream().filter(o -> o.id().equals(id)).findFirst();
    }

    /** Returns the sections at the top, in order. */
    public List<Section> sections() {
        return b.sections;
    }

    /** Returns the paths of all sections, a section before the ones it holds. */
    public List<String> sectionPaths() {
        return List.copyOf(sectionPaths);
    }

    /** Returns the path of a section as it is spelt here, if there is such a section; case and width may differ. */
    public Optional<String> sectionPath(String path) {
        List<Section> trail = trail(path);
        return trail.isEmpty()
                ? Optional.empty()
                : Optional.of(trail.stream().map(Section::slug).collect(Collectors.joining("/")));
    }

    /** Returns the sections from the top down to a path, or none if there is no such section; case and width may differ. */
    public List<Section> trail(String path) {
        return byPath.getOrDefault(Folding.word(path), List.of());
    }

    /** Returns the section of a path, if there is one. */
    public Optional<Section> section(String path) {
        List<Section> trail = trail(path);
        return trail.isEmpty() ? Optional.empty() : Optional.of(trail.get(trail.size() - 1));
    }

    /** Returns the navigation; empty where the sections at the top serve as one. */
    public List<NavigationItem> navigation() {
        return b.navigation;
    }

    /** Returns the friendly sites it links to. */
    public List<PartnerLink> links() {
        return b.links;
    }

    /** Returns its filing with the ministry of industry, if it has one. */
    public Optional<IcpFiling> icp() {
        return Optional.ofNullable(b.icp);
    }

    /** Returns its filing with public security, if it has one. */
    public Optional<PoliceFiling> police() {
        return Optional.ofNullable(b.police);
    }

    /** Returns on what terms its content may be used, or empty. */
    public String rights() {
        return b.rights;
    }

    /** Returns the folder of files to copy to the site, as the publication names it, or empty. */
    public String files() {
        return b.files;
    }

    /** Returns path patterns that replace the default of a format, by the format's id. */
    public SortedMap<String, String> paths() {
        return b.paths;
    }

    /** Returns what is decided about its feeds. */
    public FeedSettings feeds() {
        return b.feeds;
    }

    /** Returns what is decided about its documents for WeChat. */
    public WechatSettings wechat() {
        return b.wechat;
    }

    /** Returns the editions in other languages, in order; the default edition, in {@link #language}, is none of them. */
    public List<Edition> editions() {
        return b.editions;
    }

    /** Returns which editions there are: the default edition, then the others in order. */
    public List<EditionId> editionIds() {
        List<EditionId> ids = new ArrayList<>();
        ids.add(EditionId.DEFAULT);
        b.editions.forEach(edition -> ids.add(edition.id()));
        return ids;
    }

    /**
     * Returns the edition that an article in a language is in, which may be the default one: {@code en-GB} is in {@code en}
     * where it has no edition of its own.
     *
     * @param language of an article, as it says; empty for the publication's
     */
    public EditionId editionOf(Optional<Language> language) {
        return editions.of(language);
    }

    /**
     * Returns this publication as an edition presents it: in its language, under its names, with the same addresses.
     * For the default edition that is this one.
     *
     * @throws IllegalArgumentException if it has no such edition
     */
    public Publication in(EditionId edition) {
        return editions.view(edition);
    }

    /** Returns this publication as the edition of an article presents it. */
    public Publication around(Article article) {
        return b.editions.isEmpty() ? this : in(editionOf(article.language()));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Publication that && b.sameAs(that.b);
    }

    @Override
    public int hashCode() {
        return b.base.hashCode();
    }

    @Override
    public String toString() {
        return "Publication[" + b.name + " " + b.base + "]";
    }
}
