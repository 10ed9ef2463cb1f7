package dev.weft.html.template;

import org.jspecify.annotations.Nullable;

/**
 * What names are looked up in.
 *
 * @param parent where to look next, if there is one
 * @param type what the view offers
 * @param constant the view, where it is known when the template is bound
 * @param slot where the view stands, where it is not
 */
record Scope(
        @Nullable Scope parent, ViewType<?> type, @Nullable Object constant, int slot) {
    /**
     * A name that was found.
     *
     * @param field what it stands for
     * @param source where its value comes from in each document; null where the value is known
     * @param value that value, where it is known
     */
    record Found(
            Field field,
            Node.@Nullable Source source,
            @Nullable Object value) {
        /** Returns a field of the object that this is. */
        Found below(Field inner) {
            Node.Source from = source;
            if (from == null) {
                return new Found(inner, null, value == null ? null : inner.get().apply(value));
            }
            return new Found(
                    inner,
                    new Node.Source(from.slot(), new Node.Inner(from.get(), inner.get()), Node.Source.ANEW),
                    null);
        }
    }

    /** Returns a field of the view. */
    Found found(Field field) {
        return constant == null
                ? new Found(field, new Node.Source(slot, field.get(), Node.Source.ANEW), null)
                : new Found(field, null, field.get().apply(constant));
    }
}
