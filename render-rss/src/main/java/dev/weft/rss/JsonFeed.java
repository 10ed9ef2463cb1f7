package dev.weft.rss;

import dev.weft.finding.Finding;
import dev.weft.markup.Host;
import dev.weft.markup.JsonWriter;
import dev.weft.markup.Utf8Writer;
import dev.weft.model.Article;
import dev.weft.model.Person;
import dev.weft.model.Publication;
import dev.weft.model.Source;
import dev.weft.render.Listing;
import dev.weft.render.Site;
import dev.weft.value.WebAddress;
import java.time.Instant;
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
        JsonWriter json = JsonWriter.onto(out).object();
        json.text("version", "https://jsonfeed.org/version/1.1")
                .optional("title", title(listing))
                .optional("home_page_url", links.page())
                .optional("feed_url", links.self())
                .optional("description", description(listing))
                .optional("next_url", links.older())
                .optional(
                        "icon",
                        publication
                                .logo()
                                .map(logo -> logo.address().toString())
                                .orElse(""))
                .optional(
                        "favicon",
                        publication.favicon().map(WebAddress::toString).orElse(""));
        json.array("authors")
                .object()
                .text("name", publication.name())
                .text("url", publication.base().toString())
                .endObject()
                .endArray();
        json.text("language", publication.language().tag());
        json.optional(
                "hubs",
                options.hubs(publication),
                hub -> json.object()
                        .text("type", "WebSub")
                        .text("url", hub.toString())
                        .endObject());
        json.array("items");
        out.raw("\n");
    }

    @Override
    void writeItem(Utf8Writer out, FeedItem item, Consumer<Finding> findings) {
        Article article = item.article();
        JsonWriter json = JsonWriter.onto(out).object();
        json.text("id", id(item, false, findings))
                .text("url", item.address().toString())
                .optional("title", article.title())
                .optional("summary", article.summary());
        if (options.fullText(site.publication()) && item.hasText()) {
            json.escaped("content_html", to -> writeContent(to, Host.JSON, item, findings));
        } else {
            json.optional("content_text", article.summary().isEmpty() ? article.title() : article.summary());
        }
        json.optional(
                "image",
                article.mainImage()
                        .map(image -> image.shown().address().toString())
                        .orElse(""));
        Optional<Instant> published = item.published();
        if (published.isPresent()) {
            json.text("date_published", FeedDates.rfc3339(published.get(), item.zone()));
        }
        Optional<Instant> changed = item.changed();
        if (changed.isPresent() && article.modified().isPresent()) {
            json.text("date_modified", FeedDates.rfc3339(changed.get(), item.zone()));
        }
        json.optional("authors", item.authors(), author -> author(json, author));
        json.optional("tags", item.categories(), json::text);
        if (!item.language().equals(item.feedLanguage())) {
            json.text("language", item.language().tag());
        }
        json.optional("attachments", item.enclosures(), file -> attachment(json, file));
        source(json, article);
        json.endObject();
    }

    private static void author(JsonWriter json, Person author) {
        json.object().text("name", author.name());
        json.optional("url", author.web().map(WebAddress::toString).orElse("")).endObject();
    }

    private static void attachment(JsonWriter json, Enclosure file) {
        json.object()
                .text("url", file.address().toString())
                .optional("mime_type", file.mediaType())
                .optional("title", file.title());
        file.bytes().ifPresent(bytes -> json.number("size_in_bytes", bytes));
        json.optional("duration_in_seconds", file.seconds(), 0).endObject();
    }

    /** Writes what the format has no word for: where a piece came from, and on what terms it may be used. */
    private static void source(JsonWriter json, Article article) {
        String name = article.source().map(Source::name).orElse("");
        String address = article.source()
                .flatMap(Source::address)
                .map(WebAddress::toString)
                .orElse("");
        if (!name.isEmpty() || !address.isEmpty() || !article.rights().isEmpty()) {
            json.object("_weft")
                    .optional("source", name)
                    .optional("source_url", address)
                    .optional("rights", article.rights())
                    .endObject();
        }
    }

    @Override
    void writeTail(Utf8Writer out, Listing listing) {
        out.raw("\n]}\n");
    }
}
