package dev.weft.html.view;

import dev.weft.markup.Utf8Writer;
import dev.weft.value.Audio;
import dev.weft.value.CaptionTrack;
import dev.weft.value.Media;
import dev.weft.value.Video;
import dev.weft.value.WebAddress;
import java.time.Duration;
import java.util.Optional;

/**
 * Writes what plays: a file, which is not fetched before it is played, or the player of a video site so that nothing is asked
 * of that before a click, and without a script.
 */
final class PageMedia implements Media.Visitor<Utf8Writer> {
    private final Utf8Writer out;
    private final Links links;
    private final Words words;

    PageMedia(Utf8Writer out, PageContext context) {
        this.out = out;
        this.links = context.links();
        this.words = context.words();
    }

    @Override
    public Utf8Writer audio(Audio audio) {
        start("<audio src=\"", audio, title(audio, "audio")).raw(">");
        return link(audio, title(audio, "audio")).raw("</audio>");
    }

    @Override
    public Utf8Writer video(Video video) {
        return video.provider().isPresent() ? player(video) : file(video);
    }

    private String title(Media media, String otherwise) {
        return media.title().isEmpty() ? words.get(otherwise) : media.title();
    }

    private Utf8Writer start(String element, Media media, String title) {
        out.raw(element).attribute(links.to(media.address()));
        return out.raw("\" controls preload=\"none\" aria-label=\"")
                .attribute(title)
                .raw("\"");
    }

    private Utf8Writer link(Media media, String title) {
        out.raw("<a href=\"").attribute(links.to(media.address())).raw("\">");
        return out.text(title).raw("</a>");
    }

    private Utf8Writer file(Video video) {
        String title = title(video, "video");
        start("<video src=\"", video, title);
        if (video.width() > 0) {
            out.raw(" width=\"").number(video.width());
            out.raw("\" height=\"").number(video.height()).raw("\"");
        }
        poster(video)
                .ifPresent(poster ->
                        out.raw(" poster=\"").attribute(links.to(poster)).raw("\""));
        out.raw(">");
        for (CaptionTrack track : video.captions()) {
            String tag = track.language().tag();
            out.raw("<track kind=\"captions\" src=\"").attribute(links.to(track.address()));
            out.raw("\" srclang=\"").attribute(tag);
            out.raw("\" label=\"")
                    .attribute(track.label().isEmpty() ? tag : track.label())
                    .raw("\">");
        }
        return link(video, title).raw("</video>");
    }

    private Utf8Writer player(Video video) {
        String provider = video.provider()
                .map(found -> found.displayName(words.language()))
                .orElse("");
        String title = title(video, "video");
        String address = video.address().toString();
        out.raw("<details class=\"player\"><summary>");
        poster(video)
                .ifPresent(poster ->
                        out.raw("<img src=\"").attribute(links.to(poster)).raw("\" alt=\"\" loading=\"lazy\">"));
        out.raw("<span><b>").text(title).raw("</b>");
        if (!video.duration().isZero()) {
            out.raw(" <small>").text(clock(video.duration())).raw("</small>");
        }
        out.raw("<small>").text(words.get("play-on", provider)).raw("</small></span></summary><iframe src=\"");
        out.attribute(address).raw("\" title=\"").attribute(title);
        out.raw("\" loading=\"lazy\" allow=\"fullscreen\" allowfullscreen></iframe></details>");
        out.raw("<p class=\"source\"><a href=\"").attribute(address);
        return out.raw("\" rel=\"noopener\">")
                .text(words.get("open-on", provider))
                .raw("</a></p>");
    }

    /** Returns the poster, if it is on the site itself. */
    private Optional<WebAddress> poster(Video video) {
        return video.poster().filter(poster -> links.isWithin(poster.toString()));
    }

    /** Returns a duration as a clock shows it: {@code 3:07}, {@code 1:02:30}. */
    private static String clock(Duration duration) {
        long seconds = duration.toSeconds();
        String rest = two(seconds % 60);
        return seconds < 3600 ? seconds / 60 + ":" + rest : seconds / 3600 + ":" + two(seconds / 60 % 60) + ":" + rest;
    }

    private static String two(long number) {
        return number < 10 ? "0" + number : Long.toString(number);
    }
}
