package dev.weft.feeds;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Goes through a JSON Feed, an item at a time. */
final class JsonFeed {
    private static final JsonFactory JSON = new JsonFactory();

    private JsonFeed() {}

    /** Takes an item with the line it begins at; returns whether more are wanted. */
    interface ItemVisitor {
        void visit(Map<String, @Nullable Object> item, int line) throws IOException;
    }

    /** Returns what a feed says of itself, and gives each of its items. */
    static Map<String, @Nullable Object> read(Path file, ItemVisitor items) throws IOException, JacksonException {
        Map<String, @Nullable Object> feed = new LinkedHashMap<>();
        try (InputStream in = Files.newInputStream(file);
                JsonParser json = JSON.createParser(ObjectReadContext.empty(), in)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return feed;
            }
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = json.currentName();
                JsonToken value = json.nextToken();
                if (name.equals("items") && value == JsonToken.START_ARRAY) {
                    while (json.nextToken() == JsonToken.START_OBJECT) {
                        int line = json.currentTokenLocation().getLineNr();
                        items.visit(object(json), line);
                    }
                } else {
                    feed.put(name, value(json));
                }
            }
        }
        return feed;
    }

    private static Map<String, @Nullable Object> object(JsonParser json) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            json.nextToken();
            object.put(name, value(json));
        }
        return object;
    }

    private static @Nullable Object value(JsonParser json) {
        JsonToken token = json.currentToken();
        if (token == JsonToken.START_OBJECT) {
            return object(json);
        }
        if (token == JsonToken.START_ARRAY) {
            List<@Nullable Object> list = new ArrayList<>();
            while (json.nextToken() != JsonToken.END_ARRAY && json.currentToken() != null) {
                list.add(value(json));
            }
            return list;
        }
        return token == JsonToken.VALUE_NULL ? null : json.getString();
    }

    static Entry entry(Map<String, @Nullable Object> item) {
        List<String> authors = new ArrayList<>();
        for (Object author : list(item.get("authors"))) {
            if (author instanceof Map<?, ?> person) {
                authors.add(text(person.get("name")));
            }
        }
        if (authors.isEmpty() && item.get("author") instanceof Map<?, ?> person) {
            authors.add(text(person.get("name")));
        }
        List<Entry.Enclosure> files = new ArrayList<>();
        for (Object attachment : list(item.get("attachments"))) {
            if (attachment instanceof Map<?, ?> file) {
                files.add(new Entry.Enclosure(
                        text(file.get("url")),
                        text(file.get("title")),
                        text(file.get("mime_type")),
                        bytes(text(file.get("size_in_bytes")))));
            }
        }
        String plain = text(item.get("content_text"));
        String html = text(item.get("content_html"));
        String image = text(item.get("image"));
        return new Entry(
                text(item.get("id")),
                text(item.get("url")),
                escaped(text(item.get("title"))),
                escaped(text(item.get("summary"))),
                html.isBlank() ? paragraphs(plain) : html,
                text(item.get("date_published")),
                text(item.get("date_modified")),
                authors,
                list(item.get("tags")).stream().map(JsonFeed::text).toList(),
                image.isEmpty() ? text(item.get("banner_image")) : image,
                files);
    }

    private static String paragraphs(String plain) {
        StringBuilder html = new StringBuilder();
        for (String paragraph : plain.split("\\R\\s*\\R", -1)) {
            html.append("<p>")
                    .append(escaped(paragraph.strip()).replaceAll("\\R", "<br>"))
                    .append("</p>");
        }
        return plain.isBlank() ? "" : html.toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    static String text(@Nullable Object value) {
        return value instanceof String text ? text.strip() : "";
    }

    private static long bytes(String text) {
        return text.matches("\\d{1,15}") ? Long.parseLong(text) : -1;
    }
}
