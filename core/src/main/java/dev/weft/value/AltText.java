package dev.weft.value;

/**
 * What a picture says to those who do not see it: a text, or that it says nothing, or that nobody has said.
 *
 * @param kind which of the three
 * @param text the text, made clean, on one line, by {@link Characters#line}; empty unless described
 */
public record AltText(Kind kind, String text) {
    /** Whether a picture was described. */
    public enum Kind {
        /** There is a text. */
        DESCRIBED,
        /** The picture is decoration and is passed over. */
        DECORATIVE,
        /** Nobody has said; it is not guessed. */
        UNKNOWN
    }

    /** The picture is decoration. */
    public static final AltText DECORATIVE = new AltText(Kind.DECORATIVE, "");

    /** Nobody has said. */
    public static final AltText UNKNOWN = new AltText(Kind.UNKNOWN, "");

    /** Cleans the text; a description that shows nothing is decoration. */
    public AltText {
        text = kind == Kind.DESCRIBED ? Characters.line(text) : "";
        kind = kind == Kind.DESCRIBED && text.isEmpty() ? Kind.DECORATIVE : kind;
    }

    /** Returns a description; an empty one says that the picture is decoration. */
    public static AltText of(String text) {
        return new AltText(Kind.DESCRIBED, text);
    }
}
