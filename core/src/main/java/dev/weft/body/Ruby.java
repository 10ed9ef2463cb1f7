package dev.weft.body;

import dev.weft.value.Characters;

/**
 * A text with its reading above it.
 *
 * @param text what is read, made clean, on one line, by {@link Characters#line}
 * @param annotation how it is read, likewise
 */
public record Ruby(String text, String annotation) implements Inline {
    /** Cleans both texts. */
    public Ruby {
        text = Characters.line(text);
        annotation = Characters.line(annotation);
    }

    @Override
    public void accept(Visitor visitor) {
        visitor.ruby(this);
    }
}
