package dev.weft.json;

import dev.weft.body.Block;
import dev.weft.body.Definition;
import dev.weft.body.Figure;
import dev.weft.body.Inline;
import dev.weft.body.ListItem;
import dev.weft.body.Paragraph;
import dev.weft.body.TableRow;
import dev.weft.value.Image;
import dev.weft.value.Media;
import dev.weft.value.WebAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known of a block while it is being read; which keys belong to it is known at its end. */
final class BlockDraft {
    static final Keys KEYS = Keys.of(
            "type",
            "content",
            "align",
            "level",
            "ordered",
            "start",
            "items",
            "definitions",
            "blocks",
            "cite",
            "url",
            "image",
            "caption",
            "figures",
            "rows",
            "text",
            "language",
            "video",
            "audio");

    /** What a block can be, with the keys it has. */
    enum Type {
        PARAGRAPH("content", "align"),
        HEADING("level", "content"),
        LIST("ordered", "start", "items"),
        DEFINITIONS("definitions"),
        QUOTATION("blocks", "cite", "url"),
        FIGURE("image", "caption"),
        GALLERY("figures", "caption"),
        TABLE("caption", "rows"),
        CODE("text", "language"),
        EMBED("video", "audio", "caption"),
        DIVIDER(),
        ASIDE("blocks");

        final long keys;

        Type(String... names) {
            keys = KEYS.bits("type") | KEYS.bits(names);
        }
    }

    @Nullable
    Type type;

    List<Inline> content = List.of();
    Paragraph.Alignment align = Paragraph.Alignment.START;
    int level = 2;
    boolean ordered;
    int start = 1;
    List<ListItem> items = List.of();
    List<Definition> definitions = List.of();
    List<Block> blocks = List.of();
    List<Inline> cite = List.of();

    @Nullable
    WebAddress url;

    @Nullable
    Image image;

    List<Inline> caption = List.of();
    List<Figure> figures = List.of();
    List<TableRow> rows = List.of();
    String text = "";
    String language = "";

    @Nullable
    Media media;

    void clear() {
        type = null;
        content = List.of();
        align = Paragraph.Alignment.START;
        level = 2;
        ordered = false;
        start = 1;
        items = List.of();
        definitions = List.of();
        blocks = List.of();
        cite = List.of();
        url = null;
        image = null;
        caption = List.of();
        figures = List.of();
        rows = List.of();
        text = "";
        language = "";
        media = null;
    }
}
