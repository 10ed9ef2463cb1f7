package dev.weft.importing.fragment;

import dev.weft.body.Block;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Blocks being gathered, each with what the source's markup said of it. */
final class Flow {
    /** A picture or video outside of a figure element: a caption may stand beside it. */
    static final byte OPEN = 1;
    /** A paragraph that the markup calls a caption. */
    static final byte CAPTION = 2;
    /** A paragraph whose alignment is that of the table cell it stands in. */
    static final byte CELL_ALIGNED = 4;

    private final List<Block> blocks = new ArrayList<>();
    private byte[] marks = {};
    private boolean hasOpen;

    void add(Block block, int mark) {
        if (mark != 0) {
            int index = blocks.size();
            if (index >= marks.length) {
                marks = Arrays.copyOf(marks, index * 2 + 8);
            }
            marks[index] = (byte) mark;
            hasOpen |= (mark & OPEN) != 0;
        }
        blocks.add(block);
    }

    void addAll(Flow other) {
        for (int i = 0; i < other.blocks.size(); i++) {
            add(other.blocks.get(i), i < other.marks.length ? other.marks[i] : 0);
        }
    }

    /** Returns whether a picture waits for its caption. */
    boolean hasOpen() {
        return hasOpen;
    }

    int size() {
        return blocks.size();
    }

    Block block(int index) {
        return blocks.get(index);
    }

    boolean is(int index, int mark) {
        return index < marks.length && (marks[index] & mark) != 0;
    }

    /** Returns the blocks as they are. */
    List<Block> blocks() {
        return blocks;
    }

    /** Returns the blocks with captions joined to their pictures. */
    List<Block> finished() {
        return hasOpen ? Captions.joined(this) : blocks;
    }
}
