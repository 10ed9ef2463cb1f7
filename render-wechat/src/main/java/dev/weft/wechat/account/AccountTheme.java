package dev.weft.wechat.account;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How an official-account article looks: a name, and for each {@link Rule} the declarations of an inline style.
 *
 * <p>{@code {colour}} in a declaration stands for the publication's colour. Styles are short, because WeChat counts
 * them with the text. WeChat makes the colours of its dark mode itself, from plain colours; so none is set without need.
 *
 * @param name what callers choose it by
 * @param rules the declarations of each rule, separated by semicolons; none for a rule that is missing
 */
public record AccountTheme(String name, Map<Rule, String> rules) {
    private static final List<String> REFUSED = List.of(
            "\"",
            "<",
            ">",
            "&",
            "\\",
            "\n",
            "\r",
            "!important",
            "url(",
            "var(",
            "expression(",
            "@",
            "position",
            "grid",
            "gradient",
            "/*");

    /** Quiet black on white. */
    public static final AccountTheme PLAIN = BuiltInThemes.plain();

    /** As a newspaper sets it: indented paragraphs, headings with a bar in the publication's colour. */
    public static final AccountTheme PRESS = BuiltInThemes.press();

    /** For holidays and celebrations: red and gold, centred headings. */
    public static final AccountTheme FESTIVE = BuiltInThemes.festive();

    /** Copies the rules, and refuses declarations that WeChat drops or that could leave the attribute. */
    public AccountTheme {
        Map<Rule, String> copy = new EnumMap<>(Rule.class);
        rules.forEach((rule, declarations) -> {
            String lower = declarations.toLowerCase(Locale.ROOT);
            for (String refused : REFUSED) {
                if (lower.contains(refused)) {
                    throw new IllegalArgumentException("rules[" + rule + "] has \"" + refused.strip()
                            + "\", expected plain declarations that WeChat keeps");
                }
            }
            copy.put(rule, declarations);
        });
        rules = Collections.unmodifiableMap(copy);
    }

    /** Returns the built-in themes. */
    public static List<AccountTheme> builtIn() {
        return List.of(PLAIN, PRESS, FESTIVE);
    }

    /** Returns this theme under another name, but for one rule. */
    public AccountTheme with(String newName, Rule rule, String declarations) {
        Map<Rule, String> changed = new EnumMap<>(Rule.class);
        changed.putAll(rules);
        changed.put(rule, declarations);
        return new AccountTheme(newName, changed);
    }
}
