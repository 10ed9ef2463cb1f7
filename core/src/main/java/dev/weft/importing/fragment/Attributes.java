package dev.weft.importing.fragment;

import dev.weft.value.Image;
import java.util.List;
import java.util.Set;
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

    /** Returns whether one of an element's classes is in a set. */
    static boolean hasClass(Element element, Set<String> names) {
        String classes = of(element, "class");
        int start = 0;
        while (start < classes.length()) {
            int end = classes.indexOf(' ', start);
            end = end < 0 ? classes.length() : end;
            if (end > start && names.contains(classes.substring(start, end))) {
                return true;
            }
            start = end + 1;
        }
        return false;
    }

    /** Returns the first value that one of some attributes has, or empty. */
    static String first(Element element, List<String> names) {
        for (String name : names) {
            String value = of(element, name);
            if (!value.isBlank()) {
                return value.strip();
            }
        }
        return "";
    }

    /** Returns whether an element is one that HTML does not have: its name has a hyphen, or is none we know of. */
    static boolean isCustom(Element element) {
        return element.normalName().indexOf('-') > 0;
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
