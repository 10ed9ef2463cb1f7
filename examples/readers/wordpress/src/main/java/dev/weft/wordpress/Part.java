package dev.weft.wordpress;

import java.util.List;
import java.util.Map;

/**
 * A part of an export: an item, an author, a category, or a line about the site.
 *
 * @param name the name of its element, as it is written: {@code item}, {@code wp:author}
 * @param texts the texts of the elements in it, by their names; its own text has the empty name
 * @param terms the categories and tags of an item
 * @param meta the custom fields of an item that matter
 * @param comments how many comments it has
 * @param line where it begins
 */
record Part(
        String name, Map<String, String> texts, List<Term> terms, Map<String, String> meta, int comments, int line) {
    /**
     * A category or tag of an item.
     *
     * @param domain {@code category}, {@code post_tag} …
     * @param slug its part of the address
     * @param name what it is called
     */
    record Term(String domain, String slug, String name) {}

    String text(String element) {
        return texts.getOrDefault(element, "").strip();
    }
}
