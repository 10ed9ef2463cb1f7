package dev.weft.body;

import java.util.ArrayList;
import java.util.List;

/**
 * A table; a row without cells is left out.
 *
 * @param caption above it, normalised; may be empty
 * @param rows its rows
 */
public record Table(List<Inline> caption, List<TableRow> rows) implements Block {
    /** Normalises the caption and leaves out empty rows. */
    public Table {
        caption = Inlines.normalise(caption);
        List<TableRow> kept = new ArrayList<>(rows.size());
        for (TableRow row : rows) {
            if (!row.cells().isEmpty()) {
                kept.add(row);
            }
        }
        rows = List.copyOf(kept);
    }

    /** Returns how many rows at the top are header rows: all of their cells are headers, and another row follows. */
    public int headerRows() {
        int count = 0;
        while (count < rows.size() && rows.get(count).isHeader()) {
            count++;
        }
        return count == rows.size() ? 0 : count;
    }

    @Override
    public void accept(Visitor visitor) {
        visitor.table(this);
    }
}
