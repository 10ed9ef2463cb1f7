package dev.weft.importing.fragment;

import dev.weft.value.Image;
import org.jsoup.nodes.Element;

/** Reads the attributes of elements. */
final class Attributes {
    private Attributes() {}

    /**
     * Returns the value of an attribute, or empty.
     *
     * @param name in lower case, as the parser keeps names; jsoup's own lookup ignores case, and is slow
     */
    static String of(Element element, String name) {
        return element.attributesSize() == 0 ? "" : element.attributes().get(name);
    }

    /** Returns the pixels that a length such as {@code 640}, {@code 640px} or {@code 640.5} says, or 0. */
    static int pixels(String value) {
        int pixels = 0;
        int i = 0;
        for (; i < value.length() && value.charAt(i) >= '0' && value.charAt(i) <= '9'; i++) {
            pixels = Math.min(pixels * 10 + value.charAt(i) - '0', Image.MAX_PIXELS + 1);
        }
        boolean plain = i == value.length() || value.startsWith("px", i) || value.charAt(i) == '.';
        return plain && pixels <= Image.MAX_PIXELS ? pixels : 0;
    }
}
