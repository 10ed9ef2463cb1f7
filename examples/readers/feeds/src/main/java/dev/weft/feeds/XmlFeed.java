package dev.weft.feeds;

import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEnclosure;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import dev.weft.finding.Message;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A feed in XML.
 *
 * @param feed what ROME read
 * @param cut why it was cut off, or null
 */
record XmlFeed(SyndFeed feed, @Nullable String cut) {
    /** A feed is in memory as a whole while it is read. */
    static final int MAX_BYTES = 32_000_000;

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX", Locale.ROOT).withZone(ZoneOffset.UTC);

    /**
     * Reads a feed; of one that is cut off, the entries that are whole. ROME refuses document types, and with them every
     * entity.
     */
    static XmlFeed read(byte[] bytes) throws IOException, FeedException {
        String text = text(bytes);
        try {
            return new XmlFeed(new SyndFeedInput().build(new StringReader(text)), null);
        } catch (FeedException e) {
            String whole = whole(text);
            if (whole == null) {
                throw e;
            }
            return new XmlFeed(
                    new SyndFeedInput().build(new StringReader(whole)),
                    Message.printable(String.valueOf(e.getMessage())));
        } catch (IllegalArgumentException noFeed) {
            throw new FeedException(String.valueOf(noFeed.getMessage()), noFeed);
        }
    }

    private static String text(byte[] bytes) throws IOException {
        try (XmlReader reader = new XmlReader(new ByteArrayInputStream(bytes), true)) {
            StringBuilder text = new StringBuilder(bytes.length);
            char[] buffer = new char[8192];
            for (int count = reader.read(buffer); count >= 0; count = reader.read(buffer)) {
                text.append(buffer, 0, count);
            }
            return text.toString().strip();
        }
    }

    /** Returns a feed that ends after the last entry that is whole; null if it has none, or ends as it should. */
    private static @Nullable String whole(String text) {
        int item = text.lastIndexOf("</item>");
        int entry = text.lastIndexOf("</entry>");
        if (item >= 0 && !text.endsWith("</rss>") && text.contains("<rss")) {
            return text.substring(0, item) + "</item></channel></rss>";
        }
        return entry >= 0 && !text.endsWith("</feed>") ? text.substring(0, entry) + "</entry></feed>" : null;
    }

    static Entry entry(SyndEntry e) {
        List<String> authors = new ArrayList<>();
        for (SyndPerson person : e.getAuthors()) {
            authors.add(orEmpty(person.getName()));
        }
        if (authors.isEmpty()) {
            authors.add(orEmpty(e.getAuthor()));
        }
        List<String> tags = new ArrayList<>();
        for (SyndCategory category : e.getCategories()) {
            tags.add(orEmpty(category.getName()));
        }
        List<Entry.Enclosure> files = new ArrayList<>();
        for (SyndEnclosure file : e.getEnclosures()) {
            files.add(new Entry.Enclosure(orEmpty(file.getUrl()), "", orEmpty(file.getType()), file.getLength()));
        }
        StringBuilder content = new StringBuilder();
        for (SyndContent part : e.getContents()) {
            content.append(html(part));
        }
        return new Entry(
                orEmpty(e.getUri()).strip(),
                orEmpty(e.getLink()),
                e.getTitleEx() == null ? "" : html(e.getTitleEx()),
                e.getDescription() == null ? "" : html(e.getDescription()),
                content.toString(),
                moment(e.getPublishedDate()),
                moment(e.getUpdatedDate()),
                authors,
                tags,
                "",
                files);
    }

    /** Atom says whether a text is plain; RSS does not, and texts with marks are HTML in practice. */
    private static String html(SyndContent content) {
        String value = orEmpty(content.getValue());
        String type = orEmpty(content.getType());
        return type.equals("text") || type.equals("text/plain") && !value.contains("<")
                ? value.replace("&", "&amp;").replace("<", "&lt;")
                : value;
    }

    private static String moment(@Nullable Date date) {
        return date == null ? "" : MOMENT.format(date.toInstant());
    }

    static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
