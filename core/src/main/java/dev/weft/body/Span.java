package dev.weft.body;

import java.util.List;

/**
 * Inlines set in a style.
 *
 * @param style which one
 * @param content what is set in it
 */
public record Span(Style style, List<Inline> content) implements Inline {
    /** What inlines may be set in. */
    public enum Style {
        /** Of importance. */
        STRONG("strong", 1),
        /** Stressed. */
        EMPHASIS("em", 2),
        /** Underlined. */
        UNDERLINE("u", 4),
        /** No longer so. */
        STRIKE("s", 8),
        /** Below the line. */
        SUBSCRIPT("sub", 16),
        /** Above the line. */
        SUPERSCRIPT("sup", 32);

        private final String element;
        final int bit;

        Style(String element, int bit) {
            this.element = element;
            this.bit = bit;
        }

        /** Returns the name of the HTML element for it. */
        public String element() {
            return element;
        }
    }

    /** Copies the content. */
    public Span {
        content = List.copyOf(content);
    }

    /** Returns important text. */
    public static Span strong(String text) {
        return new Span(Style.STRONG, List.of(new Text(text)));
    }

    /** Returns stressed text. */
    public static Span emphasis(String text) {
        return new Span(Style.EMPHASIS, List.of(new Text(text)));
    }

    @Override
    public void accept(Visitor visitor) {
        visitor.span(this);
    }
}
