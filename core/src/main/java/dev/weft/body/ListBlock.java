package dev.weft.body;

import java.util.ArrayList;
import java.util.List;

/**
 * A list, numbered or not; an item without blocks is left out.
 *
 * @param ordered whether it is numbered
 * @param start the number of the first item; 1 where not numbered
 * @param items its items
 */
public record ListBlock(boolean ordered, int start, List<ListItem> items) implements Block {
    /** Leaves out empty items. */
    public ListBlock {
        start = ordered ? start : 1;
        List<ListItem> kept = new ArrayList<>(items.size());
        for (ListItem item : items) {
            if (!item.blocks().isEmpty()) {
                kept.add(item);
            }
        }
        items = List.copyOf(kept);
    }

    @Override
    public void accept(Visitor visitor) {
        visitor.list(this);
    }
}
