package dev.weft.body;

/** A part of a line. */
public sealed interface Inline permits Text, Span, Link, Code, LineBreak, Ruby, InlineImage, Footnote {
    /** Calls the method of the visitor that is for this kind of inline. */
    void accept(Visitor visitor);

    /**
     * One method for each kind of inline; a new kind breaks the compile of every visitor.
     *
     * <p>A visitor goes on into children itself, by their {@code accept}; {@link Walker} does so for all of them.
     */
    interface Visitor {
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
}
