package dev.weft.importing.fragment;

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
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The caption of a figure element that is no picture's: a video, a table or a quotation without one of its own takes it. */
final class LooseCaption implements Block.Visitor {
    private final List<Inline> caption;
    private @Nullable Block captioned;

    private LooseCaption(List<Inline> caption) {
        this.caption = caption;
    }

    /** Returns a block with the caption; null if it takes none. */
    static @Nullable Block on(Block block, List<Inline> caption) {
        LooseCaption loose = new LooseCaption(caption);
        block.accept(loose);
        return loose.captioned;
    }

    @Override
    public void embed(Embed embed) {
        if (embed.caption().isEmpty()) {
            captioned = new Embed(embed.media(), caption);
        }
    }

    @Override
    public void table(Table table) {
        if (table.caption().isEmpty()) {
            captioned = new Table(caption, table.rows());
        }
    }

    @Override
    public void quotation(Quotation quotation) {
        if (quotation.attribution().isEmpty()) {
            captioned = Quotation.builder(quotation.blocks())
                    .attribution(caption)
                    .address(quotation.address().orElse(null))
                    .build();
        }
    }

    @Override
    public void figure(Figure figure) {}

    @Override
    public void gallery(Gallery gallery) {}

    @Override
    public void paragraph(Paragraph paragraph) {}

    @Override
    public void heading(Heading heading) {}

    @Override
    public void list(ListBlock list) {}

    @Override
    public void definitions(DefinitionList list) {}

    @Override
    public void codeBlock(CodeBlock code) {}

    @Override
    public void divider(Divider divider) {}

    @Override
    public void aside(Aside aside) {}
}
