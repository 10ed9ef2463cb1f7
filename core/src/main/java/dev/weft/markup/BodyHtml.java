package dev.weft.markup;

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
import dev.weft.value.Image;
import dev.weft.value.LinkAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes a body as HTML: {@link #write} all of it, its methods as a visitor one node. As it is, it writes the exchange form: whatever a body holds, so that importing it gives the
 * same body back. A channel's subclass overrides what it shows differently.
 */
public class BodyHtml implements Block.Visitor, Inline.Visitor {
    /** Where the HTML goes. */
    protected final Utf8Writer out;

    private @Nullable Notes notes;

    /** Makes a writer of bodies onto {@code out}. */
    public BodyHtml(Utf8Writer out) {
        this.out = out;
    }

    /** Returns a body in the exchange form. */
    public static String toHtml(Body body) {
        Utf8Writer out = new Utf8Writer();
        new BodyHtml(out).write(body);
        return out.toString();
    }

    /** Writes a whole body: its blocks, and behind them the notes. */
    public final void write(Body body) {
        body.accept(this);
        if (notes != null) {
            notes(notes);
        }
    }

    private void notes(Notes given) {
        out.raw("<div class=\"footnotes\"><ol>");
        int number = 0;
        for (Footnote note : given.all()) {
            number++;
            out.raw("<li id=\"").attribute(Notes.id(number)).raw("\">");
            inlines(note.content());
            for (int place = 1; place <= given.places(number); place++) {
                out.raw(" <a href=\"");
                noteAddress(Notes.placeId(number, place));
                out.raw("\" class=\"footnote-back\">↩</a>");
            }
            out.raw("</li>");
        }
        out.raw("</ol></div>");
    }

    /** Writes the address of an element of this text, within an attribute. */
    protected void noteAddress(String id) {
        out.raw("#").attribute(id);
    }

    /** Visits each inline in turn. */
    protected final void inlines(List<Inline> content) {
        for (int i = 0; i < content.size(); i++) {
            content.get(i).accept(this);
        }
    }

    /** Visits each block in turn. */
    protected final void blocks(List<Block> blocks) {
        for (int i = 0; i < blocks.size(); i++) {
            blocks.get(i).accept(this);
        }
    }

    @Override
    public void paragraph(Paragraph paragraph) {
        switch (paragraph.alignment()) {
            case START -> out.raw(Tags.P);
            case CENTER -> out.raw(Tags.P_CENTER);
            case END -> out.raw(Tags.P_END_ALIGNED);
        }
        inlines(paragraph.content());
        out.raw(Tags.P_END);
    }

    @Override
    public void heading(Heading heading) {
        out.raw(Tags.HEADINGS[heading.level()]);
        inlines(heading.content());
        out.raw(Tags.HEADING_ENDS[heading.level()]);
    }

    @Override
    public void list(ListBlock list) {
        if (!list.ordered()) {
            out.raw(Tags.UL);
        } else if (list.start() == 1) {
            out.raw(Tags.OL);
        } else {
            out.raw("<ol start=\"").number(list.start()).raw("\">");
        }
        List<ListItem> items = list.items();
        for (int i = 0; i < items.size(); i++) {
            out.raw(Tags.LI);
            compact(items.get(i).blocks());
            out.raw(Tags.LI_END);
        }
        out.raw(list.ordered() ? Tags.OL_END : Tags.UL_END);
    }

    @Override
    public void definitions(DefinitionList list) {
        out.raw("<dl>");
        List<Definition> definitions = list.definitions();
        for (int i = 0; i < definitions.size(); i++) {
            Definition definition = definitions.get(i);
            out.raw("<dt>");
            inlines(definition.term());
            out.raw("</dt>");
            // Terms may share what is said of them; behind the last something must stand.
            if (!definition.blocks().isEmpty() || i + 1 == definitions.size()) {
                out.raw("<dd>");
                compact(definition.blocks());
                out.raw("</dd>");
            }
        }
        out.raw("</dl>");
    }

    /** Writes blocks; a paragraph that none follows goes without its element. */
    protected final void compact(List<Block> blocks) {
        boolean bare = !blocks.isEmpty()
                && blocks.get(0) instanceof Paragraph first
                && first.alignment() == Paragraph.Alignment.START
                && (blocks.size() == 1 || !(blocks.get(1) instanceof Paragraph));
        if (bare) {
            inlines(((Paragraph) blocks.get(0)).content());
            blocks(blocks.subList(1, blocks.size()));
        } else {
            blocks(blocks);
        }
    }

    @Override
    public void quotation(Quotation quotation) {
        out.raw(Tags.BLOCKQUOTE);
        if (quotation.address().isPresent()) {
            out.raw(" cite=\"");
            address(quotation.address().get());
            out.raw("\"");
        }
        out.raw(Tags.END);
        blocks(quotation.blocks());
        if (!quotation.attribution().isEmpty()) {
            out.raw("<footer>");
            inlines(quotation.attribution());
            out.raw("</footer>");
        }
        out.raw(Tags.BLOCKQUOTE_END);
    }

    @Override
    public void figure(Figure figure) {
        out.raw(Tags.FIGURE);
        picture(figure.image());
        caption(figure.caption());
        out.raw(Tags.FIGURE_END);
    }

    @Override
    public void gallery(Gallery gallery) {
        out.raw("<figure class=\"gallery\">");
        for (Figure figure : gallery.figures()) {
            figure(figure);
        }
        caption(gallery.caption());
        out.raw(Tags.FIGURE_END);
    }

    /** Writes the caption of a figure, if there is one. */
    protected void caption(List<Inline> caption) {
        if (!caption.isEmpty()) {
            out.raw(Tags.FIGCAPTION);
            inlines(caption);
            out.raw(Tags.FIGCAPTION_END);
        }
    }

    @Override
    public void table(Table table) {
        out.raw(Tags.TABLE);
        if (!table.caption().isEmpty()) {
            out.raw("<caption>");
            inlines(table.caption());
            out.raw("</caption>");
        }
        int header = table.headerRows();
        if (header > 0) {
            out.raw(Tags.THEAD);
            rows(table.rows(), 0, header, true);
            out.raw(Tags.THEAD_END);
        }
        out.raw(Tags.TBODY);
        rows(table.rows(), header, table.rows().size(), false);
        out.raw(Tags.TABLE_END);
    }

    private void rows(List<TableRow> rows, int from, int to, boolean head) {
        for (int i = from; i < to; i++) {
            out.raw(Tags.TR);
            List<TableCell> cells = rows.get(i).cells();
            for (int j = 0; j < cells.size(); j++) {
                TableCell cell = cells.get(j);
                out.raw(!cell.header() ? Tags.TD : head ? Tags.TH_COLUMN : Tags.TH_ROW);
                if (cell.columns() > 1) {
                    out.raw(" colspan=\"").number(cell.columns()).raw("\"");
                }
                if (cell.rows() > 1) {
                    out.raw(" rowspan=\"").number(cell.rows()).raw("\"");
                }
                out.raw(Tags.END);
                compact(cell.blocks());
                out.raw(cell.header() ? Tags.TH_END : Tags.TD_END);
            }
            out.raw(Tags.TR_END);
        }
    }

    @Override
    public void codeBlock(CodeBlock code) {
        out.raw("<pre><code");
        if (!code.language().isEmpty()) {
            out.raw(" class=\"language-").attribute(code.language()).raw("\"");
        }
        out.raw(">").text(code.text()).raw("</code></pre>");
    }

    @Override
    public void embed(Embed embed) {
        out.raw(Tags.FIGURE_EMBED);
        new MediaHtml(this, out).write(embed.media());
        caption(embed.caption());
        out.raw(Tags.FIGURE_END);
    }

    /** Writes an attribute, if it has a value. */
    protected final void optional(String name, String value) {
        if (!value.isEmpty()) {
            out.raw(" ").raw(name).raw("=\"").attribute(value).raw("\"");
        }
    }

    @Override
    public void divider(Divider divider) {
        out.raw("<hr>");
    }

    @Override
    public void aside(Aside aside) {
        out.raw("<aside>");
        blocks(aside.blocks());
        out.raw("</aside>");
    }

    @Override
    public void text(Text text) {
        out.text(text.text());
    }

    @Override
    public void span(Span span) {
        out.raw(Tags.start(span.style()));
        inlines(span.content());
        out.raw(Tags.end(span.style()));
    }

    @Override
    public void link(Link link) {
        out.raw(Tags.A);
        address(link.address());
        out.raw(Tags.QUOTE);
        optional("title", link.title());
        out.raw(Tags.END);
        inlines(link.content());
        out.raw(Tags.A_END);
    }

    @Override
    public void code(Code code) {
        out.raw("<code>").text(code.text()).raw("</code>");
    }

    @Override
    public void lineBreak(LineBreak lineBreak) {
        out.raw(Tags.BR);
    }

    @Override
    public void ruby(Ruby ruby) {
        out.raw("<ruby>").text(ruby.text()).raw("<rt>").text(ruby.annotation()).raw("</rt></ruby>");
    }

    @Override
    public void image(InlineImage image) {
        picture(image.image());
    }

    /** Writes the number of a note, which {@link #write} says behind the text. */
    @Override
    public void footnote(Footnote note) {
        notes = notes == null ? new Notes() : notes;
        int number = notes.refer(note);
        out.raw("<sup id=\"").attribute(Notes.placeId(number, notes.places(number)));
        out.raw("\"><a href=\"");
        noteAddress(Notes.id(number));
        out.raw("\">").number(number).raw("</a></sup>");
    }

    /** Writes an address inside an attribute. */
    protected void address(LinkAddress address) {
        out.attribute(address.toString());
    }

    /** Writes the element of a picture. */
    protected void picture(Image image) {
        new MediaHtml(this, out).picture(image);
    }
}
