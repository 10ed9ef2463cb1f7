package dev.weft.body;

import java.util.List;

/**
 * An item of a list.
 *
 * @param blocks what it holds, normalised
 */
public record ListItem(List<Block> blocks) {
    /** Normalises the blocks. */
    public ListItem {
        blocks = Blocks.normalise(blocks);
    }

    /** Returns an item of one paragraph. */
    public static ListItem of(String text) {
        return new ListItem(List.of(Paragraph.of(text)));
    }
}
