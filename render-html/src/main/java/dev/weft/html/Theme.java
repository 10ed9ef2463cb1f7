package dev.weft.html;

import com.google.common.hash.Hashing;
import dev.weft.html.template.Memory;
import dev.weft.html.template.Program;
import dev.weft.html.template.Root;
import dev.weft.html.template.TemplateException;
import dev.weft.html.template.TemplateSet;
import dev.weft.html.template.ViewType;
import dev.weft.html.view.SiteView;
import dev.weft.html.view.ThemeView;
import dev.weft.html.view.Words;
import dev.weft.model.Publication;
import dev.weft.value.Language;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How pages look: templates, words in several languages, styles. Immutable and safe to share between threads.
 *
 * <p>There are two built in, {@code press} and {@code association}; a folder with only the files that differ makes another
 * of either. A theme of one's own is checked when it is made: one that exists can be served.
 */
public final class Theme {
    /** The language whose keys every other one has. */
    static final String FIRST_LANGUAGE = "zh-CN";

    private final ThemeFiles files;
    private final TemplateSet templates;
    private final Map<String, Words> words = new TreeMap<>();
    private final ViewType<Words> wordsType;
    private final ThemeView view;
    private final ThemeOptions options;
    private final String style;
    private final String editionsStyle;
    private final String fingerprint;

    private Theme(ThemeFiles files, TemplateSet templates, String fingerprint) {
        this.files = files;
        this.fingerprint = fingerprint;
        this.options = ThemeOptions.of(files.options());
        this.view = new ThemeView(files.name(), options.rail(), options.reading(), options.contacts());
        files.words().forEach((language, byKey) -> words.put(language, new Words(Language.of(language), byKey)));
        Map<String, String> first = files.words().getOrDefault(FIRST_LANGUAGE, Map.of());
        this.wordsType = Words.type(first);
        this.style = style(files, "base", "theme", "custom");
        this.editionsStyle = style(files, "base", "theme", "editions", "custom");
        this.templates = templates;
    }

    private static String style(ThemeFiles files, String... names) {
        StringBuilder all = new StringBuilder();
        for (String name : names) {
            all.append(all.length() == 0 ? "" : "\n").append(files.styles().getOrDefault(name, ""));
        }
        return StyleSheet.shortened(all.toString());
    }

    /**
     * Returns a built-in theme: {@code press}, a calm newspaper, or {@code association}, the site of an institution.
     *
     * @throws ThemeException if there is none of that name
     */
    public static Theme builtIn(String name) {
        ThemeFiles files = BuiltInThemes.files(name);
        return new Theme(files, new TemplateSet(files.templates()), name);
    }

    /**
     * Returns a theme with the files of a folder in place of those of another theme. The folder has any of {@code
     * templates/NAME.mustache}, {@code words/LANGUAGE.properties}, {@code styles/NAME.css}, {@code theme.properties}, and
     * fonts and pictures that its styles use.
     *
     * @throws ThemeException if something in the folder is not what it should be
     */
    public static Theme overlay(Path folder, Theme base) {
        return overlay(ThemeDirectory.of(folder), base);
    }

    /**
     * Returns a theme with the files of a folder on the class path in place of those of another theme: of a jar, or of a jar
     * within a jar. It has the same files as one in a folder; as a class loader cannot list them, {@code theme.properties}
     * names the languages that it adds: {@code languages = fr ar}.
     *
     * @param loader finds the files; those of a named module only in a folder whose name cannot be a package's, such as
     *     {@code weft-themes/ours}
     * @param folder the path of the theme, with slashes between its segments, and none at its ends
     * @throws ThemeException if there is no such folder, or something in it is not what it should be
     */
    public static Theme overlay(ClassLoader loader, String folder, Theme base) {
        if (!ThemeReader.isWithin(folder)) {
            throw new IllegalArgumentException(
                    "folder == \"" + folder + "\", expected names separated by slashes, such as weft-themes/ours");
        }
        ThemeSource source =
                new ThemeResources(loader, folder, base.files.templates().keySet(), base.words.keySet());
        return overlay(source, base);
    }

