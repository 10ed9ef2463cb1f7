package dev.weft.wechat.poster;

/** The sizes of posters. */
public enum PosterLayout {
    /** 750 × 1334: a telephone's screen. */
    SCREEN(750, 1334),
    /** 1080 × 1440: for chats and Moments. */
    PORTRAIT(1080, 1440),
    /** 1200 × 630: the preview of a link. */
    LINK(1200, 630);

    private final int width;
    private final int height;

    PosterLayout(int width, int height) {
        this.width = width;
        this.height = height;
    }

    /** Returns the width in pixels. */
    public int width() {
        return width;
    }

    /** Returns the height in pixels. */
    public int height() {
        return height;
    }
}
