package dev.weft.json;

import dev.weft.markup.Utf8Writer;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes compact JSON; what is empty is left out. */
final class JsonOut {
    private final Utf8Writer out;
    private boolean first = true;

    JsonOut(Utf8Writer out) {
        this.out = out;
    }

    JsonOut open(char bracket) {
        separate();
        out.raw(bracket == '{' ? "{" : "[");
        first = true;
        return this;
    }

    JsonOut close(char bracket) {
        out.raw(bracket == '}' ? "}" : "]");
        first = false;
        return this;
    }

    private void separate() {
        if (!first) {
            out.raw(",");
        }
        first = false;
    }

    /** Writes a key; its value is written next. */
    JsonOut key(String name) {
        separate();
        out.raw("\"").raw(name).raw("\":");
        first = true;
        return this;
    }

    /** Writes a key that is no name of ours. */
    JsonOut name(String name) {
        separate();
        out.raw("\"").json(name).raw("\":");
        first = true;
        return this;
    }

    JsonOut string(String text) {
        separate();
        out.raw("\"").json(text).raw("\"");
        return this;
    }

    /** Writes a key with a text, unless it is empty. */
    JsonOut text(String key, String value) {
        return value.isEmpty() ? this : key(key).string(value);
    }

    /** Writes a key with a value as its text, unless there is none. */
    JsonOut value(String key, Optional<?> value) {
        return value.isEmpty() ? this : key(key).string(value.get().toString());
    }

    /** Writes a key with a number, unless that is what it is by default. */
    JsonOut number(String key, long value, long usual) {
        if (value != usual) {
            key(key).number(value);
        }
        return this;
    }

    JsonOut number(long value) {
        separate();
        out.number(value);
        return this;
    }

    JsonOut decimal(double value) {
        separate();
        out.raw(Double.toString(value));
        return this;
    }

    /** Writes a key with true or false, unless that is what it is by default. */
    JsonOut flag(String key, boolean value, boolean usual) {
        if (value != usual) {
            key(key).flag(value);
        }
        return this;
    }

    JsonOut flag(boolean value) {
        separate();
        out.raw(value ? "true" : "false");
        return this;
    }

    /** Writes a key with an array, unless it is empty. */
    <T> JsonOut list(String key, List<T> values, Consumer<T> writer) {
        return values.isEmpty() ? this : key(key).array(values, writer);
    }

    <T> JsonOut array(List<T> values, Consumer<T> writer) {
        open('[');
        for (int i = 0; i < values.size(); i++) {
            writer.accept(values.get(i));
        }
        return close(']');
    }

    /** Writes a key with what {@code writer} writes, unless there is no value. */
    <T> JsonOut object(String key, @Nullable T value, Consumer<T> writer) {
        if (value != null) {
            key(key);
            writer.accept(value);
        }
        return this;
    }
}
