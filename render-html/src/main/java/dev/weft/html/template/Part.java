package dev.weft.html.template;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a template as it was read, before names are bound. */
sealed interface Part {
    /** Returns the template it stands in. */
    String template();

    /** Returns its line, counted from 1. */
    int line();

    /** Text to be written as it is. */
    final class Fixed implements Part {
        private final String template;
        private final int line;
        private final String text;
        private final byte[] folded;
        private volatile @Nullable Passed last;

        /** A place and the one that the text leads to from there. */
        private record Passed(Place before, Place after) {}

        Fixed(String template, int line, String text) {
            this.template = template;
            this.line = line;
            this.text = text;
            this.folded = Steps.folded(text).getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public String template() {
            return template;
        }

        @Override
        public int line() {
            return line;
        }

        /** Returns the text with each run of white space that breaks the line as a line feed. */
        byte[] folded() {
            return folded;
        }

        boolean endsLine() {
            return text.endsWith("\n");
        }

        /** Returns where the text leads to. It is bound for every kind of page, and mostly from the same place. */
        Place after(Place before) {
            Passed passed = last;
            if (passed == null || passed.before != before) {
                passed = new Passed(before, before.after(text));
                last = passed;
            }
            return passed.after;
        }
    }

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
