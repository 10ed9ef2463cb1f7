package dev.weft.rss;

import static dev.weft.markup.Utf8Writer.ascii;

import dev.weft.finding.Finding;
import dev.weft.markup.Host;
import dev.weft.markup.Utf8Writer;
import dev.weft.model.Article;
import dev.weft.model.Person;
import dev.weft.model.Publication;
import dev.weft.model.Source;
import dev.weft.render.Listing;
import dev.weft.render.Site;
import dev.weft.value.Image;
import dev.weft.value.WebAddress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A listing as RSS 2.0.
 *
 * @see <a href="https://www.rssboard.org/rss-specification">RSS 2.0 specification (checked 2026-11-23)</a>
 * @see <a href="https://www.rssboard.org/rss-profile">RSS Best Practices Profile (checked 2026-11-23)</a>
 */
final class RssFeed extends FeedRenderer {
    /** The largest image of a channel, in pixels. */
    private static final int MAX_IMAGE_WIDTH = 144;

    private static final int MAX_IMAGE_HEIGHT = 400;

    private static final byte[] ITEM = ascii("<item><title>");
    private static final byte[] LINK = ascii("</title><link>");
    private static final byte[] GUID = ascii("</link><guid isPermaLink=\"false\">");
    private static final byte[] GUID_END = ascii("</guid>");
    private static final byte[] DATE = ascii("<pubDate>");
    private static final byte[] DATE_END = ascii("</pubDate>");
    private static final byte[] UPDATED = ascii("<atom:updated>");
    private static final byte[] UPDATED_END = ascii("</atom:updated>");
    private static final byte[] CREATOR = ascii("<dc:creator>");
    private static final byte[] CREATOR_END = ascii("</dc:creator>");
    private static final byte[] CONTRIBUTOR = ascii("<dc:contributor>");
    private static final byte[] CONTRIBUTOR_END = ascii("</dc:contributor>");
    private static final byte[] CATEGORY = ascii("<category>");
    private static final byte[] CATEGORY_END = ascii("</category>");
    private static final byte[] DESCRIPTION = ascii("<description>");
    private static final byte[] DESCRIPTION_END = ascii("</description>");
    private static final byte[] CONTENT = ascii("<content:encoded>");
    private static final byte[] CONTENT_END = ascii("</content:encoded>");
    private static final byte[] ITEM_END = ascii("</item>\n");

    RssFeed(Site site, FeedOptions options) {
        super(FeedFormats.RSS, site, options);
    }

