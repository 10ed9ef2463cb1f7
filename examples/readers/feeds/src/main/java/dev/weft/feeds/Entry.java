package dev.weft.feeds;

import dev.weft.finding.Finding;
import dev.weft.finding.InvalidValueException;
import dev.weft.importing.HtmlImporter;
import dev.weft.model.Article;
import dev.weft.model.ArticleBuilder;
import dev.weft.model.Credit;
import dev.weft.value.AltText;
import dev.weft.value.ArticleId;
import dev.weft.value.Attachment;
import dev.weft.value.Image;
import dev.weft.value.PathSegment;
import dev.weft.value.PreciseDate;
import dev.weft.value.WebAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a feed, of whichever kind.
 *
 * @param id what feed readers know it by
 * @param link where its page is, or empty
 * @param title in HTML, or empty
 * @param summary in HTML, or empty
 * @param content in HTML, or empty
 * @param published when it was published, as the feed says it in ISO 8601, or empty
 * @param modified when it was changed, or empty
 * @param authors their names
 * @param tags what it is about
 * @param image the address of its picture, or empty
 * @param files what comes with it
 */
record Entry(
        String id,
        String link,
        String title,
        String summary,
        String content,
        String published,
        String modified,
        List<String> authors,
        List<String> tags,
        String image,
        List<Enclosure> files) {
    private static final int TITLE_LENGTH = 30;

    /** A file that comes with an entry; its size in bytes, or -1. */
    record Enclosure(String address, String title, String mediaType, long bytes) {}

    /** Returns where its page is; null for none. */
    @Nullable
    WebAddress address(WebAddress base) {
        return resolved(base, link.isEmpty() && id.startsWith("http") ? id : link);
    }

    private static @Nullable WebAddress resolved(WebAddress base, String address) {
        try {
            return address.isBlank() ? null : base.resolve(address.strip());
        } catch (InvalidValueException e) {
            return null;
        }
    }

    Article article(WebAddress base, Consumer<Finding> findings) {
        WebAddress page = address(base);
        WebAddress at = page == null ? base : page;
        String html = content.isBlank() ? summary : content;
        if (content.isBlank() && !summary.isBlank()) {
            findings.accept(FeedCodes.SUMMARY_ONLY.at("/body"));
        }
        String name = plain(title, at);
        ArticleBuilder article = Article.builder(articleId(page), name.isEmpty() ? start(plain(html, at)) : name);
        article.body(HtmlImporter.read(html, at, finding -> findings.accept(finding.under("/body"))));
        String lead = content.isBlank() ? "" : plain(summary, at);
        boolean said = lead.isEmpty() || plain(html, at).startsWith(lead.replaceAll("(?:\\.\\.\\.|…|\\[…\\])$", ""));
        article.lead(said ? "" : lead);
        PreciseDate when = date(published);
        PreciseDate changed = date(modified);
        if (when == null) {
            // A feed that says one moment only says when it was published.
            when = changed;
        }
        if (when != null) {
            article.published(when);
            if (changed != null && !changed.equals(when)) {
                article.modified(changed);
            }
        }
        article.byline(authors.stream()
                .filter(author -> !author.isBlank())
                .map(Credit::author)
                .toList());
        article.tags(tags);
        files(article, at);
        try {
            article.guid(id);
        } catch (InvalidValueException e) {
            // What is no line of text can be no id that readers know it by.
        }
        return article.build();
    }

    private void files(ArticleBuilder article, WebAddress at) {
        String cover = image;
        List<Attachment> attachments = new ArrayList<>();
        for (Enclosure file : files) {
            WebAddress address = resolved(at, file.address());
            if (address == null) {
                continue;
            }
            if (file.mediaType().startsWith("image/")) {
                cover = cover.isEmpty() ? file.address() : cover;
            } else {
                attachments.add(attachment(address, file));
            }
        }
        WebAddress picture = resolved(at, cover);
        if (picture != null) {
            article.cover(Image.of(picture, AltText.UNKNOWN));
        }
        article.attachments(attachments);
    }

    private static Attachment attachment(WebAddress address, Enclosure file) {
        Attachment.Builder attachment = Attachment.builder(address).title(file.title());
        if (file.bytes() > 0) {
            attachment.bytes(file.bytes());
        }
        try {
            return attachment.mediaType(file.mediaType()).build();
        } catch (InvalidValueException e) {
            // What is no media type is told by the file's name.
            return attachment.build();
        }
    }

    private static @Nullable PreciseDate date(String text) {
        try {
            return text.isEmpty() ? null : PreciseDate.parse(text);
        } catch (InvalidValueException e) {
            return null;
        }
    }

    /** The last part of the address that is a name, else made of what readers know it by. */
    private ArticleId articleId(@Nullable WebAddress page) {
        String path = page == null ? "" : page.path().replaceAll("/?(?:index)?(?:\\.[A-Za-z]{3,5})?/?$", "");
        String name = decoded(path.substring(path.lastIndexOf('/') + 1));
        String query = page == null ? "" : page.suffix().replaceAll("#.*", "");
        String whole = query.isEmpty() ? name : name + query.replaceAll("[?&][^=]*=?", "-");
        return ArticleId.of(PathSegment.from(whole.isEmpty() ? (id.isEmpty() ? title : id) : whole));
    }

    private static String decoded(String segment) {
        try {
            return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return segment;
        }
    }

    private static String plain(String html, WebAddress at) {
        return HtmlImporter.read(html, at, finding -> {})
                .plainText()
                .replace('\n', ' ')
                .strip();
    }

    private String start(String text) {
        if (text.isEmpty()) {
            return id.isEmpty() ? link : id;
        }
        return text.codePointCount(0, text.length()) <= TITLE_LENGTH
                ? text
                : text.substring(0, text.offsetByCodePoints(0, TITLE_LENGTH)) + "…";
    }
}
