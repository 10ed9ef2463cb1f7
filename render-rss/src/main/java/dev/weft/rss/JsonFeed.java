package dev.weft.rss;

import dev.weft.finding.Finding;
import dev.weft.markup.Host;
import dev.weft.markup.Utf8Writer;
import dev.weft.model.Article;
import dev.weft.model.Person;
import dev.weft.model.Publication;
import dev.weft.model.Source;
import dev.weft.render.Listing;
import dev.weft.render.Site;
import dev.weft.value.WebAddress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A listing as JSON Feed 1.1.
 *
 * @see <a href="https://www.jsonfeed.org/version/1.1/">JSON Feed 1.1 (checked 2026-11-23)</a>
 */
final class JsonFeed extends FeedRenderer {
    JsonFeed(Site site, FeedOptions options) {
        super(FeedFormats.JSON, site, options);
    }

    @Override
    public String separator() {
        return ",\n";
    }

    @Override
    void writeHead(Utf8Writer out, Listing listing, Consumer<Finding> findings) {
        Publication publication = publication(listing);
        FeedLinks links = FeedLinks.of(listing, format(), site);
        out.raw("{\"version\":\"https://jsonfeed.org/version/1.1\"");
        field(out, "title", title(listing));
        field(out, "home_page_url", links.page());
        field(out, "feed_url", links.self());
        field(out, "description", description(listing));
        field(out, "next_url", links.older());
        field(
                out,
                "icon",
                publication.logo().map(logo -> logo.address().toString()).orElse(""));
        field(out, "favicon", publication.favicon().map(WebAddress::toString).orElse(""));
        out.raw(",\"authors\":[{\"name\":\"").json(publication.name());
        out.raw("\",\"url\":\"").json(publication.base().toString()).raw("\"}]");
        field(out, "language", publication.language().tag());
        if (!options.hubs(publication).isEmpty()) {
            String separator = ",\"hubs\":[";
            for (WebAddress hub : options.hubs(publication)) {
                out.raw(separator).raw("{\"type\":\"WebSub\",\"url\":\"");
                out.json(hub.toString()).raw("\"}");
                separator = ",";
            }
            out.raw("]");
        }
        out.raw(",\"items\":[\n");
    }

    private static void field(Utf8Writer out, String name, String text) {
        if (!text.isEmpty()) {
            out.raw(",\"").raw(name).raw("\":\"").json(text).raw("\"");
        }
    }

    @Override
    void writeItem(Utf8Writer out, FeedItem item, Consumer<Finding> findings) {
        Article article = item.article();
        out.raw("{\"id\":\"").json(id(item, false, findings)).raw("\"");
        field(out, "url", item.address().toString());
        field(out, "title", article.title());
        field(out, "summary", article.summary());
        if (options.fullText(site.publication()) && item.hasText()) {
            out.raw(",\"content_html\":\"");
            writeContent(out, Host.JSON, item, findings);
            out.raw("\"");
        } else {
            field(out, "content_text", article.summary().isEmpty() ? article.title() : article.summary());
        }
        field(
                out,
                "image",
                article.mainImage()
                        .map(image -> image.shown().address().toString())
                        .orElse(""));
        Optional<Instant> published = item.published();
        if (published.isPresent()) {
            field(out, "date_published", FeedDates.rfc3339(published.get(), item.zone()));
        }
        Optional<Instant> changed = item.changed();
        if (changed.isPresent() && article.modified().isPresent()) {
            field(out, "date_modified", FeedDates.rfc3339(changed.get(), item.zone()));
        }
        authors(out, item.authors());
        tags(out, item.categories());
        if (!item.language().equals(item.feedLanguage())) {
            field(out, "language", item.language().tag());
        }
        attachments(out, item.enclosures());
        source(out, article);
        out.raw("}");
    }

    private static void tags(Utf8Writer out, List<String> tags) {
        if (!tags.isEmpty()) {
            String separator = ",\"tags\":[\"";
            for (String tag : tags) {
                out.raw(separator).json(tag).raw("\"");
                separator = ",\"";
            }
            out.raw("]");
        }
    }

    private static void authors(Utf8Writer out, List<Person> authors) {
        if (authors.isEmpty()) {
            return;
        }
        String separator = ",\"authors\":[";
        for (Person author : authors) {
            out.raw(separator).raw("{\"name\":\"").json(author.name()).raw("\"");
            field(out, "url", author.web().map(WebAddress::toString).orElse(""));
            out.raw("}");
            separator = ",";
        }
        out.raw("]");
    }

    private static void attachments(Utf8Writer out, List<Enclosure> files) {
        if (files.isEmpty()) {
            return;
        }
        String separator = ",\"attachments\":[";
        for (Enclosure file : files) {
            out.raw(separator)
                    .raw("{\"url\":\"")
                    .json(file.address().toString())
                    .raw("\"");
            field(out, "mime_type", file.mediaType());
            field(out, "title", file.title());
            if (file.bytes() >= 0) {
                out.raw(",\"size_in_bytes\":").number(file.bytes());
            }
            if (file.seconds() > 0) {
                out.raw(",\"duration_in_seconds\":").number(file.seconds());
            }
            out.raw("}");
            separator = ",";
        }
        out.raw("]");
    }

    /** Writes what the format has no word for: where a piece came from, and on what terms it may be used. */
    private static void source(Utf8Writer out, Article article) {
        String name = article.source().map(Source::name).orElse("");
        String address = article.source()
                .flatMap(Source::address)
                .map(WebAddress::toString)
                .orElse("");
        if (name.isEmpty() && address.isEmpty() && article.rights().isEmpty()) {
            return;
        }
        out.raw(",\"_weft\":{");
        int start = out.size();
        first(out, start, "source", name);
        first(out, start, "source_url", address);
        first(out, start, "rights", article.rights());
        out.raw("}");
    }

    /** Writes a field, with a comma unless it is the first of an object that began at {@code start}. */
    private static void first(Utf8Writer out, int start, String name, String text) {
        if (!text.isEmpty()) {
            out.raw(out.size() > start ? ",\"" : "\"")
                    .raw(name)
                    .raw("\":\"")
                    .json(text)
                    .raw("\"");
        }
    }

    @Override
    void writeTail(Utf8Writer out, Listing listing) {
        out.raw("\n]}\n");
    }
}
