package dev.weft.value;

import dev.weft.finding.InvalidValueException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A video: a file, or the player of a provider; {@code Video.of(address, title)}, or a builder for more.
 *
 * <p>Its title is made clean, on one line, by {@link Characters#line}.
 */
public final class Video implements Media {

    private final Builder b;

    private Video(Builder builder) {
        this.b = builder;
    }

    /** Returns a video of which no more is known. */
    public static Video of(WebAddress address, String title) {
        return builder(address).title(title).build();
    }

    /** Returns a builder with the required values set. */
    public static Builder builder(WebAddress address) {
        return new Builder(address);
    }

    /** Returns a builder that starts from this one's values. */
    public Builder toBuilder() {
        return b.clone();
    }

    /** Returns where it is: the file, or the player's page. */
    @Override
    public WebAddress address() {
        return b.address;
    }

    /** Returns its title, or empty. */
    @Override
    public String title() {
        return b.title;
    }

    @Override
    public Optional<WebAddress> poster() {
        return Optional.ofNullable(b.poster);
    }

    /** Returns how long it is, to the second; zero where unknown. */
    public Duration duration() {
        return b.duration;
    }

    /** Returns its width in pixels, 0 where unknown. */
    public int width() {
        return b.width;
    }

    /** Returns its height in pixels, 0 where unknown. */
    public int height() {
        return b.height;
    }

    /** Returns the subtitles. */
    public List<CaptionTrack> captions() {
        return b.captions;
    }

    /** Returns whose player the address is, if it is one that may stand in a page. */
    public Optional<VideoProvider> provider() {
        return VideoProvider.of(b.address);
    }

    @Override
    public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
        return visitor.video(this);
    }

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof Video that && b.all().equals(that.b.all());
    }

    @Override
    public int hashCode() {
        return b.all().hashCode();
    }

    @Override
    public String toString() {
        return "Video" + b.all();
    }

    /** Builds a {@link Video}; not safe to share between threads. */
    public static final class Builder implements Cloneable {
        private WebAddress address;
        private String title = "";
        private @Nullable WebAddress poster;
        private Duration duration = Duration.ZERO;
        private int width = 0;
        private int height = 0;
        private List<CaptionTrack> captions = List.of();

        private Builder(WebAddress address) {
            this.address = address;
        }

        /** Sets where it is. */
        public Builder address(WebAddress value) {
            address = value;
            return this;
        }

        /** Sets its title. */
        public Builder title(String value) {
            title = Characters.line(value);
            return this;
        }

        /** Sets the picture shown before it plays; null for none. */
        public Builder poster(@Nullable WebAddress value) {
            poster = value;
            return this;
        }

        /** Sets how long it is. */
        public Builder duration(Duration value) {
            duration = Audio.checked(value);
            return this;
        }

        /** Sets the subtitles. */
        public Builder captions(List<CaptionTrack> value) {
            captions = List.copyOf(value);
            return this;
        }

        /** Sets its size in pixels; a size of which one side is 0 is unknown. */
        public Builder size(int newWidth, int newHeight) {
            if (newWidth < 0 || newWidth > Image.MAX_PIXELS || newHeight < 0 || newHeight > Image.MAX_PIXELS) {
                throw new InvalidValueException(
                        "视频尺寸 " + newWidth + "×" + newHeight + " 无效：应为 1 至 100000 像素",
                        "the size " + newWidth + "×" + newHeight + " is impossible: expected 1 to 100,000 pixels");
            }
            boolean known = newWidth > 0 && newHeight > 0;
            width = known ? newWidth : 0;
            height = known ? newHeight : 0;
            return this;
        }

        /** Builds it; the builder can be used again. */
        public Video build() {
            return new Video(clone());
        }

        private List<@Nullable Object> all() {
            return Arrays.asList(address, title, poster, duration, width, height, captions);
        }

        @Override
        protected Builder clone() {
            try {
                return (Builder) super.clone();
            } catch (CloneNotSupportedException e) {
                throw new AssertionError(e);
            }
        }
    }
}
