package dev.weft.body;

import java.util.List;

/**
 * Something beside the text: background, a note, a box.
 *
 * @param blocks what it holds, normalised
 */
public record Aside(List<Block> blocks) implements Block {
    /** Normalises the blocks. */
    public Aside {
        blocks = Blocks.normalise(blocks);
    }

    @Override
    public void accept(Visitor visitor) {
        visitor.aside(this);
    }
}
