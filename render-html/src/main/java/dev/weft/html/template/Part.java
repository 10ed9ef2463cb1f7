package dev.weft.html.template;

import java.util.List;

/** A part of a template as it was read, before names are bound. */
sealed interface Part {
    /** Returns where it stands. */
    SourceLine at();

    /** Calls the method for this kind of part. */
    void accept(Visitor visitor);

    /** What is done with each kind of part. */
    interface Visitor {
        /** Visits text of the template. */
        void text(Text text);

        /** Visits a value. */
        void value(Value value);

        /** Visits a section. */
        void section(Section section);

        /** Visits a partial. */
        void partial(Partial partial);
    }

    /**
     * Text to be written as it is.
     *
     * @param text the text, each run of white space that breaks the line as one line feed
     * @param endsLine whether the text as it was written ends with a line break
     */
    record Text(SourceLine at, String text, boolean endsLine) implements Part {
        @Override
        public void accept(Visitor visitor) {
            visitor.text(this);
        }
    }

    /**
     * A name whose value is written: {@code {{name}}}, or {@code {{{name}}}} for finished markup.
     *
     * @param position what the value stands in
     */
    record Value(SourceLine at, String name, boolean escaped, Position position) implements Part {
        @Override
        public void accept(Visitor visitor) {
            visitor.value(this);
        }
    }

    /** Parts written depending on a name. */
    record Section(SourceLine at, Kind kind, String name, List<Part> parts) implements Part {
        @Override
        public void accept(Visitor visitor) {
            visitor.section(this);
        }
    }

    /** Another template in its place: {@code {{>name}}}. */
    record Partial(SourceLine at, String name) implements Part {
        @Override
        public void accept(Visitor visitor) {
            visitor.partial(this);
        }
    }

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
