package dev.weft.html.template;

import dev.weft.html.template.Scope.Found;
import dev.weft.markup.Utf8Writer;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A step of a bound template. Views stand in slots; which slot a step reads is known when the template is bound. */
abstract class Node {
    private static final byte[] NOTHING = new byte[0];

    private byte[] before = NOTHING;

    /** Sets what is written before the step, whatever it does itself. */
    final void after(byte[] fixed) {
        before = fixed;
    }

    abstract void write(@Nullable Object[] views, Utf8Writer out);

    /** Returns the first slot that is read. */
    int firstSlot() {
        return Integer.MAX_VALUE;
    }

    /** Returns what says all that the step does: steps of equal shape write the same for the same views. */
    abstract Object shape();

    static void all(Node[] nodes, @Nullable Object[] views, Utf8Writer out) {
        for (Node node : nodes) {
            out.raw(node.before);
            node.write(views, out);
        }
    }

    static int firstSlot(Node[] nodes) {
        int first = Integer.MAX_VALUE;
        for (Node node : nodes) {
            first = Math.min(first, node.firstSlot());
        }
        return first;
    }

    static List<Object> shape(Node[] nodes) {
        List<Object> shape = new ArrayList<>(nodes.length);
        for (Node node : nodes) {
            shape.add(ByteBuffer.wrap(node.before));
            shape.add(node.shape());
        }
        return shape;
    }

    /** The end of the steps: nothing but what is written before it. */
    static final class End extends Node {
        @Override
        Object shape() {
            return NOTHING;
        }

        @Override
        void write(@Nullable Object[] views, Utf8Writer out) {}
    }

    /** A step that depends on a field of the view in a slot. */
    abstract static class OfField extends Node {
        private final int slot;
        private final Function<Object, @Nullable Object> get;
        private final List<Field> path;

        OfField(Found found) {
            this.slot = found.slot();
            this.get = found.get();
            this.path = found.path();
        }

        @Override
        int firstSlot() {
            return slot;
        }

        @Override
        Object shape() {
            return List.of(getClass(), slot, path);
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
        Text(Found found) {
            super(found);
        }

        @Override
        void write(@Nullable Object[] views, Utf8Writer out) {
            Object value = value(views);
            if (value instanceof String text) {
                out.text(text);
            } else if (value instanceof Phrase phrase) {
                phrase.text(out);
            }
        }
    }

    /** A text inside a double-quoted attribute. */
    static final class Attribute extends OfField {
        Attribute(Found found) {
            super(found);
        }

        @Override
        void write(@Nullable Object[] views, Utf8Writer out) {
            Object value = value(views);
            if (value instanceof String text) {
                out.attribute(text);
            } else if (value instanceof Phrase phrase) {
                phrase.attribute(out);
            }
        }
    }

    /** Finished markup. */
    static final class Finished extends OfField {
        Finished(Found found) {
            super(found);
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

        If(Found found, boolean wanted, Node[] nodes) {
            super(found);
            this.wanted = wanted;
            this.nodes = nodes;
        }

        @Override
        int firstSlot() {
            return Math.min(super.firstSlot(), firstSlot(nodes));
        }

        @Override
        Object shape() {
            return List.of(super.shape(), wanted, shape(nodes));
        }

        @Override
        void write(@Nullable Object[] views, Utf8Writer out) {
            if (isPresent(value(views)) == wanted) {
                all(nodes, views, out);
            }
        }
    }

    /** Steps taken with a view of its own, or with each of a list. */
    static class Each extends OfField {
        private final int inner;
        private final Node[] nodes;

        Each(Found found, int inner, Node[] nodes) {
            super(found);
            this.inner = inner;
            this.nodes = nodes;
        }

        @Override
        final int firstSlot() {
            return Math.min(super.firstSlot(), firstSlot(nodes));
        }

        @Override
        final Object shape() {
            return List.of(super.shape(), inner, shape(nodes));
        }

        @Override
        final void write(@Nullable Object[] views, Utf8Writer out) {
            Object value = value(views);
            if (value instanceof List<?> list) {
                for (int i = 0; i < list.size(); i++) {
                    one(list.get(i), views, out);
                }
            } else if (value != null) {
                one(value, views, out);
            }
        }

        void one(Object view, @Nullable Object[] views, Utf8Writer out) {
            views[inner] = view;
            all(nodes, views, out);
        }
    }

    /** The same where the views come again on other pages, and the steps read nothing else. */
    static final class Remembered extends Each {
        private final Memory memory;
        private final int section;

        Remembered(Found found, int inner, Node[] nodes, Memory memory) {
            super(found, inner, nodes);
            this.memory = memory;
            this.section = memory.section(shape(nodes));
        }

        @Override
        void one(Object view, @Nullable Object[] views, Utf8Writer out) {
            int place = memory.place(section, view);
            if (!memory.write(place, section, view, out)) {
                int start = out.size();
                super.one(view, views, out);
                memory.keep(place, section, view, out.toBytes(start));
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
        if (value instanceof Phrase phrase) {
            return !phrase.isEmpty();
        }
        return value != null && !(value instanceof List<?> list && list.isEmpty());
    }
}
