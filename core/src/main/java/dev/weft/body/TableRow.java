package dev.weft.body;

import java.util.List;

/**
 * A row of a table.
 *
 * @param cells its cells
 */
public record TableRow(List<TableCell> cells) {
    /** Copies the cells. */
    public TableRow {
        cells = List.copyOf(cells);
    }

    /** Returns whether every cell is a header. */
    public boolean isHeader() {
        for (TableCell cell : cells) {
            if (!cell.header()) {
                return false;
            }
        }
        return true;
    }
}
