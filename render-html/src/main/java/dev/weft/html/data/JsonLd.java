package dev.weft.html.data;

import dev.weft.html.template.Phrase;
import dev.weft.markup.Utf8Writer;
import java.util.HashMap;
import java.util.Map;

/** Writes JSON within a script element: nothing in a text can end the string, or the script. */
final class JsonLd {
    private static final byte[] START = Utf8Writer.ascii("{\"@context\":\"https://schema.org\",\"@graph\":[");

    /** What the data of most pages is made of, as bytes; another name does as well. */
    private static final Map<String, byte[]> PROPERTIES = encoded(
            ",\"%s\":",
            "@id",
            "alternativeHeadline",
            "articleSection",
            "author",
            "contributor",
            "creditText",
            "dateModified",
            "datePublished",
            "description",
            "editor",
            "headline",
            "height",
            "image",
            "inLanguage",
            "interactionStatistic",
            "interactionType",
            "item",
            "itemListElement",
            "keywords",
            "mainEntityOfPage",
            "name",
            "position",
            "sourceOrganization",
            "url",
            "userInteractionCount",
            "width",
            "wordCount");

    private static final Map<String, byte[]> TYPES = encoded(
            "{\"@type\":\"%s\"",
            "ImageObject", "InteractionCounter", "ListItem", "NewsArticle", "Organization", "Person", "ReadAction");

    private final Utf8Writer out;
    private boolean comma;

    JsonLd(Utf8Writer out) {
        this.out = out;
    }

    private static Map<String, byte[]> encoded(String around, String... names) {
        Map<String, byte[]> encoded = new HashMap<>();
        for (String name : names) {
            encoded.put(name, Utf8Writer.ascii(around.replace("%s", name)));
        }
        return encoded;
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
        byte[] known = comma ? PROPERTIES.get(name) : null;
        if (known == null) {
            separate();
            out.raw("\"").raw(name).raw("\":");
        } else {
            out.raw(known);
        }
    }

    private void type(String type) {
        byte[] known = TYPES.get(type);
        if (known == null) {
            out.raw("{\"@type\":\"").raw(type).raw("\"");
        } else {
            out.raw(known);
        }
        comma = true;
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
