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
        for (Footnote note : text.notes) {
            text.inlines(note.content());
            text.line();
        }
        int end = text.out.length();
        return text.out.substring(0, end > 0 ? end - 1 : 0);
    }

    /** Ends a line; each block ends its last. */
    private void line() {
        int end = out.length();
        if (end > 0 && out.charAt(end - 1) != '\n') {
            out.append('\n');
        }
    }

    @Override
    public void paragraph(Paragraph paragraph) {
        super.paragraph(paragraph);
        line();
    }

    @Override
    public void heading(Heading heading) {
        super.heading(heading);
        line();
    }

    @Override
    public void definitions(DefinitionList list) {
        for (Definition definition : list.definitions()) {
            inlines(definition.term());
            line();
            blocks(definition.blocks());
        }
    }

    @Override
    public void quotation(Quotation quotation) {
        blocks(quotation.blocks());
        inlines(quotation.attribution());
        line();
    }

    @Override
    public void figure(Figure figure) {
        super.figure(figure);
        line();
    }

    @Override
    public void gallery(Gallery gallery) {
        blocks(gallery.figures());
        inlines(gallery.caption());
        line();
    }

    @Override
    public void table(Table table) {
        inlines(table.caption());
        line();
        for (TableRow row : table.rows()) {
            for (TableCell cell : row.cells()) {
                blocks(cell.blocks());
            }
        }
    }

    @Override
    public void codeBlock(CodeBlock code) {
        out.append(code.text());
        line();
    }

    @Override
    public void embed(Embed embed) {
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
