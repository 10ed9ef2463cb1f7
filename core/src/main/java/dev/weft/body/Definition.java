package dev.weft.body;

import java.util.List;

/**
 * A term and what it means.
 *
 * @param term what is explained, normalised as the content of a block
 * @param blocks what is said of it, normalised; empty where the term is explained together with the next one
 */
public record Definition(List<Inline> term, List<Block> blocks) {
    /** Normalises both. */
    public Definition {
        term = Inlines.normalise(term);
        blocks = Blocks.normalise(blocks);
    }

    /** Returns a term with one paragraph about it. */
    public static Definition of(String term, String meaning) {
        return new Definition(List.of(new Text(term)), List.of(Paragraph.of(meaning)));
    }

    /** Returns whether neither term nor text is there. */
    boolean isEmpty() {
        return term.isEmpty() && blocks.isEmpty();
    }
}
