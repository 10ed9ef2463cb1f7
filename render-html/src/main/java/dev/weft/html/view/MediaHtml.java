package dev.weft.html.view;

import dev.weft.markup.Utf8Writer;
import dev.weft.value.CaptionTrack;
import dev.weft.value.Media;
import dev.weft.value.Video;

/** Writes a video or recording that is a file; it is not fetched before it is played. */
final class MediaHtml {
    private MediaHtml() {}

    static void write(Utf8Writer out, Media media, PageContext context) {
        Links links = context.links();
        boolean isVideo = media instanceof Video;
        String title = media.title().isEmpty() ? context.words().get(isVideo ? "video" : "audio") : media.title();
        out.raw(isVideo ? "<video src=\"" : "<audio src=\"").attribute(links.to(media.address()));
        out.raw("\" controls preload=\"none\" aria-label=\"").attribute(title).raw("\"");
        if (media instanceof Video video) {
            if (video.width() > 0) {
                out.raw(" width=\"").number(video.width());
                out.raw("\" height=\"").number(video.height()).raw("\"");
            }
            video.poster()
                    .filter(poster -> links.isWithin(poster.toString()))
                    .ifPresent(poster ->
                            out.raw(" poster=\"").attribute(links.to(poster)).raw("\""));
            out.raw(">");
            for (CaptionTrack track : video.captions()) {
                track(out, track, links);
            }
        } else {
            out.raw(">");
        }
        out.raw("<a href=\"")
                .attribute(links.to(media.address()))
                .raw("\">")
                .text(title)
                .raw("</a>");
        out.raw(isVideo ? "</video>" : "</audio>");
    }

    private static void track(Utf8Writer out, CaptionTrack track, Links links) {
        out.raw("<track kind=\"captions\" src=\"").attribute(links.to(track.address()));
        out.raw("\" srclang=\"").attribute(track.language().tag());
        out.raw("\" label=\"")
                .attribute(track.label().isEmpty() ? track.language().tag() : track.label())
                .raw("\">");
    }
}
