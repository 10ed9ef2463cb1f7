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

    private final List<Block> blocks = new ArrayList<>();

    /** The marks of as many blocks as needed to be told any, since most have none. */
    private List<Set<Mark>> marks = List.of();

    private boolean hasOpen;

    void add(Block block) {
        blocks.add(block);
    }

    void add(Block block, Set<Mark> itsMarks) {
        if (!itsMarks.isEmpty()) {
            marks = marks.isEmpty() ? new ArrayList<>() : marks;
            while (marks.size() < blocks.size()) {
                marks.add(Set.of());
            }
            marks.add(itsMarks);
            hasOpen |= itsMarks.contains(Mark.OPEN);
        }
        blocks.add(block);
    }

    void addAll(Flow other) {
        for (int i = 0; i < other.size(); i++) {
            add(other.blocks.get(i), other.marks(i));
        }
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
        return blocks.isEmpty();
    }

    int size() {
        return blocks.size();
    }

    Part part(int index) {
        return new Part(blocks.get(index), marks(index));
    }

    private Set<Mark> marks(int index) {
        return index < marks.size() ? marks.get(index) : Set.of();
    }

    /** Returns the blocks as they are; the list is to be read only. */
    List<Block> blocks() {
        return blocks;
    }

    /** Returns the blocks with captions joined to their pictures. */
    List<Block> finished() {
        return hasOpen ? Captions.joined(this) : blocks;
    }
}
