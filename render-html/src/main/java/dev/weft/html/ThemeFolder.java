package dev.weft.html;

import dev.weft.finding.InvalidValueException;
import dev.weft.html.template.TemplateSet;
import dev.weft.value.Language;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Reads the files of a theme from a folder, and nothing outside of it. */
final class ThemeFolder {
    private static final long MOST_BYTES = 1024 * 1024;

    private final Path folder;
    private final ThemeFiles base;
    private final Map<String, String> templates = new TreeMap<>();
    private final Map<String, Map<String, String>> words = new TreeMap<>();
    private final Map<String, String> styles = new TreeMap<>();
    private final Map<String, String> options = new TreeMap<>();

    private ThemeFolder(Path folder, ThemeFiles base) {
        this.folder = folder;
        this.base = base;
    }

    static ThemeFiles read(Path folder, ThemeFiles base) {
        if (!Files.isDirectory(folder)) {
            throw new ThemeException(folder.toString(), 0, "主题文件夹不存在", "the folder of the theme does not exist");
        }
        try {
            Path real = folder.toRealPath();
            ThemeFolder theme = new ThemeFolder(real, base);
            try (Stream<Path> files = Files.walk(real, 8)) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    theme.add(file);
                }
            }
            Path name = real.getFileName();
            return new ThemeFiles(
                    name == null ? "theme" : name.toString(),
                    theme.templates,
                    theme.words,
                    theme.styles,
                    theme.options);
        } catch (IOException e) {
            throw new ThemeException(
                    folder.toString(), 0, "无法读取主题：" + e.getMessage(), "the theme cannot be read: " + e.getMessage());
        }
    }

    /** Returns whether an editor or the system put a file there: a hidden one, or the copy of what is being edited. */
    private static boolean isByTheWay(Path path) {
        String name = String.valueOf(path.getFileName());
        return name.startsWith(".") || name.endsWith("~");
    }

    private void add(Path path) throws IOException {
        String file = folder.relativize(path).toString().replace('\\', '/');
        if (isByTheWay(path)) {
            return;
        }
        if (!path.toRealPath().startsWith(folder)) {
            throw new ThemeException(file, 0, "文件位于主题之外", "the file lies outside of the theme");
        }
        if (file.equals("theme.properties")) {
            options.putAll(KeyValues.parse(file, text(path, file)));
        } else if (file.startsWith("templates/")) {
            String name = name(file, "templates/", ".mustache");
            if (!TemplateSet.isName(name)) {
                throw misplaced(file, "templates/NAME.mustache");
            }
            templates.put(name, text(path, file));
        } else if (file.startsWith("words/")) {
            words(path, file);
        } else if (file.startsWith("styles/") && file.endsWith(".css")) {
            String name = name(file, "styles/", ".css");
            if (!List.of("base", "theme", "custom").contains(name)) {
                throw misplaced(file, "styles/base.css, styles/theme.css, styles/custom.css");
            }
            styles.put(name, StyleFiles.inlined(folder, path, file, text(path, file)));
        } else if (file.endsWith(".mustache") || file.endsWith(".properties") || file.endsWith(".css")) {
            throw misplaced(file, "templates/NAME.mustache, words/LANGUAGE.properties, styles/NAME.css");
        }
    }

    private void words(Path path, String file) throws IOException {
        String language = name(file, "words/", ".properties");
        try {
            language = Language.of(language).tag();
        } catch (InvalidValueException e) {
            throw new ThemeException(file, 0, e.bilingual().zh(), e.bilingual().en());
        }
        Map<String, String> found = KeyValues.parse(file, text(path, file));
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

    private static String text(Path path, String file) throws IOException {
        if (Files.size(path) > MOST_BYTES) {
            throw new ThemeException(file, 0, "文件超过 1 MB", "the file is larger than 1 MB");
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(path)))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new ThemeException(file, 0, "文件不是 UTF-8 编码", "the file is not in UTF-8");
        }
    }
}
