package dev.weft.wordpress;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes the galleries of an article, which name pictures by their numbers, as HTML that shows them. */
final class Galleries {
    private static final Pattern GALLERY = Pattern.compile("\\[gallery\\b([^\\]]{0,2000})\\]");
    private static final Pattern IDS = Pattern.compile("\\b(?:ids|include)\\s*=\\s*[\"'“”]?([\\d,\\s]+)");
    private static final int MOST_PICTURES = 500;

    private Galleries() {}

    static String shown(String html, String post, Shared shared) {
        Matcher gallery = GALLERY.matcher(html);
        if (!gallery.find()) {
            return html;
        }
        StringBuilder out = new StringBuilder();
        int end = 0;
        do {
            Matcher ids = IDS.matcher(gallery.group(1));
            List<String> pictures =
                    ids.find() ? List.of(ids.group(1).split(",", MOST_PICTURES)) : shared.picturesOf(post);
            String figures = figures(pictures, shared);
            // One that names no picture at hand stays as it is, and is reported as a shortcode.
            out.append(html, end, gallery.start()).append(figures.isEmpty() ? gallery.group() : figures);
            end = gallery.end();
        } while (gallery.find());
        return out.append(html, end, html.length()).toString();
    }

    private static String figures(List<String> pictures, Shared shared) {
        StringBuilder out = new StringBuilder();
        for (String id : pictures) {
            Shared.Upload picture = shared.upload(id.strip());
            if (picture != null) {
                out.append("<figure><img src=\"")
                        .append(escaped(picture.address()))
                        .append("\" alt=\"");
                out.append(escaped(picture.alt())).append("\">");
                if (!picture.caption().isEmpty()) {
                    out.append("<figcaption>").append(picture.caption()).append("</figcaption>");
                }
                out.append("</figure>");
            }
        }
        return out.length() == 0 ? "" : "\n\n<figure class=\"gallery\">" + out + "</figure>\n\n";
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
    }
}
