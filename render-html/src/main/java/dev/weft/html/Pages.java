package dev.weft.html;

import com.google.common.hash.Hashing;
import dev.weft.html.template.Markup;
import dev.weft.html.template.Memory;
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
import dev.weft.value.WebAddress;
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

    /** How many pieces are remembered of all pages: links to articles, sections, tags, people and feeds; a megabyte or two. */
    private static final int MOST_REMEMBERED = 4096;

    private final Site site;
    private final Theme theme;
    private final Map<Key, Bound> bound = new ConcurrentHashMap<>();
    private final Map<Request, Bound> known = new ConcurrentHashMap<>();
    private final Map<Level, PageContext> contexts = new ConcurrentHashMap<>();
    private final Memory memory = new Memory(MOST_REMEMBERED);

    private record Key(PageTemplate template, String language, int depth, int place) {}

    /** What pages are asked for by: the key is found from it, and many lead to the same. */
    private record Request(PageTemplate template, Language language, int depth, String section) {}

    /** Pages that refer to others alike. */
    private record Level(String language, int depth) {}

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
        Request request = new Request(template, language, depth, section);
        Bound last = known.get(request);
        if (last == null) {
            last = find(request);
            if (known.size() < MOST_REMEMBERED) {
                known.put(request, last);
            }
        }
        return last;
    }

    private Bound find(Request request) {
        Words words = theme.words(request.language, site.publication().language());
        String section = request.section;
        int place = section.isEmpty() ? -1 : SiteView.placeOf(site.publication(), section);
        Key key = new Key(request.template, words.language().tag(), request.depth, place);
        return bound.computeIfAbsent(key, k -> bind(k, words));
    }

    private Bound bind(Key key, Words words) {
        Publication publication = site.publication();
        PageContext context =
                contexts.computeIfAbsent(new Level(key.language, key.depth), level -> context(level, words));
        String style = theme.style(publication.colour());
        Markup inlined = out -> out.raw(style);
        String address = theme.hasLinkedStyle() ? context.links().to(stylePath()) + "?" + hash(style) : "";
        SiteView view = new SiteView(context, key.place, inlined, address);
        return theme.bind(key.template, context, Root.shared("site", SiteView.TYPE, view), words, memory);
    }

    private PageContext context(Level level, Words words) {
        WebAddress base = site.publication().base();
        Links links = level.depth == ANYWHERE ? Links.anywhere(base) : Links.atDepth(base, level.depth);
        return new PageContext(site, words, links);
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
