package dev.weft.json;

import static dev.weft.json.Cursor.value;

import dev.weft.finding.InvalidValueException;
import dev.weft.internal.Folding;
import dev.weft.model.NavigationItem;
import dev.weft.model.PartnerLink;
import dev.weft.model.Publication;
import dev.weft.model.PublicationBuilder;
import dev.weft.model.Section;
import dev.weft.model.WechatSettings;
import dev.weft.value.ArticleId;
import dev.weft.value.Characters;
import dev.weft.value.IcpFiling;
import dev.weft.value.Language;
import dev.weft.value.LinkAddress;
import dev.weft.value.PathSegment;
import dev.weft.value.PoliceFiling;
import dev.weft.value.WebAddress;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One publication while it is being read. */
final class PublicationObject {
    private static final Keys KEYS = Keys.of(
            "name",
            "tagline",
            "description",
            "base",
            "language",
            "zone",
            "theme",
            "colour",
            "logo",
            "favicon",
            "organisations",
            "sections",
            "navigation",
            "links",
            "icp",
            "police",
            "rights",
            "files",
            "paths",
            "feeds",
            "wechat",
            "editions",
            "$schema");
    private static final Keys SECTION = Keys.of("slug", "name", "description", "sections");
    private static final Keys NAVIGATION = Keys.of("label", "url", "section", "article", "organisation");
    private static final Keys WECHAT = Keys.of("style");
    private static final Keys LINK = Keys.of("name", "url");

    private final Cursor in;
    private final boolean hasBase;
    private final MediaReader media;
    private final OrganisationReader organisations;
    private final EditionReader editions;
    private int sectionDepth;
    private String name = "";

    PublicationObject(Cursor in, boolean hasBase) {
        this.in = in;
        this.hasBase = hasBase;
        this.media = new MediaReader(in);
        this.organisations = new OrganisationReader(in, media);
        this.editions = new EditionReader(in, this::sections, this::navigation);
    }

    /** Reads the base address alone; null if it is unusable. */
    static @Nullable WebAddress base(Cursor in) {
        WebAddress base = null;
        in.object();
        for (String key = in.next(KEYS); key != null; key = in.next(KEYS)) {
            if (key.equals("base")) {
                base = in.value(text ->
                        Publication.builder("base", WebAddress.of(text)).build().base());
            } else {
                in.skip();
            }
        }
        return base;
    }

    /** Reads the publication; null if it is rejected. */
    @Nullable
    Publication read() {
        PublicationBuilder publication = Publication.builder("unnamed", in.base());
        in.object();
        for (String key = in.next(KEYS); key != null; key = in.next(KEYS)) {
            read(publication, key);
        }
        if (!hasBase) {
            in.report(JsonCodes.INVALID_BASE.at(
                    "/base",
                    "没有可用的基址：应形如 https://www.example.org/，不带查询和片段",
                    "without a usable base address: expected https://www.example.org/, without query and fragment"));
        }
        if (name.isEmpty()) {
            in.report(JsonCodes.MISSING_NAME.at("/name", "刊物没有名称", "the publication has no name"));
        }
        publication.editions(editions.distinct(publication.build().language()));
        return !hasBase || name.isEmpty() ? null : publication.name(name).build();
    }

    private void read(PublicationBuilder p, String key) {
        switch (key) {
            case "name" -> name = Characters.line(in.line());
            case "tagline" -> p.tagline(in.line());
            case "description" -> p.description(in.line());
            case "base" -> in.skip();
            case "language" -> value(in.value(Language::of), p::language);
            case "zone" -> value(in.value(PublicationObject::zone), p::zone);
            case "theme" -> set(p::theme);
            case "colour" -> set(p::colour);
            case "logo" -> value(media.image(), p::logo);
            case "favicon" -> value(in.address(), p::favicon);
            case "organisations" -> p.organisations(in.list(organisations::next));
            case "sections" -> p.sections(sections());
            case "navigation" -> p.navigation(in.list(this::navigation));
            case "links" -> p.links(in.list(this::link));
            case "icp" -> value(in.value(IcpFiling::of), p::icp);
            case "police" -> value(in.value(PoliceFiling::of), p::police);
            case "rights" -> p.rights(in.line());
            case "files" -> p.files(in.line());
            case "$schema" -> in.line();
            case "paths" -> p.paths(in.texts());
            case "feeds" -> p.feeds(FeedSettingsReader.read(in));
            case "wechat" -> p.wechat(wechat());
            case "editions" -> editions.read();
            default -> throw new AssertionError(key);
        }
    }

