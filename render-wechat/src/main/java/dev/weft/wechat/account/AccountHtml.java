package dev.weft.wechat.account;

import dev.weft.body.Aside;
import dev.weft.body.Block;
import dev.weft.body.Body;
import dev.weft.body.Code;
import dev.weft.body.CodeBlock;
import dev.weft.body.Definition;
import dev.weft.body.DefinitionList;
import dev.weft.body.Divider;
import dev.weft.body.Embed;
import dev.weft.body.Figure;
import dev.weft.body.Footnote;
import dev.weft.body.Gallery;
import dev.weft.body.Heading;
import dev.weft.body.Inline;
import dev.weft.body.InlineImage;
import dev.weft.body.LineBreak;
import dev.weft.body.Link;
import dev.weft.body.ListBlock;
import dev.weft.body.ListItem;
import dev.weft.body.Paragraph;
import dev.weft.body.Quotation;
import dev.weft.body.Ruby;
import dev.weft.body.Span;
import dev.weft.body.Table;
import dev.weft.body.TableCell;
import dev.weft.body.TableRow;
import dev.weft.body.Text;
import dev.weft.markup.Utf8Writer;
import dev.weft.value.AltText;
import dev.weft.value.Audio;
import dev.weft.value.Image;
import dev.weft.value.LinkAddress;
import dev.weft.value.Media;
import dev.weft.value.Video;
import dev.weft.value.WebAddress;
import java.util.List;

/** Writes the body of one article as WeChat keeps it: sections for boxes, a style on each block, no line breaks. */
final class AccountHtml implements Block.Visitor, Inline.Visitor {
    static final byte[] P = Utf8Writer.ascii("<p");
    private static final byte[] P_END = Utf8Writer.ascii("</p>");
    private static final byte[] SECTION = Utf8Writer.ascii("<section");
    private static final byte[] SECTION_END = Utf8Writer.ascii("</section>");
    static final byte[] SPAN = Utf8Writer.ascii("<span");
    private static final byte[] SPAN_END = Utf8Writer.ascii("</span>");
    private static final byte[] OPEN_END = Utf8Writer.ascii("\">");
    private static final byte[] BREAK = Utf8Writer.ascii("<br>");
    private static final byte[] CENTRE = Utf8Writer.ascii(";text-indent:0;text-align:center");
    private static final byte[] END = Utf8Writer.ascii(";text-indent:0;text-align:right");
    private static final byte[] NO_INDENT = Utf8Writer.ascii(";text-indent:0");

    private static final byte[] TABLE = Utf8Writer.ascii("<table");
    private static final byte[] RULE = Utf8Writer.ascii("<hr");

    /** A heading may have a ground of its own colour, on which links and marks can only have that of its text. */
    private static final byte[] HEADING_LINK = Utf8Writer.ascii(" style=\"text-decoration:none;color:inherit");

    private static final byte[] HEADING_NOTE_MARK = Utf8Writer.ascii(" style=\"font-size:12px;line-height:0");

    private static final String LIVE_HOST = "mp.weixin.qq.com";
    private static final String TAB = "\u00A0\u00A0\u00A0\u00A0";
    private static final String[] BULLETS = {"•", "◦", "▪"};
    private static final int INDENT_PIXELS = 24;
    private static final int DIGIT_PIXELS = 10;
    private static final int MAX_INDENT_PIXELS = 5 * INDENT_PIXELS;

    private final Utf8Writer out;
    private final Context context;
    private Rule text = Rule.TEXT;
    private boolean inHeading;
    private String path = "/body";
    private int chapters;
    private int listDepth;
    private int listIndent;

    AccountHtml(Utf8Writer out, Context context) {
        this.out = out;
        this.context = context;
    }

