package dev.weft.markdown;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.dataformat.toml.TomlFactory;
import tools.jackson.dataformat.yaml.YAMLFactory;

/**
 * What a head of a file or a configuration says, be it YAML, TOML or JSON: texts, lists and further values by names, which are
 * in lower case.
 */
record Values(Map<String, @Nullable Object> all) {
    static final Values NONE = new Values(Map.of());

    private static final TokenStreamFactory YAML = new YAMLFactory();
    private static final TokenStreamFactory TOML = new TomlFactory();
    private static final TokenStreamFactory JSON =
            JsonFactory.builder().enable(JsonReadFeature.ALLOW_TRAILING_COMMA).build();

    /** The notations that heads and configurations are written in. */
    enum Notation {
        YAML,
        TOML,
        JSON
    }

    private static TokenStreamFactory factory(Notation notation) {
        return switch (notation) {
            case YAML -> YAML;
            case TOML -> TOML;
            case JSON -> JSON;
        };
    }

    /**
     * Reads values.
     *
     * @throws JacksonException if they are not written as the notation is
     */
    static Values read(Notation notation, String text) {
        try (JsonParser parser = factory(notation).createParser(ObjectReadContext.empty(), text)) {
            return parser.nextToken() == JsonToken.START_OBJECT ? new Values(object(parser)) : NONE;
        }
    }

    /** Reads lines of a name, an equals sign and a text, as JBake and Java write them. */
    static Values properties(String text) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        for (String line : text.lines().toList()) {
            int equals = line.indexOf('=');
            if (equals > 0 && !line.startsWith("#")) {
                all.put(
                        line.substring(0, equals).strip().toLowerCase(Locale.ROOT),
                        line.substring(equals + 1).strip());
            }
        }
        return new Values(all);
    }

    private static Map<String, @Nullable Object> object(JsonParser parser) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            object.put(name.toLowerCase(Locale.ROOT), value(parser));
        }
        return object;
    }

    private static @Nullable Object value(JsonParser parser) {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            return object(parser);
        }
        if (token == JsonToken.START_ARRAY) {
            List<@Nullable Object> list = new ArrayList<>();
            for (JsonToken next = parser.nextToken();
                    next != null && next != JsonToken.END_ARRAY;
                    next = parser.nextToken()) {
                list.add(value(parser));
            }
            return list;
        }
        return token == JsonToken.VALUE_NULL ? null : parser.getString();
    }

    boolean has(String name) {
        return all.get(name) != null;
    }

    /** Returns the first of some names that has a text; empty for none. A dot leads into further values. */
    String text(String... names) {
        for (String name : names) {
            Object value = all.get(name);
            if (value == null) {
                value = all;
                for (String part : name.split("\\.", -1)) {
                    value = value instanceof Map<?, ?> map ? map.get(part) : null;
                }
            }
            if (value instanceof String text && !text.isBlank()) {
                return text.strip();
            }
        }
        return "";
    }

    boolean is(String name) {
        return text(name).equalsIgnoreCase("true") || text(name).equals("1");
    }

    /** Returns the texts of a list, or of a line with commas; a list in a list is one text, with slashes. */
    List<String> list(String name) {
        Object value = all.get(name);
        List<String> texts = new ArrayList<>();
        if (value instanceof List<?> list) {
            for (Object each : list) {
                if (each instanceof String text) {
                    texts.add(text.strip());
                } else if (each instanceof List<?> inner) {
                    texts.add(
                            String.join("/", inner.stream().map(String::valueOf).toList()));
                } else if (each instanceof Map<?, ?> map && map.get("name") instanceof String text) {
                    texts.add(text.strip());
                }
            }
        } else if (value instanceof String text) {
            for (String part : text.split("[,，、]", -1)) {
                texts.add(part.strip());
            }
        } else if (value instanceof Map<?, ?> map && map.get("name") instanceof String text) {
            texts.add(text.strip());
        }
        texts.removeIf(String::isEmpty);
        return texts;
    }

    /** Returns the values below a name. */
    Values below(String name) {
        if (all.get(name) instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> below = new LinkedHashMap<>();
            map.forEach((key, value) -> below.put(String.valueOf(key), value));
            return new Values(below);
        }
        return NONE;
    }
}
