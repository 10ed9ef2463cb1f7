package dev.weft.html.template;

import dev.weft.markup.Utf8Writer;
import org.jspecify.annotations.Nullable;

/** A template with its names bound: bytes, and the steps between them. Immutable and safe to share between threads. */
public final class Program {
    private final Node[] nodes;
    private final int slots;
    private final int first;

    Program(Node[] nodes, int slots, int first) {
        this.nodes = nodes;
        this.slots = slots;
        this.first = first;
    }

    /** Writes a document, or its part, of the views that are not constant, in the order of their roots. */
    public void write(Utf8Writer out, Object... views) {
        @Nullable Object[] stack = new @Nullable Object[slots];
        System.arraycopy(views, 0, stack, 0, views.length);
        Node.all(nodes, stack, out);
    }

    /** Writes a part for one view of the list that the part repeats for. */
    public void writeOne(Utf8Writer out, Object view) {
        @Nullable Object[] stack = new @Nullable Object[slots];
        stack[first] = view;
        Node.all(nodes, stack, out);
    }
}
