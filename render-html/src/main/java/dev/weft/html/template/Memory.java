package dev.weft.html.template;

import dev.weft.markup.Utf8Writer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * What sections became for views that come again on other pages, as bytes. Bounded: of two pieces that fall on one place
 * the later stays. Safe to share between threads; whether something is remembered changes no byte of a page.
 */
public final class Memory {
    /** The longest piece that is remembered, in bytes. */
    static final int LONGEST = 2048;

    private final AtomicReferenceArray<@Nullable Piece> pieces;
    private final int mask;
    private final AtomicInteger numbers = new AtomicInteger();
    private final Map<Node, Integer> sections = new ConcurrentHashMap<>();

    @SuppressWarnings("ArrayRecordComponent") // pieces are not compared
    private record Piece(int section, Object view, byte[] bytes) {}

    /** Makes an empty memory of so many pieces, at least; each of them takes some hundred bytes. */
    public Memory(int count) {
        int size = Integer.highestOneBit(Math.max(1, count - 1)) * 2;
        this.pieces = new AtomicReferenceArray<>(size);
        this.mask = size - 1;
    }

    /** Returns a number for a section's steps: the same for equal ones, which templates bound for other pages have. */
    int section(Node steps) {
        return sections.computeIfAbsent(steps, s -> numbers.getAndIncrement());
    }

    /** Returns where the piece of a section and a view belongs. */
    int place(int section, Object view) {
        int hash = (view.hashCode() + section) * 0x9E3779B9;
        return (hash ^ hash >>> 15) & mask;
    }

    /** Writes what a section became for a view, if that is known. */
    boolean write(int place, int section, Object view, Utf8Writer out) {
        Piece piece = pieces.getAcquire(place);
        if (piece == null || piece.section != section || !piece.view.equals(view)) {
            return false;
        }
        out.raw(piece.bytes);
        return true;
    }

    /** Remembers what a section became. */
    void keep(int place, int section, Object view, byte[] bytes) {
        if (bytes.length <= LONGEST) {
            pieces.setRelease(place, new Piece(section, view, bytes));
        }
    }
}
