package dev.weft.wordpress;

import dev.weft.importing.HtmlImporter;
import dev.weft.importing.collection.CollectionException;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The parts of an export, one after the other, in the memory that one takes.
 *
 * <p>No entity is read from outside, and a document type is refused: an export has none.
 */
final class Export implements Closeable {
    private static final Set<String> META = Set.of("_thumbnail_id", "_wp_attachment_image_alt");

    /** Of a text that no article may have, no more is kept than it takes to say so. */
    private static final int MOST = HtmlImporter.MAX_LENGTH + 1;

    private final Path file;
    private final Reader text;
    private final XMLStreamReader xml;

    private Export(Path file, Reader text, XMLStreamReader xml) {
        this.file = file;
        this.text = text;
        this.xml = xml;
    }

    static Export open(Path file) throws IOException, XMLStreamException {
        Reader text = new CleanText(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8));
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        try {
            return new Export(file, text, factory.createXMLStreamReader(text));
        } catch (XMLStreamException e) {
            text.close();
            throw e;
        }
    }

    /** Returns the next part; null after the last. */
    @Nullable
    Part next() throws XMLStreamException, CollectionException {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.DTD) {
                throw new CollectionException(
                        "「" + file + "」含有 DOCTYPE，不是 WordPress 导出文件",
                        "\"" + file + "\" has a DOCTYPE, which no export of WordPress has");
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                String name = name();
                if (!name.equals("rss") && !name.equals("channel")) {
                    return part(name);
                }
            }
        }
        return null;
    }

    /** Returns where the reader is. */
    int line() {
        return xml.getLocation().getLineNumber();
    }

    private String name() {
        String prefix = xml.getPrefix();
        return prefix == null || prefix.isEmpty() ? xml.getLocalName() : prefix + ":" + xml.getLocalName();
    }

    private Part part(String name) throws XMLStreamException {
        int line = line();
        Map<String, String> texts = new HashMap<>();
        List<Part.Term> terms = new ArrayList<>();
        Map<String, String> meta = new HashMap<>();
        int comments = 0;
        StringBuilder own = new StringBuilder();
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                String child = name();
                switch (child) {
                    case "category" -> {
                        String domain = attribute("domain");
                        String slug = attribute("nicename");
                        terms.add(new Part.Term(domain, slug, text().strip()));
                    }
                    case "wp:postmeta" -> meta(meta);
                    case "wp:comment" -> {
                        text();
                        comments++;
                    }
                    default -> texts.putIfAbsent(child, text());
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                texts.put("", own.toString());
                return new Part(name, texts, terms, meta, comments, line);
            } else if (xml.isCharacters()) {
                append(own);
            }
        }
    }

    private String attribute(String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    private void meta(Map<String, String> meta) throws XMLStreamException {
        String key = "";
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                return;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                String child = name();
                String value = text();
                if (child.equals("wp:meta_key")) {
                    key = value;
                } else if (META.contains(key)) {
                    meta.putIfAbsent(key, value);
                }
            }
        }
    }

    /** Returns the text of the element that the reader is at the start of, and goes to its end. */
    private String text() throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
            if (depth == 1 && xml.isCharacters()) {
                append(text);
            }
        }
        return text.toString();
    }

    private void append(StringBuilder text) {
        if (text.length() < MOST) {
            text.append(
                    xml.getTextCharacters(), xml.getTextStart(), Math.min(xml.getTextLength(), MOST - text.length()));
        }
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
