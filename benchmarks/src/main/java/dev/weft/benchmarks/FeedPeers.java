package dev.weft.benchmarks;

import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndCategoryImpl;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndContentImpl;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndEntryImpl;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.feed.synd.SyndPersonImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The same feed as its peers write it; ROME without the elements that its core has no word for. */
final class FeedPeers {
    private static final String CONTENT = "http://purl.org/rss/1.0/modules/content/";
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String MEDIA = "http://search.yahoo.com/mrss/";
    private static final String DC = "http://purl.org/dc/elements/1.1/";

    private FeedPeers() {}

    static int stream(XMLOutputFactory factory, List<FeedEntry> entries, ByteArrayOutputStream out)
            throws XMLStreamException {
        out.reset();
        XMLStreamWriter xml = factory.createXMLStreamWriter(out, "UTF-8");
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("rss");
        xml.writeAttribute("version", "2.0");
        xml.writeNamespace("content", CONTENT);
        xml.writeNamespace("dc", DC);
        xml.writeNamespace("atom", ATOM);
        xml.writeNamespace("media", MEDIA);
        xml.writeStartElement("channel");
        element(xml, "title", "辽沈产业新闻网");
        element(xml, "link", "https://news.example.cn/");
        element(xml, "description", "产业、科技、政策与人物的报道");
        for (FeedEntry entry : entries) {
            item(xml, entry);
        }
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.close();
        return out.size();
    }

    private static void item(XMLStreamWriter xml, FeedEntry entry) throws XMLStreamException {
        xml.writeStartElement("item");
        element(xml, "title", entry.title());
        element(xml, "link", entry.link());
        xml.writeStartElement("guid");
        xml.writeAttribute("isPermaLink", "false");
        xml.writeCharacters(entry.guid());
        xml.writeEndElement();
        element(xml, "pubDate", entry.date());
        element(xml, "atom", "updated", ATOM, entry.updated());
        for (String creator : entry.creators()) {
            element(xml, "dc", "creator", DC, creator);
        }
        for (String contributor : entry.contributors()) {
            element(xml, "dc", "contributor", DC, contributor);
        }
        for (String category : entry.categories()) {
            element(xml, "category", category);
        }
        element(xml, "dc", "source", DC, entry.source());
        element(xml, "description", entry.description());
        element(xml, "content", "encoded", CONTENT, entry.content());
        media(xml, entry);
        xml.writeEndElement();
    }

    private static void media(XMLStreamWriter xml, FeedEntry entry) throws XMLStreamException {
        if (!entry.enclosure().isEmpty()) {
            xml.writeEmptyElement("enclosure");
            attributes(xml, entry.enclosure());
        }
        xml.writeStartElement("media", "content", MEDIA);
        attributes(xml, entry.picture());
        if (!entry.pictureDescription().isEmpty()) {
            xml.writeStartElement("media", "description", MEDIA);
            xml.writeAttribute("type", "plain");
            xml.writeCharacters(entry.pictureDescription());
            xml.writeEndElement();
        }
        element(xml, "media", "credit", MEDIA, entry.pictureCredit());
        xml.writeEndElement();
    }

    private static void attributes(XMLStreamWriter xml, Map<String, String> attributes) throws XMLStreamException {
        for (Map.Entry<String, String> attribute : attributes.entrySet()) {
            xml.writeAttribute(attribute.getKey(), attribute.getValue());
        }
    }

    private static void element(XMLStreamWriter xml, String prefix, String name, String namespace, String text)
            throws XMLStreamException {
        if (!text.isEmpty()) {
            xml.writeStartElement(prefix, name, namespace);
            xml.writeCharacters(text);
            xml.writeEndElement();
        }
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    static int rome(List<FeedEntry> entries, ByteArrayOutputStream out) throws IOException, FeedException {
        out.reset();
        SyndFeed feed = new SyndFeedImpl();
        feed.setFeedType("rss_2.0");
        feed.setTitle("辽沈产业新闻网");
        feed.setLink("https://news.example.cn/");
        feed.setDescription("产业、科技、政策与人物的报道");
        List<SyndEntry> items = new ArrayList<>();
        for (FeedEntry entry : entries) {
            items.add(item(entry));
        }
        feed.setEntries(items);
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        new SyndFeedOutput().output(feed, writer, false);
        writer.flush();
        return out.size();
    }

    private static SyndEntry item(FeedEntry entry) {
        SyndEntry item = new SyndEntryImpl();
        item.setTitle(entry.title());
        item.setLink(entry.link());
        item.setUri(entry.guid());
        item.setPublishedDate(Date.from(entry.published()));
        List<SyndPerson> authors = new ArrayList<>();
        for (String creator : entry.creators()) {
            SyndPerson author = new SyndPersonImpl();
            author.setName(creator);
            authors.add(author);
        }
        item.setAuthors(authors);
        List<SyndCategory> categories = new ArrayList<>();
        for (String name : entry.categories()) {
            SyndCategory category = new SyndCategoryImpl();
            category.setName(name);
            categories.add(category);
        }
        item.setCategories(categories);
        SyndContent description = new SyndContentImpl();
        description.setValue(entry.description());
        item.setDescription(description);
        SyndContent content = new SyndContentImpl();
        content.setType("html");
        content.setValue(entry.content());
        item.setContents(List.of(content));
        return item;
    }
}
