package dev.weft.benchmarks;

import java.util.List;

/** An article as plain data, nothing checked: what one would write to read JSON quickly. */
record PlainArticle(
        String id,
        String title,
        String lead,
        String section,
        List<String> tags,
        String published,
        String modified,
        List<Credit> byline,
        Source source,
        Views views,
        List<Attachment> attachments,
        List<Block> body) {
    record Credit(String name, String role) {}

    record Source(String name, String url, String kind) {}

    record Views(long count, String asOf) {}

    record Attachment(String url, String name, String title, String mediaType, long bytes) {}

    /** A block, or an inline that is not just a text; inlines are texts and these. */
    record Block(
            String type,
            List<Object> content,
            int level,
            boolean ordered,
            List<List<Block>> items,
            List<Block> blocks,
            Image image,
            List<Object> caption,
            List<List<Cell>> rows,
            String url) {}

    record Image(String url, String alt, String credit, int width, int height) {}

    record Cell(boolean header, List<Block> blocks) {}
}
