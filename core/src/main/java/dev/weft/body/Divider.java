package dev.weft.body;

/** A line between two parts of a text. */
public record Divider() implements Block {
    @Override
    public void accept(Visitor visitor) {
        visitor.divider(this);
    }
}
