package dev.weft.body;

import java.util.List;

/**
 * Several pictures shown together.
 *
 * @param figures the pictures
 * @param caption of all of them, normalised; may be empty
 */
public record Gallery(List<Figure> figures, List<Inline> caption) implements Block {
    /** Normalises the caption. */
    public Gallery {
        figures = List.copyOf(figures);
        caption = Inlines.normalise(caption);
    }

    @Override
    public void accept(Visitor visitor) {
        visitor.gallery(this);
    }
}
