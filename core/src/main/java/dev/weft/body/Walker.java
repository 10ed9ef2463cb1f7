package dev.weft.body;

import java.util.List;

/** A visitor that goes through a whole body in reading order; a subclass overrides what it looks at. */
public abstract class Walker implements Visitor {
    /** Starts a walk. */
    protected Walker() {}

    /** Visits each node in turn. */
    protected final void all(List<? extends Node> nodes) {
        for (int i = 0; i < nodes.size(); i++) {
            nodes.get(i).accept(this);
        }
    }

    @Override
    public void paragraph(Paragraph paragraph) {
        all(paragraph.content());
    }

    @Override
    public void heading(Heading heading) {
        all(heading.content());
    }

    @Override
    public void list(ListBlock list) {
        for (int i = 0; i < list.items().size(); i++) {
            all(list.items().get(i).blocks());
        }
    }

    @Override
    public void definitions(DefinitionList list) {
        for (int i = 0; i < list.definitions().size(); i++) {
            all(list.definitions().get(i).term());
            all(list.definitions().get(i).blocks());
        }
    }

    @Override
    public void quotation(Quotation quotation) {
        all(quotation.blocks());
        all(quotation.attribution());
    }

    @Override
    public void figure(Figure figure) {
        all(figure.caption());
    }

    @Override
    public void gallery(Gallery gallery) {
        all(gallery.figures());
        all(gallery.caption());
    }

    @Override
    public void table(Table table) {
        all(table.caption());
        for (int i = 0; i < table.rows().size(); i++) {
            List<TableCell> cells = table.rows().get(i).cells();
            for (int j = 0; j < cells.size(); j++) {
                all(cells.get(j).blocks());
            }
        }
    }

    @Override
    public void codeBlock(CodeBlock code) {}

    @Override
    public void embed(Embed embed) {
        all(embed.caption());
    }

    @Override
    public void divider(Divider divider) {}

    @Override
    public void aside(Aside aside) {
        all(aside.blocks());
    }

    @Override
    public void text(Text text) {}

    @Override
    public void span(Span span) {
        all(span.content());
    }

    @Override
    public void link(Link link) {
        all(link.content());
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
        all(note.content());
    }
}
