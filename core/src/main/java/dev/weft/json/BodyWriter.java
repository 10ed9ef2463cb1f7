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
import java.util.List;
import java.util.Locale;

/** Writes a body as the tree it is. */
final class BodyWriter implements Block.Visitor, Inline.Visitor {
    private final JsonOut out;
    private final MediaWriter media;

    BodyWriter(JsonOut out, MediaWriter media) {
        this.out = out;
        this.media = media;
    }

    void body(Body body) {
        out.open('{').key("blocks");
        blocks(body.blocks());
        out.close('}');
    }

    private void blocks(List<Block> blocks) {
        out.array(blocks, block -> block.accept(this));
    }

    private void inlines(String key, List<Inline> inlines) {
        out.list(key, inlines, inline -> inline.accept(this));
    }

    private JsonOut open(String type) {
        return out.open('{').text("type", type);
    }

    @Override
    public void paragraph(Paragraph paragraph) {
        open("paragraph");
        if (paragraph.alignment() != Paragraph.Alignment.START) {
            out.text("align", paragraph.alignment() == Paragraph.Alignment.CENTER ? "center" : "end");
        }
        inlines("content", paragraph.content());
        out.close('}');
    }

    @Override
    public void heading(Heading heading) {
        open("heading").number("level", heading.level(), 0);
        inlines("content", heading.content());
        out.close('}');
    }

    @Override
    public void list(ListBlock list) {
        open("list").flag("ordered", list.ordered(), false).number("start", list.start(), 1);
        out.list("items", list.items(), item -> blocks(item.blocks())).close('}');
    }

    @Override
    public void definitions(DefinitionList list) {
        open("definitions")
                .list("definitions", list.definitions(), this::definition)
                .close('}');
    }

    private void definition(Definition definition) {
        out.open('{');
        inlines("term", definition.term());
        out.list("blocks", definition.blocks(), block -> block.accept(this)).close('}');
    }

    @Override
    public void quotation(Quotation quotation) {
        open("quotation").value("url", quotation.address()).key("blocks");
        blocks(quotation.blocks());
        inlines("cite", quotation.attribution());
        out.close('}');
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
        out.close('}');
    }

    @Override
    public void gallery(Gallery gallery) {
        open("gallery").list("figures", gallery.figures(), figure -> {
            out.open('{');
            members(figure);
        });
        inlines("caption", gallery.caption());
        out.close('}');
    }

    @Override
    public void table(Table table) {
        open("table");
        inlines("caption", table.caption());
        out.list("rows", table.rows(), row -> out.array(row.cells(), this::cell))
                .close('}');
    }

    private void cell(TableCell cell) {
        out.open('{')
                .flag("header", cell.header(), false)
                .number("colspan", cell.columns(), 1)
                .number("rowspan", cell.rows(), 1)
                .list("blocks", cell.blocks(), block -> block.accept(this))
                .close('}');
    }

    @Override
    public void codeBlock(CodeBlock code) {
        open("code").text("language", code.language()).text("text", code.text()).close('}');
    }

    @Override
    public void embed(Embed embed) {
        open("embed");
        embed.media().accept(media);
        inlines("caption", embed.caption());
        out.close('}');
    }

    @Override
    public void divider(Divider divider) {
        open("divider").close('}');
    }

    @Override
    public void aside(Aside aside) {
        open("aside").key("blocks");
        blocks(aside.blocks());
        out.close('}');
    }

    @Override
    public void text(Text text) {
        out.string(text.text());
    }

    @Override
    public void span(Span span) {
        open(span.style().name().toLowerCase(Locale.ROOT));
        inlines("content", span.content());
        out.close('}');
    }

    @Override
    public void link(Link link) {
        open("link").text("url", link.address().toString()).text("title", link.title());
        inlines("content", link.content());
        out.close('}');
    }

    @Override
    public void code(Code code) {
        open("code").text("text", code.text()).close('}');
    }

    @Override
    public void lineBreak(LineBreak lineBreak) {
        open("break").close('}');
    }

    @Override
    public void ruby(Ruby ruby) {
        open("ruby")
                .text("text", ruby.text())
                .text("annotation", ruby.annotation())
                .close('}');
    }

    @Override
    public void image(InlineImage image) {
        open("image");
        media.members(image.image());
        out.close('}');
    }

    @Override
    public void footnote(Footnote note) {
        open("footnote");
        inlines("content", note.content());
        out.close('}');
    }
}
