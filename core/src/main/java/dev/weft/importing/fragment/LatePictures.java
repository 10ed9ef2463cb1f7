package dev.weft.importing.fragment;

import dev.weft.value.MediaTypes;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** Reads empty elements that a script turns into pictures, whose address stands in an attribute such as data-src. */
final class LatePictures implements ElementRule {
    @Override
    public boolean read(Element element, BlockReader reader) {
        if (!element.nameIs("div") && !element.nameIs("span") || element.childrenSize() > 0 || element.hasText()) {
            return false;
        }
        Element img = new Element("img");
        boolean named = false;
        for (Attribute attribute : element.attributes()) {
            String name = attribute.getKey();
            switch (name) {
                case "data-alt", "data-width", "data-height" ->
                    img.attr(name.substring("data-".length()), attribute.getValue());
                default -> {
                    if (name.startsWith("data-") && isPicture(attribute.getValue())) {
                        img.attr(name, attribute.getValue());
                        named |= name.endsWith("src");
                    }
                }
            }
        }
        if (named && reader.pictures.has(img)) {
            reader.element(img);
            return true;
        }
        return false;
    }

    private static boolean isPicture(String value) {
        int query = value.indexOf('?');
        return MediaTypes.ofPath(query < 0 ? value : value.substring(0, query)).startsWith("image/");
    }
}
