package dev.weft.html.view;

import dev.weft.html.template.ViewType;
import dev.weft.value.Language;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** The words a theme's pages say in one language. */
public final class Words {
    private final Language language;
    private final Map<String, String> byKey;
    private final String locale;
    private final String direction;

    /** Makes the words of a language. */
    public Words(Language language, Map<String, String> byKey) {
        this.language = language;
        this.byKey = new HashMap<>(byKey);
        this.locale = language.tag().replace('-', '_');
        this.direction = SiteView.direction(language.isRightToLeft());
    }

    /** Returns the language. */
    public Language language() {
        return language;
    }

    /** Returns the language as social networks write it. */
    String locale() {
        return locale;
    }

    /** Returns how the language is written. */
    String direction() {
        return direction;
    }

    /** Returns what is said for a key. */
    public String get(String key) {
        String words = byKey.get(key);
        if (words == null) {
            throw new IllegalArgumentException("key == \"" + key + "\", which no language has");
        }
        return words;
    }

    /** Returns what is said for a key, with a value in place of the braces. */
    public String get(String key, String value) {
        String words = get(key);
        int at = words.indexOf("{}");
        return at < 0 ? words : words.substring(0, at) + value + words.substring(at + 2);
    }

    /** Returns the names that templates can use, each with what is said in one language. */
    public static ViewType<Words> type(Map<String, String> examples) {
        ViewType<Words> type = new ViewType<>("text", "what the pages say, in the language of the page");
        new TreeMap<>(examples).forEach((key, example) -> type.text(key, "words", example, words -> words.get(key)));
        return type;
    }
}
