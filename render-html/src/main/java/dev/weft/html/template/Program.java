package dev.weft.html.template;

import dev.weft.markup.Utf8Writer;
import org.jspecify.annotations.Nullable;

/** A template with its names bound: bytes, and the steps between them. Immutable and safe to share between threads. */
public final class Program {
    private final Node steps;
    private final int slots;
    private final int first;

    /** Makes a program whose views are in the slots from {@code first} on. */
    Program(Node steps, int slots, int first) {
        this.steps = steps;
        this.slots = slots;
        this.first = first;
    }

    /** Writes a document of its views: of those roots that are not constant, in their order. */
    public void write(Utf8Writer out, Object... views) {
        @Nullable Object[] stack = new @Nullable Object[slots];
        System.arraycopy(views, 0, stack, first, views.length);
        steps.write(stack, out);
    }
}
