package dev.weft.markup;

import java.util.List;
import java.util.function.Consumer;

/**
 * Writes compact JSON onto a {@link Utf8Writer}: the commas, the quotes and the escaping; characters beyond ASCII stay as
 * they are. What is given with a key is a member of the object that was begun last; what is given without one stands
 * behind {@link #key}, in an array, or alone.
 *
 * <pre>{@code
 * JsonWriter.onto(out).object().text("name", "织文").array("tags").text("新闻").endArray().endObject();
 * }</pre>
 *
 * <p>That each object and array is ended is for the caller to see to. Not safe to share between threads.
 */
public final class JsonWriter {
    private final Utf8Writer out;
    private final Escaping escaping;
    private boolean comma;

    private JsonWriter(Utf8Writer out, Escaping escaping) {
        this.out = out;
        this.escaping = escaping;
    }

    /** Returns a writer of JSON for files and requests. */
    public static JsonWriter onto(Utf8Writer out) {
        return new JsonWriter(out, Escaping.JSON);
    }

    /** Returns a writer of JSON for a script element of HTML, which nothing in a text can end. */
    public static JsonWriter inScript(Utf8Writer out) {
        return new JsonWriter(out, Escaping.SCRIPT);
    }

    /** Writes a key; its value is written next. */
    public JsonWriter key(String name) {
        out.quoted(comma, name, escaping).sign(':');
        comma = false;
        return this;
    }

    /** Begins an object. */
    public JsonWriter object() {
        return begin('{');
    }

    /** Begins a member that is an object. */
    public JsonWriter object(String key) {
        return key(key).object();
    }

    /** Ends an object. */
    public JsonWriter endObject() {
        return end('}');
    }

    /** Begins an array. */
    public JsonWriter array() {
        return begin('[');
    }

    /** Begins a member that is an array. */
    public JsonWriter array(String key) {
        return key(key).array();
    }

    /** Ends an array. */
    public JsonWriter endArray() {
        return end(']');
    }

    /** Writes an array, each of whose values {@code writer} writes. */
    public <T> JsonWriter array(List<T> values, Consumer<T> writer) {
        array();
        for (int i = 0; i < values.size(); i++) {
            writer.accept(values.get(i));
        }
        return endArray();
    }

    /** Writes a text. */
    public JsonWriter text(String value) {
        out.quoted(comma, value, escaping);
        comma = true;
        return this;
    }

    /** Writes a member that is a text. */
    public JsonWriter text(String key, String value) {
        return key(key).text(value);
    }

    /** Writes a member that is a text, unless it is empty. */
    public JsonWriter optional(String key, String value) {
        return value.isEmpty() ? this : text(key, value);
    }

    /** Writes a member that is an array, each of whose values {@code writer} writes, unless there are none. */
    public <T> JsonWriter optional(String key, List<T> values, Consumer<T> writer) {
        return values.isEmpty() ? this : key(key).array(values, writer);
    }

    /** Writes a member that is a number, unless it is the one that its absence means. */
    public JsonWriter optional(String key, long value, long usual) {
        return value == usual ? this : number(key, value);
    }

    /** Writes a member that is true, unless it is false. */
    public JsonWriter optional(String key, boolean value) {
        return value ? flag(key, true) : this;
    }

    /** Writes a member that is a text which {@code writer} appends, escaped as a JSON string already. */
    public JsonWriter escaped(String key, Consumer<Utf8Writer> writer) {
        key(key);
        out.sign('"');
        writer.accept(out);
        out.sign('"');
        comma = true;
        return this;
    }

    /** Writes a number. */
    public JsonWriter number(long value) {
        separate();
        out.number(value);
        return this;
    }

    /** Writes a number with decimals, which is finite. */
    public JsonWriter number(double value) {
        separate();
        out.raw(Double.toString(value));
        return this;
    }

    /** Writes a member that is a number. */
    public JsonWriter number(String key, long value) {
        return key(key).number(value);
    }

    /** Writes true or false. */
    public JsonWriter flag(boolean value) {
        separate();
        out.raw(value ? "true" : "false");
        return this;
    }

    /** Writes a member that is true or false. */
    public JsonWriter flag(String key, boolean value) {
        return key(key).flag(value);
    }

    /** Writes a value, or the members of an object, of which the JSON is at hand. */
    public JsonWriter raw(byte[] json) {
        separate();
        out.raw(json);
        return this;
    }

    private JsonWriter begin(char bracket) {
        separate();
        out.sign(bracket);
        comma = false;
        return this;
    }

    private JsonWriter end(char bracket) {
        out.sign(bracket);
        comma = true;
        return this;
    }

    private void separate() {
        if (comma) {
            out.sign(',');
        }
        comma = true;
    }
}
