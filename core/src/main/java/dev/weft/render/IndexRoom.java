package dev.weft.render;

/**
 * How much room the index of a sequence has left for pieces, by {@link ListingRenderer#maxIndexBytes}: the one place that
 * knows this rule. The first piece always stands; after one for which there was no room, none does. For one thread.
 */
public final class IndexRoom {
    private long left;
    private boolean isEmpty = true;

    private IndexRoom(long left) {
        this.left = left;
    }

    /** Returns the room that a document of a listing has: bound for an index, without bound for older parts. */
    public static IndexRoom of(ListingRenderer renderer, Listing listing) {
        return new IndexRoom(listing.part().isIndex() ? renderer.maxIndexBytes() : Long.MAX_VALUE);
    }

    /** Returns whether there is room for a piece of so many bytes, one or more, and takes it. */
    public boolean take(long bytes) {
        boolean fits = isEmpty || bytes <= left;
        left = fits ? left - bytes : -1;
        isEmpty = false;
        return fits;
    }
}
