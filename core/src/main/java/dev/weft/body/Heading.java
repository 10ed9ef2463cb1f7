package dev.weft.body;

import java.util.List;

/**
 * A heading within an article; level 1 is the article's title and not in the body.
 *
 * @param level 2 to 6
 * @param content its inlines, normalised
 */
public record Heading(int level, List<Inline> content) implements Block {
    /** Normalises the content and refuses an impossible level. */
    public Heading {
        if (level < 2 || level > 6) {
            throw new IllegalArgumentException("level == " + level + ", expected 2 to 6");
        }
        content = Inlines.normalise(content);
    }

    /** Returns a heading of text. */
    public static Heading of(int level, String text) {
        return new Heading(level, List.of(new Text(text)));
    }

    @Override
    public void accept(Visitor visitor) {
        visitor.heading(this);
    }
}