    void body(Body body) {
        List<Block> blocks = body.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            path = "/body/blocks/" + i;
            blocks.get(i).accept(this);
        }
        path = "/body";
    }

    /** Writes the beginning of an element up to the end of its style, so that more declarations can follow. */
    void open(byte[] element, Rule rule) {
        out.raw(element);
        style(rule);
    }

    /** Writes the beginning of a style attribute, which the caller closes. */
    void style(Rule rule) {
        out.raw(context.styles.of(rule));
    }

    /** Writes a paragraph of plain text. */
    void line(Rule rule, String text) {
        open(P, rule);
        out.raw(OPEN_END).text(text).raw(P_END);
    }

    /** Writes a mark before a text, if the theme has it. */
    void mark(Rule rule, String mark) {
        if (!mark.isEmpty()) {
            span(rule);
            out.text(mark);
            endSpan();
        }
    }

    void section(Rule rule) {
        open(SECTION, rule);
        out.raw(OPEN_END);
    }

    void endSection() {
        out.raw(SECTION_END);
    }

    void span(Rule rule) {
        open(SPAN, rule);
        out.raw(OPEN_END);
    }

    void endSpan() {
        out.raw(SPAN_END);
    }

    void inlines(List<Inline> content) {
        for (int i = 0; i < content.size(); i++) {
            content.get(i).accept(this);
        }
    }

    private void blocks(List<Block> blocks, Rule newText) {
        Rule before = text;
        text = newText;
        for (int i = 0; i < blocks.size(); i++) {
            blocks.get(i).accept(this);
        }
        text = before;
    }

    /** Writes an element with a style around inlines. */
    void paragraph(Rule rule, List<Inline> content) {
        if (!content.isEmpty()) {
            open(P, rule);
            out.raw(OPEN_END);
            inlines(content);
            out.raw(P_END);
        }
    }

    @Override
    public void paragraph(Paragraph paragraph) {
        open(P, text);
        align(paragraph.alignment());
        if (paragraph.alignment() == Paragraph.Alignment.START && PictureFirst.in(paragraph.content())) {
            out.raw(NO_INDENT);
        }
        out.raw(OPEN_END);
        inlines(paragraph.content());
        out.raw(P_END);
    }

    void align(Paragraph.Alignment alignment) {
        switch (alignment) {
            case START -> {}
            case CENTER -> out.raw(CENTRE);
            case END -> out.raw(END);
        }
    }

    @Override
    public void heading(Heading heading) {
        int level = heading.level();
        Rule rule = level == 2 ? Rule.HEADING_2 : level == 3 ? Rule.HEADING_3 : Rule.HEADING_4;
        out.raw("<h").number(level).raw(context.styles.of(rule)).raw(OPEN_END);
        boolean boxed = level == 2 && context.styles.has(Rule.HEADING_TEXT);
        if (level == 2) {
            chapters++;
            String number = (chapters < 10 ? "0" : "") + chapters;
            mark(Rule.HEADING_MARK, context.styles.mark(Rule.HEADING_MARK).replace("{n}", number));
        }
        if (boxed) {
            span(Rule.HEADING_TEXT);
        }
        inHeading = true;
        inlines(heading.content());
        inHeading = false;
        if (boxed) {
            endSpan();
        }
        out.raw("</h").number(level).raw(">");
    }

    /** Writes a list as sections with literal marks, one below the other: WeChat breaks a list within a list. */
    @Override
    public void list(ListBlock list) {
        int outer = listIndent;
        int hang = hang(list);
        listIndent = Math.min(outer + hang, MAX_INDENT_PIXELS);
        listDepth++;
        int number = list.start();
        for (ListItem item : list.items()) {
            boolean marked = false;
            for (Block block : item.blocks()) {
                if (block instanceof Paragraph paragraph) {
                    item();
                    align(paragraph.alignment());
                    out.raw("\">");
                    if (!marked) {
                        marker(list, number, hang);
                    }
                    inlines(paragraph.content());
                    endSection();
                } else if (block instanceof ListBlock && marked) {
                    block.accept(this);
                } else {
                    otherBlock(list, number, hang, block, marked);
                }
                marked = true;
            }
            number++;
        }
        listDepth--;
        listIndent = outer;
    }

    /** Returns how far marks stand before the text: the theme's room, and more where numbers have several digits. */
    private static int hang(ListBlock list) {
        int hang = INDENT_PIXELS;
        for (long last = list.start() + list.items().size() - 1L; list.ordered() && last >= 10; last /= 10) {
            hang += DIGIT_PIXELS;
        }
        return hang;
    }

    /** Writes the beginning of an item's section; its style is open. */
    private void item() {
        open(SECTION, Rule.ITEM);
        indent();
    }

    private void indent() {
        out.raw(";padding-left:").number(listIndent).raw("px");
    }

    private void marker(ListBlock list, int number, int hang) {
        open(SPAN, Rule.MARKER);
        if (hang > INDENT_PIXELS) {
            out.raw(";min-width:")
                    .number(hang)
                    .raw("px;margin-left:-")
                    .number(hang)
                    .raw("px");
        }
        out.raw("\">");
        if (list.ordered()) {
            out.number(number).raw(".");
        } else {
            out.raw(BULLETS[(listDepth - 1) % BULLETS.length]);
        }
        endSpan();
    }

    /** Writes a block that is no paragraph; its lists begin anew within its box. */
    private void otherBlock(ListBlock list, int number, int hang, Block block, boolean marked) {
        if (!marked) {
            item();
            out.raw("\">");
            marker(list, number, hang);
            endSection();
        }
        if (block instanceof ListBlock) {
            block.accept(this);
            return;
        }
        int depthBefore = listDepth;
        int indentBefore = listIndent;
        out.raw("<section style=\"margin:0");
        indent();
        out.raw("\">");
        listDepth = 0;
        listIndent = 0;
        block.accept(this);
        listDepth = depthBefore;
        listIndent = indentBefore;
        endSection();
    }

    /** Writes terms as bold paragraphs, and what is said of them below, indented: WeChat's editor keeps no dl. */
    @Override
    public void definitions(DefinitionList list) {
        for (Definition definition : list.definitions()) {
            if (!definition.term().isEmpty()) {
                open(P, text);
                out.raw(NO_INDENT).raw(OPEN_END);
                span(new Span(Span.Style.STRONG, definition.term()));
                out.raw(P_END);
            }
            if (!definition.blocks().isEmpty()) {
                out.raw("<section style=\"margin:0;padding-left:")
                        .number(INDENT_PIXELS)
                        .raw("px\">");
                blocks(definition.blocks(), text);
                endSection();
            }
        }
    }

    @Override
    public void quotation(Quotation quotation) {
        section(Rule.QUOTATION);
        String mark = context.styles.mark(Rule.QUOTATION_MARK);
        if (!mark.isEmpty()) {
            mark(Rule.QUOTATION_MARK, mark);
        }
        blocks(quotation.blocks(), Rule.QUOTED);
        if (!quotation.attribution().isEmpty() || quotation.address().isPresent()) {
            open(P, Rule.ATTRIBUTION);
            out.raw(OPEN_END);
            inlines(quotation.attribution());
            quotation.address().ifPresent(this::reference);
            out.raw(P_END);
        }
        endSection();
    }

    @Override
    public void figure(Figure figure) {
        section(Rule.FIGURE);
        picture(figure.image(), Rule.PICTURE);
        if (!figure.caption().isEmpty()) {
            open(P, Rule.CAPTION);
            out.raw(OPEN_END);
            mark(Rule.CAPTION_MARK, context.styles.mark(Rule.CAPTION_MARK));
            inlines(figure.caption());
            out.raw(P_END);
        }
        if (!figure.image().credit().isEmpty()) {
            line(Rule.CAPTION, figure.image().credit());
        }
        endSection();
    }

    @Override
    public void gallery(Gallery gallery) {
        section(Rule.FIGURE);
        for (Figure figure : gallery.figures()) {
            figure(figure);
        }
        paragraph(Rule.CAPTION, gallery.caption());
        endSection();
    }

    /** Writes a table in a box that scrolls; the paragraphs of a cell are lines. */
    @Override
    public void table(Table table) {
        paragraph(Rule.TABLE_CAPTION, table.caption());
        section(Rule.TABLE_BOX);
        open(TABLE, Rule.TABLE);
        out.raw("\"><tbody>");
        for (TableRow row : table.rows()) {
            out.raw("<tr>");
            for (TableCell cell : row.cells()) {
                cell(cell);
            }
            out.raw("</tr>");
        }
        out.raw("</tbody></table>");
        endSection();
    }

    private void cell(TableCell cell) {
        out.raw(cell.header() ? "<th" : "<td");
        if (cell.columns() > 1) {
            out.raw(" colspan=\"").number(cell.columns()).raw("\"");
        }
        if (cell.rows() > 1) {
            out.raw(" rowspan=\"").number(cell.rows()).raw("\"");
        }
        style(cell.header() ? Rule.HEADER_CELL : Rule.CELL);
        out.raw("\">");
        boolean after = false;
        for (Block block : cell.blocks()) {
            if (block instanceof Paragraph paragraph) {
                if (after) {
                    out.raw("<br>");
                }
                inlines(paragraph.content());
                after = true;
            } else {
                block.accept(this);
                after = false;
            }
        }
        out.raw(cell.header() ? "</th>" : "</td>");
    }

    @Override
    public void codeBlock(CodeBlock code) {
        section(Rule.CODE_BLOCK);
        codeLines(code.text());
        endSection();
    }

    /** Writes code so that it stays as it is where line feeds and runs of spaces are not kept. */
    private void codeLines(String code) {
        int start = 0;
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            boolean edge = c == ' ' && (i == 0 || isSpace(code.charAt(i - 1)));
            if (c != '\n' && c != '\t' && !edge) {
                continue;
            }
            out.text(code.substring(start, i));
            start = i + 1;
            if (c == '\n') {
                out.raw("<br>");
            } else {
                out.raw(c == '\t' ? TAB : "\u00A0");
            }
        }
        out.text(code.substring(start));
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\t';
    }

    /** What the article and the report call a video or a recording. */
    private record MediaWords(Labels label, String zh, String en) {
        static final Media.Visitor<MediaWords> OF_KIND = new Media.Visitor<>() {
            @Override
            public MediaWords video(Video video) {
                return new MediaWords(Labels.VIDEO, "视频", "video");
            }

            @Override
            public MediaWords audio(Audio audio) {
                return new MediaWords(Labels.AUDIO, "音频", "recording");
            }
        };
    }

    /** Names what cannot be embedded, with its address. */
    @Override
    public void embed(Embed embed) {
        Media media = embed.media();
        WebAddress address = media.address();
        section(Rule.FIGURE);
        if (media.poster().isPresent()) {
            picture(Image.of(media.poster().get(), AltText.of(media.title())), Rule.PICTURE);
        }
        MediaWords words = media.accept(MediaWords.OF_KIND);
        open(P, Rule.CAPTION);
        out.raw("\">").text(words.label().in(context.language));
        out.text(media.title());
        reference(address);
        out.raw("</p>");
        paragraph(Rule.CAPTION, embed.caption());
        endSection();
        context.report(AccountCodes.DEGRADED.at(
                path,
                words.zh() + " " + address + " 不能嵌入公众号正文，已改为说明与网址",
                "the " + words.en() + " " + address + " cannot be embedded; it is named with its address"));
    }

    @Override
    public void divider(Divider divider) {
        String mark = context.styles.mark(Rule.DIVIDER_MARK);
        if (mark.isEmpty()) {
            open(RULE, Rule.DIVIDER);
            out.raw(OPEN_END);
        } else {
            mark(Rule.DIVIDER_MARK, mark);
        }
    }

    @Override
    public void aside(Aside aside) {
        section(Rule.ASIDE);
        blocks(aside.blocks(), text);
        endSection();
    }

    @Override
    public void text(Text run) {
        out.text(run.text());
    }

    @Override
    public void span(Span span) {
        String element = span.style().element();
        out.raw("<").raw(element);
        if (span.style() == Span.Style.STRONG && !inHeading) {
            out.raw(context.styles.of(Rule.STRONG)).raw("\"");
        }
        out.raw(">");
        inlines(span.content());
        out.raw("</").raw(element).raw(">");
    }

    /** Writes a link: only one into WeChat stays live, what any other leads to is said in a note. */
    @Override
    public void link(Link link) {
        LinkAddress address = link.address();
        if (address instanceof WebAddress web && web.host().equals(LIVE_HOST)) {
            out.raw("<a href=\"").attribute(web.toString()).raw("\"");
            out.raw(inHeading ? HEADING_LINK : context.styles.of(Rule.LINK)).raw(OPEN_END);
            inlines(link.content());
            out.raw("</a>");
            return;
        }
        if (inHeading) {
            inlines(link.content());
        } else {
            span(Rule.LINK);
            inlines(link.content());
            endSpan();
        }
        reference(address);
    }

    /** Writes the number of a note that says an address. */
    void reference(LinkAddress address) {
        mark(context.notes.number(address));
    }

    private void mark(int note) {
        out.raw("<sup").raw(inHeading ? HEADING_NOTE_MARK : context.styles.of(Rule.NOTE_MARK));
        out.raw("\">[").number(note).raw("]</sup>");
    }

    @Override
    public void code(Code code) {
        span(Rule.CODE);
        out.text(code.text());
        endSpan();
    }

    @Override
    public void lineBreak(LineBreak lineBreak) {
        out.raw(BREAK);
    }

    /** The reading stands behind the text: WeChat's editor keeps no ruby. */
    @Override
    public void ruby(Ruby ruby) {
        out.text(ruby.text());
        if (!ruby.annotation().isEmpty()) {
            out.raw("（").text(ruby.annotation()).raw("）");
        }
    }

    @Override
    public void image(InlineImage image) {
        picture(image.image(), Rule.INLINE_PICTURE);
    }

    /** Writes the number of a note; an article has no links within itself. */
    @Override
    public void footnote(Footnote note) {
        mark(context.notes.number(note));
    }

    /** Writes what a note says, behind its number. */
    void note(String number, List<Inline> content) {
        open(P, Rule.NOTE);
        out.raw(OPEN_END).text(number);
        inlines(content);
        out.raw(P_END);
    }

    void picture(Image image, Rule rule) {
        out.raw("<img src=\"").attribute(context.picture(image, path).toString());
        out.raw("\" alt=\"").attribute(image.alt().text()).raw("\"");
        style(rule);
        if (image.hasSize()) {
            out.raw(";width:").number(image.width()).raw("px");
        }
        out.raw("\">");
    }
}
