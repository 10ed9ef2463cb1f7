package dev.weft.html;

import com.google.common.base.Splitter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What {@code theme.properties} chooses.
 *
 * @param linkedStyle whether the styles are a file of their own
 * @param indent whether paragraphs begin with a space of two characters
 * @param rail whether a rail stands beside articles and lists
 * @param reading whether length, reading time and a choice of text size stand above an article
 * @param contacts whether the organisations' contact data stands on every page
 */
record ThemeOptions(boolean linkedStyle, boolean indent, boolean rail, boolean reading, boolean contacts) {
    static final String FILE = "theme.properties";

    /** Names the languages that the theme brings words for, where its files cannot be listed. */
    private static final String LANGUAGES = "languages";

    private static final Map<String, Set<String>> KNOWN = Map.of(
            "style", Set.of("inline", "linked"),
            "indent", Set.of("yes", "no"),
            "rail", Set.of("yes", "no"),
            "reading", Set.of("yes", "no"),
            "contacts", Set.of("yes", "no"));

    static ThemeOptions of(Map<String, String> options) {
        options.forEach((key, value) -> {
            if (key.equals(LANGUAGES)) {
                return;
            }
            Set<String> values = KNOWN.get(key);
            if (values == null) {
                throw new ThemeException(
                        FILE,
                        0,
                        "选项「" + key + "」不存在；可用：" + String.join("、", keys()),
                        "the option \"" + key + "\" is unknown; there are " + String.join(", ", keys()));
            }
            if (!values.contains(value)) {
                throw new ThemeException(
                        FILE,
                        0,
                        "选项「" + key + "」的值「" + value + "」无效",
                        "\"" + value + "\" is no value of the option \"" + key + "\"");
            }
        });
        return new ThemeOptions(
                "linked".equals(options.get("style")),
                "yes".equals(options.get("indent")),
                "yes".equals(options.get("rail")),
                "yes".equals(options.get("reading")),
                "yes".equals(options.get("contacts")));
    }

    /** Returns the tags of the languages that the theme says it has words for. */
    static List<String> languages(Map<String, String> options) {
        return Splitter.onPattern("[ ,]+").omitEmptyStrings().splitToList(options.getOrDefault(LANGUAGES, ""));
    }

    private static Set<String> keys() {
        Set<String> keys = new TreeSet<>(KNOWN.keySet());
        keys.add(LANGUAGES);
        return keys;
    }
}
