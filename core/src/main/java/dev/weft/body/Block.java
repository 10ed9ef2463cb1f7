package dev.weft.body;

/** A part of a body that stands on lines of its own. */
public sealed interface Block
        permits Paragraph,
                Heading,
                ListBlock,
                DefinitionList,
                Quotation,
                Figure,
                Gallery,
                Table,
                CodeBlock,
                Embed,
                Divider,
                Aside {
    /** Calls the method of the visitor that is for this kind of block. */
    void accept(Visitor visitor);

    /**
     * One method for each kind of block; a new kind breaks the compile of every visitor.
     *
     * <p>A visitor goes on into children itself, by their {@code accept}; {@link Walker} does so for all of them.
     */
    interface Visitor {
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
    }
}
