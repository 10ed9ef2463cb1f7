package dev.weft.importing.fragment;

import org.jsoup.nodes.Element;

/** Looks up attributes by their names in lower case, as the parser keeps them: jsoup's own way ignores case, and is slow. */
final class Attributes {
    private Attributes() {}

    /** Returns the value of an attribute, or empty. */
    static String of(Element element, String name) {
        return element.attributesSize() == 0 ? "" : element.attributes().get(name);
    }
}
