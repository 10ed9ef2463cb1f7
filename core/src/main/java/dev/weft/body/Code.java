package dev.weft.body;

import dev.weft.value.Characters;

/**
 * Code in a line.
 *
 * @param text made clean by {@link Characters#clean}; in a block its white space is folded as well
 */
public record Code(String text) implements Inline {
    /** Cleans the text. */
    public Code {
        text = Characters.clean(text);
    }

    @Override
    public void accept(Visitor visitor) {
        visitor.code(this);
    }
}
