package dev.weft.markup;

import dev.weft.value.AltText;
import dev.weft.value.Audio;
import dev.weft.value.CaptionTrack;
import dev.weft.value.FocalPoint;
import dev.weft.value.Image;
import dev.weft.value.ImageVariant;
import dev.weft.value.Media;
import dev.weft.value.Video;
import java.time.Duration;
import java.util.List;

/** Writes the elements of pictures, videos and recordings in the exchange form. */
final class MediaHtml implements Media.Visitor<Utf8Writer> {
    private final BodyHtml html;
    private final Utf8Writer out;

    MediaHtml(BodyHtml html, Utf8Writer out) {
        this.html = html;
        this.out = out;
    }

    void write(Media media) {
        media.accept(this);
    }

    @Override
    public Utf8Writer audio(Audio audio) {
        out.raw("<audio src=\"");
        html.address(audio.address());
        out.raw("\" controls");
        html.optional("title", audio.title());
        duration(audio.duration());
        return out.raw("></audio>");
    }

    @Override
    public Utf8Writer video(Video video) {
        boolean player = video.provider().isPresent();
        out.raw(player ? "<iframe src=\"" : "<video src=\"");
        html.address(video.address());
        out.raw(player ? "\" allowfullscreen" : "\" controls");
        html.optional("title", video.title());
        size(video.width(), video.height());
        if (video.poster().isPresent()) {
            out.raw(player ? " data-poster=\"" : " poster=\"");
            html.address(video.poster().get());
            out.raw("\"");
        }
        duration(video.duration());
        if (player) {
            html.optional("data-captions", lines(video.captions()));
            return out.raw("></iframe>");
        }
        out.raw(">");
        for (CaptionTrack track : video.captions()) {
            out.raw("<track kind=\"captions\" src=\"");
            html.address(track.address());
            out.raw("\" srclang=\"").attribute(track.language().tag()).raw("\"");
            html.optional("label", track.label());
            out.raw(">");
        }
        return out.raw("</video>");
    }

    private void duration(Duration duration) {
        html.optional("data-duration", duration.isZero() ? "" : duration.toString());
    }

    /** A player's frame holds no elements, so its subtitles are lines of language, address and label. */
    private static String lines(List<CaptionTrack> captions) {
        StringBuilder lines = new StringBuilder();
        for (CaptionTrack track : captions) {
            lines.append(track.language().tag())
                    .append(' ')
                    .append(track.address())
                    .append(' ')
                    .append(track.label())
                    .append('\n');
        }
        return lines.toString();
    }

    void picture(Image image) {
        out.raw(Tags.IMG);
        html.address(image.address());
        out.raw(Tags.QUOTE);
        if (image.alt().kind() != AltText.Kind.UNKNOWN) {
            out.raw(Tags.ALT).attribute(image.alt().text()).raw(Tags.QUOTE);
        }
        size(image.width(), image.height());
        variants(image.renditions());
        html.optional("data-credit", image.credit());
        html.optional("data-type", image.mediaType());
        if (!image.focus().equals(FocalPoint.CENTRE)) {
            html.optional("data-focus", image.focus().x() + "," + image.focus().y());
        }
        out.raw(Tags.END);
    }

    private void size(int width, int height) {
        if (width > 0) {
            out.raw(Tags.WIDTH).number(width).raw(Tags.HEIGHT).number(height).raw(Tags.QUOTE);
        }
    }

    private void variants(List<ImageVariant> variants) {
        if (variants.isEmpty()) {
            return;
        }
        out.raw(" srcset=\"");
        String separator = "";
        for (ImageVariant variant : variants) {
            out.raw(separator);
            html.address(variant.address());
            out.raw(" ").number(variant.width()).raw("w");
            separator = ", ";
        }
        out.raw(Tags.QUOTE);
    }
}
