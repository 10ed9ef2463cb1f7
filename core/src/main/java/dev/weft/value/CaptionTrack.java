package dev.weft.value;

/**
 * The subtitles of a video in one language.
 *
 * @param address a WebVTT file
 * @param language what they are in
 * @param label what a reader chooses them by, made clean, on one line, by {@link Characters#line}; or empty
 */
public record CaptionTrack(WebAddress address, Language language, String label) {
    /** Cleans the label. */
    public CaptionTrack {
        label = Characters.line(label);
    }
}
