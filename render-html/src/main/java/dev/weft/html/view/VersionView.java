package dev.weft.html.view;

import dev.weft.html.template.ViewType;
import dev.weft.model.Translation;
import java.util.ArrayList;
import java.util.List;

/**
 * A page in a language that has it, for search engines.
 *
 * @param language the tag of the language, or {@code x-default} for readers of none of them
 * @param absolute where it is, for other sites
 */
public record VersionView(String language, String absolute) {
    /** What templates see of it. */
    public static final ViewType<VersionView> TYPE = new ViewType<VersionView>(
                    "version", "a page in a language that has it, for search engines")
            .text("language", "its language; x-default for readers of none", "en", VersionView::language)
            .address("absolute", "where it is, for other sites", "https://example.org/en/", VersionView::absolute);

    static List<VersionView> of(List<Translation> versions, PageContext context) {
        if (versions.isEmpty()) {
            return List.of();
        }
        List<VersionView> views = new ArrayList<>(versions.size() + 1);
        for (Translation version : versions) {
            views.add(
                    new VersionView(version.language().tag(), version.address().toString()));
        }
        context.site()
                .defaultVersion(versions)
                .ifPresent(version ->
                        views.add(new VersionView("x-default", version.address().toString())));
        return views;
    }
}