    private WechatSettings wechat() {
        WechatSettings settings = WechatSettings.DEFAULT;
        if (in.object()) {
            while (in.next(WECHAT) != null) {
                WechatSettings read = in.value(WechatSettings::new);
                settings = read == null ? settings : read;
            }
        }
        return settings;
    }

    private static ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            throw new InvalidValueException(
                    "「" + text + "」不是时区：应形如 Asia/Shanghai",
                    "\"" + text + "\" is no zone: expected Asia/Shanghai or the like");
        }
    }

    private void set(Consumer<String> setter) {
        in.value(text -> {
            setter.accept(text);
            return text;
        });
    }

    private List<Section> sections() {
        if (sectionDepth == Section.MAX_DEPTH) {
            in.report(
                    JsonCodes.TOO_DEEP,
                    "栏目嵌套超过 " + Section.MAX_DEPTH + " 层",
                    "sections are nested more than " + Section.MAX_DEPTH + " deep");
            in.skip();
            return List.of();
        }
        sectionDepth++;
        Set<String> slugs = new HashSet<>();
        List<Section> sections = in.list(() -> section(slugs));
        sectionDepth--;
        return sections;
    }

    private @Nullable Section section(Set<String> slugs) {
        if (!in.object()) {
            return null;
        }
        String slug = null;
        String sectionName = "";
        String description = "";
        List<Section> sections = List.of();
        for (String key = in.next(SECTION); key != null; key = in.next(SECTION)) {
            switch (key) {
                case "slug" -> slug = in.value(PathSegment::check);
                case "name" -> sectionName = Characters.line(in.line());
                case "description" -> description = in.line();
                case "sections" -> sections = sections();
                default -> throw new AssertionError(key);
            }
        }
        if (slug == null || sectionName.isEmpty()) {
            in.missing(slug == null ? "slug" : "name");
            return null;
        }
        if (!slugs.add(Folding.file(slug))) {
            in.report(
                    JsonCodes.INVALID_VALUE,
                    "栏目「" + slug + "」重复，只取前一个",
                    "two sections have the slug \"" + slug + "\"; the first was taken");
            return null;
        }
        return new Section(slug, sectionName, description, sections);
    }

    private @Nullable NavigationItem navigation() {
        if (!in.object()) {
            return null;
        }
        String label = "";
        List<NavigationItem.Target> targets = new ArrayList<>(1);
        for (String key = in.next(NAVIGATION); key != null; key = in.next(NAVIGATION)) {
            switch (key) {
                case "label" -> label = Characters.line(in.line());
                case "url" -> {
                    LinkAddress address = in.link();
                    value(address == null ? null : new NavigationItem.ToAddress(address), targets::add);
                }
                case "section" -> value(in.value(NavigationItem.ToSection::new), targets::add);
                case "article" -> {
                    ArticleId id = in.value(ArticleId::of);
                    value(id == null ? null : new NavigationItem.ToArticle(id), targets::add);
                }
                case "organisation" -> value(in.value(NavigationItem.ToOrganisation::new), targets::add);
                default -> throw new AssertionError(key);
            }
        }
        if (label.isEmpty() || targets.isEmpty()) {
            in.missing(label.isEmpty() ? "label" : "url");
            return null;
        }
        if (targets.size() > 1) {
            in.report(
                    JsonCodes.INVALID_VALUE,
                    "url、section、article、organisation 只能有一个，只取了最前的",
                    "only one of url, section, article and organisation can be; the first was taken");
        }
        return new NavigationItem(label, targets.get(0));
    }

    private @Nullable PartnerLink link() {
        if (!in.object()) {
            return null;
        }
        String linkName = "";
        WebAddress url = null;
        for (String key = in.next(LINK); key != null; key = in.next(LINK)) {
            if (key.equals("name")) {
                linkName = Characters.line(in.line());
            } else {
                url = in.address();
            }
        }
        if (linkName.isEmpty() || url == null) {
            in.missing(linkName.isEmpty() ? "name" : "url");
            return null;
        }
        return new PartnerLink(linkName, url);
    }
}
