package dev.weft.live;

import dev.weft.model.ArticleEntry;
import java.util.ArrayList;
import java.util.List;

/**
 * The entries of a listing in their order, in blocks of which each knows how many of its entries are shown: so that one
 * comes, goes or is counted without a walk through all. For one thread.
 */
final class EntryList {
    private static final int BLOCK = 512;

    private final List<Block> blocks = new ArrayList<>();

    /** An article in all of its listings. */
    static final class Item {
        final EntryQuery.Mark mark;
        final ArticleEntry entry;
        final Placement placement;

        /** Whether it is shown at the time of the last question. */
        boolean shown;

        Item(ArticleEntry entry, Placement placement) {
            this.entry = entry;
            this.placement = placement;
            mark = new EntryQuery.Mark(placement.seconds(), entry.id().value());
        }

        private boolean isIn(EntryQuery query) {
            return (shown || query.latestStart() != query.earliestEnd())
                    && (query.withWithdrawn() || !placement.withdrawn());
        }
    }

    private static final class Block {
        final List<Item> items = new ArrayList<>();
        int shown;
        int usable;

        EntryQuery.Mark first() {
            return items.get(0).mark;
        }

        EntryQuery.Mark last() {
            return items.get(items.size() - 1).mark;
        }

        void count(Item item, int change) {
            shown += item.shown ? change : 0;
            usable += item.shown && !item.placement.withdrawn() ? change : 0;
        }

        /** Returns how many are in a query, if all of them are between its marks. */
        int size(EntryQuery query) {
            return query.latestStart() != query.earliestEnd() ? items.size() : query.withWithdrawn() ? shown : usable;
        }

        /** Returns the place of the first item at a mark or after it. */
        int place(EntryQuery.Mark mark) {
            int low = 0;
            int high = items.size();
            while (low < high) {
                int middle = low + high >>> 1;
                if (items.get(middle).mark.compareTo(mark) < 0) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }
    }

    void add(Item item) {
        if (blocks.isEmpty()) {
            blocks.add(new Block());
        }
        int at = block(item.mark);
        Block block = blocks.get(at);
        block.items.add(block.place(item.mark), item);
        block.count(item, 1);
        if (block.items.size() > BLOCK) {
            Block upper = new Block();
            List<Item> half = block.items.subList(BLOCK / 2, block.items.size());
            upper.items.addAll(half);
            half.clear();
            upper.items.forEach(moved -> {
                block.count(moved, -1);
                upper.count(moved, 1);
            });
            blocks.add(at + 1, upper);
        }
    }

    void remove(Item item) {
        int at = block(item.mark);
        Block block = blocks.get(at);
        block.items.remove(block.place(item.mark));
        block.count(item, -1);
        if (block.items.isEmpty()) {
            blocks.remove(at);
        }
    }

    /** Says that an item is shown now, or is no more. */
    void turned(Item item) {
        Block block = blocks.get(block(item.mark));
        int change = item.shown ? 1 : -1;
        block.shown += change;
        block.usable += item.placement.withdrawn() ? 0 : change;
    }

    boolean isEmpty() {
        return blocks.isEmpty();
    }

    /** Returns the block that a mark is in, or would be. */
    private int block(EntryQuery.Mark mark) {
        int low = 0;
        int high = blocks.size() - 1;
        while (low < high) {
            int middle = low + high + 1 >>> 1;
            if (blocks.get(middle).first().compareTo(mark) <= 0) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    int count(EntryQuery query) {
        int count = 0;
        for (int b = start(query); b < blocks.size() && isBefore(blocks.get(b).first(), query); b++) {
            Block block = blocks.get(b);
            if (isWhole(block, query)) {
                count += block.size(query);
            } else {
                for (Item item : block.items) {
                    count += isWanted(item, query) ? 1 : 0;
                }
            }
        }
        return count;
    }

    List<EntryQuery.Mark> marks(EntryQuery query) {
        List<EntryQuery.Mark> found = new ArrayList<>();
        int skip = query.offset();
        int step = query.isNewestFirst() ? -1 : 1;
        int first = start(query);
        int b = query.isNewestFirst() ? end(query) : first;
        for (; b >= first && b < blocks.size() && found.size() < query.limit(); b += step) {
            Block block = blocks.get(b);
            if (isWhole(block, query) && block.size(query) <= skip) {
                skip -= block.size(query);
                continue;
            }
            int size = block.items.size();
            for (int i = 0; i < size && found.size() < query.limit(); i++) {
                Item item = block.items.get(query.isNewestFirst() ? size - 1 - i : i);
                if (isWanted(item, query) && --skip < 0) {
                    found.add(item.mark);
                }
            }
            skip = Math.max(0, skip);
        }
        return found;
    }

    private int start(EntryQuery query) {
        return blocks.isEmpty() ? 0 : block(query.after());
    }

    private int end(EntryQuery query) {
        return blocks.isEmpty() ? -1 : block(query.before());
    }

    private static boolean isWhole(Block block, EntryQuery query) {
        return isAfter(block.first(), query) && isBefore(block.last(), query);
    }

    private static boolean isWanted(Item item, EntryQuery query) {
        return isAfter(item.mark, query) && isBefore(item.mark, query) && item.isIn(query);
    }

    private static boolean isAfter(EntryQuery.Mark mark, EntryQuery query) {
        return mark.compareTo(query.after()) > 0;
    }

    private static boolean isBefore(EntryQuery.Mark mark, EntryQuery query) {
        return mark.compareTo(query.before()) < 0;
    }
}
