package dev.weft.json;

import dev.weft.finding.InvalidValueException;
import dev.weft.value.AltText;
import dev.weft.value.Attachment;
import dev.weft.value.Audio;
import dev.weft.value.CaptionTrack;
import dev.weft.value.FocalPoint;
import dev.weft.value.Image;
import dev.weft.value.ImageVariant;
import dev.weft.value.Language;
import dev.weft.value.MediaTypes;
import dev.weft.value.Video;
import dev.weft.value.WebAddress;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads pictures, videos, recordings and attachments. */
final class MediaReader {
    private static final Keys IMAGE =
            Keys.of("url", "alt", "caption", "credit", "width", "height", "mediaType", "focus", "renditions");
    private static final Keys RENDITION = Keys.of("url", "width");
    private static final Keys VIDEO = Keys.of("url", "title", "poster", "duration", "width", "height", "captions");
    private static final Keys TRACK = Keys.of("url", "language", "label");
    private static final Keys AUDIO = Keys.of("url", "title", "duration");
    private static final Keys ATTACHMENT = Keys.of("url", "name", "title", "mediaType", "bytes");

    private final Cursor in;

    MediaReader(Cursor in) {
        this.in = in;
    }

    /** What is known of a picture while it is being read. */
    static final class Draft {
        private @Nullable WebAddress url;
        private AltText alt = AltText.UNKNOWN;
        private String caption = "";
        private String credit = "";
        private int width;
        private int height;
        private String mediaType = "";
        private FocalPoint focus = FocalPoint.CENTRE;
        private List<ImageVariant> renditions = List.of();

        private Image image(WebAddress address) {
            return Image.builder(address)
                    .alt(alt)
                    .caption(caption)
                    .credit(credit)
                    .size(width, height)
                    .mediaType(mediaType)
                    .focus(focus)
                    .renditions(renditions)
                    .build();
        }
    }

    @Nullable
    Image image() {
        if (!in.object()) {
            return null;
        }
        Draft draft = new Draft();
        for (String key = in.next(IMAGE); key != null; key = in.next(IMAGE)) {
            read(draft, key);
        }
        return orMissing(draft.url == null ? null : image(draft, draft.url));
    }

    /** Returns the picture that was read. */
    Image image(Draft draft, WebAddress address) {
        size(draft.width, draft.height);
        return draft.image(address);
    }

    /** Reports a size of which only one side is known, which is none. */
    private void size(int width, int height) {
        if ((width == 0) != (height == 0)) {
            in.report(
                    JsonCodes.INVALID_VALUE,
                    "width 和 height 只有一个，未采用",
                    "width or height alone is no size; it was left out");
        }
    }

    /** Reads the value of one key of a picture. */
    void read(Draft draft, String key) {
        switch (key) {
            case "url" -> draft.url = in.address();
            case "alt" -> {
                String text = in.text();
                draft.alt = text == null ? AltText.UNKNOWN : AltText.of(text);
            }
            case "caption" -> draft.caption = in.line();
            case "credit" -> draft.credit = in.line();
            case "width" -> draft.width = pixels();
            case "height" -> draft.height = pixels();
            case "mediaType" -> draft.mediaType = mediaType();
            case "focus" -> draft.focus = focus();
            case "renditions" -> draft.renditions = in.list(this::rendition);
            default -> throw new AssertionError(key);
        }
    }

    private <T> @Nullable T orMissing(@Nullable T value) {
        if (value == null) {
            in.missing("url");
        }
        return value;
    }

    private int pixels() {
        return (int) in.whole(1, Image.MAX_PIXELS, 0);
    }

    private String mediaType() {
        String type = in.value(MediaTypes::clean);
        return type == null ? "" : type;
    }

