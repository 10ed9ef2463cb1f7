package dev.weft.html.view;

import dev.weft.body.Aside;
import dev.weft.body.Block;
import dev.weft.body.Body;
import dev.weft.body.CodeBlock;
import dev.weft.body.DefinitionList;
import dev.weft.body.Divider;
import dev.weft.body.Embed;
import dev.weft.body.Figure;
import dev.weft.body.Gallery;
import dev.weft.body.Heading;
import dev.weft.body.ListBlock;
import dev.weft.body.Paragraph;
import dev.weft.body.Quotation;
import dev.weft.body.Table;
import dev.weft.value.Image;
import dev.weft.value.WebAddress;

/** Looks for a picture among those that a text shows on their own; one within a list, a table or a box is not looked for. */
final class ShownPictures implements Block.Visitor {
    private final WebAddress address;
    private boolean found;

    private ShownPictures(WebAddress address) {
        this.address = address;
    }

    static boolean include(Body body, Image image) {
        ShownPictures shown = new ShownPictures(image.address());
        body.accept(shown);
        return shown.found;
    }

    @Override
    public void figure(Figure figure) {
        found |= figure.image().address().equals(address);
    }

    @Override
    public void gallery(Gallery gallery) {
        gallery.figures().forEach(this::figure);
    }

    @Override
    public void paragraph(Paragraph paragraph) {}

    @Override
    public void heading(Heading heading) {}

    @Override
    public void list(ListBlock list) {}

    @Override
    public void definitions(DefinitionList list) {}

    @Override
    public void quotation(Quotation quotation) {}

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
