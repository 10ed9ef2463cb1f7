package dev.weft.rss;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.helpers.DefaultHandler;

/** Reads XML as a stranger does. */
final class Xml {
    static final String ATOM = "http://www.w3.org/2005/Atom";
    static final String CONTENT = "http://purl.org/rss/1.0/modules/content/";
    static final String DC = "http://purl.org/dc/elements/1.1/";
    static final String MEDIA = "http://search.yahoo.com/mrss/";
    static final String HISTORY = "http://purl.org/syndication/history/1.0";

    private Xml() {}

    /** Returns the root of a document; throws where it is not well-formed. */
    static Element root(byte[] document) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        DocumentBuilder builder = factory.newDocumentBuilder();
        builder.setErrorHandler(new DefaultHandler());
        return builder.parse(new ByteArrayInputStream(document)).getDocumentElement();
    }

    /** Returns the children of a name; a null namespace is that of plain RSS. */
    static List<Element> all(Element parent, String namespace, String name) {
        List<Element> found = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element
                    && element.getLocalName().equals(name)
                    && (namespace == null
                            ? element.getNamespaceURI() == null
                            : namespace.equals(element.getNamespaceURI()))) {
                found.add(element);
            }
        }
        return found;
    }

    static List<Element> plain(Element parent, String name) {
        return all(parent, null, name);
    }

    /** Returns the text of the first child of a name, or empty. */
    static String text(Element parent, String namespace, String name) {
        List<Element> found = all(parent, namespace, name);
        return found.isEmpty() ? "" : found.get(0).getTextContent();
    }

    static String text(Element parent, String name) {
        return text(parent, null, name);
    }
}
