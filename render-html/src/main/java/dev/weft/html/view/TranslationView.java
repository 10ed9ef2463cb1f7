package dev.weft.html.view;

import dev.weft.html.template.ViewType;
import dev.weft.model.Translation;
import dev.weft.value.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The same piece in another language. */
public record TranslationView(Translation translation, PageContext context) {
    /** Languages as their own readers call them; another goes by its tag. */
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("zh", "中文"),
            Map.entry("zh-CN", "简体中文"),
            Map.entry("zh-Hans", "简体中文"),
            Map.entry("zh-TW", "繁體中文"),
            Map.entry("zh-Hant", "繁體中文"),
            Map.entry("zh-HK", "繁體中文"),
            Map.entry("en", "English"),
            Map.entry("ja", "日本語"),
            Map.entry("ko", "한국어"),
            Map.entry("fr", "Français"),
            Map.entry("de", "Deutsch"),
            Map.entry("es", "Español"),
            Map.entry("pt", "Português"),
            Map.entry("it", "Italiano"),
            Map.entry("ru", "Русский"),
            Map.entry("ar", "العربية"),
            Map.entry("ug", "ئۇيغۇرچە"),
            Map.entry("fa", "فارسی"),
            Map.entry("ur", "اردو"),
            Map.entry("he", "עברית"),
            Map.entry("kk", "Қазақша"),
            Map.entry("mn", "Монгол"),
            Map.entry("bo", "བོད་ཡིག"),
            Map.entry("th", "ไทย"),
            Map.entry("id", "Bahasa Indonesia"),
            Map.entry("tr", "Türkçe"),
            Map.entry("vi", "Tiếng Việt"));

    /** What templates see of it. */
    public static final ViewType<TranslationView> TYPE = new ViewType<TranslationView>(
                    "translation", "the same piece in another language")
            .text(
                    "language",
                    "its language",
                    "en",
                    view -> view.translation.language().tag())
            .text(
                    "label",
                    "what readers of the language call it",
                    "English",
                    view -> label(view.translation.language()))
            .address(
                    "address",
                    "where it is",
                    "../articles/cluster-conference-en.html",
                    view -> view.context.links().to(view.translation.address()))
            .address(
                    "absolute",
                    "where it is, for other sites",
                    "https://example.org/articles/a-en.html",
                    view -> view.translation.address().toString());

    static String label(Language language) {
        return NAMES.getOrDefault(language.tag(), language.tag());
    }

    static List<TranslationView> of(List<Translation> translations, PageContext context) {
        List<TranslationView> views = new ArrayList<>();
        for (Translation translation : translations) {
            views.add(new TranslationView(translation, context));
        }
        return views;
    }
}
