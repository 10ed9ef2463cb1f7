package dev.weft.html.template;

import dev.weft.markup.Utf8Writer;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A step of a bound template. Views stand in slots; which slot a step reads is known when the template is bound. Equal steps
 * write the same for the same views.
 */
interface Node {
    /** Takes the step. */
    void write(@Nullable Object[] views, Utf8Writer out);

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
     * @param kept where the value is kept for the rest of the document, counted from the last slot; {@link #ANEW} if it is got
     *     anew each time
     */
    record Source(int slot, Function<Object, @Nullable Object> get, int kept) {
        static final int ANEW = -1;

        /** Stands for a value that is none. */
        private static final Object NONE = new Object();

        @Nullable
        Object value(@Nullable Object[] views) {
            if (kept == ANEW) {
                return get(views);
            }
            int place = views.length - 1 - kept;
            Object value = views[place];
            if (value == null) {
                value = get(views);
                views[place] = value == null ? NONE : value;
            }
            return value == NONE ? null : value;
        }

        private @Nullable Object get(@Nullable Object[] views) {
            Object view = views[slot];
            if (view == null) {
                throw new IllegalStateException("no view in slot " + slot);
            }
            return get.apply(view);
        }
    }

    /** A field of an object that is itself got from a view. */
    record Inner(Function<Object, @Nullable Object> object, Function<Object, @Nullable Object> field)
            implements Function<Object, @Nullable Object> {
        @Override
        public @Nullable Object apply(Object view) {
            Object found = object.apply(view);
            return found == null ? null : field.apply(found);
        }
    }

    /** Steps taken one after the other. */
    @SuppressWarnings("ArrayRecordComponent") // compared by what is in it
    record All(Node... nodes) implements Node {
        @Override
        public void write(@Nullable Object[] views, Utf8Writer out) {
            for (Node node : nodes) {
                if (node instanceof Fixed fixed) { // every second one: cheaper asked than dispatched
                    out.raw(fixed.bytes);
                } else {
                    node.write(views, out);
                }
            }
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof All that && Arrays.equals(nodes, that.nodes);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(nodes);
        }
    }

    /** Bytes that are the same in every document. */
    @SuppressWarnings("ArrayRecordComponent") // compared by what is in it
    record Fixed(byte[] bytes) implements Node {
        @Override
        public void write(@Nullable Object[] views, Utf8Writer out) {
            out.raw(bytes);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Fixed that && Arrays.equals(bytes, that.bytes);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(bytes);
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
    record If(Source source, boolean wanted, All steps) implements Node {
        @Override
        public void write(@Nullable Object[] views, Utf8Writer out) {
            if (isPresent(source.value(views)) == wanted) {
                steps.write(views, out);
            }
        }
    }

    /** Steps taken with a view of its own, or with each of a list. */
    record Each(Source source, int inner, Node steps) implements Node {
        @Override
        public void write(@Nullable Object[] views, Utf8Writer out) {
            Object value = source.value(views);
            if (value instanceof List<?> list) {
                for (int i = 0; i < list.size(); i++) {
                    views[inner] = list.get(i);
                    steps.write(views, out);
                }
            } else if (value != null) {
                views[inner] = value;
                steps.write(views, out);
            }
        }
    }

    /**
     * Steps that read nothing but a view that comes again on other pages.
     *
     * @param slot where the view stands
     * @param section the number that equal steps have in the memory
     */
    record Remembered(int slot, All steps, Memory memory, int section) implements Node {
        @Override
        public void write(@Nullable Object[] views, Utf8Writer out) {
            Object view = views[slot];
            if (view == null) {
                return;
            }
            int place = memory.place(section, view);
            if (!memory.write(place, section, view, out)) {
                int start = out.size();
                steps.write(views, out);
                memory.keep(place, section, view, out.toBytes(start));
            }
        }
    }
}
