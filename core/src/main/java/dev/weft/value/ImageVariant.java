package dev.weft.value;

import dev.weft.finding.InvalidValueException;

/**
 * The same picture at another width.
 *
 * @param address where it is
 * @param width in pixels, 1 to 100,000
 */
public record ImageVariant(WebAddress address, int width) {
    /** Refuses an impossible width. */
    public ImageVariant {
        if (width < 1 || width > Image.MAX_PIXELS) {
            throw new InvalidValueException(
                    "图片宽度 " + width + " 无效：应为 1 至 100000",
                    "the width " + width + " is impossible: expected 1 to 100,000");
        }
    }
}
