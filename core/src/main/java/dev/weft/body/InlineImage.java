package dev.weft.body;

import dev.weft.value.Image;

/**
 * A picture in a line. A paragraph of pictures only becomes figures.
 *
 * @param image the picture, without a caption
 */
public record InlineImage(Image image) implements Inline {
    /** Takes the caption away, for which a line has no place. */
    public InlineImage {
        image = image.caption().isEmpty()
                ? image
                : image.toBuilder().caption("").build();
    }

    @Override
    public void accept(Visitor visitor) {
        visitor.image(this);
    }
}
