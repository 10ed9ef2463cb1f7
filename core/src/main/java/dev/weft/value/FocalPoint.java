package dev.weft.value;

import dev.weft.finding.InvalidValueException;

/**
 * The point of a picture that a crop keeps in view.
 *
 * @param x from the left, 0 to 1
 * @param y from the top, 0 to 1
 */
public record FocalPoint(double x, double y) {
    /** The middle. */
    public static final FocalPoint CENTRE = new FocalPoint(0.5, 0.5);

    /** Refuses a point outside the picture. */
    public FocalPoint {
        if (!(x >= 0 && x <= 1 && y >= 0 && y <= 1)) {
            throw new InvalidValueException(
                    "焦点 (" + x + ", " + y + ") 不在图内：两数应在 0 至 1 之间",
                    "the focal point (" + x + ", " + y + ") is outside the picture: expected two numbers from 0 to 1");
        }
        x = x + 0.0;
        y = y + 0.0;
    }
}
