package dev.weft.internal;

/**
 * How much room the index of a sequence has left for pieces: the one place that knows this rule. The first piece always
 * stands; after one for which there was no room, none does. For one thread.
 */
public final class IndexRoom {
    private long left;
    private boolean isEmpty = true;

    /** Makes room for pieces of so many bytes together. */
    public IndexRoom(long bytes) {
        left = bytes;
    }

    /** Returns whether there is room for a piece of so many bytes, one or more, and takes it. */
    public boolean take(long bytes) {
        boolean fits = isEmpty || bytes <= left;
        left = fits ? left - bytes : -1;
        isEmpty = false;
        return fits;
    }
}
