package dev.weft.html.template;

import dev.weft.markup.Utf8Writer;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A step of a bound template. Views stand in slots; which slot a step reads is known when the template is bound. */
abstract class Node {
    abstract void write(@Nullable Object[] views, Utf8Writer out);

    static void all(Node[] nodes, @Nullable Object[] views, Utf8Writer out) {
        for (Node node : nodes) {
            node.write(views, out);
        }
    }

    /** Bytes that are the same every time. */
    static final class Fixed extends Node {
        private final byte[] bytes;

        Fixed(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        void write(@Nullable Object[] views, Utf8Writer out) {
            out.raw(bytes);
        }
    }

    /** A step that depends on a field of the view in a slot. */
    abstract static class OfField extends Node {
        private final int slot;
        private final Function<Object, @Nullable Object> get;

        OfField(int slot, Function<Object, @Nullable Object> get) {
            this.slot = slot;
            this.get = get;
        }

        final @Nullable Object value(@Nullable Object[] views) {
            Object view = views[slot];
            if (view == null) {
                throw new IllegalStateException("no view in slot " + slot);
            }
            return get.apply(view);
        }
    }

    /** A text between tags. */
    static final class Text extends OfField {
        Text(int slot, Function<Object, @Nullable Object> get) {
            super(slot, get);
        }

        @Override
        void write(@Nullable Object[] views, Utf8Writer out) {
            if (value(views) instanceof String text) {
                out.text(text);
            }
        }
    }

    /** A text inside a double-quoted attribute. */
    static final class Attribute extends OfField {
        Attribute(int slot, Function<Object, @Nullable Object> get) {
            super(slot, get);
        }

        @Override
        void write(@Nullable Object[] views, Utf8Writer out) {
            if (value(views) instanceof String text) {
                out.attribute(text);
            }
        }
    }

    /** Finished markup. */
    static final class Finished extends OfField {
        Finished(int slot, Function<Object, @Nullable Object> get) {
            super(slot, get);
        }

        @Override
        void write(@Nullable Object[] views, Utf8Writer out) {
            if (value(views) instanceof Markup markup) {
                markup.writeTo(out);
            }
        }
    }

    /** Steps taken if a field has something, or if it has nothing. */
    static final class If extends OfField {
        private final boolean wanted;
        private final Node[] nodes;

        If(int slot, Function<Object, @Nullable Object> get, boolean wanted, Node[] nodes) {
            super(slot, get);
            this.wanted = wanted;
            this.nodes = nodes;
        }

        @Override
        void write(@Nullable Object[] views, Utf8Writer out) {
            if (isPresent(value(views)) == wanted) {
                all(nodes, views, out);
            }
        }
    }

    /** Steps taken with a view of its own, or with each of a list. */
    static final class Each extends OfField {
        private final int inner;
        private final Node[] nodes;

        Each(int slot, Function<Object, @Nullable Object> get, int inner, Node[] nodes) {
            super(slot, get);
            this.inner = inner;
            this.nodes = nodes;
        }

        @Override
        void write(@Nullable Object[] views, Utf8Writer out) {
            Object value = value(views);
            if (value instanceof List<?> list) {
                for (int i = 0; i < list.size(); i++) {
                    views[inner] = list.get(i);
                    all(nodes, views, out);
                }
            } else if (value != null) {
                views[inner] = value;
                all(nodes, views, out);
            }
        }
    }

    /** Returns whether a value counts as something: not null, false, empty. */
    static boolean isPresent(@Nullable Object value) {
        if (value instanceof Boolean flag) {
            return flag;
        }
        if (value instanceof String text) {
            return !text.isEmpty();
        }
        return value != null && !(value instanceof List<?> list && list.isEmpty());
    }
}
