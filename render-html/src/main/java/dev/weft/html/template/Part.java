package dev.weft.html.template;

import java.util.List;

/** A part of a template as it was read, before names are bound. */
sealed interface Part {
    /** Returns the template it stands in. */
    String template();

    /** Returns its line, counted from 1. */
    int line();

    /** Text to be written as it is. */
    record Fixed(String template, int line, String text) implements Part {}

    /** A name whose value is written: {@code {{name}}}, or {@code {{{name}}}} for finished markup. */
    record Value(String template, int line, String name, boolean escaped) implements Part {}

    /** Parts written depending on a name. */
    record Section(String template, int line, Kind kind, String name, List<Part> parts) implements Part {}

    /** Another template in its place: {@code {{>name}}}. */
    record Partial(String template, int line, String name) implements Part {}

    /** How a section depends on its name. */
    enum Kind {
        /** {@code {{#name}}}: with what the name stands for, once for each of a list. */
        EACH,
        /** {@code {{^name}}}: if there is none. */
        NONE,
        /** {@code {{?name}}}: once, if there is any. */
        ANY
    }
}
