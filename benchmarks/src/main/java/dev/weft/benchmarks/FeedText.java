package dev.weft.benchmarks;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What the items of a feed say, however they are escaped.
 *
 * @param texts titles, addresses, ids and descriptions
 * @param further all other elements, with their attributes
 * @param contents the HTML of each item
 */
public record FeedText(String texts, String further, List<String> contents) {
    private static final Set<String> COMPARED = Set.of("title", "link", "guid", "description");

    /** Returns what the items of a feed say. */
    public static FeedText of(byte[] feed) throws XMLStreamException {
        XMLStreamReader xml =
                XMLInputFactory.newDefaultFactory().createXMLStreamReader(new ByteArrayInputStream(feed), "UTF-8");
        SortedMap<String, StringBuilder> texts = new TreeMap<>();
        StringBuilder further = new StringBuilder();
        List<String> contents = new ArrayList<>();
        boolean inItem = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamReader.CHARACTERS && inItem) {
                further.append(xml.getText().strip());
            }
            if (event != XMLStreamReader.START_ELEMENT) {
                continue;
            }
            inItem |= xml.getLocalName().equals("item");
            if (inItem && xml.getLocalName().equals("encoded")) {
                contents.add(xml.getElementText());
            } else if (inItem && xml.getNamespaceURI() == null && COMPARED.contains(xml.getLocalName())) {
                StringBuilder same = texts.computeIfAbsent(xml.getLocalName(), name -> new StringBuilder());
                same.append(xml.getElementText().replace("&amp;", "&")).append('\n');
            } else if (inItem) {
                further.append('\n').append(xml.getName());
                for (int i = 0; i < xml.getAttributeCount(); i++) {
                    further.append(' ').append(xml.getAttributeValue(i));
                }
                further.append(' ');
            }
        }
        return new FeedText(texts.toString(), further.toString(), contents);
    }
}
