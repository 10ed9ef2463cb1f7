package dev.weft.html.data;

import dev.weft.html.template.Phrase;
import dev.weft.markup.JsonWriter;
import dev.weft.markup.Utf8Writer;

/** Writes the nodes of JSON-LD for a script element: objects that begin with their type; a text that is empty is left out. */
final class JsonLd {
    private final JsonWriter json;

    JsonLd(Utf8Writer out) {
        this.json = JsonWriter.inScript(out);
    }

    JsonLd graph() {
        json.object().text("@context", "https://schema.org").array("@graph");
        return this;
    }

    void endGraph() {
        json.endArray().endObject();
    }

    /** Begins an object in a list. */
    JsonLd object(String type) {
        json.object().text("@type", type);
        return this;
    }

    /** Begins an object as a property. */
    JsonLd object(String name, String type) {
        json.object(name).text("@type", type);
        return this;
    }

    JsonLd end() {
        json.endObject();
        return this;
    }

    JsonLd list(String name) {
        json.array(name);
        return this;
    }

    JsonLd endList() {
        json.endArray();
        return this;
    }

    JsonLd text(String name, String value) {
        json.optional(name, value);
        return this;
    }

    /** Writes a text that the document says elsewhere too. */
    JsonLd text(String name, Phrase value) {
        if (!value.isEmpty()) {
            json.escaped(name, value::script);
        }
        return this;
    }

    JsonLd item(String value) {
        json.text(value);
        return this;
    }

    JsonLd number(String name, long value) {
        json.number(name, value);
        return this;
    }

    /** Writes a node, or properties, made before. */
    JsonLd raw(byte[] made) {
        json.raw(made);
        return this;
    }
}
