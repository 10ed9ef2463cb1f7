package dev.weft.html;

import dev.weft.finding.Finding;
import dev.weft.markup.Utf8Writer;
import dev.weft.model.EditionId;
import dev.weft.model.Publication;
import dev.weft.render.Site;
import dev.weft.render.WholeSite;
import dev.weft.value.Language;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The articles of the last two days, for news search; standing pages are none.
 *
 * @see <a href="https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap">Google: two days, at
 *     most 1,000 articles (checked 2026-11-23)</a>
 */
final class NewsSitemapRenderer extends HtmlRenderer<WholeSite> {
    private static final Duration RECENT = Duration.ofDays(2);
    private static final int MOST = 1000;

    private final Site site;

    NewsSitemapRenderer(Site site) {
        super(HtmlFormats.NEWS_SITEMAP);
        this.site = site;
    }

    @Override
    void write(WholeSite subject, Utf8Writer out, Consumer<Finding> findings) {
        out.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset")
                .raw(" xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"")
                .raw(" xmlns:news=\"http://www.google.com/schemas/sitemap-news/0.9\">\n");
        Instant from = subject.now().minus(RECENT);
        int count = 0;
        for (WholeSite.Entry entry : subject.since(from)) {
            boolean article =
                    entry.published().isAfter(Instant.EPOCH) && !entry.title().isEmpty();
            if (article && count < MOST) {
                entry(entry, out);
                count++;
            }
        }
        out.raw("</urlset>\n");
    }

    private void entry(WholeSite.Entry entry, Utf8Writer out) {
        EditionId edition = site.publication().editionOf(Optional.of(entry.language()));
        Publication publication = site.publication().in(edition);
        out.raw("<url><loc>").xml(site.address(entry.path()).toString());
        out.raw("</loc><news:news><news:publication><news:name>").xml(publication.name());
        out.raw("</news:name><news:language>").raw(code(entry.language()));
        out.raw("</news:language></news:publication><news:publication_date>");
        out.raw(SitemapRenderer.date(entry.published(), site));
        out.raw("</news:publication_date><news:title>").xml(entry.title());
        out.raw("</news:title></news:news></url>\n");
    }

    /** Returns a language as news search wants it: two letters, but for the two kinds of Chinese. */
    private static String code(Language language) {
        if (language.isChinese()) {
            String tag = language.tag();
            return tag.contains("TW") || tag.contains("HK") || tag.contains("Hant") ? "zh-tw" : "zh-cn";
        }
        return language.locale().getLanguage().toLowerCase(Locale.ROOT);
    }
}
