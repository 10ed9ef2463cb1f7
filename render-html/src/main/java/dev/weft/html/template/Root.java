package dev.weft.html.template;

import org.jspecify.annotations.Nullable;

/**
 * A name that every part of a template can begin with.
 *
 * @param name such as {@code site}
 * @param type what can follow it
 * @param shared whether it stands for the same in every document of a bound template
 * @param constant what that is; null where each document brings its own, and where a template is only checked
 */
public record Root(
        String name,
        ViewType<?> type,
        boolean shared,
        @Nullable Object constant) {
    /** Returns a root that every document brings. */
    public static Root ofDocument(String name, ViewType<?> type) {
        return new Root(name, type, false, null);
    }

    /** Returns a root that is the same in every document. */
    public static <T> Root shared(String name, ViewType<T> type, T constant) {
        return new Root(name, type, true, constant);
    }

    /** Returns a shared root that is not known yet, to check templates with. */
    public static Root unknown(String name, ViewType<?> type) {
        return new Root(name, type, true, null);
    }
}
