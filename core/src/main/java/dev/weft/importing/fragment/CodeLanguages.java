package dev.weft.importing.fragment;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Reads the language of code from the classes and attributes that highlighters use. */
final class CodeLanguages {
    private static final Set<String> NONE = Set.copyOf(Words.list("no languages"));
    private static final List<String> ATTRIBUTES = List.of(
            "data-lang",
            "data-language",
            "data-enlighter-language",
            "data-lark-language",
            "data-code-language",
            "data-syntax",
            "data-codetype",
            "syntax");
    private static final Pattern NAMED = Pattern.compile(
            "(?:^|\\s)(?:language-|lang-|highlight-source-|brush:\\s*|brush-|syntax-|code-lang-)([A-Za-z0-9+#._-]+)");
    /** Classes after which the language stands as a class of its own: {@code highlight js}, {@code hljs java}. */
    private static final Pattern BESIDE = Pattern.compile(
            "(?:^|\\s)(?:highlight|hljs|sourceCode|syntaxhighlighter|prettyprint)\\s+([A-Za-z0-9+#._]+)");

    private static final Pattern BEFORE = Pattern.compile("(?:^|\\s)([A-Za-z0-9+#._]+)\\s+hljs(?:\\s|$)");

    private CodeLanguages() {}

    /** Returns the name of the language, or empty where none is said. */
    static String of(Element element) {
        for (String attribute : ATTRIBUTES) {
            String value = Attributes.of(element, attribute).strip();
            if (!value.isEmpty() && isName(value)) {
                return value.toLowerCase(Locale.ROOT);
            }
        }
        String classes = Attributes.of(element, "class");
        for (Pattern pattern : List.of(NAMED, BESIDE, BEFORE)) {
            Matcher matcher = pattern.matcher(classes);
            if (!classes.isEmpty() && matcher.find() && isName(matcher.group(1))) {
                return matcher.group(1);
            }
        }
        String lang = element.nameIs("pre") ? Attributes.of(element, "lang") : "";
        return lang.length() > 1 && isName(lang) && !lang.contains("-") && !lang.equals("zh") && !lang.equals("en")
                ? lang
                : "";
    }

    private static boolean isName(String name) {
        return !NONE.contains(name) && name.length() <= 32;
    }
}
