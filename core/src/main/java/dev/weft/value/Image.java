package dev.weft.value;

import dev.weft.finding.InvalidValueException;
import java.util.List;

/**
 * A picture by its address, with what is known about it; its texts are made clean, on one line, by
 * {@link Characters#line}.
 *
 * @param address where it is
 * @param alt what it says to those who do not see it
 * @param caption the line below it, plain text, or empty
 * @param credit who made it or owns it, plain text, or empty
 * @param width in pixels, 0 where unknown
 * @param height in pixels, 0 where unknown
 * @param mediaType such as {@code image/jpeg}, or empty where unknown
 * @param focus the point that a crop keeps in view
 * @param variants the same picture at other widths, as given
 */
public record Image(
        WebAddress address,
        AltText alt,
        String caption,
        String credit,
        int width,
        int height,
        String mediaType,
        FocalPoint focus,
        List<ImageVariant> variants) {
    /** The largest width or height, in pixels. */
    public static final int MAX_PIXELS = 100_000;

    /** Cleans the texts; a size of which only one side is known is unknown. */
    public Image {
        caption = Characters.line(caption);
        credit = Characters.line(credit);
        mediaType = MediaTypes.clean(mediaType);
        if (width < 0 || width > MAX_PIXELS || height < 0 || height > MAX_PIXELS) {
            throw new InvalidValueException(
                    "图片尺寸 " + width + "×" + height + " 无效：应为 1 至 100000 像素",
                    "the size " + width + "×" + height + " is impossible: expected 1 to 100,000 pixels");
        }
        if (width == 0 || height == 0) {
            width = 0;
            height = 0;
        }
        variants = List.copyOf(variants);
    }

    /** Returns a picture of which no more is known. */
    public static Image of(WebAddress address, AltText alt) {
        return new Image(address, alt, "", "", 0, 0, "", FocalPoint.CENTRE, List.of());
    }

    /** Returns whether width and height are known. */
    public boolean hasSize() {
        return width > 0;
    }

    /** Returns this picture with a size in pixels. */
    public Image withSize(int newWidth, int newHeight) {
        return new Image(address, alt, caption, credit, newWidth, newHeight, mediaType, focus, variants);
    }

    /** Returns this picture with a caption. */
    public Image withCaption(String newCaption) {
        return new Image(address, alt, newCaption, credit, width, height, mediaType, focus, variants);
    }

    /** Returns this picture with a credit. */
    public Image withCredit(String newCredit) {
        return new Image(address, alt, caption, newCredit, width, height, mediaType, focus, variants);
    }

    /** Returns this picture with another focal point. */
    public Image withFocus(FocalPoint newFocus) {
        return new Image(address, alt, caption, credit, width, height, mediaType, newFocus, variants);
    }

    /** Returns this picture with the widths it is also available in. */
    public Image withVariants(List<ImageVariant> newVariants) {
        return new Image(address, alt, caption, credit, width, height, mediaType, focus, newVariants);
    }

    /** Returns the media type as given, else by the ending of the address, else empty. */
    public String likelyMediaType() {
        return mediaType.isEmpty() ? MediaTypes.ofPath(address.path()) : mediaType;
    }
}
