package dev.weft.html;

import dev.weft.model.Publication;
import dev.weft.value.Language;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every kind of page in every theme, in Chinese and in English, of good content and of hostile. */
final class PageSets {
    private static final List<String> ARTICLES = List.of(
            "2014-cluster-conference",
            "member-information-notice",
            "weaving-open-day",
            "cluster-figures",
            "about",
            "everything",
            "bare",
            "long",
            "withdrawn",
            "arabic",
            "edition");

    private PageSets() {}

    /** Returns documents by the name of their set and by where they are. */
    static Map<String, Map<String, byte[]>> all() {
        Map<String, Map<String, byte[]>> sets = new LinkedHashMap<>();
        for (String name : new String[] {"press", "association"}) {
            Theme theme = Theme.builtIn(name);
            for (Language language : new Language[] {Language.ZH_CN, Language.EN}) {
                sets.put(name + " sample " + language, sample(theme, language));
                sets.put(name + " hostile " + language, hostile(theme, language));
            }
        }
        for (String name : new String[] {"press", "association"}) {
            sets.put(
                    name + " sample",
                    EditionsSample.documents(
                            SamplePublication.withEditions(),
                            SamplePublication.articles(SamplePublication.withEditions()),
                            Theme.builtIn(name),
                            finding -> {}));
            sets.put(name + " editions", EditionsSample.documents(name));
            sets.put(name + " hostile editions", EditionsSample.hostileDocuments(name));
        }
        return sets;
    }

    static Map<String, byte[]> sample(Theme theme, Language language) {
        Publication publication =
                SamplePublication.publication().toBuilder().language(language).build();
        return SampleSite.documents(publication, SamplePublication.articles(publication), theme);
    }

    static Map<String, byte[]> hostile(Theme theme, Language language) {
        return SampleSite.documents(HostilePublication.publication(language), HostilePublication.articles(), theme);
    }

    /** Returns whether a page is the one to look at among those that differ in nothing but their words. */
    static boolean isOneOfItsKind(String page) {
        return page.endsWith(".html")
                && switch (page.substring(0, Math.max(page.indexOf('/'), 0))) {
                    case "sections" -> page.endsWith("industry-news/index.html") || page.startsWith("sections/s/");
                    case "articles" -> ARTICLES.stream().anyMatch(page::contains);
                    case "organisations" -> !page.contains("lfda");
                    default -> true;
                };
    }

    /** Returns whether a page leads to another at once. */
    static boolean isRedirect(String page) {
        return page.contains("show-512") || page.startsWith("old/");
    }
}
