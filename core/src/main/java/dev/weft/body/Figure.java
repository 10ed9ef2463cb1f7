package dev.weft.body;

import dev.weft.value.Image;
import java.util.List;

/**
 * A picture with a caption below it.
 *
 * @param image the picture; its own caption is empty, since the figure has it
 * @param caption its inlines, normalised; may be empty
 */
public record Figure(Image image, List<Inline> caption) implements Block {
    /** Normalises the caption; the picture's own becomes the figure's where that has none. */
    public Figure {
        caption = Inlines.normalise(caption);
        if (!image.caption().isEmpty()) {
            if (caption.isEmpty()) {
                caption = Inlines.normalise(List.of(new Text(image.caption())));
            }
            image = image.toBuilder().caption("").build();
        }
    }

    /** Returns a picture with a caption of text. */
    public static Figure of(Image image, String caption) {
        return new Figure(image, List.of(new Text(caption)));
    }

    @Override
    public void accept(Visitor visitor) {
        visitor.figure(this);
    }
}
