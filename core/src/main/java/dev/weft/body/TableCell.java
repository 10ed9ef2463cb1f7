package dev.weft.body;

import java.util.List;

/**
 * A cell of a table.
 *
 * @param header whether it names a row or a column
 * @param columns how many columns it spans, 1 to 1,000
 * @param rows how many rows it spans, 1 to 65,534
 * @param blocks what it holds, normalised; may be empty
 * @see <a href="https://html.spec.whatwg.org/multipage/tables.html">HTML Standard, 4.9.11 (checked 2026-11-23)</a>
 */
public record TableCell(boolean header, int columns, int rows, List<Block> blocks) {
    /** The most columns a cell spans. */
    public static final int MAX_COLUMNS = 1000;

    /** The most rows a cell spans. */
    public static final int MAX_ROWS = 65534;

    /** Normalises the blocks; a span out of bounds is brought within them. */
    public TableCell {
        columns = Math.max(1, Math.min(columns, MAX_COLUMNS));
        rows = Math.max(1, Math.min(rows, MAX_ROWS));
        blocks = Blocks.normalise(blocks);
    }

    /** Returns a cell of text. */
    public static TableCell of(String text) {
        return new TableCell(false, 1, 1, List.of(Paragraph.of(text)));
    }

    /** Returns a header cell of text. */
    public static TableCell header(String text) {
        return new TableCell(true, 1, 1, List.of(Paragraph.of(text)));
    }
}
