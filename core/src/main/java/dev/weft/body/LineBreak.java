package dev.weft.body;

/** The end of a line within a paragraph. */
public record LineBreak() implements Inline {
    @Override
    public void accept(Visitor visitor) {
        visitor.lineBreak(this);
    }
}
