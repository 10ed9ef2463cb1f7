package dev.weft.feeds;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import dev.weft.finding.Finding;
import dev.weft.finding.InvalidValueException;
import dev.weft.finding.Message;
import dev.weft.importing.collection.CollectionReader;
import dev.weft.importing.collection.CollectionSource;
import dev.weft.importing.collection.CompanionFiles;
import dev.weft.importing.collection.PublicationDraft;
import dev.weft.importing.collection.Receiver;
import dev.weft.importing.collection.SourceFile;
import dev.weft.model.Article;
import dev.weft.value.Language;
import dev.weft.value.WebAddress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Reads feeds: a file of RSS, Atom or JSON Feed, or a folder of them. */
public final class FeedReader implements CollectionReader {
    @Override
    public Message kind() {
        return new Message("订阅源", "feeds");
    }

    @Override
    public double recognises(CollectionSource source) throws IOException {
        return source.share(file -> isXml(file) || isJson(file));
    }

    private static boolean isXml(SourceFile file) throws IOException {
        String head = file.headText();
        return head.startsWith("<")
                && !head.contains("wordpress.org/export/")
                && !head.contains("<html")
                && (head.contains("<rss") || head.contains("<feed") || head.contains("<rdf:rdf"));
    }

    private static boolean isJson(SourceFile file) throws IOException {
        String head = file.headText();
        return head.startsWith("{") && head.contains("jsonfeed.org/version");
    }

    @Override
    public void read(CollectionSource source, Receiver receiver) throws IOException {
        Reading reading = new Reading(source, receiver);
        source.forEach(file -> {
            if (isXml(file)) {
                reading.xml(file);
            } else if (isJson(file)) {
                reading.json(file);
            }
            return true;
        });
    }

    /** One reading of one or more feeds. */
    private static final class Reading {
        private final CollectionSource source;
        private final Receiver receiver;
        private @Nullable WebAddress base;

        Reading(CollectionSource source, Receiver receiver) {
            this.source = source;
            this.receiver = receiver;
        }

        void xml(SourceFile file) throws IOException {
            byte[] bytes = file.bytes(XmlFeed.MAX_BYTES);
            if (bytes.length > XmlFeed.MAX_BYTES) {
                unread(
                        file.name(),
                        "超过 " + XmlFeed.MAX_BYTES + " 字节",
                        "it has more than " + XmlFeed.MAX_BYTES + " bytes");
                return;
            }
            XmlFeed read;
            try {
                read = XmlFeed.read(bytes);
            } catch (FeedException e) {
                unread(file.name(), String.valueOf(e.getMessage()), String.valueOf(e.getMessage()));
                return;
            }
            SyndFeed feed = read.feed();
            String first = feed.getEntries().isEmpty()
                    ? ""
                    : XmlFeed.orEmpty(feed.getEntries().get(0).getLink());
            begin(
                    XmlFeed.orEmpty(feed.getTitle()),
                    XmlFeed.orEmpty(feed.getDescription()),
                    XmlFeed.orEmpty(feed.getLanguage()),
                    List.of(XmlFeed.orEmpty(feed.getLink()), first));
            int number = 0;
            for (SyndEntry entry : feed.getEntries()) {
                number++;
                take(XmlFeed.entry(entry), file.name() + " #" + number);
            }
            if (read.cut() != null) {
                receiver.unread(FeedCodes.CUT_OFF
                        .at("", "订阅源没有写完：" + read.cut(), "the feed ends before its end: " + read.cut())
                        .from(file.name()));
            }
        }

        /** Read twice: what a feed says of itself may stand behind its items. */
        void json(SourceFile file) throws IOException {
            Map<String, @Nullable Object> feed;
            String[] first = {""};
            try {
                feed = JsonFeed.read(
                        file.path(),
                        (item, line) -> first[0] = first[0].isEmpty() ? JsonFeed.text(item.get("url")) : first[0]);
            } catch (JacksonException e) {
                feed = Map.of();
            }
            begin(
                    JsonFeed.text(feed.get("title")),
                    JsonFeed.text(feed.get("description")),
                    JsonFeed.text(feed.get("language")),
                    List.of(JsonFeed.text(feed.get("home_page_url")), JsonFeed.text(feed.get("feed_url")), first[0]));
            try {
                JsonFeed.read(file.path(), (item, line) -> take(JsonFeed.entry(item), file.name() + ":" + line));
            } catch (JacksonException e) {
                String why = String.valueOf(e.getOriginalMessage());
                receiver.unread(FeedCodes.CUT_OFF
                        .at("", "订阅源读不下去：" + why, "the feed cannot be read on: " + why)
                        .from(file.name() + ":" + e.getLocation().getLineNr()));
            }
        }

        private void begin(String title, String description, String language, List<String> homes) throws IOException {
            PublicationDraft publication = receiver.publication();
            publication.name(title).tagline(description);
            try {
                if (!language.isEmpty()) {
                    publication.language(Language.of(language));
                }
            } catch (InvalidValueException e) {
                // The language of a feed is often made up.
            }
            if (base == null) {
                base = home(homes);
                publication.base(base);
            }
        }

        private WebAddress home(List<String> homes) throws IOException {
            if (source.address().isPresent()) {
                return source.address().get();
            }
            for (String home : homes) {
                try {
                    return WebAddress.of(home.strip()).resolve("/");
                } catch (InvalidValueException e) {
                    // The next may say it.
                }
            }
            return source.addressNeeded();
        }

        private void take(Entry entry, String origin) throws IOException {
            WebAddress at = receiver.publication().base();
            List<Finding> findings = new ArrayList<>();
            Article article;
            try {
                article = entry.article(at, findings::add);
            } catch (InvalidValueException e) {
                unread(origin, e.bilingual().zh(), e.bilingual().en());
                return;
            }
            String id = article.id().value();
            findings.forEach(finding -> receiver.finding(finding.inArticle(id).from(origin)));
            receiver.article(article, entry.address(at), origin, CompanionFiles.NONE);
        }

        private void unread(String origin, String zh, String en) {
            receiver.unread(FeedCodes.UNREAD
                    .at("", "未能读出：" + zh, "it could not be read: " + en)
                    .from(origin));
        }
    }
}
