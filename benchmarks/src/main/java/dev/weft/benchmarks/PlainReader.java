package dev.weft.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.NullUnmarked;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reads plain articles with Jackson's streaming parser: the least that reading a line takes. */
@NullUnmarked
final class PlainReader {
    private static final JsonFactory FACTORY = new JsonFactory();

    private final JsonParser in;

    private PlainReader(JsonParser in) {
        this.in = in;
    }

    static PlainArticle read(byte[] json) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
            parser.nextToken();
            return new PlainReader(parser).article();
        }
    }

    private PlainArticle article() {
        String id = null;
        String title = null;
        String lead = "";
        String section = "";
        List<String> tags = List.of();
        String published = null;
        String modified = null;
        List<PlainArticle.Credit> byline = List.of();
        PlainArticle.Source source = null;
        PlainArticle.Views views = null;
        List<PlainArticle.Attachment> attachments = List.of();
        List<PlainArticle.Block> body = List.of();
        for (String key = in.nextName(); key != null; key = in.nextName()) {
            in.nextToken();
            switch (key) {
                case "id" -> id = in.getString();
                case "title" -> title = in.getString();
                case "lead" -> lead = in.getString();
                case "section" -> section = in.getString();
                case "tags" -> tags = list(in::getString);
                case "published" -> published = in.getString();
                case "modified" -> modified = in.getString();
                case "byline" -> byline = list(this::credit);
                case "source" -> source = source();
                case "views" -> views = views();
                case "attachments" -> attachments = list(this::attachment);
                case "body" -> body = body();
                default -> in.skipChildren();
            }
        }
        return new PlainArticle(
                id, title, lead, section, tags, published, modified, byline, source, views, attachments, body);
    }

    private <T> List<T> list(Supplier<T> element) {
        List<T> all = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            all.add(element.get());
        }
        return all;
    }

    private PlainArticle.Credit credit() {
        String name = null;
        String role = null;
        for (String key = in.nextName(); key != null; key = in.nextName()) {
            in.nextToken();
            switch (key) {
                case "name" -> name = in.getString();
                case "role" -> role = in.getString();
                default -> in.skipChildren();
            }
        }
        return new PlainArticle.Credit(name, role);
    }

    private PlainArticle.Source source() {
        String name = null;
        String url = null;
        String kind = null;
        for (String key = in.nextName(); key != null; key = in.nextName()) {
            in.nextToken();
            switch (key) {
                case "name" -> name = in.getString();
                case "url" -> url = in.getString();
                case "kind" -> kind = in.getString();
                default -> in.skipChildren();
            }
        }
        return new PlainArticle.Source(name, url, kind);
    }

    private PlainArticle.Views views() {
        long count = 0;
        String asOf = null;
        for (String key = in.nextName(); key != null; key = in.nextName()) {
            in.nextToken();
            switch (key) {
                case "count" -> count = in.getLongValue();
                case "asOf" -> asOf = in.getString();
                default -> in.skipChildren();
            }
        }
        return new PlainArticle.Views(count, asOf);
    }

    private PlainArticle.Attachment attachment() {
        String url = null;
        String name = null;
        String title = null;
        String mediaType = null;
        long bytes = 0;
        for (String key = in.nextName(); key != null; key = in.nextName()) {
            in.nextToken();
            switch (key) {
                case "url" -> url = in.getString();
                case "name" -> name = in.getString();
                case "title" -> title = in.getString();
                case "mediaType" -> mediaType = in.getString();
                case "bytes" -> bytes = in.getLongValue();
                default -> in.skipChildren();
            }
        }
        return new PlainArticle.Attachment(url, name, title, mediaType, bytes);
    }

    private List<PlainArticle.Block> body() {
        List<PlainArticle.Block> blocks = List.of();
        for (String key = in.nextName(); key != null; key = in.nextName()) {
            in.nextToken();
            if (key.equals("blocks")) {
                blocks = list(this::block);
            } else {
                in.skipChildren();
            }
        }
        return blocks;
    }

    private PlainArticle.Block block() {
        String type = null;
        List<Object> content = null;
        int level = 0;
        boolean ordered = false;
        List<List<PlainArticle.Block>> items = null;
        List<PlainArticle.Block> blocks = null;
        PlainArticle.Image image = null;
        List<Object> caption = null;
        List<List<PlainArticle.Cell>> rows = null;
        String url = null;
        for (String key = in.nextName(); key != null; key = in.nextName()) {
            in.nextToken();
            switch (key) {
                case "type" -> type = in.getString();
                case "content" -> content = list(this::inline);
                case "level" -> level = in.getIntValue();
                case "ordered" -> ordered = in.getBooleanValue();
                case "items" -> items = list(() -> list(this::block));
                case "blocks" -> blocks = list(this::block);
                case "image" -> image = image();
                case "caption" -> caption = list(this::inline);
                case "rows" -> rows = list(() -> list(this::cell));
                case "url" -> url = in.getString();
                default -> in.skipChildren();
            }
        }
        return new PlainArticle.Block(type, content, level, ordered, items, blocks, image, caption, rows, url);
    }

    private Object inline() {
        return in.currentToken() == JsonToken.VALUE_STRING ? in.getString() : block();
    }

    private PlainArticle.Image image() {
        String url = null;
        String alt = null;
        String credit = null;
        int width = 0;
        int height = 0;
        for (String key = in.nextName(); key != null; key = in.nextName()) {
            in.nextToken();
            switch (key) {
                case "url" -> url = in.getString();
                case "alt" -> alt = in.getString();
                case "credit" -> credit = in.getString();
                case "width" -> width = in.getIntValue();
                case "height" -> height = in.getIntValue();
                default -> in.skipChildren();
            }
        }
        return new PlainArticle.Image(url, alt, credit, width, height);
    }

    private PlainArticle.Cell cell() {
        boolean header = false;
        List<PlainArticle.Block> blocks = List.of();
        for (String key = in.nextName(); key != null; key = in.nextName()) {
            in.nextToken();
            switch (key) {
                case "header" -> header = in.getBooleanValue();
                case "blocks" -> blocks = list(this::block);
                default -> in.skipChildren();
            }
        }
        return new PlainArticle.Cell(header, blocks);
    }
}
