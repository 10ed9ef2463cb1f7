package dev.weft.body;

import java.util.List;

/**
 * A paragraph.
 *
 * @param content its inlines, normalised
 * @param alignment how its lines are aligned
 */
public record Paragraph(List<Inline> content, Alignment alignment) implements Block {
    /** How the lines of a paragraph are aligned. */
    public enum Alignment {
        /** As usual. */
        START,
        /** In the middle. */
        CENTER,
        /** At the far edge, as the signature of a notice. */
        END
    }

    /** Normalises the content. */
    public Paragraph {
        content = Inlines.normalise(content);
    }

    /** Returns a paragraph of inlines. */
    public static Paragraph of(Inline... content) {
        return new Paragraph(List.of(content), Alignment.START);
    }

    /** Returns a paragraph of text. */
    public static Paragraph of(String text) {
        return of(new Text(text));
    }

    @Override
    public void accept(Visitor visitor) {
        visitor.paragraph(this);
    }
}
