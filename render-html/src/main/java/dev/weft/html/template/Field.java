package dev.weft.html.template;

import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A name that templates can use: what it stands for, how it is got, and an example.
 *
 * @param name what templates write
 * @param kind what it stands for
 * @param description what it is
 * @param example what it may be
 * @param get gets it from the view
 * @param type the views it holds, for a list or an object
 */
public record Field(
        String name,
        Kind kind,
        String description,
        String example,
        Function<Object, @Nullable Object> get,
        @Nullable Supplier<ViewType<?>> type) {
    /** What a name can stand for. */
    public enum Kind {
        /** A text; escaped for where it stands. */
        TEXT,
        /** An address, the only thing that may stand in {@code href} and {@code src}. */
        ADDRESS,
        /** Declarations for a {@code style} attribute. */
        STYLE,
        /** Finished markup, for {@code {{{…}}}}. */
        MARKUP,
        /** Yes or no, for sections. */
        FLAG,
        /** A view, or none. */
        OBJECT,
        /** A list of views. */
        LIST
    }

    /** Returns whether it holds other views. */
    public boolean hasFields() {
        return kind == Kind.OBJECT || kind == Kind.LIST;
    }
}
