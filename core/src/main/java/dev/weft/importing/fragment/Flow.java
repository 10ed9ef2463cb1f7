package dev.weft.importing.fragment;

import dev.weft.body.Block;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Blocks being gathered, each with what the source's markup said of it. */
final class Flow {
    /** What the markup says of a block that the block itself does not. */
    enum Mark {
        /** A picture or video outside of a figure element: a caption may stand beside it. */
        OPEN,
        /** A paragraph that the markup calls a caption. */
        CAPTION,
        /** A paragraph whose alignment is that of the table cell it stands in. */
        CELL_ALIGNED,
        /** A paragraph of which it is known what it is: no caption, and no line beside one. */
        SETTLED
    }

    /** A block with its marks. */
    record Part(Block block, Set<Mark> marks) {
        boolean is(Mark mark) {
            return marks.contains(mark);
        }
    }

    private final List<Part> parts = new ArrayList<>();
    private boolean hasOpen;

    void add(Block block) {
        add(block, Set.of());
    }

    void add(Block block, Set<Mark> marks) {
        parts.add(new Part(block, marks));
        hasOpen |= marks.contains(Mark.OPEN);
    }

    void addAll(Flow other) {
        parts.addAll(other.parts);
        hasOpen |= other.hasOpen;
    }

    /** Returns marks with one more. */
    static Set<Mark> with(Set<Mark> marks, Mark more) {
        Set<Mark> with = EnumSet.of(more);
        with.addAll(marks);
        return with;
    }

    /** Returns marks without one. */
    static Set<Mark> without(Set<Mark> marks, Mark one) {
        if (!marks.contains(one)) {
            return marks;
        }
        Set<Mark> without = EnumSet.copyOf(marks);
        without.remove(one);
        return without;
    }

    /** Returns whether a picture waits for its caption. */
    boolean hasOpen() {
        return hasOpen;
    }

    boolean isEmpty() {
        return parts.isEmpty();
    }

    int size() {
        return parts.size();
    }

    Part part(int index) {
        return parts.get(index);
    }

    /** Returns the blocks as they are. */
    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>(parts.size());
        for (Part part : parts) {
            blocks.add(part.block());
        }
        return blocks;
    }

    /** Returns the blocks with captions joined to their pictures. */
    List<Block> finished() {
        return hasOpen ? Captions.joined(this) : blocks();
    }
}