    static Theme overlay(ThemeSource source, Theme base) {
        ThemeFiles files = base.files.under(ThemeReader.read(source, base.files));
        String fingerprint = Hashing.sha256()
                .hashString(files.toString(), StandardCharsets.UTF_8)
                .toString();
        try {
            Theme theme = new Theme(files, new TemplateSet(files.templates()), fingerprint);
            theme.check();
            return theme;
        } catch (TemplateException e) {
            throw ThemeException.in("templates/" + e.template() + ".mustache", e.line(), e.bilingual());
        }
    }

    /** Returns this theme with its styles in a file of their own, not in each page. */
    public Theme withLinkedStyle() {
        Map<String, String> linked = Map.of("style", "linked");
        ThemeFiles changed = files.under(new ThemeFiles(files.name(), Map.of(), Map.of(), Map.of(), linked));
        return new Theme(changed, templates, fingerprint + " linked");
    }

    /** Returns what the theme is called. */
    public String name() {
        return files.name();
    }

    /** Returns the languages it has words in. */
    public List<String> languages() {
        return List.copyOf(words.keySet());
    }

    /** Returns a text that is another whenever a file of the theme is; one in the jar changes with the jar. */
    String fingerprint() {
        return fingerprint;
    }

    boolean hasLinkedStyle() {
        return options.linkedStyle();
    }

    /** Returns the styles in the colour of a publication; what its editions need, only where it has any. */
    String style(Publication publication) {
        Palette palette = Palette.of(publication.colour());
        return ":root{--tint:" + palette.onLight() + ";--tint-dark:" + palette.onDark() + ";--band:" + palette.band()
                + ";--indent:" + (options.indent() ? "2em" : "0") + "}"
                + (publication.editions().isEmpty() ? style : editionsStyle);
    }

    /** Returns the words for a page in a language, else in that of its edition, else of the publication, else in English. */
    Words words(Language wanted, Language edition, Language publication) {
        Words found = words.get(nearest(wanted));
        found = found == null ? words.get(nearest(edition)) : found;
        found = found == null ? words.get(nearest(publication)) : found;
        found = found == null ? words.get("en") : found;
        if (found == null) {
            throw new IllegalStateException("the theme has no words in English");
        }
        return found;
    }

    /** Returns the language among those with words that readers of another read best; the same if there is none. */
    private String nearest(Language language) {
        String tag = language.tag();
        if (words.containsKey(tag)) {
            return tag;
        }
        if (language.isChinese()) {
            boolean traditional = tag.contains("Hant") || tag.contains("-HK") || tag.contains("-MO");
            return traditional ? "zh-TW" : FIRST_LANGUAGE;
        }
        return language.locale().getLanguage();
    }

    /** Binds every template to views that are not known, so that whatever is wrong is found now. */
    private void check() {
        List<Root> roots = List.of(
                Root.unknown("site", SiteView.TYPE),
                Root.unknown("text", wordsType),
                Root.unknown("theme", ThemeView.TYPE));
        for (PageTemplate template : PageTemplate.values()) {
            if (template.isList()) {
                templates.split(template.template(), PageTemplate.ARTICLES, template.roots(roots), null);
            } else {
                templates.bind(template.template(), template.roots(roots), null);
            }
        }
        refuseUnused();
    }

    private void refuseUnused() {
        TreeSet<String> unused = new TreeSet<>(files.templates().keySet());
        for (PageTemplate template : PageTemplate.values()) {
            unused.remove(template.template());
        }
        for (String name : files.templates().keySet()) {
            templates.partials(name).forEach(unused::remove);
        }
        for (String name : unused) {
            if (!BuiltInThemes.TEMPLATES.contains(name)) {
                throw new ThemeException(
                        "templates/" + name + ".mustache",
                        0,
                        "没有任何模板使用此文件；文件名是否写错？",
                        "no template uses this file; is its name spelt as it should be?");
            }
        }
    }

    /** Returns the roots that all documents share. */
    List<Root> roots(Root site, Words language) {
        return List.of(site, Root.shared("text", wordsType, language), Root.shared("theme", ThemeView.TYPE, view));
    }

    Program bind(PageTemplate template, List<Root> shared, Memory memory) {
        return templates.bind(template.template(), template.roots(shared), memory);
    }

    TemplateSet.Split split(PageTemplate template, List<Root> shared, Memory memory) {
        return templates.split(template.template(), PageTemplate.ARTICLES, template.roots(shared), memory);
    }
}
