package dev.weft.html;

import com.google.common.hash.Hashing;
import dev.weft.html.template.Markup;
import dev.weft.html.template.Program;
import dev.weft.html.template.Root;
import dev.weft.html.template.TemplateSet;
import dev.weft.html.view.Links;
import dev.weft.html.view.PageContext;
import dev.weft.html.view.SiteView;
import dev.weft.html.view.Words;
import dev.weft.model.Publication;
import dev.weft.render.Site;
import dev.weft.render.SitePath;
import dev.weft.value.Language;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The templates of a theme, bound to a site. What the pages of one depth, language and place in the navigation have in
 * common is written once for all of them.
 */
final class Pages {
    /** A page that is served at any address. */
    static final int ANYWHERE = -1;

    private final Site site;
    private final Theme theme;
    private final Map<Key, Bound> bound = new ConcurrentHashMap<>();

    private record Key(PageTemplate template, String language, int depth, int place) {}

    /**
     * A template bound for pages of one depth, language and place in the navigation.
     *
     * @param context what those pages share
     * @param program the template
     * @param split the template of a listing in its three parts
     */
    record Bound(PageContext context, @Nullable Program program, TemplateSet.@Nullable Split split) {
        Program whole() {
            if (program == null) {
                throw new IllegalStateException("the template is in parts");
            }
            return program;
        }

        TemplateSet.Split parts() {
            if (split == null) {
                throw new IllegalStateException("the template is whole");
            }
            return split;
        }
    }

    Pages(Site site, Theme theme) {
        this.site = site;
        this.theme = theme;
    }

    Site site() {
        return site;
    }

    Theme theme() {
        return theme;
    }

    /** Returns a template for a page in the publication's language that is under no entry of the navigation. */
    Bound bound(PageTemplate template, int depth) {
        return bound(template, site.publication().language(), depth, "");
    }

    /** Returns a template for a page in a language, so many folders deep, in a section. */
    Bound bound(PageTemplate template, Language language, int depth, String section) {
        Words words = theme.words(language, site.publication().language());
        int place = section.isEmpty() ? -1 : SiteView.placeOf(site.publication(), section);
        Key key = new Key(template, words.language().tag(), depth, place);
        Bound found = bound.get(key);
        return found == null ? bound.computeIfAbsent(key, k -> bind(k, words)) : found;
    }

    private Bound bind(Key key, Words words) {
        Publication publication = site.publication();
        Links links = key.depth == ANYWHERE
                ? Links.anywhere(publication.base())
                : Links.atDepth(publication.base(), key.depth);
        PageContext context = new PageContext(site, words, links);
        String style = theme.style(publication.colour());
        Markup inlined = out -> out.raw(style);
        String address = theme.hasLinkedStyle() ? links.to(stylePath()) + "?" + hash(style) : "";
        SiteView view = new SiteView(context, key.place, inlined, address);
        return theme.bind(key.template, context, Root.shared("site", SiteView.TYPE, view), words);
    }

    private SitePath stylePath() {
        return site.path(HtmlFormats.STYLE, dev.weft.render.WholeSite.EMPTY);
    }

    private static String hash(String style) {
        return Hashing.sha256()
                .hashString(style, StandardCharsets.UTF_8)
                .toString()
                .substring(0, 12);
    }
}
