package dev.weft.body;

/**
 * One method for each kind of node; a new kind breaks the compile of every visitor.
 *
 * <p>A visitor goes on into children itself, by their {@code accept}; {@link Walker} does so for all of them.
 */
public interface Visitor {
    /** Visits a paragraph. */
    void paragraph(Paragraph paragraph);

    /** Visits a heading. */
    void heading(Heading heading);

    /** Visits a list. */
    void list(ListBlock list);

    /** Visits a list of definitions. */
    void definitions(DefinitionList list);

    /** Visits a quotation. */
    void quotation(Quotation quotation);

    /** Visits a picture with its caption. */
    void figure(Figure figure);

    /** Visits a gallery. */
    void gallery(Gallery gallery);

    /** Visits a table. */
    void table(Table table);

    /** Visits a block of code. */
    void codeBlock(CodeBlock code);

    /** Visits a video or a recording. */
    void embed(Embed embed);

    /** Visits a divider. */
    void divider(Divider divider);

    /** Visits an aside. */
    void aside(Aside aside);

    /** Visits a run of text. */
    void text(Text text);

    /** Visits inlines set in a style. */
    void span(Span span);

    /** Visits a link. */
    void link(Link link);

    /** Visits code in a line. */
    void code(Code code);

    /** Visits a line break. */
    void lineBreak(LineBreak lineBreak);

    /** Visits a text with its reading above it. */
    void ruby(Ruby ruby);

    /** Visits a picture in a line. */
    void image(InlineImage image);

    /** Visits a note at the place in the text that it is about. */
    void footnote(Footnote note);
}
