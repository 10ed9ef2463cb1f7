package dev.weft.body;

import dev.weft.finding.InvalidValueException;
import java.util.List;

/**
 * The text of an article: a tree of blocks and inlines, immutable and in its normal form.
 *
 * <p>Two bodies that read the same are equal: adjacent texts are joined, white space is folded, what shows nothing is
 * gone. There is no raw HTML in a body.
 */
public final class Body {
    /** How deep blocks, and within a block inlines, may be nested. */
    public static final int MAX_DEPTH = 64;

    /** The body of an article without text. */
    public static final Body EMPTY = new Body(List.of());

    private final List<Block> blocks;

    private Body(List<Block> blocks) {
        this.blocks = blocks;
    }

    /**
     * Returns a body of blocks.
     *
     * @throws InvalidValueException if they are nested more than {@link #MAX_DEPTH} deep
     */
    public static Body of(List<Block> blocks) {
        List<Block> normal = Blocks.normalise(blocks);
        new Depth().check(normal);
        return normal.isEmpty() ? EMPTY : new Body(normal);
    }

    /** Returns a body of blocks. */
    public static Body of(Block... blocks) {
        return of(List.of(blocks));
    }

    /** Returns the blocks, in order. */
    public List<Block> blocks() {
        return blocks;
    }

    /** Returns whether there is nothing in it. */
    public boolean isEmpty() {
        return blocks.isEmpty();
    }

    /** Visits each block in turn. */
    public void accept(Visitor visitor) {
        for (int i = 0; i < blocks.size(); i++) {
            blocks.get(i).accept(visitor);
        }
    }

    /** Returns the text alone: a line for each paragraph, heading, item, cell and caption. */
    public String plainText() {
        return PlainText.of(this);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Body that && blocks.equals(that.blocks);
    }

    @Override
    public int hashCode() {
        return blocks.hashCode();
    }

    @Override
    public String toString() {
        return "Body" + blocks;
    }

    /** Refuses a tree that is too deep, before anything else walks it. */
    private static final class Depth {
        private int depth;

        void check(List<Block> blocks) {
            if (++depth > MAX_DEPTH && !blocks.isEmpty()) {
                throw new InvalidValueException(
                        "正文嵌套超过 " + MAX_DEPTH + " 层", "the body is nested more than " + MAX_DEPTH + " deep");
            }
            for (int i = 0; i < blocks.size(); i++) {
                children(blocks.get(i));
            }
            depth--;
        }

        private void children(Block block) {
            if (block instanceof ListBlock list) {
                for (ListItem item : list.items()) {
                    check(item.blocks());
                }
            } else if (block instanceof Quotation quotation) {
                check(quotation.blocks());
            } else if (block instanceof Aside aside) {
                check(aside.blocks());
            } else if (block instanceof Table table) {
                for (TableRow row : table.rows()) {
                    for (TableCell cell : row.cells()) {
                        check(cell.blocks());
                    }
                }
            }
        }
    }
}
