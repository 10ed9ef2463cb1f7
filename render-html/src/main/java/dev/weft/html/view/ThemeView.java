package dev.weft.html.view;

import dev.weft.html.template.ViewType;

/**
 * What a theme chooses among.
 *
 * @param name the theme's name
 * @param rail whether the latest articles stand beside an article
 * @param reading whether length, reading time and a choice of text size stand above an article
 * @param contacts whether the organisations' contact data stands on every page
 */
public record ThemeView(String name, boolean rail, boolean reading, boolean contacts) {
    /** What templates see of it. */
    public static final ViewType<ThemeView> TYPE = new ViewType<ThemeView>("theme", "what the theme chooses among")
            .text("name", "the theme's name", "press", ThemeView::name)
            .flag("rail", "whether a rail stands beside articles and lists", ThemeView::rail)
            .flag(
                    "reading",
                    "whether length, reading time and a choice of text size stand above an article",
                    ThemeView::reading)
            .flag("contacts", "whether the organisations' contact data stands on every page", ThemeView::contacts);
}
