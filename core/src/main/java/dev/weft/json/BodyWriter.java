package dev.weft.json;

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
import dev.weft.body.Paragraph;
import dev.weft.body.Quotation;
import dev.weft.body.Ruby;
import dev.weft.body.Span;
import dev.weft.body.Table;
import dev.weft.body.TableCell;
import dev.weft.body.Text;
import dev.weft.markup.JsonWriter;
import dev.weft.value.WebAddress;
import java.util.List;
import java.util.Locale;

/** Writes a body as the tree it is. */
final class BodyWriter implements Block.Visitor, Inline.Visitor {
    private final JsonWriter out;
    private final MediaWriter media;

    BodyWriter(JsonWriter out, MediaWriter media) {
        this.out = out;
        this.media = media;
    }

    void body(Body body) {
        out.object().key("blocks");
        blocks(body.blocks());
        out.endObject();
    }

    private void blocks(List<Block> blocks) {
        out.array(blocks, block -> block.accept(this));
    }

    private void inlines(String key, List<Inline> inlines) {
        out.optional(key, inlines, inline -> inline.accept(this));
    }

    private JsonWriter open(String type) {
        return out.object().text("type", type);
    }

    @Override
    public void paragraph(Paragraph paragraph) {
        open("paragraph");
        if (paragraph.alignment() != Paragraph.Alignment.START) {
            out.text("align", paragraph.alignment() == Paragraph.Alignment.CENTER ? "center" : "end");
        }
        inlines("content", paragraph.content());
        out.endObject();
    }

    @Override
    public void heading(Heading heading) {
        open("heading").optional("level", heading.level(), 0);
        inlines("content", heading.content());
        out.endObject();
    }

    @Override
    public void list(ListBlock list) {
        open("list").optional("ordered", list.ordered()).optional("start", list.start(), 1);
        out.optional("items", list.items(), item -> blocks(item.blocks())).endObject();
    }

    @Override
    public void definitions(DefinitionList list) {
        open("definitions")
                .optional("definitions", list.definitions(), this::definition)
                .endObject();
    }

    private void definition(Definition definition) {
        out.object();
        inlines("term", definition.term());
        out.optional("blocks", definition.blocks(), block -> block.accept(this)).endObject();
    }

    @Override
    public void quotation(Quotation quotation) {
        open("quotation")
                .optional("url", quotation.address().map(WebAddress::toString).orElse(""))
                .key("blocks");
        blocks(quotation.blocks());
        inlines("cite", quotation.attribution());
        out.endObject();
    }

    @Override
    public void figure(Figure figure) {
        open("figure");
        members(figure);
    }

    private void members(Figure figure) {
        out.key("image");
        media.image(figure.image());
        inlines("caption", figure.caption());
        out.endObject();
    }

    @Override
    public void gallery(Gallery gallery) {
        open("gallery").optional("figures", gallery.figures(), figure -> {
            out.object();
            members(figure);
        });
        inlines("caption", gallery.caption());
        out.endObject();
    }

    @Override
    public void table(Table table) {
        open("table");
        inlines("caption", table.caption());
        out.optional("rows", table.rows(), row -> out.array(row.cells(), this::cell))
                .endObject();
    }

    private void cell(TableCell cell) {
        out.object()
                .optional("header", cell.header())
                .optional("colspan", cell.columns(), 1)
                .optional("rowspan", cell.rows(), 1)
                .optional("blocks", cell.blocks(), block -> block.accept(this))
                .endObject();
    }

    @Override
    public void codeBlock(CodeBlock code) {
        open("code")
                .optional("language", code.language())
                .optional("text", code.text())
                .endObject();
    }

    @Override
    public void embed(Embed embed) {
        open("embed");
        embed.media().accept(media);
        inlines("caption", embed.caption());
        out.endObject();
    }

    @Override
    public void divider(Divider divider) {
        open("divider").endObject();
    }

    @Override
    public void aside(Aside aside) {
        open("aside").key("blocks");
        blocks(aside.blocks());
        out.endObject();
    }

    @Override
    public void text(Text text) {
        out.text(text.text());
    }

    @Override
    public void span(Span span) {
        open(span.style().name().toLowerCase(Locale.ROOT));
        inlines("content", span.content());
        out.endObject();
    }

    @Override
    public void link(Link link) {
        open("link").text("url", link.address().toString()).optional("title", link.title());
        inlines("content", link.content());
        out.endObject();
    }

    @Override
    public void code(Code code) {
        open("code").optional("text", code.text()).endObject();
    }

    @Override
    public void lineBreak(LineBreak lineBreak) {
        open("break").endObject();
    }

    @Override
    public void ruby(Ruby ruby) {
        open("ruby")
                .optional("text", ruby.text())
                .optional("annotation", ruby.annotation())
                .endObject();
    }

    @Override
    public void image(InlineImage image) {
        open("image");
        media.members(image.image());
        out.endObject();
    }

    @Override
    public void footnote(Footnote note) {
        open("footnote");
        inlines("content", note.content());
        out.endObject();
    }
}
