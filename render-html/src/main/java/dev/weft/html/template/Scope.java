package dev.weft.html.template;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
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
     * @param constant whether its value is known
     * @param value that value
     * @param slot the slot of the view it is got from, where the value is not known
     * @param get gets it from that view
     * @param path the fields that lead from the view to it
     */
    record Found(
            Field field,
            boolean constant,
            @Nullable Object value,
            int slot,
            Function<Object, @Nullable Object> get,
            List<Field> path) {}

    Found found(Field field) {
        return constant == null
                ? new Found(field, false, null, slot, field.get(), List.of(field))
                : new Found(field, true, field.get().apply(constant), -1, field.get(), List.of(field));
    }

    /** Returns the field of the view that a found object is. */
    static Found below(Found found, Field field) {
        if (found.constant()) {
            Object object = found.value();
            Object value = object == null ? null : field.get().apply(object);
            return new Found(field, true, value, -1, field.get(), List.of(field));
        }
        Function<Object, @Nullable Object> outer = found.get();
        List<Field> path = new ArrayList<>(found.path());
        path.add(field);
        return new Found(
                field,
                false,
                null,
                found.slot(),
                view -> {
                    Object object = outer.apply(view);
                    return object == null ? null : field.get().apply(object);
                },
                List.copyOf(path));
    }
}
