package dev.weft.wechat.account;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** The styles of a theme in a publication's colour, encoded once. */
final class Styles {
    private final String colour;
    private final Map<Rule, byte[]> attributes = new EnumMap<>(Rule.class);

    Styles(AccountTheme theme, String colour) {
        this.colour = colour;
        for (Rule rule : Rule.values()) {
            String style = " style=\"" + theme.rules().getOrDefault(rule, "").replace("{colour}", colour);
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
}
