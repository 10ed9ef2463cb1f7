package dev.weft.markup;

import dev.weft.body.Span;
import java.util.EnumMap;
import java.util.Map;

/** The markup that bodies have most of, encoded once. */
final class Tags {
    static final Literal P = Literal.of("<p>");
    static final Literal P_CENTER = Literal.of("<p style=\"text-align:center\">");
    static final Literal P_END_ALIGNED = Literal.of("<p style=\"text-align:right\">");
    static final Literal P_END = Literal.of("</p>");
    static final Literal UL = Literal.of("<ul>");
    static final Literal UL_END = Literal.of("</ul>");
    static final Literal OL = Literal.of("<ol>");
    static final Literal OL_END = Literal.of("</ol>");
    static final Literal LI = Literal.of("<li>");
    static final Literal LI_END = Literal.of("</li>");
    static final Literal FIGURE = Literal.of("<figure>");
    static final Literal FIGURE_EMBED = Literal.of("<figure class=\"embed\">");
    static final Literal FIGURE_END = Literal.of("</figure>");
    static final Literal FIGCAPTION = Literal.of("<figcaption>");
    static final Literal FIGCAPTION_END = Literal.of("</figcaption>");
    static final Literal TABLE = Literal.of("<table>");
    static final Literal THEAD = Literal.of("<thead>");
    static final Literal THEAD_END = Literal.of("</thead>");
    static final Literal TBODY = Literal.of("<tbody>");
    static final Literal TABLE_END = Literal.of("</tbody></table>");
    static final Literal BLOCKQUOTE = Literal.of("<blockquote");
    static final Literal BLOCKQUOTE_END = Literal.of("</blockquote>");
    static final Literal TR = Literal.of("<tr>");
    static final Literal TR_END = Literal.of("</tr>");
    static final Literal TD = Literal.of("<td");
    static final Literal TD_END = Literal.of("</td>");
    static final Literal TH_COLUMN = Literal.of("<th scope=\"col\"");
    static final Literal TH_ROW = Literal.of("<th scope=\"row\"");
    static final Literal TH_END = Literal.of("</th>");
    static final Literal A = Literal.of("<a href=\"");
    static final Literal A_END = Literal.of("</a>");
    static final Literal BR = Literal.of("<br>");
    static final Literal IMG = Literal.of("<img src=\"");
    static final Literal ALT = Literal.of(" alt=\"");
    static final Literal WIDTH = Literal.of(" width=\"");
    static final Literal HEIGHT = Literal.of("\" height=\"");
    static final Literal QUOTE = Literal.of("\"");
    static final Literal END = Literal.of(">");
    static final Literal[] HEADINGS = headings("<h");
    static final Literal[] HEADING_ENDS = headings("</h");
    private static final Map<Span.Style, Literal> STARTS = styles("<");
    private static final Map<Span.Style, Literal> ENDS = styles("</");

    private Tags() {}

    static Literal start(Span.Style style) {
        return STARTS.getOrDefault(style, END);
    }

    static Literal end(Span.Style style) {
        return ENDS.getOrDefault(style, END);
    }

    private static Literal[] headings(String before) {
        Literal[] tags = new Literal[7];
        for (int level = 0; level < tags.length; level++) {
            tags[level] = Literal.of(before + level + ">");
        }
        return tags;
    }

    private static Map<Span.Style, Literal> styles(String before) {
        Map<Span.Style, Literal> tags = new EnumMap<>(Span.Style.class);
        for (Span.Style style : Span.Style.values()) {
            tags.put(style, Literal.of(before + style.element() + ">"));
        }
        return tags;
    }
}
