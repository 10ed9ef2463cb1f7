package dev.weft.benchmarks;

import java.io.ByteArrayInputStream;
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
 * @param contentLength how many characters of HTML all items have
 */
record FeedText(String texts, int contentLength) {
    private static final Set<String> COMPARED = Set.of("title", "link", "guid", "description");

    static FeedText of(byte[] feed) throws XMLStreamException {
        XMLStreamReader xml =
                XMLInputFactory.newDefaultFactory().createXMLStreamReader(new ByteArrayInputStream(feed), "UTF-8");
        SortedMap<String, StringBuilder> texts = new TreeMap<>();
        int length = 0;
        boolean inItem = false;
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamReader.START_ELEMENT) {
                continue;
            }
            inItem |= xml.getLocalName().equals("item");
            if (inItem && xml.getLocalName().equals("encoded")) {
                length += xml.getElementText().length();
            } else if (inItem && xml.getNamespaceURI() == null && COMPARED.contains(xml.getLocalName())) {
                StringBuilder same = texts.computeIfAbsent(xml.getLocalName(), name -> new StringBuilder());
                same.append(xml.getElementText().replace("&amp;", "&")).append('\n');
            }
        }
        return new FeedText(texts.toString(), length);
    }
}
