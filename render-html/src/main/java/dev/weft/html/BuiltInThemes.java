package dev.weft.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The themes within the jar: one set of templates and words, and for each theme its styles and options. */
final class BuiltInThemes {
    /** The names of the templates. */
    static final List<String> TEMPLATES = List.of(
            "article",
            "article-foot",
            "article-head",
            "article-meta",
            "card",
            "contact",
            "find",
            "foot",
            "head",
            "latest",
            "listing",
            "masthead",
            "not-found",
            "organisation",
            "rail",
            "redirect",
            "script",
            "search",
            "search-script");

    private static final List<String> LANGUAGES = List.of("zh-CN", "zh-TW", "en");
    private static final List<String> NAMES = List.of("press", "association");

    private BuiltInThemes() {}

    static ThemeFiles files(String name) {
        if (!NAMES.contains(name)) {
            throw new ThemeException(
                    name,
                    0,
                    "没有名为「" + name + "」的主题；内置主题有 press 和 association",
                    "there is no theme \"" + name + "\"; built in are press and association");
        }
        Map<String, String> templates = new TreeMap<>();
        for (String template : TEMPLATES) {
            templates.put(template, read("common/templates/" + template + ".mustache"));
        }
        Map<String, Map<String, String>> words = new TreeMap<>();
        for (String language : LANGUAGES) {
            String file = "common/words/" + language + ".properties";
            words.put(language, KeyValues.parse(file, read(file)));
        }
        Map<String, String> styles = Map.of(
                "base", read("common/styles/base.css"),
                "editions", read("common/styles/editions.css"),
                "theme", read(name + "/styles/theme.css"));
        String options = name + "/theme.properties";
        return new ThemeFiles(name, templates, words, styles, KeyValues.parse(options, read(options)));
    }

    private static String read(String file) {
        try (InputStream in = BuiltInThemes.class.getResourceAsStream("themes/" + file)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks themes/" + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
