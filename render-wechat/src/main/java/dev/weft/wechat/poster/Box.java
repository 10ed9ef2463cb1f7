package dev.weft.wechat.poster;

/** A rectangle in pixels. */
record Box(int x, int y, int width, int height) {
    int bottom() {
        return y + height;
    }

    int right() {
        return x + width;
    }
}
