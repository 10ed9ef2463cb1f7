package dev.weft.html;

import dev.weft.finding.Finding;
import dev.weft.markup.Utf8Writer;
import dev.weft.model.Translation;
import dev.weft.render.SequencePart;
import dev.weft.render.Site;
import dev.weft.render.WholeSite;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.function.Consumer;

/** The pages of a site for search engines; the index of a sequence names its parts. */
final class SitemapRenderer extends HtmlRenderer<WholeSite> {
    private static final byte[] HEAD = Utf8Writer.ascii("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");

    private final Site site;

    SitemapRenderer(Site site) {
        super(HtmlFormats.SITEMAP);
        this.site = site;
    }

    @Override
    void write(WholeSite subject, Utf8Writer out, Consumer<Finding> findings) {
        out.raw(HEAD);
        if (subject.part().isIndex() && !subject.parts().isEmpty()) {
            index(subject.parts(), out);
            return;
        }
        boolean editions = !site.publication().editions().isEmpty();
        out.raw("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"")
                .raw(editions ? " xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n" : ">\n");
        for (WholeSite.Entry entry : subject.entries()) {
            out.raw("<url><loc>").xml(site.address(entry.path()).toString()).raw("</loc>");
            if (entry.changed().isAfter(Instant.EPOCH)) {
                out.raw("<lastmod>").raw(date(entry.changed(), site)).raw("</lastmod>");
            }
            for (Translation version : entry.versions()) {
                alternate(version.language().tag(), version, out);
            }
            site.defaultVersion(entry.versions()).ifPresent(version -> alternate("x-default", version, out));
            out.raw("</url>\n");
        }
        out.raw("</urlset>\n");
    }

    private static void alternate(String language, Translation version, Utf8Writer out) {
        out.raw("<xhtml:link rel=\"alternate\" hreflang=\"").xml(language).raw("\" href=\"");
        out.xml(version.address().toString()).raw("\"/>");
    }

    private void index(List<String> parts, Utf8Writer out) {
        out.raw("<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
        for (String part : parts) {
            WholeSite at = new WholeSite(SequencePart.of(part), List.of(), List.of(), Instant.EPOCH);
            out.raw("<sitemap><loc>").xml(site.address(site.path(format(), at)).toString());
            out.raw("</loc></sitemap>\n");
        }
        out.raw("</sitemapindex>\n");
    }

    /** Returns an instant as a date; the start of a day stands for the day, of which no time was known. */
    static String date(Instant instant, Site site) {
        ZonedDateTime local = instant.atZone(site.publication().zone());
        return local.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? local.toLocalDate().toString()
                : instant.toString();
    }
}
