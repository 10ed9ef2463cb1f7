package dev.weft.json;

import dev.weft.finding.InvalidValueException;
import dev.weft.markup.JsonWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The keys of one kind of object, a row each, in the order they are written: the one place that says what the object is
 * made of. Reading, writing and the schema follow from it.
 *
 * @param <D> what gathers the values while an object is being read
 * @param <T> what the object is
 */
final class Members<D, T> {
    private final List<Member<D, T, ?>> members;
    private final Keys keys;

    private Members(List<Member<D, T, ?>> members) {
        this.members = List.copyOf(members);
        this.keys = Keys.of(members.stream().map(Member::name).toArray(String[]::new));
    }

    /** One key, what its value is, where a value that was read goes, and where one to be written comes from. */
    private record Member<D, T, V>(
            String name,
            boolean required,
            JsonType<V> type,
            String about,
            BiConsumer<D, V> setter,
            Function<T, @Nullable V> getter) {
        boolean read(Cursor in, D draft) {
            V value = type.reader().apply(in);
            if (value == null) {
                return false;
            }
            try {
                setter.accept(draft, value);
                return true;
            } catch (InvalidValueException e) {
                in.invalid(e);
                return false;
            }
        }

        void write(T object, JsonWriter out) {
            V value = getter.apply(object);
            if (value != null && !type.absent().test(value)) {
                out.key(name);
                type.writer().accept(value, out);
            }
        }

        String schema() {
            String described =
                    "{\"description\":\"" + about + "\"," + type.schema().substring(1);
            return "\"" + name + "\":" + (about.isEmpty() ? type.schema() : described);
        }
    }

    static <D, T> Builder<D, T> define() {
        return new Builder<>();
    }

    /** Gathers the rows; a text about a key is for the schema, and holds no character that JSON escapes. */
    static final class Builder<D, T> {
        private final List<Member<D, T, ?>> members = new ArrayList<>();

        <V> Builder<D, T> add(
                String name, JsonType<V> type, String about, BiConsumer<D, V> setter, Function<T, @Nullable V> getter) {
            members.add(new Member<>(name, false, type, about, setter, getter));
            return this;
        }

        <V> Builder<D, T> add(String name, JsonType<V> type, BiConsumer<D, V> setter, Function<T, @Nullable V> getter) {
            return add(name, type, "", setter, getter);
        }

        /** Adds a key without which the object means nothing. */
        <V> Builder<D, T> require(
                String name, JsonType<V> type, String about, BiConsumer<D, V> setter, Function<T, @Nullable V> getter) {
            members.add(new Member<>(name, true, type, about, setter, getter));
            return this;
        }

        <V> Builder<D, T> require(
                String name, JsonType<V> type, BiConsumer<D, V> setter, Function<T, @Nullable V> getter) {
            return require(name, type, "", setter, getter);
        }

        Members<D, T> build() {
            return new Members<>(members);
        }
    }

    /** Returns the same keys, of which the value of one is passed over in reading. */
    Members<D, T> skipping(String name) {
        JsonType<Boolean> skipped = new JsonType<>(Members::skip, value -> true, (value, out) -> {}, "{}");
        return new Members<>(members.stream()
                .<Member<D, T, ?>>map(member -> member.name.equals(name)
                        ? new Member<>(name, false, skipped, "", (draft, value) -> {}, object -> null)
                        : member)
                .toList());
    }

    private static @Nullable Boolean skip(Cursor in) {
        in.skip();
        return null;
    }

    /** Reads the keys and values of an object that the cursor has entered; returns which were there and usable. */
    Found read(Cursor in, D draft) {
        long found = 0;
        for (int i = in.index(keys); i >= 0; i = in.index(keys)) {
            found |= members.get(i).read(in, draft) ? 1L << i : 0;
        }
        return new Found(keys, found);
    }

    /** Which keys of an object had a value that could be used. */
    record Found(Keys keys, long bits) {
        boolean has(String name) {
            return (bits & keys.bits(name)) != 0;
        }
    }

    /** Writes an object. */
    void write(T object, JsonWriter out) {
        out.object();
        for (int i = 0; i < members.size(); i++) {
            members.get(i).write(object, out);
        }
        out.endObject();
    }

    /** Returns what a schema says of the keys: {@code "properties":{…},"required":[…],"additionalProperties":false}. */
    String schema() {
        StringBuilder out = new StringBuilder("\"properties\":{");
        StringBuilder required = new StringBuilder();
        String separator = "";
        for (Member<D, T, ?> member : members) {
            out.append(separator).append("\n    ").append(member.schema());
            separator = ",";
            if (member.required) {
                required.append(required.isEmpty() ? "" : ",")
                        .append('"')
                        .append(member.name)
                        .append('"');
            }
        }
        out.append("\n  },");
        if (!required.isEmpty()) {
            out.append("\"required\":[").append(required).append("],");
        }
        return out.append("\"additionalProperties\":false").toString();
    }

    /**
     * Returns the type of such objects: one without a key that is required is reported and left out.
     *
     * @param begin makes what gathers the values
     * @param end makes the object of them
     */
    JsonType<T> type(Supplier<D> begin, Function<D, T> end) {
        return new JsonType<>(
                in -> object(in, begin, end), object -> false, this::write, "{\"type\":\"object\"," + schema() + "}");
    }

    private @Nullable T object(Cursor in, Supplier<D> begin, Function<D, T> end) {
        if (!in.object()) {
            return null;
        }
        D draft = begin.get();
        Found found = read(in, draft);
        for (Member<D, T, ?> member : members) {
            if (member.required && !found.has(member.name)) {
                in.missing(member.name);
                return null;
            }
        }
        return end.apply(draft);
    }
}
