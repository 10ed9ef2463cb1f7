package dev.weft.html;

import dev.weft.finding.Finding;
import dev.weft.markup.Utf8Writer;
import dev.weft.render.Format;
import dev.weft.render.Site;
import dev.weft.render.WholeSite;
import java.util.List;
import java.util.function.Consumer;

/** What robots may read, which is all of it, and where the sitemaps are. */
final class RobotsRenderer extends HtmlRenderer<WholeSite> {
    private final Site site;

    RobotsRenderer(Site site) {
        super(HtmlFormats.ROBOTS);
        this.site = site;
    }

    @Override
    void write(WholeSite subject, Utf8Writer out, Consumer<Finding> findings) {
        out.raw("User-agent: *\nAllow: /\n");
        for (Format<WholeSite> sitemap : List.of(HtmlFormats.SITEMAP, HtmlFormats.NEWS_SITEMAP)) {
            if (site.renderer(sitemap).isPresent()) {
                out.raw("\nSitemap: ")
                        .raw(site.address(site.path(sitemap, WholeSite.EMPTY)).toString());
            }
        }
        out.raw("\n");
    }
}
