package dev.weft.newsroom.channel;

import dev.weft.finding.Finding;
import dev.weft.newsroom.speech.Speech;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A finding as the desk shows it.
 *
 * @param severity how much it matters: {@code info}, {@code warning}, {@code error}
 * @param code the stable name of its kind
 * @param channel the format that it concerns; empty for the article itself
 * @param path a JSON pointer into the article: the field to jump to
 * @param message what was found and what was expected, in the language of the desk
 * @param after the text after which it stood, where the finding says so; else empty
 */
public record ChannelFinding(String severity, String code, String channel, String path, String message, String after) {
    private static final Pattern AFTER = Pattern.compile("^after \"(.+?)\": ");

    /** Returns a finding in a language. */
    public static ChannelFinding of(Finding finding, Speech speech) {
        Matcher place = AFTER.matcher(finding.message().en());
        return new ChannelFinding(
                finding.severity().name().toLowerCase(Locale.ROOT),
                finding.code(),
                finding.format(),
                finding.path(),
                speech.of(finding.message()),
                place.find() ? place.group(1) : "");
    }
}
