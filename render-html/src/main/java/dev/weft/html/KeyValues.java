package dev.weft.html;

import java.util.LinkedHashMap;
import java.util.Map;

/** Reads lines of {@code key = value}; empty lines and those beginning with {@code #} say nothing. */
final class KeyValues {
    private KeyValues() {}

    static Map<String, String> parse(String file, String text) {
        Map<String, String> found = new LinkedHashMap<>();
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            String stripped = line.strip();
            if (stripped.isEmpty() || stripped.startsWith("#")) {
                continue;
            }
            int equals = stripped.indexOf('=');
            if (equals < 1) {
                throw new ThemeException(
                        file, number, "「" + stripped + "」应形如 键 = 值", "\"" + stripped + "\" should be key = value");
            }
            String key = stripped.substring(0, equals).strip();
            if (found.put(key, unquoted(stripped.substring(equals + 1).strip())) != null) {
                throw new ThemeException(file, number, "键「" + key + "」出现了两次", "the key \"" + key + "\" is there twice");
            }
        }
        return found;
    }

    /** Returns what stands between double quotes, which keep the spaces at the ends of a value. */
    private static String unquoted(String value) {
        int end = value.length() - 1;
        return end > 0 && value.charAt(0) == '"' && value.charAt(end) == '"' ? value.substring(1, end) : value;
    }
}
