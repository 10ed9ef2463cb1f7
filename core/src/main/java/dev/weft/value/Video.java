package dev.weft.value;

import dev.weft.finding.InvalidValueException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A video: a file, or the player of a provider.
 *
 * @param address the file, or the player's page
 * @param title made clean, on one line, by {@link Characters#line}; or empty
 * @param posterOrNull the picture shown before it plays
 * @param duration to the second; zero where unknown
 * @param width in pixels, 0 where unknown
 * @param height in pixels, 0 where unknown
 * @param captions the subtitles
 */
public record Video(
        WebAddress address,
        String title,
        @Nullable WebAddress posterOrNull,
        Duration duration,
        int width,
        int height,
        List<CaptionTrack> captions)
        implements Media {
    /** Cleans the title; a size of which only one side is known is unknown. */
    public Video {
        title = Characters.line(title);
        duration = Audio.checked(duration);
        if (width < 0 || width > Image.MAX_PIXELS || height < 0 || height > Image.MAX_PIXELS) {
            throw new InvalidValueException(
                    "视频尺寸 " + width + "×" + height + " 无效：应为 1 至 100000 像素",
                    "the size " + width + "×" + height + " is impossible: expected 1 to 100,000 pixels");
        }
        if (width == 0 || height == 0) {
            width = 0;
            height = 0;
        }
        captions = List.copyOf(captions);
    }

    /** Returns a video of which no more is known. */
    public static Video of(WebAddress address, String title) {
        return new Video(address, title, null, Duration.ZERO, 0, 0, List.of());
    }

    /** Returns the picture shown before it plays, if there is one. */
    public Optional<WebAddress> poster() {
        return Optional.ofNullable(posterOrNull);
    }

    /** Returns whose player the address is, if it is one that may stand in a page. */
    public Optional<VideoProvider> provider() {
        return VideoProvider.of(address);
    }

    @Override
    public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
        return visitor.video(this);
    }
}
