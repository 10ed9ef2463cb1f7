package dev.weft.json;

import dev.weft.markup.JsonWriter;
import dev.weft.value.AltText;
import dev.weft.value.Attachment;
import dev.weft.value.Audio;
import dev.weft.value.CaptionTrack;
import dev.weft.value.FocalPoint;
import dev.weft.value.Image;
import dev.weft.value.ImageVariant;
import dev.weft.value.Media;
import dev.weft.value.Video;
import dev.weft.value.WebAddress;

/** Writes pictures, videos, recordings and attachments. */
final class MediaWriter implements Media.Visitor<JsonWriter> {
    private final JsonWriter out;

    MediaWriter(JsonWriter out) {
        this.out = out;
    }

    void image(Image image) {
        out.object();
        members(image);
        out.endObject();
    }

    /** Writes the keys and values of a picture. */
    void members(Image image) {
        out.text("url", image.address().toString());
        if (image.alt().kind() != AltText.Kind.UNKNOWN) {
            out.text("alt", image.alt().text());
        }
        out.optional("caption", image.caption())
                .optional("credit", image.credit())
                .optional("width", image.width(), 0)
                .optional("height", image.height(), 0)
                .optional("mediaType", image.mediaType());
        if (!image.focus().equals(FocalPoint.CENTRE)) {
            out.array("focus")
                    .number(image.focus().x())
                    .number(image.focus().y())
                    .endArray();
        }
        out.optional("renditions", image.renditions(), this::rendition);
    }

    private void rendition(ImageVariant variant) {
        out.object()
                .text("url", variant.address().toString())
                .optional("width", variant.width(), 0)
                .endObject();
    }

    /** Writes the key {@code video} and its value. */
    @Override
    public JsonWriter video(Video video) {
        return out.object("video")
                .text("url", video.address().toString())
                .optional("title", video.title())
                .optional("poster", video.poster().map(WebAddress::toString).orElse(""))
                .optional("duration", video.duration().toSeconds(), 0)
                .optional("width", video.width(), 0)
                .optional("height", video.height(), 0)
                .optional("captions", video.captions(), this::track)
                .endObject();
    }

    private void track(CaptionTrack track) {
        out.object()
                .text("url", track.address().toString())
                .text("language", track.language().tag())
                .optional("label", track.label())
                .endObject();
    }

    /** Writes the key {@code audio} and its value. */
    @Override
    public JsonWriter audio(Audio audio) {
        return out.object("audio")
                .text("url", audio.address().toString())
                .optional("title", audio.title())
                .optional("duration", audio.duration().toSeconds(), 0)
                .endObject();
    }

    void attachment(Attachment attachment) {
        out.object()
                .text("url", attachment.address().toString())
                .optional("name", attachment.name())
                .optional("title", attachment.title().equals(attachment.name()) ? "" : attachment.title())
                .optional("mediaType", attachment.mediaType());
        attachment.bytes().ifPresent(bytes -> out.number("bytes", bytes));
        out.endObject();
    }
}
