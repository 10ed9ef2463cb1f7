package dev.weft.markup;

import dev.weft.body.Span;
import java.util.EnumMap;
import java.util.Map;

/** The markup that bodies have most of, encoded once. */
final class Tags {
    static final byte[] P = bytes("<p>");
    static final byte[] P_CENTER = bytes("<p style=\"text-align:center\">");
    static final byte[] P_END_ALIGNED = bytes("<p style=\"text-align:right\">");
    static final byte[] P_END = bytes("</p>");
    static final byte[] UL = bytes("<ul>");
    static final byte[] UL_END = bytes("</ul>");
    static final byte[] OL = bytes("<ol>");
    static final byte[] OL_END = bytes("</ol>");
    static final byte[] LI = bytes("<li>");
    static final byte[] LI_END = bytes("</li>");
    static final byte[] FIGURE = bytes("<figure>");
    static final byte[] FIGURE_EMBED = bytes("<figure class=\"embed\">");
    static final byte[] FIGURE_END = bytes("</figure>");
    static final byte[] FIGCAPTION = bytes("<figcaption>");
    static final byte[] FIGCAPTION_END = bytes("</figcaption>");
    static final byte[] TR = bytes("<tr>");
    static final byte[] TR_END = bytes("</tr>");
    static final byte[] TD = bytes("<td");
    static final byte[] TD_END = bytes("</td>");
    static final byte[] TH_COLUMN = bytes("<th scope=\"col\"");
    static final byte[] TH_ROW = bytes("<th scope=\"row\"");
    static final byte[] TH_END = bytes("</th>");
    static final byte[] A = bytes("<a href=\"");
    static final byte[] A_END = bytes("</a>");
    static final byte[] BR = bytes("<br>");
    static final byte[] IMG = bytes("<img src=\"");
    static final byte[] ALT = bytes(" alt=\"");
    static final byte[] WIDTH = bytes(" width=\"");
    static final byte[] HEIGHT = bytes("\" height=\"");
    static final byte[] QUOTE = bytes("\"");
    static final byte[] END = bytes(">");
    static final byte[][] HEADINGS = headings("<h");
    static final byte[][] HEADING_ENDS = headings("</h");
    private static final Map<Span.Style, byte[]> STARTS = styles("<");
    private static final Map<Span.Style, byte[]> ENDS = styles("</");

    private Tags() {}

    static byte[] start(Span.Style style) {
        return STARTS.getOrDefault(style, END);
    }

    static byte[] end(Span.Style style) {
        return ENDS.getOrDefault(style, END);
    }

    private static byte[] bytes(String markup) {
        return Utf8Writer.ascii(markup);
    }

    private static byte[][] headings(String before) {
        byte[][] tags = new byte[7][];
        for (int level = 0; level < tags.length; level++) {
            tags[level] = bytes(before + level + ">");
        }
        return tags;
    }

    private static Map<Span.Style, byte[]> styles(String before) {
        Map<Span.Style, byte[]> tags = new EnumMap<>(Span.Style.class);
        for (Span.Style style : Span.Style.values()) {
            tags.put(style, bytes(before + style.element() + ">"));
        }
        return tags;
    }
}
