package dev.weft.importing.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/** Reads the JSON-LD of a page, as much of it as can be read: maps, lists and texts, never an object of a named type. */
final class JsonLd {
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(64)
                    .maxStringLength(2_000_000)
                    .build())
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .build();

    private JsonLd() {}

    /** Returns the objects in a text: the ones at the top, and those of a graph; none if it cannot be read. */
    static List<Map<?, ?>> objects(String text) {
        List<Map<?, ?>> objects = new ArrayList<>();
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text)) {
            collect(value(parser, parser.nextToken()), objects);
        } catch (JacksonException e) {
            // A page's own fault in data that only repeats what it shows.
        }
        return objects;
    }

    private static void collect(@Nullable Object value, List<Map<?, ?>> objects) {
        if (value instanceof List<?> list) {
            list.forEach(one -> collect(one, objects));
        } else if (value instanceof Map<?, ?> map) {
            objects.add(map);
            collect(map.get("@graph"), objects);
            collect(map.get("mainEntity"), objects);
        }
    }

    /** Returns a value with what its objects only point to, by {@code @id}, in their place. */
    static @Nullable Object resolved(@Nullable Object value, Map<String, Map<?, ?>> known) {
        if (value instanceof List<?> list) {
            List<Object> all = new ArrayList<>();
            for (Object one : list) {
                Object resolved = resolved(one, known);
                if (resolved != null) {
                    all.add(resolved);
                }
            }
            return all;
        }
        if (value instanceof Map<?, ?> map && text(map).isEmpty() && map.get("@id") instanceof String id) {
            return known.getOrDefault(id, map);
        }
        return value;
    }

    private static @Nullable Object value(JsonParser parser, @Nullable JsonToken token) {
        if (token == JsonToken.START_OBJECT) {
            Map<String, Object> map = new LinkedHashMap<>();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                Object value = value(parser, parser.nextToken());
                if (value != null) {
                    map.put(name, value);
                }
            }
            return map;
        }
        if (token == JsonToken.START_ARRAY) {
            List<Object> list = new ArrayList<>();
            for (JsonToken next = parser.nextToken();
                    next != null && next != JsonToken.END_ARRAY;
                    next = parser.nextToken()) {
                Object value = value(parser, next);
                if (value != null) {
                    list.add(value);
                }
            }
            return list;
        }
        return token == null || token == JsonToken.VALUE_NULL ? null : parser.getString();
    }

    /** Returns whether an object is of a type whose name ends so, as in NewsArticle. */
    static boolean isA(Map<?, ?> object, String ending) {
        Object type = object.get("@type");
        if (type instanceof List<?> list) {
            return list.stream().anyMatch(one -> one.toString().endsWith(ending));
        }
        return type != null && type.toString().endsWith(ending);
    }

    /** Returns the text of a value: itself, the name or address of an object, the first of several. */
    static String text(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            String name = text(map.get("name"));
            return name.isEmpty() ? text(map.get("url")) : name;
        }
        if (value instanceof List<?> list) {
            return list.isEmpty() ? "" : text(list.get(0));
        }
        return value == null ? "" : unescaped(value.toString());
    }

    /** Some systems escape for HTML within a script, where nothing undoes it. */
    private static String unescaped(String text) {
        return text.indexOf('&') < 0 ? text : Parser.unescapeEntities(text, false);
    }

    /** Returns the texts of a value of one or several, separated as people separate names. */
    static String texts(@Nullable Object value) {
        if (!(value instanceof List<?> list)) {
            return text(value);
        }
        StringBuilder out = new StringBuilder();
        for (Object one : list) {
            String text = text(one);
            out.append(out.length() == 0 || text.isEmpty() ? "" : "、").append(text);
        }
        return out.toString();
    }
}
