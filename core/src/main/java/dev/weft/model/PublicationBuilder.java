package dev.weft.model;

import dev.weft.finding.InvalidValueException;
import dev.weft.internal.Folding;
import dev.weft.value.Characters;
import dev.weft.value.IcpFiling;
import dev.weft.value.Image;
import dev.weft.value.Language;
import dev.weft.value.PathSegment;
import dev.weft.value.PoliceFiling;
import dev.weft.value.WebAddress;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Builds a {@link Publication}; not safe to share between threads.
 *
 * <p>Texts are made clean, on one line, by {@link Characters#line}, and nothing reports what that changed: a caller who
 * wants to know asks {@link Characters#isClean} beforehand. Reading JSON reports it.
 */
public final class PublicationBuilder {
    String name;
    final WebAddress base;
    String tagline = "";
    String description = "";
    Language language = Language.ZH_CN;
    ZoneId zone = ZoneId.of("Asia/Shanghai");
    String theme = "press";
    String colour = "#1f4e79";

    @Nullable
    Image logo;

    @Nullable
    WebAddress favicon;

    List<Organisation> organisations = List.of();
    List<Section> sections = List.of();
    List<NavigationItem> navigation = List.of();
    List<PartnerLink> links = List.of();

    @Nullable
    IcpFiling icp;

    @Nullable
    PoliceFiling police;

    String rights = "";
    String files = "";
    SortedMap<String, String> paths = Collections.emptySortedMap();
    FeedSettings feeds = FeedSettings.DEFAULT;
    WechatSettings wechat = WechatSettings.DEFAULT;
    List<Edition> editions = List.of();

    PublicationBuilder(String name, WebAddress base) {
        this.name = checkedName(name);
        if (!base.suffix().isEmpty()) {
            throw new InvalidValueException(
                    "基址「" + base + "」不能带查询或片段", "the base address \"" + base + "\" has a query or fragment");
        }
        this.base = base.path().endsWith("/") ? base : WebAddress.of(base + "/");
    }

    private static String checkedName(String text) {
        String name = Characters.line(text);
        if (name.isEmpty()) {
            throw new InvalidValueException("刊物名称为空", "the publication's name is empty");
        }
        return name;
    }

    /** Sets the name, which must show something. */
    public PublicationBuilder name(String text) {
        name = checkedName(text);
        return this;
    }

    PublicationBuilder copy() {
        PublicationBuilder c = new PublicationBuilder(name, base);
        c.tagline = tagline;
        c.description = description;
        c.language = language;
        c.zone = zone;
        c.theme = theme;
        c.colour = colour;
        c.logo = logo;
        c.favicon = favicon;
        c.organisations = organisations;
        c.sections = sections;
        c.navigation = navigation;
        c.links = links;
        c.icp = icp;
        c.police = police;
        c.rights = rights;
        c.files = files;
        c.paths = paths;
        c.feeds = feeds;
        c.wechat = wechat;
        c.editions = editions;
        return c;
    }

    /** Sets the line below the name. */
    public PublicationBuilder tagline(String text) {
        tagline = Characters.line(text);
        return this;
    }

    /** Sets what it is about. */
    public PublicationBuilder description(String text) {
        description = Characters.line(text);
        return this;
    }

    /** Sets the language of what does not say another. */
    public PublicationBuilder language(Language value) {
        language = value;
        return this;
    }

    /** Sets the zone that dates without an offset are in. */
    public PublicationBuilder zone(ZoneId value) {
        zone = value;
        return this;
    }

    /** Sets the name of the theme its pages have. */
    public PublicationBuilder theme(String text) {
        theme = PathSegment.check(text);
        return this;
    }

    /** Sets its colour as {@code #rrggbb}. */
    public PublicationBuilder colour(String text) {
        String hex = text.toLowerCase(Locale.ROOT);
        boolean valid = hex.length() == 7 && hex.charAt(0) == '#';
        for (int i = 1; valid && i < 7; i++) {
            valid = Character.digit(hex.charAt(i), 16) >= 0 && hex.charAt(i) < 0x80;
        }
        if (!valid) {
            throw new InvalidValueException(
                    "「" + text + "」不是颜色：应形如 #8c1d2c", "\"" + text + "\" is no colour: expected #8c1d2c or the like");
        }
        colour = hex;
        return this;
    }

    /** Sets its logo. */
    public PublicationBuilder logo(Image value) {
        logo = value;
        return this;
    }

    /** Sets the address of its small icon. */
    public PublicationBuilder favicon(WebAddress value) {
        favicon = value;
        return this;
    }

    /** Sets its organisations; no two share an id, even one in another case. */
    public PublicationBuilder organisations(List<Organisation> values) {
        Set<String> ids = new HashSet<>();
        for (Organisation value : values) {
            if (!ids.add(Folding.file(value.id()))) {
                throw new InvalidValueException(
                        "机构标识「" + value.id() + "」重复，或只差大小写",
                        "two organisations have the id \"" + value.id() + "\", or ids that differ by case only");
            }
        }
        organisations = List.copyOf(values);
        return this;
    }

    /** Sets the section tree; no two siblings share a slug. */
    public PublicationBuilder sections(List<Section> values) {
        unique(values, 1);
        sections = List.copyOf(values);
        return this;
    }

    static void unique(List<Section> sections, int depth) {
        if (depth > Section.MAX_DEPTH && !sections.isEmpty()) {
            throw new InvalidValueException("栏目嵌套超过 8 层", "sections are nested more than 8 deep");
        }
        Set<String> slugs = new HashSet<>();
        for (Section section : sections) {
            if (!slugs.add(Folding.file(section.slug()))) {
                throw new InvalidValueException(
                        "栏目「" + section.slug() + "」重复", "two sections have the slug \"" + section.slug() + "\"");
            }
            unique(section.sections(), depth + 1);
        }
    }

    /** Sets the navigation. */
    public PublicationBuilder navigation(List<NavigationItem> values) {
        navigation = List.copyOf(values);
        return this;
    }

    /** Sets the friendly sites it links to. */
    public PublicationBuilder links(List<PartnerLink> values) {
        links = List.copyOf(values);
        return this;
    }

    /** Sets its filing with the ministry of industry. */
    public PublicationBuilder icp(IcpFiling value) {
        icp = value;
        return this;
    }

    /** Sets its filing with public security. */
    public PublicationBuilder police(PoliceFiling value) {
        police = value;
        return this;
    }

    /** Sets on what terms its content may be used. */
    public PublicationBuilder rights(String text) {
        rights = Characters.line(text);
        return this;
    }

    /** Sets the folder of files to copy to the site, relative to the file that describes the publication. */
    public PublicationBuilder files(String folder) {
        files = folder;
        return this;
    }

    /** Sets path patterns that replace the default of a format, by the format's id. */
    public PublicationBuilder paths(Map<String, String> patterns) {
        paths = Collections.unmodifiableSortedMap(new TreeMap<>(patterns));
        return this;
    }

    /** Sets what is decided about its feeds. */
    public PublicationBuilder feeds(FeedSettings settings) {
        feeds = settings;
        return this;
    }

    /** Sets what is decided about its documents for WeChat. */
    public PublicationBuilder wechat(WechatSettings settings) {
        wechat = settings;
        return this;
    }

    /** Sets the editions in other languages, in the order in which readers choose among them. */
    public PublicationBuilder editions(List<Edition> values) {
        if (values.size() > Publication.MAX_EDITIONS) {
            throw new InvalidValueException("语言版多于 100 个", "there are more than 100 editions");
        }
        editions = List.copyOf(values);
        return this;
    }

    /**
     * Builds the publication; the builder can be used again.
     *
     * @throws InvalidValueException if two editions, or one and the publication, share a language or a folder
     */
    public Publication build() {
        return new Publication(copy());
    }

    boolean sameAs(PublicationBuilder o) {
        return state().equals(o.state());
    }

    private List<@Nullable Object> state() {
        List<@Nullable Object> all = new ArrayList<>();
        Collections.addAll(
                all,
                name,
                base,
                tagline,
                description,
                language,
                zone,
                theme,
                colour,
                logo,
                favicon,
                organisations,
                sections,
                navigation,
                links,
                icp,
                police,
                rights,
                files,
                paths,
                feeds,
                wechat,
                editions);
        return all;
    }
}
