package dev.weft.render;

/**
 * The place of a document in a sequence: the index, which has the newest, or an older part by its name.
 *
 * @param name empty for the index; else the number of a page, counted from the oldest, or a period as {@code 2014-01}
 * @param newer the name of the next newer part; empty where there is none, or only the index
 * @param older the name of the next older part; empty where there is none
 */
public record SequencePart(String name, String newer, String older) {
    /** The index of a sequence that has no other part. */
    public static final SequencePart INDEX = new SequencePart("", "", "");

    /** Returns the part of a name, to link to. */
    public static SequencePart of(String name) {
        return new SequencePart(name, "", "");
    }

    /** Returns whether this is the index, which has the newest. */
    public boolean isIndex() {
        return name.isEmpty();
    }
}
