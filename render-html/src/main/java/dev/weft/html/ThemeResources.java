package dev.weft.html;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The files of a theme on the class path. A class loader cannot say what a folder holds, least of all in a jar within a jar,
 * so files are asked for by name: those every theme may have, the words of the languages that {@code theme.properties}
 * names, and the partials that templates name.
 */
final class ThemeResources implements ThemeSource {
    private static final Pattern PARTIAL = Pattern.compile("\\{\\{>\\s*([a-z0-9-]{1,200})\\s*}}");

    private final ClassLoader loader;
    private final String folder;
    private final Collection<String> templates;
    private final Collection<String> languages;

    /** Makes a source; {@code templates} and {@code languages} are those to ask for in any case. */
    ThemeResources(ClassLoader loader, String folder, Collection<String> templates, Collection<String> languages) {
        this.loader = loader;
        this.folder = folder;
        this.templates = templates;
        this.languages = languages;
    }

    @Override
    public String name() {
        return folder.substring(folder.lastIndexOf('/') + 1);
    }

    @Override
    public List<String> files() throws IOException {
        Set<String> found = new TreeSet<>();
        for (String file : List.of(ThemeOptions.FILE, "styles/base.css", "styles/theme.css", "styles/custom.css")) {
            addIfThere(file, found);
        }
        Set<String> tags = new LinkedHashSet<>(languages);
        byte[] options = bytes(ThemeOptions.FILE, ThemeReader.MAX_FILE_BYTES);
        if (options != null) {
            String text = new String(options, StandardCharsets.UTF_8);
            tags.addAll(ThemeOptions.languages(KeyValues.parse(ThemeOptions.FILE, text)));
        }
        for (String tag : tags) {
            addIfThere("words/" + tag + ".properties", found);
        }
        addTemplates(found);
        if (found.isEmpty()) {
            throw new ThemeException(folder, 0, "类路径中没有此主题", "there is no such theme on the class path");
        }
        return List.copyOf(found);
    }

    private void addIfThere(String file, Set<String> found) {
        if (loader.getResource(folder + "/" + file) != null) {
            found.add(file);
        }
    }

    private void addTemplates(Set<String> found) throws IOException {
        Deque<String> wanted = new ArrayDeque<>(templates);
        Set<String> asked = new TreeSet<>();
        while (!wanted.isEmpty()) {
            String name = wanted.remove();
            String file = "templates/" + name + ".mustache";
            byte[] text = asked.add(name) ? bytes(file, ThemeReader.MAX_FILE_BYTES) : null;
            if (text != null) {
                found.add(file);
                Matcher partials = PARTIAL.matcher(new String(text, StandardCharsets.UTF_8));
                while (partials.find()) {
                    wanted.add(partials.group(1));
                }
            }
        }
    }

    @Override
    public byte @Nullable [] bytes(String file, int most) throws IOException {
        if (!ThemeReader.isWithin(file)) {
            return null;
        }
        try (InputStream in = loader.getResourceAsStream(folder + "/" + file)) {
            if (in == null) {
                return null;
            }
            byte[] bytes = in.readNBytes(most + 1);
            if (bytes.length > most) {
                throw ThemeSource.tooLarge(file, most);
            }
            return bytes;
        }
    }
}
