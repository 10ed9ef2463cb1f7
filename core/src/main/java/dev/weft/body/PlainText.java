package dev.weft.body;

import java.util.LinkedHashSet;
import java.util.Set;

/** Gathers the text of a body, a line for each thing that stands on lines of its own; notes come last, each once. */
final class PlainText extends Walker {
    private final StringBuilder out = new StringBuilder();
    private final Set<Footnote> notes = new LinkedHashSet<>();

    private PlainText() {}

    static String of(Body body) {
        PlainText text = new PlainText();
        body.accept(text);
        text.line();
        for (Footnote note : text.notes) {
            text.inlines(note.content());
            text.line();
        }
        int end = text.out.length();
        return text.out.substring(0, end > 0 ? end - 1 : 0);
    }

    private void line() {
        int end = out.length();
        if (end > 0 && out.charAt(end - 1) != '\n') {
            out.append('\n');
        }
    }

    @Override
    public void paragraph(Paragraph paragraph) {
        line();
        super.paragraph(paragraph);
        line();
    }

    @Override
    public void heading(Heading heading) {
        line();
        super.heading(heading);
        line();
    }

    @Override
    public void definitions(DefinitionList list) {
        for (Definition definition : list.definitions()) {
            line();
            inlines(definition.term());
            line();
            blocks(definition.blocks());
        }
        line();
    }

    @Override
    public void quotation(Quotation quotation) {
        blocks(quotation.blocks());
        line();
        inlines(quotation.attribution());
        line();
    }

    @Override
    public void figure(Figure figure) {
        line();
        super.figure(figure);
        line();
    }

    @Override
    public void gallery(Gallery gallery) {
        blocks(gallery.figures());
        line();
        inlines(gallery.caption());
        line();
    }

    @Override
    public void table(Table table) {
        line();
        inlines(table.caption());
        line();
        for (TableRow row : table.rows()) {
            for (TableCell cell : row.cells()) {
                blocks(cell.blocks());
                line();
            }
        }
    }

    @Override
    public void codeBlock(CodeBlock code) {
        line();
        out.append(code.text());
        line();
    }

    @Override
    public void embed(Embed embed) {
        line();
        super.embed(embed);
        line();
    }

    @Override
    public void text(Text text) {
        out.append(text.text());
    }

    @Override
    public void code(Code code) {
        out.append(code.text());
    }

    @Override
    public void lineBreak(LineBreak lineBreak) {
        line();
    }

    @Override
    public void ruby(Ruby ruby) {
        out.append(ruby.text());
    }

    @Override
    public void footnote(Footnote note) {
        notes.add(note);
    }
}
