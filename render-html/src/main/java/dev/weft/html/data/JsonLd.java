package dev.weft.html.data;

import dev.weft.html.template.Phrase;
import dev.weft.markup.Utf8Writer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Writes JSON within a script element: nothing in a text can end the string, or the script. */
final class JsonLd {
    private static final byte[] START = Utf8Writer.ascii("{\"@context\":\"https://schema.org\",\"@graph\":[");

    /** The names of properties and types as bytes: all are the program's own, some dozens. */
    private static final Map<String, byte[]> PROPERTIES = new ConcurrentHashMap<>();

    private static final Map<String, byte[]> TYPES = new ConcurrentHashMap<>();

    private final Utf8Writer out;
    private boolean comma;

    JsonLd(Utf8Writer out) {
        this.out = out;
    }

    JsonLd graph() {
        out.raw(START);
        comma = false;
        return this;
    }

    void endGraph() {
        out.raw("]}");
    }

    private void separate() {
        if (comma) {
            out.raw(",");
        }
        comma = true;
    }

    private void name(String name) {
        separate();
        out.raw(encoded(PROPERTIES, name, "\"", "\":"));
    }

    private void type(String type) {
        out.raw(encoded(TYPES, type, "{\"@type\":\"", "\""));
        comma = true;
    }

    private static byte[] encoded(Map<String, byte[]> known, String name, String before, String after) {
        byte[] found = known.get(name);
        return found == null ? known.computeIfAbsent(name, n -> Utf8Writer.ascii(before + n + after)) : found;
    }

    /** Begins an object in a list. */
    JsonLd object(String type) {
        separate();
        type(type);
        return this;
    }

    /** Begins an object as a property. */
    JsonLd object(String name, String type) {
        name(name);
        type(type);
        return this;
    }

    JsonLd end() {
        out.raw("}");
        comma = true;
        return this;
    }

    JsonLd list(String name) {
        name(name);
        out.raw("[");
        comma = false;
        return this;
    }

    JsonLd endList() {
        out.raw("]");
        comma = true;
        return this;
    }

    /** Writes a text, unless it is empty. */
    JsonLd text(String name, String value) {
        if (!value.isEmpty()) {
            name(name);
            out.raw("\"").script(value).raw("\"");
        }
        return this;
    }

    /** Writes a text that the document says elsewhere too, unless it is empty. */
    JsonLd text(String name, Phrase value) {
        if (!value.isEmpty()) {
            name(name);
            out.raw("\"");
            value.script(out);
            out.raw("\"");
        }
        return this;
    }

    JsonLd item(String value) {
        separate();
        out.raw("\"").script(value).raw("\"");
        return this;
    }

    JsonLd number(String name, long value) {
        name(name);
        out.number(value);
        return this;
    }

    /** Writes a node that is described elsewhere in the document. */
    JsonLd reference(String name, String id) {
        name(name);
        out.raw("{\"@id\":\"").script(id).raw("\"}");
        return this;
    }

    /** Writes a node that is known to be JSON already. */
    JsonLd raw(byte[] json) {
        separate();
        out.raw(json);
        return this;
    }
}
