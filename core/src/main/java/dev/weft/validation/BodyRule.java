package dev.weft.validation;

import dev.weft.body.Aside;
import dev.weft.body.Code;
import dev.weft.body.CodeBlock;
import dev.weft.body.DefinitionList;
import dev.weft.body.Divider;
import dev.weft.body.Embed;
import dev.weft.body.Figure;
import dev.weft.body.Footnote;
import dev.weft.body.Gallery;
import dev.weft.body.Heading;
import dev.weft.body.InlineImage;
import dev.weft.body.LineBreak;
import dev.weft.body.Link;
import dev.weft.body.ListBlock;
import dev.weft.body.Paragraph;
import dev.weft.body.Quotation;
import dev.weft.body.Ruby;
import dev.weft.body.Span;
import dev.weft.body.Table;
import dev.weft.body.Text;

/**
 * A rule that also looks at the blocks and inlines of the body: all such rules share one walk, in reading order.
 *
 * <p>A rule overrides the methods of what it looks at. Within them, {@link Context#pointer} is where that stands.
 */
public interface BodyRule extends Rule {
    /** Looks at a paragraph. */
    default void paragraph(Paragraph paragraph, Context context) {}

    /** Looks at a heading. */
    default void heading(Heading heading, Context context) {}

    /** Looks at a list. */
    default void list(ListBlock list, Context context) {}

    /** Looks at a list of definitions. */
    default void definitions(DefinitionList list, Context context) {}

    /** Looks at a quotation. */
    default void quotation(Quotation quotation, Context context) {}

    /** Looks at a picture with its caption. */
    default void figure(Figure figure, Context context) {}

    /** Looks at a gallery. */
    default void gallery(Gallery gallery, Context context) {}

    /** Looks at a table. */
    default void table(Table table, Context context) {}

    /** Looks at a block of code. */
    default void codeBlock(CodeBlock code, Context context) {}

    /** Looks at a video or a recording. */
    default void embed(Embed embed, Context context) {}

    /** Looks at a divider. */
    default void divider(Divider divider, Context context) {}

    /** Looks at an aside. */
    default void aside(Aside aside, Context context) {}

    /** Looks at a run of text. */
    default void text(Text text, Context context) {}

    /** Looks at inlines set in a style. */
    default void span(Span span, Context context) {}

    /** Looks at a link. */
    default void link(Link link, Context context) {}

    /** Looks at code in a line. */
    default void code(Code code, Context context) {}

    /** Looks at a line break. */
    default void lineBreak(LineBreak lineBreak, Context context) {}

    /** Looks at a text with its reading above it. */
    default void ruby(Ruby ruby, Context context) {}

    /** Looks at a picture in a line. */
    default void image(InlineImage image, Context context) {}

    /** Looks at a note. */
    default void footnote(Footnote note, Context context) {}
}