    @Override
    void writeHead(Utf8Writer out, Listing listing, Consumer<Finding> findings) {
        Publication publication = publication(listing);
        FeedLinks links = FeedLinks.of(listing, format(), site);
        XmlHead head = new XmlHead(out, "atom:link", format().mediaType());
        head.begin(listing, format(), site, options);
        out.raw("<rss version=\"2.0\" xmlns:atom=\"http://www.w3.org/2005/Atom\"");
        out.raw(" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"");
        out.raw(" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:media=\"http://search.yahoo.com/mrss/\">\n");
        out.raw("<channel>\n");
        head.element("title", title(listing));
        head.element("link", links.page());
        head.element("description", description(listing));
        head.links(links, publication, options);
        head.element("language", publication.language().tag());
        head.element("copyright", publication.rights());
        if (!listing.changed().equals(Instant.EPOCH)) {
            head.element("lastBuildDate", FeedDates.rfc822(listing.changed(), publication.zone()));
        }
        head.element("generator", "Weft");
        head.element("docs", "https://www.rssboard.org/rss-specification");
        head.element("ttl", "60");
        image(out, listing, links, findings);
    }

    private void image(Utf8Writer out, Listing listing, FeedLinks links, Consumer<Finding> findings) {
        if (site.publication().logo().isEmpty()) {
            return;
        }
        Image logo = site.publication().logo().get();
        String type = logo.likelyMediaType();
        if (!type.equals("image/png") && !type.equals("image/jpeg") && !type.equals("image/gif")) {
            findings.accept(RssCodes.LOGO_LEFT_OUT.at("/logo"));
            return;
        }
        out.raw("<image>");
        out.raw("<url>").xml(logo.address().toString()).raw("</url>");
        out.raw("<title>").xml(title(listing)).raw("</title>");
        out.raw("<link>").xml(links.page()).raw("</link>");
        if (logo.hasSize()) {
            double scale = Math.min(
                    1, Math.min((double) MAX_IMAGE_WIDTH / logo.width(), (double) MAX_IMAGE_HEIGHT / logo.height()));
            out.raw("<width>").number(Math.max(1, (long) (logo.width() * scale)));
            out.raw("</width><height>").number(Math.max(1, (long) (logo.height() * scale)));
            out.raw("</height>");
        }
        out.raw("</image>\n");
    }

    @Override
    void writeItem(Utf8Writer out, FeedItem item, Consumer<Finding> findings) {
        Article article = item.article();
        out.raw(ITEM).xml(article.title());
        out.raw(LINK).xml(item.address().toString());
        out.raw(GUID).xml(id(item, false, findings)).raw(GUID_END);
        Optional<Instant> published = item.published();
        if (published.isPresent()) {
            out.raw(DATE).raw(FeedDates.rfc822(published.get(), item.zone())).raw(DATE_END);
        }
        if (article.modified().isPresent()) {
            Instant changed = item.changed().orElseThrow();
            out.raw(UPDATED).raw(FeedDates.rfc3339(changed, item.zone())).raw(UPDATED_END);
        }
        people(out, CREATOR, item.authors(), CREATOR_END);
        people(out, CONTRIBUTOR, item.contributors(), CONTRIBUTOR_END);
        List<String> categories = item.categories();
        for (int i = 0; i < categories.size(); i++) {
            out.raw(CATEGORY).xml(categories.get(i)).raw(CATEGORY_END);
        }
        source(out, article);
        String summary = article.summary();
        if (!summary.isEmpty()) {
            out.raw(DESCRIPTION).inside(Host.XML).text(summary).inside(Host.NONE);
            out.raw(DESCRIPTION_END);
        }
        if (options.fullText(site.publication()) && item.hasText()) {
            if (summary.isEmpty()) {
                out.raw(DESCRIPTION).inside(Host.XML).text(article.title()).inside(Host.NONE);
                out.raw(DESCRIPTION_END);
            }
            out.raw(CONTENT);
            writeContent(out, Host.XML, item, findings);
            out.raw(CONTENT_END);
        }
        media(out, item);
        out.raw(ITEM_END);
    }

    private static void people(Utf8Writer out, byte[] start, List<Person> people, byte[] end) {
        for (int i = 0; i < people.size(); i++) {
            out.raw(start).xml(people.get(i).name()).raw(end);
        }
    }

    private static void source(Utf8Writer out, Article article) {
        if (article.source().isPresent()) {
            Source source = article.source().get();
            String text = source.address().map(WebAddress::toString).orElse(source.name());
            if (!text.isEmpty()) {
                out.raw("<dc:source>").xml(text).raw("</dc:source>");
            }
        }
        if (!article.rights().isEmpty()) {
            out.raw("<dc:rights>").xml(article.rights()).raw("</dc:rights>");
        }
    }

    private static void media(Utf8Writer out, FeedItem item) {
        List<Enclosure> files = item.enclosures();
        for (int i = 0; i < files.size(); i++) {
            Enclosure file = files.get(i);
            if (i == 0) {
                out.raw("<enclosure url=\"").xml(file.address().toString());
                out.raw("\" length=\"").number(file.bytes().orElse(0));
                out.raw("\" type=\"").xml(file.mediaType()).raw("\"/>");
            } else {
                MediaRss.file(out, file);
            }
        }
        Optional<Image> image = item.article().mainImage();
        if (image.isPresent()) {
            MediaRss.image(out, image.get());
        }
    }

    @Override
    void writeTail(Utf8Writer out, Listing listing) {
        out.raw("</channel>\n</rss>\n");
    }
}
