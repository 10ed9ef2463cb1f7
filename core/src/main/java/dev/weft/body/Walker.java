package dev.weft.body;

import java.util.List;

/** A visitor that goes through a whole body in reading order; a subclass overrides what it looks at. */
public abstract class Walker implements Block.Visitor, Inline.Visitor {
    /** Starts a walk. */
    protected Walker() {}

    /** Visits each block in turn. */
    protected final void blocks(List<? extends Block> blocks) {
        for (int i = 0; i < blocks.size(); i++) {
            blocks.get(i).accept(this);
        }
    }

    /** Visits each inline in turn. */
    protected final void inlines(List<? extends Inline> inlines) {
        for (int i = 0; i < inlines.size(); i++) {
            inlines.get(i).accept(this);
        }
    }

    @Override
    public void paragraph(Paragraph paragraph) {
        inlines(paragraph.content());
    }

    @Override
    public void heading(Heading heading) {
        inlines(heading.content());
    }

    @Override
    public void list(ListBlock list) {
        for (int i = 0; i < list.items().size(); i++) {
            blocks(list.items().get(i).blocks());
        }
    }

    @Override
    public void definitions(DefinitionList list) {
        for (int i = 0; i < list.definitions().size(); i++) {
            inlines(list.definitions().get(i).term());
            blocks(list.definitions().get(i).blocks());
        }
    }

    @Override
    public void quotation(Quotation quotation) {
        blocks(quotation.blocks());
        inlines(quotation.attribution());
    }

    @Override
    public void figure(Figure figure) {
        inlines(figure.caption());
    }

    @Override
    public void gallery(Gallery gallery) {
        blocks(gallery.figures());
        inlines(gallery.caption());
    }

    @Override
    public void table(Table table) {
        inlines(table.caption());
        for (int i = 0; i < table.rows().size(); i++) {
            List<TableCell> cells = table.rows().get(i).cells();
            for (int j = 0; j < cells.size(); j++) {
                blocks(cells.get(j).blocks());
            }
        }
    }

    @Override
    public void codeBlock(CodeBlock code) {}

    @Override
    public void embed(Embed embed) {
        inlines(embed.caption());
    }

    @Override
    public void divider(Divider divider) {}

    @Override
    public void aside(Aside aside) {
        blocks(aside.blocks());
    }

    @Override
    public void text(Text text) {}

    @Override
    public void span(Span span) {
        inlines(span.content());
    }

    @Override
    public void link(Link link) {
        inlines(link.content());
    }

    @Override
    public void code(Code code) {}

    @Override
    public void lineBreak(LineBreak lineBreak) {}

    @Override
    public void ruby(Ruby ruby) {}

    @Override
    public void image(InlineImage image) {}

    @Override
    public void footnote(Footnote note) {
        inlines(note.content());
    }
}
