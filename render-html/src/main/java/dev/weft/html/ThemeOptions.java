package dev.weft.html;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What {@code theme.properties} chooses.
 *
 * @param linkedStyle whether the styles are a file of their own
 * @param indent whether paragraphs begin with a space of two characters
 * @param rail whether a rail stands beside articles and lists
 * @param contacts whether the organisations' contact data stands on every page
 */
record ThemeOptions(boolean linkedStyle, boolean indent, boolean rail, boolean contacts) {
    private static final String FILE = "theme.properties";
    private static final Map<String, Set<String>> KNOWN = Map.of(
            "style", Set.of("inline", "linked"),
            "indent", Set.of("yes", "no"),
            "rail", Set.of("yes", "no"),
            "contacts", Set.of("yes", "no"));

    static ThemeOptions of(Map<String, String> options) {
        options.forEach((key, value) -> {
            Set<String> values = KNOWN.get(key);
            if (values == null) {
                throw new ThemeException(
                        FILE,
                        0,
                        "选项「" + key + "」不存在；可用：" + String.join("、", new TreeMap<>(KNOWN).keySet()),
                        "the option \"" + key + "\" is unknown; there are "
                                + String.join(", ", new TreeMap<>(KNOWN).keySet()));
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
                "yes".equals(options.get("contacts")));
    }
}
