package dev.weft.rss;

import dev.weft.finding.Finding;
import dev.weft.markup.Host;
import dev.weft.markup.Utf8Writer;
import dev.weft.model.EditionId;
import dev.weft.model.Publication;
import dev.weft.model.Section;
import dev.weft.render.Format;
import dev.weft.render.Listing;
import dev.weft.render.Renderer;
import dev.weft.render.Site;
import dev.weft.render.WholeSite;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/**
 * A list of all feeds as OPML 2.0: that of the publication and that of each section, edition by edition.
 *
 * @see <a href="http://opml.org/spec2.opml">OPML 2.0 (checked 2026-11-23)</a>
 */
final class Opml implements Renderer<WholeSite> {
    private final Site site;

    Opml(Site site) {
        this.site = site;
    }

    @Override
    public Format<WholeSite> format() {
        return FeedFormats.OPML;
    }

    @Override
    public boolean accepts(WholeSite subject) {
        return subject.part().isIndex();
    }

    @Override
    public void renderTo(WholeSite subject, OutputStream out, Consumer<Finding> findings) throws IOException {
        if (!accepts(subject)) {
            throw new IllegalArgumentException("subject == " + subject.part() + ", expected the index");
        }
        Publication publication = site.publication();
        Utf8Writer writer = new Utf8Writer();
        writer.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<opml version=\"2.0\">\n<head>\n<title>");
        html(writer, publication.name());
        writer.raw("</title>\n");
        if (!subject.changed().equals(Instant.EPOCH)) {
            writer.raw("<dateModified>");
            writer.raw(FeedDates.rfc822(subject.changed(), publication.zone())).raw("</dateModified>\n");
        }
        writer.raw("</head>\n<body>\n");
        publication.editionIds().forEach(edition -> edition(writer, edition));
        writer.raw("</body>\n</opml>\n");
        writer.writeTo(out);
    }

    private void edition(Utf8Writer out, EditionId edition) {
        Publication publication = site.publication().in(edition);
        Listing home = Listing.home(List.of(), Instant.EPOCH).in(edition);
        outline(out, publication.name(), publication.description(), home);
        for (String path : publication.sectionPaths()) {
            List<Section> trail = publication.trail(path);
            Section section = trail.get(trail.size() - 1);
            outline(
                    out,
                    name(trail),
                    section.description(),
                    Listing.section(path, List.of(), Instant.EPOCH).in(edition));
        }
    }

    private static String name(List<Section> trail) {
        StringBuilder name = new StringBuilder();
        for (Section section : trail) {
            name.append(name.length() > 0 ? " / " : "").append(section.name());
        }
        return name.toString();
    }

    private void outline(Utf8Writer out, String name, String description, Listing listing) {
        out.raw("<outline type=\"rss\" version=\"RSS2\" text=\"");
        html(out, name);
        out.raw("\" title=\"");
        html(out, name);
        if (!description.isEmpty()) {
            out.raw("\" description=\"");
            html(out, description);
        }
        out.raw("\" language=\"")
                .xml(site.publication().in(listing.edition()).language().tag());
        out.raw("\" xmlUrl=\"")
                .xml(site.address(site.path(FeedFormats.RSS, listing)).toString());
        out.raw("\" htmlUrl=\"").xml(site.address(site.page(listing)).toString());
        out.raw("\"/>\n");
    }

    /** Writes a text where OPML takes it for HTML. */
    private static void html(Utf8Writer out, String text) {
        out.inside(Host.XML).attribute(text).inside(Host.NONE);
    }
}
