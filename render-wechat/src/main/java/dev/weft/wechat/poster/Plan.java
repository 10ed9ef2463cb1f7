package dev.weft.wechat.poster;

import java.util.List;

/**
 * How a layout divides its room, in pixels.
 *
 * @param cover where the cover is; upright layouts give it what the text leaves
 * @param text where the text is, with room for the tallest
 * @param foot where publication and QR code are
 * @param leastCover how high the cover is at the least
 * @param titleSizes sizes of the title, the largest that fits is taken
 * @param titleLines how many lines the title has at the most
 * @param leadLines how many lines the lead has at the most
 * @param leadSize size of the lead
 * @param smallSize size of everything else
 * @param qr side of the QR code at the most
 */
record Plan(
        Box cover,
        Box text,
        Box foot,
        int leastCover,
        List<Integer> titleSizes,
        int titleLines,
        int leadLines,
        int leadSize,
        int smallSize,
        int qr) {
    private static final Plan SCREEN = new Plan(
            new Box(0, 0, 750, 700),
            new Box(52, 0, 646, 600),
            new Box(0, 1110, 750, 224),
            430,
            List.of(50, 46, 42, 38),
            4,
            6,
            27,
            24,
            188);
    private static final Plan PORTRAIT = new Plan(
            new Box(0, 0, 1080, 740),
            new Box(72, 0, 936, 590),
            new Box(0, 1180, 1080, 260),
            500,
            List.of(66, 60, 54, 48),
            3,
            5,
            34,
            30,
            224);
    private static final Plan LINK = new Plan(
            new Box(0, 0, 500, 630),
            new Box(556, 28, 596, 400),
            new Box(508, 460, 692, 170),
            630,
            List.of(50, 46, 42, 38, 34),
            3,
            4,
            24,
            22,
            150);

    static Plan of(PosterLayout layout) {
        return switch (layout) {
            case SCREEN -> SCREEN;
            case PORTRAIT -> PORTRAIT;
            case LINK -> LINK;
        };
    }

    /** Returns whether the cover is above the text, and not beside it. */
    boolean isUpright() {
        return foot.x() == cover.x();
    }
}
