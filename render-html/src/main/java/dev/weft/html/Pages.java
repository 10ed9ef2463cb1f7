package dev.weft.html;

import com.google.common.hash.Hashing;
import dev.weft.html.data.StructuredData;
import dev.weft.html.template.Markup;
import dev.weft.html.template.Memory;
import dev.weft.html.template.Program;
import dev.weft.html.template.Root;
import dev.weft.html.template.TemplateSet;
import dev.weft.html.view.Links;
import dev.weft.html.view.Navigation;
import dev.weft.html.view.PageContext;
import dev.weft.html.view.SiteView;
import dev.weft.html.view.Words;
import dev.weft.model.Article;
import dev.weft.model.EditionId;
import dev.weft.render.Listing;
import dev.weft.render.Site;
import dev.weft.render.SitePath;
import dev.weft.render.WholeSite;
import dev.weft.value.Language;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The templates of a theme, bound to a site. What the pages of one depth, language and place in the navigation have in
 * common is written once for all of them. All renderers of a site share one. Safe to share between threads.
 */
final class Pages {
    /** How many pieces are remembered of all pages: links to articles, sections, tags, people and feeds; a megabyte or two. */
    private static final int MAX_REMEMBERED = 4096;

    private final Site site;
    private final Theme theme;
    private final Map<EditionId, Navigation> navigations = new HashMap<>();
    private final Memory memory = new Memory(MAX_REMEMBERED);
    private final Map<Level, Shared> shared = new ConcurrentHashMap<>();
    private final Map<Key, Bound<Program>> pages = new ConcurrentHashMap<>();
    private final Map<Key, Bound<TemplateSet.Split>> lists = new ConcurrentHashMap<>();

    /** Pages that say the same words and refer to others alike. */
    private record Level(EditionId edition, Language language, Links links) {}

    /** What the pages of a level share. */
    private record Shared(PageContext context, StructuredData data) {}

    /** Pages of one template whose constant parts are the same; {@code entry} is that of the navigation. */
    private record Key(PageTemplate template, Level level, String entry) {}

    /**
     * A template bound for the pages of one level and entry of the navigation.
     *
     * @param context what those pages share
     * @param data what they say to machines
     * @param template the template, whole or in its three parts
     */
    record Bound<T>(PageContext context, StructuredData data, T template) {}

    Pages(Site site, Theme theme) {
        this.site = site;
        this.theme = theme;
        for (EditionId edition : site.publication().editionIds()) {
            navigations.put(edition, new Navigation(site.publication().in(edition)));
        }
    }

    Site site() {
        return site;
    }

    Theme theme() {
        return theme;
    }

    /** Returns a template for the page at a path, in an edition's language and under no entry of the navigation. */
    Bound<Program> bound(PageTemplate template, EditionId edition, SitePath path) {
        return bound(
                template,
                edition,
                language(edition),
                Links.from(path, site.publication().base()),
                "");
    }

    /** Returns the template of the page that is served at any address. */
    Bound<Program> boundAnywhere(PageTemplate template) {
        return bound(
                template,
                EditionId.DEFAULT,
                site.publication().language(),
                Links.anywhere(site.publication().base()),
                "");
    }

    /** Returns a template for the page of an article at a path: in its language, its edition and its section. */
    Bound<Program> bound(PageTemplate template, Article article, SitePath path) {
        EditionId edition = site.publication().editionOf(article.language());
        Language language = article.language().orElse(site.publication().language());
        Links links = Links.from(path, site.publication().base());
        return bound(template, edition, language, links, article.section());
    }

    private Language language(EditionId edition) {
        return site.publication().in(edition).language();
    }

    private Words words(EditionId edition, Language language) {
        return theme.words(language, language(edition), site.publication().language());
    }

    private Key key(PageTemplate template, EditionId edition, Words words, Links links, String section) {
        String entry = navigation(edition).entryAbove(section);
        return new Key(template, new Level(edition, words.language(), links), entry);
    }

    private Navigation navigation(EditionId edition) {
        return Objects.requireNonNull(navigations.get(edition));
    }

    private Bound<Program> bound(
            PageTemplate template, EditionId edition, Language language, Links links, String section) {
        Words words = words(edition, language);
        Key key = key(template, edition, words, links, section);
        Bound<Program> known = pages.get(key);
        return known == null ? pages.computeIfAbsent(key, k -> bind(k, words)) : known;
    }

    /** Returns the template of a list of articles at a path. */
    Bound<TemplateSet.Split> boundList(PageTemplate template, Listing listing, SitePath path) {
        EditionId edition = listing.edition();
        Words words = words(edition, language(edition));
        Links links = Links.from(path, site.publication().base());
        String section = listing.kind() == Listing.Kind.SECTION ? listing.key() : "";
        Key key = key(template, edition, words, links, section);
        Bound<TemplateSet.Split> known = lists.get(key);
        return known == null ? lists.computeIfAbsent(key, k -> split(k, words)) : known;
    }

    private Bound<Program> bind(Key key, Words words) {
        Shared common = shared(key, words);
        return new Bound<>(common.context, common.data, theme.bind(key.template, roots(key, common.context), memory));
    }

    private Bound<TemplateSet.Split> split(Key key, Words words) {
        Shared common = shared(key, words);
        return new Bound<>(common.context, common.data, theme.split(key.template, roots(key, common.context), memory));
    }

    private Shared shared(Key key, Words words) {
        return shared.computeIfAbsent(key.level, level -> {
            PageContext context = new PageContext(
                    site,
                    level.edition,
                    words,
                    level.links,
                    HtmlFormats.LATEST,
                    HtmlFormats.SEARCH,
                    HtmlFormats.SEARCH_INDEX);
            return new Shared(context, new StructuredData(context));
        });
    }

    private List<Root> roots(Key key, PageContext context) {
        String style = theme.style(site.publication());
        Markup inlined = out -> out.raw(style);
        String address = theme.hasLinkedStyle()
                ? context.links().to(site.path(HtmlFormats.STYLE, WholeSite.EMPTY)) + "?" + hash(style)
                : "";
        SiteView view = new SiteView(context, navigation(key.level.edition), key.entry, inlined, address);
        return theme.roots(Root.shared("site", SiteView.TYPE, view), context.words());
    }

    private static String hash(String style) {
        return Hashing.sha256()
                .hashString(style, StandardCharsets.UTF_8)
                .toString()
                .substring(0, 12);
    }
}
