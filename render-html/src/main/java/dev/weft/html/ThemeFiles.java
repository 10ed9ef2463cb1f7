package dev.weft.html;

import java.util.Map;
import java.util.TreeMap;

/**
 * The files of a theme as they are written, by their names without ending.
 *
 * @param name what the theme is called
 * @param templates {@code templates/….mustache}
 * @param words {@code words/….properties}, by language
 * @param styles {@code styles/….css}: {@code base}, {@code theme}, {@code editions} where the publication
 *     has any, {@code custom}, in this order
 * @param options {@code theme.properties}
 */
record ThemeFiles(
        String name,
        Map<String, String> templates,
        Map<String, Map<String, String>> words,
        Map<String, String> styles,
        Map<String, String> options) {
    ThemeFiles {
        templates = new TreeMap<>(templates);
        words = new TreeMap<>(words);
        styles = new TreeMap<>(styles);
        options = new TreeMap<>(options);
    }

    /** Returns these files with those of another theme in the place of the ones of the same name. */
    ThemeFiles under(ThemeFiles over) {
        Map<String, Map<String, String>> bothWords = new TreeMap<>(words);
        over.words.forEach((language, some) -> bothWords.merge(language, some, ThemeFiles::both));
        return new ThemeFiles(
                over.name,
                both(templates, over.templates),
                bothWords,
                both(styles, over.styles),
                both(options, over.options));
    }

    private static Map<String, String> both(Map<String, String> under, Map<String, String> over) {
        Map<String, String> all = new TreeMap<>(under);
        all.putAll(over);
        return all;
    }
}
