package dev.weft.html;

import dev.weft.finding.InvalidValueException;
import dev.weft.html.template.TemplateSet;
import dev.weft.value.Language;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads the files of a theme, and refuses what no theme has. */
final class ThemeReader {
    static final int MAX_FILE_BYTES = 1024 * 1024;

    /** How much text a theme may have in all. */
    private static final int MAX_BYTES = 16 * 1024 * 1024;

    private final ThemeSource source;
    private final ThemeFiles base;
    private final Map<String, String> templates = new TreeMap<>();
    private final Map<String, Map<String, String>> words = new TreeMap<>();
    private final Map<String, String> styles = new TreeMap<>();
    private final Map<String, String> options = new TreeMap<>();
    private int bytes;

    private ThemeReader(ThemeSource source, ThemeFiles base) {
        this.source = source;
        this.base = base;
    }

    static ThemeFiles read(ThemeSource source, ThemeFiles base) {
        ThemeReader theme = new ThemeReader(source, base);
        try {
            for (String file : source.files()) {
                theme.add(file);
            }
        } catch (IOException e) {
            throw new ThemeException(
                    source.name(), 0, "无法读取主题：" + e.getMessage(), "the theme cannot be read: " + e.getMessage());
        }
        theme.refuseMissingLanguages();
        return new ThemeFiles(source.name(), theme.templates, theme.words, theme.styles, theme.options);
    }

    /** Returns whether a path stays within the theme: no segment is empty, a dot or two. */
    static boolean isWithin(String file) {
        for (String segment : file.split("/", -1)) {
            if (segment.isEmpty() || segment.equals(".") || segment.equals("..")) {
                return false;
            }
        }
        return true;
    }

    private void add(String file) throws IOException {
        if (file.equals(ThemeOptions.FILE)) {
            options.putAll(KeyValues.parse(file, text(file)));
        } else if (file.startsWith("templates/")) {
            String name = name(file, "templates/", ".mustache");
            if (!TemplateSet.isName(name)) {
                throw misplaced(file, "templates/NAME.mustache");
            }
            templates.put(name, text(file));
        } else if (file.startsWith("words/")) {
            words(file);
        } else if (file.startsWith("styles/") && file.endsWith(".css")) {
            String name = name(file, "styles/", ".css");
            if (!List.of("base", "editions", "theme", "custom").contains(name)) {
                throw misplaced(file, "styles/base.css, styles/editions.css, styles/theme.css, styles/custom.css");
            }
            styles.put(name, StyleFiles.inlined(source, file, text(file)));
        } else if (file.endsWith(".mustache") || file.endsWith(".properties") || file.endsWith(".css")) {
            throw misplaced(file, "templates/NAME.mustache, words/LANGUAGE.properties, styles/NAME.css");
        }
    }

    private void refuseMissingLanguages() {
        for (String language : ThemeOptions.languages(options)) {
            if (!words.containsKey(language) && !base.words().containsKey(language)) {
                throw new ThemeException(
                        ThemeOptions.FILE,
                        0,
                        "languages 中的「" + language + "」没有文件 words/" + language + ".properties",
                        "\"" + language + "\" of languages has no file words/" + language + ".properties");
            }
        }
    }

    private void words(String file) throws IOException {
        String language = name(file, "words/", ".properties");
        try {
            language = Language.of(language).tag();
        } catch (InvalidValueException e) {
            throw ThemeException.in(file, 0, e.bilingual());
        }
        Map<String, String> found = KeyValues.parse(file, text(file));
        Map<String, String> known = base.words().getOrDefault(Theme.FIRST_LANGUAGE, Map.of());
        for (String key : found.keySet()) {
            if (!known.containsKey(key)) {
                throw new ThemeException(file, 0, "键「" + key + "」不存在", "the key \"" + key + "\" is unknown");
            }
        }
        TreeSet<String> missing = new TreeSet<>(known.keySet());
        missing.removeAll(found.keySet());
        if (!base.words().containsKey(language) && !missing.isEmpty()) {
            throw new ThemeException(
                    file,
                    0,
                    "新语言缺少以下键：" + String.join("、", missing),
                    "a new language needs every key; missing are " + String.join(", ", missing));
        }
        words.put(language, found);
    }

    private static String name(String file, String folder, String ending) {
        if (!file.endsWith(ending)) {
            throw misplaced(file, folder + "NAME" + ending);
        }
        return file.substring(folder.length(), file.length() - ending.length());
    }

    private static ThemeException misplaced(String file, String expected) {
        return new ThemeException(
                file, 0, "主题中不应有此文件；应为 " + expected, "a theme has no such file; expected " + expected);
    }

    private String text(String file) throws IOException {
        byte[] found = source.bytes(file, MAX_FILE_BYTES);
        if (found == null) {
            throw new ThemeException(file, 0, "文件在读取时消失了", "the file is gone while the theme is read");
        }
        bytes += found.length;
        if (bytes > MAX_BYTES) {
            throw new ThemeException(file, 0, "主题的文件总计超过 16 MB", "the files of the theme are larger than 16 MB");
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(found))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new ThemeException(file, 0, "文件不是 UTF-8 编码", "the file is not in UTF-8");
        }
    }
}
