package dev.weft.json;

import dev.weft.value.AltText;
import dev.weft.value.Attachment;
import dev.weft.value.Audio;
import dev.weft.value.CaptionTrack;
import dev.weft.value.FocalPoint;
import dev.weft.value.Image;
import dev.weft.value.ImageVariant;
import dev.weft.value.Media;
import dev.weft.value.Video;

/** Writes pictures, videos, recordings and attachments. */
final class MediaWriter implements Media.Visitor<JsonOut> {
    private final JsonOut out;

    MediaWriter(JsonOut out) {
        this.out = out;
    }

    void image(Image image) {
        out.open('{');
        members(image);
        out.close('}');
    }

    /** Writes the keys and values of a picture. */
    void members(Image image) {
        out.text("url", image.address().toString());
        if (image.alt().kind() != AltText.Kind.UNKNOWN) {
            out.key("alt").string(image.alt().text());
        }
        out.text("caption", image.caption())
                .text("credit", image.credit())
                .number("width", image.width(), 0)
                .number("height", image.height(), 0)
                .text("mediaType", image.mediaType());
        if (!image.focus().equals(FocalPoint.CENTRE)) {
            out.key("focus")
                    .open('[')
                    .decimal(image.focus().x())
                    .decimal(image.focus().y())
                    .close(']');
        }
        out.list("renditions", image.renditions(), this::rendition);
    }

    private void rendition(ImageVariant variant) {
        out.open('{')
                .text("url", variant.address().toString())
                .number("width", variant.width(), 0)
                .close('}');
    }

    /** Writes the key {@code video} and its value. */
    @Override
    public JsonOut video(Video video) {
        return out.key("video")
                .open('{')
                .text("url", video.address().toString())
                .text("title", video.title())
                .value("poster", video.poster())
                .number("duration", video.duration().toSeconds(), 0)
                .number("width", video.width(), 0)
                .number("height", video.height(), 0)
                .list("captions", video.captions(), this::track)
                .close('}');
    }

    private void track(CaptionTrack track) {
        out.open('{')
                .text("url", track.address().toString())
                .text("language", track.language().tag())
                .text("label", track.label())
                .close('}');
    }

    /** Writes the key {@code audio} and its value. */
    @Override
    public JsonOut audio(Audio audio) {
        return out.key("audio")
                .open('{')
                .text("url", audio.address().toString())
                .text("title", audio.title())
                .number("duration", audio.duration().toSeconds(), 0)
                .close('}');
    }

    void attachment(Attachment attachment) {
        out.open('{')
                .text("url", attachment.address().toString())
                .text("name", attachment.name())
                .text("title", attachment.title().equals(attachment.name()) ? "" : attachment.title())
                .text("mediaType", attachment.mediaType())
                .number("bytes", attachment.bytes(), -1)
                .close('}');
    }
}
