package dev.weft.wechat.share;

import dev.weft.markup.Utf8Writer;
import dev.weft.value.WebAddress;
import dev.weft.wechat.lines.LineBreaker;
import java.util.List;

/**
 * A picture of a card the way a chat shows it, for editors to look at before they share: the title in two lines at most,
 * the description in three, the picture beside it.
 *
 * @param card what is shown
 * @param from the name below the line: of the account or of the site
 * @param dark whether the reader's phone is in dark mode
 */
public record CardPicture(ShareCard card, String from, boolean dark) {
    private static final int WIDTH = 260;
    private static final int PADDING = 12;
    private static final int PICTURE = 48;
    private static final int TITLE_SIZE = 16;
    private static final int TITLE_LINE = 22;
    private static final int TEXT_SIZE = 13;
    private static final int TEXT_LINE = 18;
    private static final int FOOT = 26;
    private static final int TITLE_LINES = 2;
    private static final int TEXT_LINES = 3;
    private static final String WIDE = "mwMW@%";
    private static final String NARROW = "ijltfr .,:;'|!()[]-";
    private static final String FONTS = "-apple-system,'PingFang SC','Microsoft YaHei','Noto Sans CJK SC',sans-serif";

    /** Returns the picture as an SVG document; it refers to the card's picture by its address. */
    public String svg() {
        List<String> title = lines(card.title(), WIDTH - 2 * PADDING, TITLE_SIZE, TITLE_LINES);
        boolean hasPicture = card.picture().isPresent();
        int textWidth = WIDTH - 2 * PADDING - (hasPicture ? PICTURE + 10 : 0);
        List<String> text = lines(card.description(), textWidth, TEXT_SIZE, TEXT_LINES);
        int top = PADDING + title.size() * TITLE_LINE + 4;
        int middle = Math.max(text.size() * TEXT_LINE, hasPicture ? PICTURE : 0);
        int line = top + middle + 10;
        Utf8Writer out = new Utf8Writer(2048);
        out.raw("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"")
                .number(WIDTH)
                .raw("\" height=\"");
        out.number(line + FOOT).raw("\" viewBox=\"0 0 ").number(WIDTH).raw(" ").number(line + FOOT);
        out.raw("\" font-family=\"")
                .raw(FONTS)
                .raw("\"><rect width=\"")
                .number(WIDTH)
                .raw("\" height=\"");
        out.number(line + FOOT).raw("\" rx=\"6\" fill=\"").raw(ground()).raw("\"/>");
        texts(out, title, TITLE_SIZE, TITLE_LINE, PADDING, ink());
        texts(out, text, TEXT_SIZE, TEXT_LINE, top, faint());
        card.picture().ifPresent(picture -> picture(out, picture, top));
        out.raw("<path d=\"M12 ")
                .number(line)
                .raw(".5H248\" stroke=\"")
                .raw(rule())
                .raw("\"/>");
        List<String> name = lines(from, WIDTH - 2 * PADDING, 11, 1);
        texts(out, name, 11, FOOT, line, faint());
        return out.raw("</svg>").toString();
    }

    private static void picture(Utf8Writer out, WebAddress picture, int top) {
        out.raw("<image href=\"").attribute(picture.toString()).raw("\" x=\"").number(WIDTH - PADDING - PICTURE);
        out.raw("\" y=\"")
                .number(top)
                .raw("\" width=\"")
                .number(PICTURE)
                .raw("\" height=\"")
                .number(PICTURE);
        out.raw("\" preserveAspectRatio=\"xMidYMid slice\"/>");
    }

    private static void texts(Utf8Writer out, List<String> lines, int size, int height, int top, String colour) {
        for (int i = 0; i < lines.size(); i++) {
            int baseline = top + i * height + (height + size) / 2 - size / 8;
            out.raw("<text x=\"")
                    .number(PADDING)
                    .raw("\" y=\"")
                    .number(baseline)
                    .raw("\" font-size=\"")
                    .number(size);
            out.raw("\" fill=\"").raw(colour).raw("\">").text(lines.get(i)).raw("</text>");
        }
    }

    /** Returns the picture as a fragment of HTML with inline styles, in which the browser breaks the lines. */
    public String html() {
        Utf8Writer out = new Utf8Writer(2048);
        out.raw("<div style=\"box-sizing:border-box;width:")
                .number(WIDTH)
                .raw("px;padding:12px 12px 0;border-radius:6px;");
        out.raw("background:").raw(ground()).raw(";font-family:").raw(FONTS).raw(";text-align:left\">");
        out.raw("<div style=\"")
                .raw(clamp(TITLE_SIZE, TITLE_LINE, TITLE_LINES, ink()))
                .raw("\">");
        out.text(card.title()).raw("</div><div style=\"display:flex;gap:10px;margin-top:4px\">");
        out.raw("<div style=\"flex:1;min-width:0;")
                .raw(clamp(TEXT_SIZE, TEXT_LINE, TEXT_LINES, faint()))
                .raw("\">");
        out.text(card.description()).raw("</div>");
        card.picture()
                .ifPresent(picture -> out.raw("<img src=\"")
                        .attribute(picture.toString())
                        .raw("\" alt=\"\" width=\"48\" height=\"48\" style=\"object-fit:cover;flex:none\">"));
        out.raw("</div><div style=\"margin-top:10px;border-top:1px solid ")
                .raw(rule())
                .raw(";");
        out.raw(clamp(11, FOOT, 1, faint())).raw("\">").text(from).raw("</div></div>");
        return out.toString();
    }

    private static String clamp(int size, int line, int lines, String colour) {
        return "overflow:hidden;max-height:" + line * lines + "px;font-size:" + size + "px;line-height:" + line
                + "px;color:" + colour + ";display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:" + lines
                + ";overflow-wrap:anywhere";
    }

    private String ground() {
        return dark ? "#2c2c2c" : "#ffffff";
    }

    private String ink() {
        return dark ? "#d5d5d5" : "#191919";
    }

    private String faint() {
        return dark ? "#8c8c8c" : "#7f7f7f";
    }

    private String rule() {
        return dark ? "#3d3d3d" : "#ececec";
    }

    /** Breaks a text by the usual widths of characters; SVG breaks no lines itself. */
    private static List<String> lines(String text, int width, int size, int most) {
        return new LineBreaker(part -> width(part, size), width).lines(text, most);
    }

    private static double width(String text, int size) {
        double width = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            width += size * em(c);
        }
        return width;
    }

    /** Returns how wide a character is in the widest of the usual fonts, in its size. */
    private static double em(int c) {
        if (c >= 0x1F000 && c < 0x20000) {
            return 1.3;
        }
        if (c >= 0x2E80 || c >= 0x2014 && c <= 0x2026) {
            return 1;
        }
        if (WIDE.indexOf(c) >= 0) {
            return 0.98;
        }
        return NARROW.indexOf(c) >= 0 ? 0.4 : Character.isUpperCase(c) ? 0.76 : 0.64;
    }
}
