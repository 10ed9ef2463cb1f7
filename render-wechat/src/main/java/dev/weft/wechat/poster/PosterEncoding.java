package dev.weft.wechat.poster;

/** How the picture of a poster is written. */
public enum PosterEncoding {
    /** Without loss. */
    PNG,
    /** Smaller and faster, with loss. */
    JPEG
}
