package dev.weft.wechat.account;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How an official-account article looks: a name, for each {@link Rule} the declarations of an inline style, and what
 * marks say.
 *
 * <p>In a declaration {@code {colour}} stands for the publication's colour, {@code {ink}} for one like it that can be read
 * as text, {@code {on}} for what can be read upon it, and {@code {line}} for a light one for borders. In a mark
 * {@code {n}} stands for the number of a heading, and {@code {word}} for its word in the article's language. Styles are
 * short, because WeChat counts them with the text. WeChat makes the colours of its dark mode itself: a grey ground becomes
 * dark, a light one in a colour does not.
 *
 * @param name what publications choose it by
 * @param rules the declarations of each rule, separated by semicolons; none for a rule that is missing
 * @param marks the texts of the marks it has, by their rule
 */
public record AccountTheme(String name, Map<Rule, String> rules, Map<Rule, String> marks) {
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

    /** As a newspaper sets it: ruled headings in a serif, indented paragraphs, the publication's colour used sparingly. */
    public static final AccountTheme PRESS = BuiltInThemes.press();

    /** As a magazine sets it: wide and centred, numbered headings, large quotations, soft corners. */
    public static final AccountTheme MAGAZINE = BuiltInThemes.magazine();

    /** As an institution announces: headings on the publication's colour, a boxed lead, ruled tables. */
    public static final AccountTheme BULLETIN = BuiltInThemes.bulletin();

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
        marks = Map.copyOf(marks);
    }

    /** Returns the built-in theme of a name, if there is one. */
    public static Optional<AccountTheme> named(String name) {
        return builtIn().stream().filter(theme -> theme.name.equals(name)).findFirst();
    }

    /** Returns the built-in themes. */
    public static List<AccountTheme> builtIn() {
        return List.of(PLAIN, PRESS, MAGAZINE, BULLETIN);
    }

    /** Returns this theme under another name, but for one rule. */
    public AccountTheme with(String newName, Rule rule, String declarations) {
        Map<Rule, String> changed = new EnumMap<>(Rule.class);
        changed.putAll(rules);
        changed.put(rule, declarations);
        return new AccountTheme(newName, changed, marks);
    }
}
