package dev.weft.body;

import dev.weft.value.Characters;

/**
 * A run of text.
 *
 * @param text made clean by {@link Characters#clean}; in a block its white space is folded as well
 */
public record Text(String text) implements Inline {
    /** Cleans the text. */
    public Text {
        text = Characters.clean(text);
    }

    @Override
    public void accept(Visitor visitor) {
        visitor.text(this);
    }
}
