package dev.weft.value;

import dev.weft.finding.InvalidValueException;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A picture by its address, with what is known about it: {@code Image.of(address, alt)}, or a builder for more.
 *
 * <p>Its texts are made clean, on one line, by {@link Characters#line}.
 */
public final class Image {
    /** The largest width or height, in pixels. */
    public static final int MAX_PIXELS = 100_000;

    /** As wide as a picture has to be to look well on a page or a card, in pixels. */
    public static final int SHOWN_PIXELS = 1600;

    private final Builder b;

    private Image(Builder builder) {
        this.b = builder;
    }

    /** Returns a picture of which no more is known. */
    public static Image of(WebAddress address, AltText alt) {
        return builder(address).alt(alt).build();
    }

    /** Returns a builder with the required values set. */
    public static Builder builder(WebAddress address) {
        return new Builder(address);
    }

    /** Returns a builder that starts from this one's values. */
    public Builder toBuilder() {
        return b.clone();
    }

    /** Returns where it is. */
    public WebAddress address() {
        return b.address;
    }

    /** Returns what it says to those who do not see it. */
    public AltText alt() {
        return b.alt;
    }

    /** Returns the line below it, plain text, or empty. */
    public String caption() {
        return b.caption;
    }

    /** Returns who made it or owns it, plain text, or empty. */
    public String credit() {
        return b.credit;
    }

    /** Returns its width in pixels, 0 where unknown. */
    public int width() {
        return b.width;
    }

    /** Returns its height in pixels, 0 where unknown. */
    public int height() {
        return b.height;
    }

    /** Returns the media type, such as {@code image/jpeg}, or empty where unknown. */
    public String mediaType() {
        return b.mediaType;
    }

    /** Returns the point that a crop keeps in view. */
    public FocalPoint focus() {
        return b.focus;
    }

    /** Returns the same picture at other widths, as given. */
    public List<ImageVariant> renditions() {
        return b.renditions;
    }

    /**
     * Returns the picture as readers load it: an original wider than {@link #SHOWN_PIXELS} becomes its widest rendition that
     * is not, with the narrower ones as renditions; any other picture is returned itself.
     */
    public Image shown() {
        ImageVariant best = null;
        for (ImageVariant rendition : b.renditions) {
            if (rendition.width() <= SHOWN_PIXELS && (best == null || rendition.width() > best.width())) {
                best = rendition;
            }
        }
        if (b.width <= SHOWN_PIXELS || best == null) {
            return this;
        }
        int width = best.width();
        return toBuilder()
                .address(best.address())
                .size(width, (int) Math.max(1, Math.round((double) b.height * width / b.width)))
                .renditions(b.renditions.stream().filter(r -> r.width() < width).toList())
                .build();
    }

    /** Returns this picture, and the same at other widths, at other addresses; itself if none becomes another object. */
    @SuppressWarnings("ReferenceEquality") // most pictures stay where they are
    public Image mapAddresses(UnaryOperator<WebAddress> mapping) {
        WebAddress address = mapping.apply(b.address);
        List<ImageVariant> renditions = b.renditions.stream()
                .map(one -> new ImageVariant(mapping.apply(one.address()), one.width()))
                .toList();
        return address == b.address && renditions.equals(b.renditions)
                ? this
                : toBuilder().address(address).renditions(renditions).build();
    }

    /** Returns whether width and height are known. */
    public boolean hasSize() {
        return b.width > 0;
    }

    /** Returns the media type as given, else by the ending of the address, else empty. */
    public String likelyMediaType() {
        return b.mediaType.isEmpty() ? MediaTypes.ofPath(b.address.path()) : b.mediaType;
    }

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof Image that && b.all().equals(that.b.all());
    }

    @Override
    public int hashCode() {
        return b.all().hashCode();
    }

    @Override
    public String toString() {
        return "Image" + b.all();
    }

    /** Builds a {@link Image}; not safe to share between threads. */
    public static final class Builder implements Cloneable {
        private WebAddress address;
        private AltText alt = AltText.UNKNOWN;
        private String caption = "";
        private String credit = "";
        private int width = 0;
        private int height = 0;
        private String mediaType = "";
        private FocalPoint focus = FocalPoint.CENTRE;
        private List<ImageVariant> renditions = List.of();

        private Builder(WebAddress address) {
            this.address = address;
        }

        /** Sets where it is. */
        public Builder address(WebAddress value) {
            address = value;
            return this;
        }

        /** Sets what it says to those who do not see it; by default nobody has said. */
        public Builder alt(AltText value) {
            alt = value;
            return this;
        }

        /** Sets the line below it, plain text. */
        public Builder caption(String value) {
            caption = Characters.line(value);
            return this;
        }

        /** Sets who made it or owns it, plain text. */
        public Builder credit(String value) {
            credit = Characters.line(value);
            return this;
        }

        /** Sets the media type. */
        public Builder mediaType(String value) {
            mediaType = MediaTypes.clean(value);
            return this;
        }

        /** Sets the point that a crop keeps in view; by default the centre. */
        public Builder focus(FocalPoint value) {
            focus = value;
            return this;
        }

        /** Sets the same picture at other widths. */
        public Builder renditions(List<ImageVariant> value) {
            renditions = List.copyOf(value);
            return this;
        }

        /** Sets its size in pixels; a size of which one side is 0 is unknown. */
        public Builder size(int newWidth, int newHeight) {
            if (newWidth < 0 || newWidth > MAX_PIXELS || newHeight < 0 || newHeight > MAX_PIXELS) {
                throw new InvalidValueException(
                        "图片尺寸 " + newWidth + "×" + newHeight + " 无效：应为 1 至 100000 像素",
                        "the size " + newWidth + "×" + newHeight + " is impossible: expected 1 to 100,000 pixels");
            }
            boolean known = newWidth > 0 && newHeight > 0;
            width = known ? newWidth : 0;
            height = known ? newHeight : 0;
            return this;
        }

        /** Builds it; the builder can be used again. */
        public Image build() {
            return new Image(clone());
        }

        private List<@Nullable Object> all() {
            return Arrays.asList(address, alt, caption, credit, width, height, mediaType, focus, renditions);
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
