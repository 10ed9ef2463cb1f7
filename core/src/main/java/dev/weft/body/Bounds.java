package dev.weft.body;

import dev.weft.finding.InvalidValueException;
import java.util.List;

/** Refuses a tree that is too deep or too large, before anything else walks it. */
final class Bounds implements Block.Visitor, Inline.Visitor {
    private int depth;
    private int nodes;
    private long text;

    /** Refuses more nodes than a body may have, before they are copied. */
    static void checkCount(int nodes) {
        if (nodes > Body.MAX_NODES) {
            throw new InvalidValueException(
                    "正文超过 " + Body.MAX_NODES + " 个节点", "the body has more than " + Body.MAX_NODES + " nodes");
        }
    }

    void check(List<Block> blocks) {
        if (++depth > Body.MAX_DEPTH && !blocks.isEmpty()) {
            throw new InvalidValueException(
                    "正文嵌套超过 " + Body.MAX_DEPTH + " 层", "the body is nested more than " + Body.MAX_DEPTH + " deep");
        }
        count(blocks.size());
        for (int i = 0; i < blocks.size(); i++) {
            blocks.get(i).accept(this);
        }
        depth--;
    }

    private void count(int more) {
        nodes += Math.min(more, Body.MAX_NODES + 1);
        checkCount(nodes);
    }

    private void text(String more) {
        text += more.length();
        if (text > Body.MAX_TEXT) {
            throw new InvalidValueException(
                    "正文超过 " + Body.MAX_TEXT + " 个字符", "the body has more than " + Body.MAX_TEXT + " characters");
        }
    }

    /** Counts inlines, whose depth their block has seen to. */
    private void inlines(List<Inline> content) {
        count(content.size());
        for (int i = 0; i < content.size(); i++) {
            content.get(i).accept(this);
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
        count(list.items().size());
        for (int i = 0; i < list.items().size(); i++) {
            check(list.items().get(i).blocks());
        }
    }

    @Override
    public void definitions(DefinitionList list) {
        count(list.definitions().size());
        for (int i = 0; i < list.definitions().size(); i++) {
            inlines(list.definitions().get(i).term());
            check(list.definitions().get(i).blocks());
        }
    }

    @Override
    public void quotation(Quotation quotation) {
        check(quotation.blocks());
        inlines(quotation.attribution());
    }

    @Override
    public void figure(Figure figure) {
        inlines(figure.caption());
    }

    @Override
    public void gallery(Gallery gallery) {
        count(gallery.figures().size());
        for (int i = 0; i < gallery.figures().size(); i++) {
            inlines(gallery.figures().get(i).caption());
        }
        inlines(gallery.caption());
    }

    @Override
    public void table(Table table) {
        inlines(table.caption());
        count(table.rows().size());
        for (int r = 0; r < table.rows().size(); r++) {
            List<TableCell> cells = table.rows().get(r).cells();
            count(cells.size());
            for (int c = 0; c < cells.size(); c++) {
                check(cells.get(c).blocks());
            }
        }
    }

    @Override
    public void codeBlock(CodeBlock code) {
        text(code.text());
    }

    @Override
    public void embed(Embed embed) {
        inlines(embed.caption());
    }

    @Override
    public void divider(Divider divider) {}

    @Override
    public void aside(Aside aside) {
        check(aside.blocks());
    }

    @Override
    public void text(Text run) {
        text(run.text());
    }

    @Override
    public void span(Span span) {
        inlines(span.content());
    }

    @Override
    public void link(Link link) {
        inlines(link.content());
    }

    @Override
    public void code(Code code) {
        text(code.text());
    }

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
