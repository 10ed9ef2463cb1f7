package dev.weft.wechat.account;

import dev.weft.body.Aside;
import dev.weft.body.Block;
import dev.weft.body.Body;
import dev.weft.body.Code;
import dev.weft.body.CodeBlock;
import dev.weft.body.Divider;
import dev.weft.body.Embed;
import dev.weft.body.Figure;
import dev.weft.body.Gallery;
import dev.weft.body.Heading;
import dev.weft.body.Inline;
import dev.weft.body.InlineImage;
import dev.weft.body.LineBreak;
import dev.weft.body.Link;
import dev.weft.body.ListBlock;
import dev.weft.body.Paragraph;
import dev.weft.body.Quotation;
import dev.weft.body.Ruby;
import dev.weft.body.Span;
import dev.weft.body.Table;
import dev.weft.body.Text;
import dev.weft.body.Visitor;
import dev.weft.markup.Utf8Writer;
import dev.weft.value.Image;
import dev.weft.value.LinkAddress;
import java.util.List;

/** Writes the body of one article as WeChat keeps it: sections for boxes, a style on each block, no line breaks. */
final class AccountHtml implements Visitor {
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

    private final Utf8Writer out;
    private final Context context;
    private final LinkHtml links;
    private final ListHtml lists;
    private final TableHtml tables;
    private final MediaHtml media;
    private Rule text = Rule.TEXT;
    private boolean inHeading;
    private String path = "/body";

    AccountHtml(Utf8Writer out, Context context) {
        this.out = out;
        this.context = context;
        this.links = new LinkHtml(this, out, context);
        this.lists = new ListHtml(this, out);
        this.tables = new TableHtml(this, out);
        this.media = new MediaHtml(this, out, context);
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
        if (paragraph.alignment() == Paragraph.Alignment.START && MediaHtml.comesFirst(paragraph.content())) {
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
        inHeading = true;
        inlines(heading.content());
        inHeading = false;
        out.raw("</h").number(level).raw(">");
    }

    @Override
    public void list(ListBlock list) {
        lists.write(list);
    }

    @Override
    public void quotation(Quotation quotation) {
        section(Rule.QUOTATION);
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
        paragraph(Rule.CAPTION, figure.caption());
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

    @Override
    public void table(Table table) {
        paragraph(Rule.TABLE_CAPTION, table.caption());
        tables.write(table);
    }

    @Override
    public void codeBlock(CodeBlock code) {
        section(Rule.CODE_BLOCK);
        CodeLines.write(code.text(), out);
        endSection();
    }

    @Override
    public void embed(Embed embed) {
        media.embed(embed, path);
    }

    @Override
    public void divider(Divider divider) {
        open(Utf8Writer.ascii("<hr"), Rule.DIVIDER);
        out.raw(OPEN_END);
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

    @Override
    public void link(Link link) {
        links.write(link, inHeading);
    }

    void reference(LinkAddress address) {
        links.reference(address, inHeading);
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

    void picture(Image image, Rule rule) {
        media.picture(image, rule, path);
    }
}
