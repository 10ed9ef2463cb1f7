package dev.weft.wechat.account;

import dev.weft.internal.Rgb;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** The styles of a theme in a publication's colour, encoded once. */
final class Styles {
    /** What text needs before its ground; a little more than is asked for, since grounds may be a light grey. */
    private static final double CONTRAST = 5;

    private final AccountTheme theme;
    private final String colour;
    private final Map<Rule, byte[]> attributes = new EnumMap<>(Rule.class);

    Styles(AccountTheme theme, String colour) {
        this.theme = theme;
        this.colour = colour;
        Rgb own = Rgb.parse(colour);
        String ink = readable(own).toString();
        String on = own.contrast(Rgb.WHITE) >= 4.5 ? "#fff" : "#222";
        String line = mixed(own, Rgb.WHITE, 60).toString();
        for (Rule rule : Rule.values()) {
            String style = " style=\""
                    + theme.rules()
                            .getOrDefault(rule, "")
                            .replace("{colour}", colour)
                            .replace("{ink}", ink)
                            .replace("{on}", on)
                            .replace("{line}", line);
            attributes.put(rule, style.getBytes(StandardCharsets.UTF_8));
        }
    }

    boolean isIn(String other) {
        return colour.equals(other);
    }

    /** Returns a style attribute up to its declarations, without the closing quote. */
    byte[] of(Rule rule) {
        return Objects.requireNonNull(attributes.get(rule));
    }

    /** Returns whether the theme has a style for what is not written without one. */
    boolean has(Rule rule) {
        return theme.rules().containsKey(rule);
    }

    /** Returns what a mark says; empty where the theme has none. */
    String mark(Rule rule) {
        return theme.marks().getOrDefault(rule, "");
    }

    /** Returns a colour that can be read on white, as near to its own as can be. */
    private static Rgb readable(Rgb own) {
        int percent = 0;
        while (percent < 100 && mixed(own, Rgb.BLACK, percent).contrast(Rgb.WHITE) < CONTRAST) {
            percent += 2;
        }
        return mixed(own, Rgb.BLACK, percent);
    }

    private static Rgb mixed(Rgb own, Rgb other, int percent) {
        return own.combined(other, (from, to) -> (from * (100 - percent) + to * percent) / 100);
    }
}
