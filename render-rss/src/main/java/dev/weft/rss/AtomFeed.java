package dev.weft.rss;

import static dev.weft.markup.Utf8Writer.ascii;

import dev.weft.finding.Finding;
import dev.weft.markup.Host;
import dev.weft.markup.Utf8Writer;
import dev.weft.model.Article;
import dev.weft.model.Person;
import dev.weft.model.Publication;
import dev.weft.model.Source;
import dev.weft.model.Translation;
import dev.weft.render.Listing;
import dev.weft.render.Site;
import dev.weft.value.Image;
import dev.weft.value.Language;
import dev.weft.value.WebAddress;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A listing as Atom 1.0; withdrawn articles as tombstones.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4287">RFC 4287 (checked 2026-11-23)</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6721">RFC 6721 (checked 2026-11-23)</a>
 */
final class AtomFeed extends FeedRenderer {
    /** Stands for a date that is not known where one must stand; validators take nothing earlier for a date. */
    private static final String UNKNOWN = "1990-01-01T00:00:00Z";

    private static final byte[] ENTRY_ID = ascii("<id>");
    private static final byte[] TITLE = ascii("</id><title>");
    private static final byte[] UPDATED = ascii("</title><updated>");
    private static final byte[] UPDATED_END = ascii("</updated>");
    private static final byte[] PUBLISHED = ascii("<published>");
    private static final byte[] PUBLISHED_END = ascii("</published>");
    private static final byte[] SUMMARY = ascii("<summary>");
    private static final byte[] SUMMARY_END = ascii("</summary>");
    private static final byte[] CONTENT = ascii("<content type=\"html\">");
    private static final byte[] CONTENT_END = ascii("</content>");
    private static final byte[] ENTRY_END = ascii("</entry>\n");

    AtomFeed(Site site, FeedOptions options) {
        super(FeedFormats.ATOM, site, options);
    }

    @Override
    public boolean takesWithdrawn() {
        return true;
    }

    @Override
    void writeHead(Utf8Writer out, Listing listing, Consumer<Finding> findings) {
        Publication publication = publication(listing);
        FeedLinks links = FeedLinks.of(listing, format(), site);
        XmlHead head = new XmlHead(out, "link", format().mediaType());
        head.begin(listing, format(), site, options);
        out.raw("<feed xmlns=\"http://www.w3.org/2005/Atom\" xmlns:media=\"http://search.yahoo.com/mrss/\"");
        out.raw(" xml:lang=\"").xml(publication.language().tag()).raw("\">\n");
        head.element("id", FeedIds.of(listing, authority()));
        head.element("title", title(listing));
        head.element("subtitle", description(listing));
        boolean unchanged = listing.changed().equals(Instant.EPOCH);
        head.element("updated", unchanged ? UNKNOWN : FeedDates.rfc3339(listing.changed(), publication.zone()));
        head.link("alternate", links.page(), "text/html");
        head.links(links, publication, options);
        out.raw("<author><name>").xml(publication.name()).raw("</name><uri>");
        out.xml(publication.base().toString()).raw("</uri></author>\n");
        head.element("rights", publication.rights());
        head.element("generator", "Weft");
        head.element("icon", publication.favicon().map(WebAddress::toString).orElse(""));
        head.element(
                "logo",
                publication.logo().map(logo -> logo.address().toString()).orElse(""));
    }

    @Override
    void writeItem(Utf8Writer out, FeedItem item, Consumer<Finding> findings) {
        Article article = item.article();
        if (item.language().equals(item.feedLanguage())) {
            out.raw("<entry>");
        } else {
            out.raw("<entry xml:lang=\"").xml(item.language().tag()).raw("\">");
        }
        out.raw(ENTRY_ID).xml(id(item, true, findings));
        out.raw(TITLE).xml(article.title());
        if (item.changed().isEmpty()) {
            findings.accept(RssCodes.DATE_MISSING.at("/published"));
        }
        out.raw(UPDATED).raw(changed(item)).raw(UPDATED_END);
        Optional<Instant> published = item.published();
        if (published.isPresent()) {
            out.raw(PUBLISHED).raw(FeedDates.rfc3339(published.get(), item.zone()));
            out.raw(PUBLISHED_END);
        }
        links(out, item);
        people(out, "author", item.authors());
        people(out, "contributor", item.contributors());
        for (String category : item.categories()) {
            out.raw("<category term=\"").xml(category).raw("\"/>");
        }
        if (!article.rights().isEmpty()) {
            out.raw("<rights>").xml(article.rights()).raw("</rights>");
        }
        text(out, item, findings);
        Optional<Image> image = article.mainImage();
        if (image.isPresent()) {
            MediaRss.image(out, image.get());
        }
        out.raw(ENTRY_END);
    }

    private static String changed(FeedItem item) {
        return item.changed()
                .map(instant -> FeedDates.rfc3339(instant, item.zone()))
                .orElse(UNKNOWN);
    }

    private void text(Utf8Writer out, FeedItem item, Consumer<Finding> findings) {
        String summary = item.article().summary();
        boolean content = options.fullText(site.publication()) && item.hasText();
        if (!summary.isEmpty() || !content) {
            out.raw(SUMMARY).xml(summary.isEmpty() ? item.article().title() : summary);
            out.raw(SUMMARY_END);
        }
        if (content) {
            out.raw(CONTENT);
            writeContent(out, Host.XML, item, findings);
            out.raw(CONTENT_END);
        }
    }

    /** Writes the page, the same piece in other languages, the original of a reprint, and the files. */
    private static void links(Utf8Writer out, FeedItem item) {
        out.raw("<link rel=\"alternate\" type=\"text/html\" hreflang=\"")
                .xml(item.language().tag());
        out.raw("\" href=\"").xml(item.address().toString()).raw("\"/>");
        Set<Language> named = new HashSet<>();
        named.add(item.language());
        for (Translation translation : item.article().translations()) {
            if (named.add(translation.language())) {
                out.raw("<link rel=\"alternate\" type=\"text/html\" hreflang=\"");
                out.xml(translation.language().tag()).raw("\" href=\"");
                out.xml(translation.address().toString()).raw("\"/>");
            }
        }
        Optional<WebAddress> original = item.article().source().flatMap(Source::address);
        if (original.isPresent()) {
            out.raw("<link rel=\"via\" href=\"").xml(original.get().toString()).raw("\"/>");
        }
        for (Enclosure file : item.enclosures()) {
            out.raw("<link rel=\"enclosure\" type=\"").xml(file.mediaType());
            file.bytes().ifPresent(bytes -> out.raw("\" length=\"").number(bytes));
            if (!file.title().isEmpty()) {
                out.raw("\" title=\"").xml(file.title());
            }
            out.raw("\" href=\"").xml(file.address().toString()).raw("\"/>");
        }
    }

    private static void people(Utf8Writer out, String element, List<Person> people) {
        for (Person person : people) {
            out.raw("<").raw(element).raw("><name>").xml(person.name()).raw("</name>");
            if (person.web().isPresent()) {
                out.raw("<uri>").xml(person.web().get().toString()).raw("</uri>");
            }
            out.raw("</").raw(element).raw(">");
        }
    }

    @Override
    void writeWithdrawn(Utf8Writer out, FeedItem item, Consumer<Finding> findings) {
        out.raw("<at:deleted-entry xmlns:at=\"http://purl.org/atompub/tombstones/1.0\" ref=\"");
        out.xml(id(item, true, findings)).raw("\" when=\"");
        out.raw(changed(item)).raw("\"/>\n");
    }

    @Override
    void writeTail(Utf8Writer out, Listing listing) {
        out.raw("</feed>\n");
    }
}