    private FocalPoint focus() {
        if (!in.array()) {
            return FocalPoint.CENTRE;
        }
        double[] xy = {Double.NaN, Double.NaN};
        int count = 0;
        while (in.element()) {
            double number = in.decimal();
            if (count < 2) {
                xy[count] = number;
            }
            count++;
        }
        try {
            return new FocalPoint(count == 2 ? xy[0] : Double.NaN, xy[1]);
        } catch (InvalidValueException e) {
            in.report(
                    JsonCodes.INVALID_VALUE,
                    "焦点应为 0 至 1 之间的两个数，如 [0.5,0.4]",
                    "a focal point is two numbers from 0 to 1, such as [0.5,0.4]");
            return FocalPoint.CENTRE;
        }
    }

    private @Nullable ImageVariant rendition() {
        if (!in.object()) {
            return null;
        }
        WebAddress url = null;
        int width = 0;
        for (String key = in.next(RENDITION); key != null; key = in.next(RENDITION)) {
            if (key.equals("url")) {
                url = in.address();
            } else {
                width = pixels();
            }
        }
        if (url == null || width == 0) {
            in.missing(url == null ? "url" : "width");
            return null;
        }
        return new ImageVariant(url, width);
    }

    @Nullable
    Video video() {
        if (!in.object()) {
            return null;
        }
        WebAddress url = null;
        WebAddress poster = null;
        String title = "";
        Duration duration = Duration.ZERO;
        int width = 0;
        int height = 0;
        List<CaptionTrack> captions = List.of();
        for (String key = in.next(VIDEO); key != null; key = in.next(VIDEO)) {
            switch (key) {
                case "url" -> url = in.address();
                case "title" -> title = in.line();
                case "poster" -> poster = in.address();
                case "duration" -> duration = duration();
                case "width" -> width = pixels();
                case "height" -> height = pixels();
                case "captions" -> captions = in.list(this::track);
                default -> throw new AssertionError(key);
            }
        }
        size(width, height);
        return orMissing(
                url == null
                        ? null
                        : Video.builder(url)
                                .title(title)
                                .poster(poster)
                                .duration(duration)
                                .size(width, height)
                                .captions(captions)
                                .build());
    }

    private @Nullable CaptionTrack track() {
        if (!in.object()) {
            return null;
        }
        WebAddress url = null;
        Language language = null;
        String label = "";
        for (String key = in.next(TRACK); key != null; key = in.next(TRACK)) {
            switch (key) {
                case "url" -> url = in.address();
                case "language" -> language = in.value(Language::of);
                case "label" -> label = in.line();
                default -> throw new AssertionError(key);
            }
        }
        if (url == null || language == null) {
            in.missing(url == null ? "url" : "language");
            return null;
        }
        return new CaptionTrack(url, language, label);
    }

    @Nullable
    Audio audio() {
        if (!in.object()) {
            return null;
        }
        WebAddress url = null;
        String title = "";
        Duration duration = Duration.ZERO;
        for (String key = in.next(AUDIO); key != null; key = in.next(AUDIO)) {
            switch (key) {
                case "url" -> url = in.address();
                case "title" -> title = in.line();
                case "duration" -> duration = duration();
                default -> throw new AssertionError(key);
            }
        }
        return orMissing(url == null ? null : new Audio(url, title, duration));
    }

    /** Reads a duration: a number of seconds. */
    private Duration duration() {
        return Duration.ofSeconds(in.whole(0, Audio.MAX_SECONDS, 0));
    }

    @Nullable
    Attachment attachment() {
        if (!in.object()) {
            return null;
        }
        WebAddress url = null;
        String name = "";
        String title = "";
        String mediaType = "";
        long bytes = -1;
        for (String key = in.next(ATTACHMENT); key != null; key = in.next(ATTACHMENT)) {
            switch (key) {
                case "url" -> url = in.address();
                case "name" -> name = in.line();
                case "title" -> title = in.line();
                case "mediaType" -> mediaType = mediaType();
                case "bytes" -> bytes = in.whole(0, Long.MAX_VALUE, -1);
                default -> throw new AssertionError(key);
            }
        }
        Attachment.Builder attachment = url == null
                ? null
                : Attachment.builder(url).name(name).title(title).mediaType(mediaType);
        if (attachment != null && bytes >= 0) {
            attachment.bytes(bytes);
        }
        return orMissing(attachment == null ? null : attachment.build());
    }
}
