package dev.weft.rss;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the tags of HTML as a feed carries it: attributes in double quotes, every other bracket escaped. */
final class HtmlTags {
    static final Set<String> UNSAFE = Set.of(
            "script", "iframe", "object", "embed", "form", "input", "button", "style", "link", "meta", "base", "svg",
            "math");

    private static final Pattern TAG =
            Pattern.compile("<(/?)([A-Za-z][A-Za-z0-9]*)((?:\\s+[a-zA-Z-]+(?:=\"[^\"]*\")?)*)\\s*>");
    private static final Pattern ATTRIBUTE = Pattern.compile("([a-zA-Z-]+)(?:=\"([^\"]*)\")?");

    private HtmlTags() {}

    static void each(String html, BiConsumer<String, Map<String, String>> visitor) {
        Matcher tag = TAG.matcher(html);
        while (tag.find()) {
            Map<String, String> attributes = new LinkedHashMap<>();
            Matcher attribute = ATTRIBUTE.matcher(tag.group(3));
            while (attribute.find()) {
                attributes.put(attribute.group(1), attribute.group(2) == null ? "" : attribute.group(2));
            }
            visitor.accept(tag.group(2).toLowerCase(java.util.Locale.ROOT), attributes);
        }
    }

    /** Returns the text between the tags. */
    static String text(String html) {
        return TAG.matcher(html)
                .replaceAll("")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }
}
