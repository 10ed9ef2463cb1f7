package dev.weft.importing.fragment;

import dev.weft.finding.InvalidValueException;
import dev.weft.value.Audio;
import dev.weft.value.CaptionTrack;
import dev.weft.value.Image;
import dev.weft.value.Language;
import dev.weft.value.Media;
import dev.weft.value.MediaTypes;
import dev.weft.value.Video;
import dev.weft.value.VideoProvider;
import dev.weft.value.WebAddress;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads videos and recordings: media elements, and the players of known providers in frames and objects. */
final class Players {
    private final Addresses addresses;
    private final Reporter reporter;

    Players(Addresses addresses, Reporter reporter) {
        this.addresses = addresses;
        this.reporter = reporter;
    }

    /**
     * Returns what a frame, object, embed, video or audio element plays, or null if that is not supported.
     *
     * @param asWritten whether the address is kept as it is, as in what Weft wrote
     */
    @Nullable
    Media read(Element element, boolean asWritten) {
        return switch (element.normalName()) {
            case "video" -> video(element, asWritten);
            case "audio" -> audio(element);
            default -> player(element, asWritten);
        };
    }

    static String source(Element element) {
        for (String attribute :
                new String[] {"src", "data-src", "data", "data-url", "data-original", "data-lazy-src", "_src", "href"
                }) {
            String value = Attributes.of(element, attribute);
            if (!value.isEmpty() && !value.startsWith("about:")) {
                return value;
            }
        }
        for (Element child : element.children()) {
            if (child.nameIs("source") && (child.hasAttr("src") || child.hasAttr("data-src"))) {
                return Attributes.first(child, List.of("src", "data-src"));
            }
            if (child.nameIs("param") && isSourceName(Attributes.of(child, "name"))) {
                return Attributes.of(child, "value");
            }
            if (child.nameIs("embed") && child.hasAttr("src")) {
                return Attributes.of(child, "src");
            }
        }
        return "";
    }

    private static boolean isSourceName(String name) {
        return name.equalsIgnoreCase("movie") || name.equalsIgnoreCase("src") || name.equalsIgnoreCase("url");
    }

    private @Nullable Media player(Element element, boolean asWritten) {
        WebAddress address = addresses.web(source(element));
        if (address == null) {
            return null;
        }
        if (asWritten && VideoProvider.of(address).isPresent()) {
            return video(element, address);
        }
        Optional<WebAddress> player = VideoProvider.playerFor(address);
        if (player.isEmpty()) {
            player = VideoProvider.playerFor(withVariables(address, Attributes.of(element, "flashvars")));
        }
        if (player.isPresent()) {
            return video(element, player.get());
        }
        return file(address, element);
    }

    /** Returns the media that an address is known to be, or null: a provider's video, or a file. */
    @Nullable
    Media known(WebAddress address, Element element) {
        Optional<WebAddress> player = VideoProvider.playerFor(address);
        return player.isPresent() ? video(element, player.get()) : file(address, element);
    }

    private @Nullable Media file(WebAddress address, Element element) {
        String type = MediaTypes.ofPath(address.path());
        if (type.startsWith("video/") || type.endsWith("mpegurl")) {
            return video(element, address);
        }
        return type.startsWith("audio/") ? Audio.of(address, Attributes.of(element, "title")) : null;
    }

    /** Old players name the video in their variables. */
    private static WebAddress withVariables(WebAddress address, String variables) {
        if (variables.isEmpty() || variables.length() > 1000) {
            return address;
        }
        try {
            return address.resolve("?" + variables);
        } catch (InvalidValueException e) {
            return address;
        }
    }

    private @Nullable Media video(Element element, boolean asWritten) {
        WebAddress address = addresses.web(source(element));
        if (address == null) {
            return null;
        }
        return video(
                element, asWritten ? address : VideoProvider.playerFor(address).orElse(address));
    }

    private Video video(Element element, WebAddress address) {
        WebAddress poster = addresses.web(Attributes.of(element, "poster"));
        if (poster == null) {
            poster = addresses.web(Attributes.of(element, "data-poster"));
        }
        return Video.builder(address)
                .title(Attributes.of(element, "title"))
                .poster(poster)
                .duration(duration(element))
                .size(
                        Math.min(Attributes.pixels(Attributes.of(element, "width")), Image.MAX_PIXELS),
                        Math.min(Attributes.pixels(Attributes.of(element, "height")), Image.MAX_PIXELS))
                .captions(element.nameIs("video") ? tracks(element) : written(Attributes.of(element, "data-captions")))
                .build();
    }

    private @Nullable Media audio(Element element) {
        WebAddress address = addresses.web(source(element));
        try {
            return address == null ? null : new Audio(address, Attributes.of(element, "title"), duration(element));
        } catch (InvalidValueException e) {
            return null;
        }
    }

    private static Duration duration(Element element) {
        String value = Attributes.of(element, "data-duration");
        if (!value.startsWith("PT") || value.length() > 32) {
            return Duration.ZERO;
        }
        try {
            Duration duration = Duration.parse(value);
            return duration.isNegative() || duration.compareTo(Duration.ofDays(30)) > 0 ? Duration.ZERO : duration;
        } catch (DateTimeParseException e) {
            return Duration.ZERO;
        }
    }

    private List<CaptionTrack> tracks(Element video) {
        List<CaptionTrack> tracks = new ArrayList<>();
        for (Element child : video.children()) {
            if (child.nameIs("track")) {
                add(
                        tracks,
                        Attributes.of(child, "src"),
                        Attributes.of(child, "srclang"),
                        Attributes.of(child, "label"));
            }
        }
        return tracks;
    }

    /** Reads the subtitles of a provider's player, a line each: language, address and label. */
    private List<CaptionTrack> written(String lines) {
        List<CaptionTrack> tracks = new ArrayList<>();
        int start = 0;
        while (start < lines.length()) {
            int end = lines.indexOf('\n', start);
            end = end < 0 ? lines.length() : end;
            int first = lines.indexOf(' ', start);
            int second = first < 0 ? -1 : lines.indexOf(' ', first + 1);
            if (second > 0 && second < end) {
                add(
                        tracks,
                        lines.substring(first + 1, second),
                        lines.substring(start, first),
                        lines.substring(second + 1, end));
            }
            start = end + 1;
        }
        return tracks;
    }

    private void add(List<CaptionTrack> tracks, String src, String language, String label) {
        WebAddress address = addresses.web(src);
        if (address != null) {
            try {
                tracks.add(new CaptionTrack(address, Language.of(language), label));
            } catch (InvalidValueException e) {
                reporter.report(
                        ImportCodes.ELEMENT_DROPPED,
                        "略去一条字幕，其语言不明：" + Reporter.shown(language),
                        "subtitles were left out, their language is unclear: " + Reporter.shown(language));
            }
        }
    }
}
