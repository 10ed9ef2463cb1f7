package dev.weft.validation;

import dev.weft.body.Aside;
import dev.weft.body.Block;
import dev.weft.body.CodeBlock;
import dev.weft.body.DefinitionList;
import dev.weft.body.Divider;
import dev.weft.body.Embed;
import dev.weft.body.Figure;
import dev.weft.body.Gallery;
import dev.weft.body.Heading;
import dev.weft.body.Inline;
import dev.weft.body.ListBlock;
import dev.weft.body.Paragraph;
import dev.weft.body.Quotation;
import dev.weft.body.Table;
import dev.weft.body.Text;
import java.util.List;

/** The line that a text opens with, where that is one text and nothing else: there a title or a lead is repeated. */
final class Opening implements Block.Visitor {
    private String line = "";

    private Opening() {}

    /** Returns the line; empty if the first block is none, or has more in it than a text. */
    static String of(Block first) {
        Opening opening = new Opening();
        first.accept(opening);
        return opening.line;
    }

    private void line(List<Inline> content) {
        if (content.size() == 1 && content.get(0) instanceof Text text) {
            line = text.text();
        }
    }

    @Override
    public void paragraph(Paragraph paragraph) {
        line(paragraph.content());
    }

    @Override
    public void heading(Heading heading) {
        line(heading.content());
    }

    @Override
    public void list(ListBlock list) {}

    @Override
    public void definitions(DefinitionList list) {}

    @Override
    public void quotation(Quotation quotation) {}

    @Override
    public void figure(Figure figure) {}

    @Override
    public void gallery(Gallery gallery) {}

    @Override
    public void table(Table table) {}

    @Override
    public void codeBlock(CodeBlock code) {}

    @Override
    public void embed(Embed embed) {}

    @Override
    public void divider(Divider divider) {}

    @Override
    public void aside(Aside aside) {}
}
