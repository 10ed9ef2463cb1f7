package dev.weft.html.template;

import dev.weft.markup.Utf8Writer;

/** Finished markup that writes itself. */
@FunctionalInterface
public interface Markup {
    /** Writes it. */
    void writeTo(Utf8Writer out);
}
