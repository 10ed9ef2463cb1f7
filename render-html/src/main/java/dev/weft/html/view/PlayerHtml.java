package dev.weft.html.view;

import dev.weft.markup.Utf8Writer;
import dev.weft.value.Video;
import java.time.Duration;

/** Writes the player of a video site so that nothing is asked of it before a click, and without a script. */
final class PlayerHtml {
    private PlayerHtml() {}

    static void write(Utf8Writer out, Video video, PageContext context) {
        Words words = context.words();
        String provider = video.provider()
                .map(found -> found.displayName(words.language()))
                .orElse("");
        String title = video.title().isEmpty() ? words.get("video") : video.title();
        out.raw("<details class=\"player\"><summary>");
        video.poster()
                .filter(poster -> context.links().isWithin(poster.toString()))
                .ifPresent(poster -> out.raw("<img src=\"")
                        .attribute(context.links().to(poster))
                        .raw("\" alt=\"\" loading=\"lazy\">"));
        out.raw("<span><b>").text(title).raw("</b>");
        if (!video.duration().isZero()) {
            out.raw(" <small>").text(clock(video.duration())).raw("</small>");
        }
        out.raw("<small>").text(words.get("play-on", provider)).raw("</small></span></summary><iframe src=\"");
        out.attribute(video.address().toString()).raw("\" title=\"").attribute(title);
        out.raw("\" loading=\"lazy\" allow=\"fullscreen\" allowfullscreen></iframe></details>");
        out.raw("<p class=\"source\"><a href=\"").attribute(video.address().toString());
        out.raw("\" rel=\"noopener\">").text(words.get("open-on", provider)).raw("</a></p>");
    }

    /** Returns a duration as a clock shows it: {@code 3:07}, {@code 1:02:30}. */
    static String clock(Duration duration) {
        long seconds = duration.toSeconds();
        String rest = two(seconds % 60);
        return seconds < 3600 ? seconds / 60 + ":" + rest : seconds / 3600 + ":" + two(seconds / 60 % 60) + ":" + rest;
    }

    private static String two(long number) {
        return number < 10 ? "0" + number : Long.toString(number);
    }
}
