package dev.weft.importing.document;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * A picture message of an official account: its pictures and its text stand in a script, and the page is empty.
 *
 * @param html the text and the pictures, as the room of fragments reads them
 */
record PicturePost(String html) {
    private static final String LIST = "picture_page_info_list";
    private static final Pattern PICTURE =
            Pattern.compile("\\bcdn_url\\s{0,9}:\\s{0,9}(?:JsDecode\\s?\\()?\\s{0,9}['\"]([^'\"]{8,2000})['\"]");
    private static final Pattern DESCRIPTION = Pattern.compile(
            "\\bwindow\\.(?:desc|content_noencode)\\s{0,9}=\\s{0,9}(?:htmlDecode|JsDecode)?\\s?\\(?['\"]([^'\"]{1,20000})['\"]");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|(n))");

    /** Returns the picture message that a page with some scripts and metas is, or null if it is none. */
    static @Nullable PicturePost of(List<Element> scripts, List<Element> metas) {
        for (Element script : scripts) {
            String code = Page.code(script);
            int list = code.indexOf(LIST);
            if (list >= 0) {
                Set<String> pictures = pictures(code, list);
                if (!pictures.isEmpty()) {
                    return new PicturePost(html(text(scripts, metas), pictures));
                }
            }
        }
        return null;
    }

    /** Returns the addresses in the list, a picture once; those within an entry's own objects are of other sizes. */
    private static Set<String> pictures(String code, int list) {
        Set<String> pictures = new LinkedHashSet<>();
        int depth = 0;
        Matcher m = PICTURE.matcher(code);
        for (int i = code.indexOf('[', list); i >= 0 && i < code.length(); i++) {
            char c = code.charAt(i);
            depth += c == '[' || c == '{' ? 1 : c == ']' || c == '}' ? -1 : 0;
            if (depth == 0) {
                return pictures;
            }
            if (c == 'c' && depth == 2 && m.region(i, code.length()).lookingAt()) {
                pictures.add(plain(m.group(1)));
                i = m.end() - 1;
            }
        }
        return pictures;
    }

    /** Returns the text of the message, with its line breaks: that of its script, else of its description. */
    private static String text(List<Element> scripts, List<Element> metas) {
        for (Element script : scripts) {
            Matcher m = DESCRIPTION.matcher(Page.code(script));
            if (m.find()) {
                return plain(m.group(1));
            }
        }
        for (String name : new String[] {"og:description", "description"}) {
            for (Element meta : metas) {
                if (meta.attr("property").equals(name) || meta.attr("name").equals(name)) {
                    return plain(meta.attr("content"));
                }
            }
        }
        return "";
    }

    private static String html(String text, Set<String> pictures) {
        StringBuilder html = new StringBuilder();
        for (String paragraph : text.split("\n\\s*\n", -1)) {
            if (!paragraph.isBlank()) {
                html.append("<p>")
                        .append(escaped(paragraph.strip()).replace("\n", "<br>"))
                        .append("</p>");
            }
        }
        html.append("<figure class=\"gallery\">");
        pictures.forEach(picture ->
                html.append("<figure><img src=\"").append(escaped(picture)).append("\"></figure>"));
        return html.append("</figure>").toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    /** Undoes what such pages write within the strings of a script and within metas: \\x0a, &amp;amp;. */
    static String plain(String text) {
        String plain = ESCAPE.matcher(text)
                .replaceAll(m -> Matcher.quoteReplacement(
                        m.group(3) != null
                                ? "\n"
                                : String.valueOf(
                                        (char) Integer.parseInt(m.group(1) == null ? m.group(2) : m.group(1), 16))));
        return Parser.unescapeEntities(plain, false);
    }
}
