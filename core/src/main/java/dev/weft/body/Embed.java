package dev.weft.body;

import dev.weft.value.Media;
import java.util.List;

/**
 * A video or a recording in the text.
 *
 * @param media what plays
 * @param caption below it, normalised; may be empty
 */
public record Embed(Media media, List<Inline> caption) implements Block {
    /** Normalises the caption. */
    public Embed {
        caption = Inlines.normalise(caption);
    }

    @Override
    public void accept(Visitor visitor) {
        visitor.embed(this);
    }
}
