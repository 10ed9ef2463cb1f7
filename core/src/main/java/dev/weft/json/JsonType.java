package dev.weft.json;

import dev.weft.markup.JsonWriter;
import dev.weft.value.Characters;
import dev.weft.value.Language;
import dev.weft.value.PreciseDate;
import dev.weft.value.WebAddress;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the value of a key is: how it is read, when it may be left out, how it is written, and how a schema describes it.
 *
 * @param reader returns null where nothing usable is there, which it has reported
 * @param absent whether a value is what it means that the key is not there
 * @param schema an object of JSON Schema
 */
record JsonType<V>(
        Function<Cursor, @Nullable V> reader, Predicate<V> absent, BiConsumer<V, JsonWriter> writer, String schema) {
    /** Any text; what it becomes on one line is for the model to say. */
    static final JsonType<String> TEXT = text(Cursor::text, defined("text"));

    /** A text that shows something. */
    static final JsonType<String> NAME = text(JsonType::name, defined("name"));

    static final JsonType<WebAddress> ADDRESS = parsed(Cursor::address, defined("address"));
    static final JsonType<Language> LANGUAGE = parsed(in -> in.value(Language::of), defined("language"));
    static final JsonType<PreciseDate> DATE = parsed(in -> in.value(PreciseDate::parse), defined("date"));

    /** A number of things. */
    static final JsonType<Long> COUNT = new JsonType<>(
            JsonType::count,
            count -> false,
            (count, out) -> out.number(count),
            "{\"type\":\"integer\",\"minimum\":0,\"maximum\":" + Long.MAX_VALUE + "}");

    /** Returns a reference to what the schema's own definitions say of a name. */
    static String defined(String name) {
        return "{\"$ref\":\"#/$defs/" + name + "\"}";
    }

    /** Returns a type of texts, which are left out where they are empty. */
    static JsonType<String> text(Function<Cursor, @Nullable String> reader, String schema) {
        return new JsonType<>(reader, String::isEmpty, (text, out) -> out.text(text), schema);
    }

    /** Returns a type of texts with a form, written as their {@code toString} says. */
    static <V> JsonType<V> parsed(Function<Cursor, @Nullable V> reader, String schema) {
        return new JsonType<>(reader, value -> false, (value, out) -> out.text(value.toString()), schema);
    }

    /** Returns the type of words that stand for the constants of an enum; the usual one is left out. */
    static <E extends Enum<E>> JsonType<E> words(Words<E> words, @Nullable E usual) {
        String all = "{\"enum\":[\"" + String.join("\",\"", words.all()) + "\"]}";
        return new JsonType<>(
                in -> in.word(words), value -> value == usual, (value, out) -> out.text(words.word(value)), all);
    }

    /** Returns the type of true and false, of which the usual one is left out. */
    static JsonType<Boolean> flag(boolean usual) {
        return new JsonType<>(
                in -> in.flag(usual),
                value -> value == usual,
                (value, out) -> out.flag(value),
                "{\"type\":\"boolean\"}");
    }

    /** Returns the type of arrays of at most so many of another; an empty one is left out. */
    static <V> JsonType<List<V>> list(JsonType<V> type, int max) {
        return new JsonType<>(
                in -> in.list(() -> type.reader.apply(in), max),
                List::isEmpty,
                (values, out) -> out.array(values, value -> type.writer.accept(value, out)),
                "{\"type\":\"array\",\"maxItems\":" + max + ",\"items\":" + type.schema + "}");
    }

    private static @Nullable String name(Cursor in) {
        String text = Characters.line(in.line());
        return text.isEmpty() ? null : text;
    }

    private static @Nullable Long count(Cursor in) {
        long count = in.whole(0, Long.MAX_VALUE, -1);
        return count < 0 ? null : count;
    }
}
