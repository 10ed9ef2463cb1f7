package dev.weft.wechat.json;

import dev.weft.markup.Utf8Writer;

/** Writes JSON in raw UTF-8: WeChat counts and shows an escape as it is typed. Not safe to share between threads. */
public final class JsonOut {
    private final Utf8Writer out;
    private final boolean inScript;
    private boolean first = true;

    private JsonOut(Utf8Writer out, boolean inScript) {
        this.out = out;
        this.inScript = inScript;
    }

    /** Returns a writer of JSON for files and requests. */
    public static JsonOut onto(Utf8Writer out) {
        return new JsonOut(out, false);
    }

    /** Returns a writer of JSON for a script element of a page, which nothing in a text can end. */
    public static JsonOut inScript(Utf8Writer out) {
        return new JsonOut(out, true);
    }

    private void separate() {
        if (!first) {
            out.raw(",");
        }
        first = false;
    }

    /** Begins a value of an array, or the document, that is an object. */
    public JsonOut object() {
        separate();
        out.raw("{");
        first = true;
        return this;
    }

    /** Begins a member that is an object. */
    public JsonOut object(String key) {
        key(key);
        out.raw("{");
        first = true;
        return this;
    }

    /** Begins a member that is an array. */
    public JsonOut array(String key) {
        key(key);
        out.raw("[");
        first = true;
        return this;
    }

    /** Ends the object. */
    public JsonOut endObject() {
        out.raw("}");
        first = false;
        return this;
    }

    /** Ends the array. */
    public JsonOut endArray() {
        out.raw("]");
        first = false;
        return this;
    }

    private void key(String key) {
        separate();
        out.raw("\"").raw(key).raw("\":");
    }

    /** Writes a member that is a text. */
    public JsonOut text(String key, String value) {
        key(key);
        string(value);
        return this;
    }

    /** Writes a member that is a text, if it shows anything. */
    public JsonOut optional(String key, String value) {
        return value.isEmpty() ? this : text(key, value);
    }

    /** Writes a value of an array that is a text. */
    public JsonOut text(String value) {
        separate();
        string(value);
        return this;
    }

    /** Writes a member that is a number. */
    public JsonOut number(String key, long value) {
        key(key);
        out.number(value);
        return this;
    }

    /** Writes a member that is a finite number with decimals. */
    public JsonOut decimal(String key, double value) {
        key(key);
        out.raw(Double.toString(value));
        return this;
    }

    /** Writes a member that is true or false. */
    public JsonOut flag(String key, boolean value) {
        key(key);
        out.raw(value ? "true" : "false");
        return this;
    }

    private void string(String value) {
        out.raw("\"");
        if (inScript) {
            out.script(value);
        } else {
            out.json(value);
        }
        out.raw("\"");
    }
}
