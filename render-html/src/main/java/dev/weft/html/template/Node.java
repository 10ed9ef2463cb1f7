package dev.weft.html.template;

import dev.weft.markup.Utf8Writer;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A step of a bound template. Views stand in slots; which slot a step reads is known when the template is bound. */
interface Node {
    /** Takes the step. */
    void write(@Nullable Object[] views, Utf8Writer out);

    /** Takes steps one after the other. */
    static void all(Node[] nodes, @Nullable Object[] views, Utf8Writer out) {
        for (Node node : nodes) {
            node.write(views, out);
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

    /**
     * Where a step gets its value.
     *
     * @param slot the slot of a view
     * @param get gets the value from that view
     */
    record Source(int slot, Function<Object, @Nullable Object> get) {
        @Nullable
        Object value(@Nullable Object[] views) {
            Object view = views[slot];
            if (view == null) {
                throw new IllegalStateException("no view in slot " + slot);
            }
            return get.apply(view);
        }
    }

    /** Bytes that are the same in every document. */
    final class Fixed implements Node {
        private final byte[] bytes;

        Fixed(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public void write(@Nullable Object[] views, Utf8Writer out) {
            out.raw(bytes);
        }
    }

    /** A text between tags. */
    record Text(Source source) implements Node {
        @Override
        public void write(@Nullable Object[] views, Utf8Writer out) {
            Object value = source.value(views);
            if (value instanceof String text) {
                out.text(text);
            } else if (value instanceof Phrase phrase) {
                phrase.text(out);
            }
        }
    }

    /** A text inside a double-quoted attribute. */
    record Attribute(Source source) implements Node {
        @Override
        public void write(@Nullable Object[] views, Utf8Writer out) {
            Object value = source.value(views);
            if (value instanceof String text) {
                out.attribute(text);
            } else if (value instanceof Phrase phrase) {
                phrase.attribute(out);
            }
        }
    }

    /** Finished markup. */
    record Finished(Source source) implements Node {
        @Override
        public void write(@Nullable Object[] views, Utf8Writer out) {
            if (source.value(views) instanceof Markup markup) {
                markup.writeTo(out);
            }
        }
    }

    /** Steps taken if a value is something, or if it is nothing. */
    final class If implements Node {
        private final Source source;
        private final boolean wanted;
        private final Node[] nodes;

        If(Source source, boolean wanted, Node[] nodes) {
            this.source = source;
            this.wanted = wanted;
            this.nodes = nodes;
        }

        @Override
        public void write(@Nullable Object[] views, Utf8Writer out) {
            if (isPresent(source.value(views)) == wanted) {
                all(nodes, views, out);
            }
        }
    }

    /** Steps taken with a view of its own, or with each of a list. */
    class Each implements Node {
        private final Source source;
        private final int inner;
        private final Node[] nodes;

        Each(Source source, int inner, Node[] nodes) {
            this.source = source;
            this.inner = inner;
            this.nodes = nodes;
        }

        @Override
        public final void write(@Nullable Object[] views, Utf8Writer out) {
            Object value = source.value(views);
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
    final class Remembered extends Each {
        private final Memory memory;
        private final int section;

        Remembered(Source source, int inner, Node[] nodes, Memory memory) {
            super(source, inner, nodes);
            this.memory = memory;
            this.section = memory.newSection();
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
}
