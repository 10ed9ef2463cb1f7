package dev.weft.json;

import dev.weft.body.Aside;
import dev.weft.body.Block;
import dev.weft.body.Body;
import dev.weft.body.CodeBlock;
import dev.weft.body.Definition;
import dev.weft.body.DefinitionList;
import dev.weft.body.Divider;
import dev.weft.body.Embed;
import dev.weft.body.Figure;
import dev.weft.body.Gallery;
import dev.weft.body.Heading;
import dev.weft.body.Inline;
import dev.weft.body.ListBlock;
import dev.weft.body.ListItem;
import dev.weft.body.Paragraph;
import dev.weft.body.Quotation;
import dev.weft.body.Table;
import dev.weft.body.TableCell;
import dev.weft.body.TableRow;
import dev.weft.finding.InvalidValueException;
import dev.weft.importing.HtmlImporter;
import dev.weft.value.Image;
import dev.weft.value.Media;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the body of an article: the tree itself, or HTML to be imported. */
final class BodyReader {
    private static final Keys BODY = Keys.of("html", "blocks");
    private static final Keys FIGURE = Keys.of("image", "caption");
    private static final Keys DEFINITION = Keys.of("term", "blocks");
    private static final Keys CELL = Keys.of("header", "colspan", "rowspan", "blocks");
    private static final Words<BlockDraft.Type> TYPES = Words.of(BlockDraft.Type.class);
    private static final Words<Paragraph.Alignment> ALIGNMENTS = Words.of(Paragraph.Alignment.class);

    private final Cursor in;
    private final MediaReader media;
    private final InlineReader inlines;
    // One for each depth serves all blocks there, one after the other.
    private final @Nullable BlockDraft[] drafts = new BlockDraft[Body.MAX_DEPTH + 1];
    private int depth;

    BodyReader(Cursor in, MediaReader media) {
        this.in = in;
        this.media = media;
        this.inlines = new InlineReader(in, media);
    }

    Body body() {
        if (!in.object()) {
            return Body.EMPTY;
        }
        Body body = null;
        for (String key = in.next(BODY); key != null; key = in.next(BODY)) {
            if (body != null) {
                in.report(
                        JsonCodes.INVALID_VALUE,
                        "正文只能写成 html 或 blocks 之一，只取了前者",
                        "a body is either html or blocks; the first of the two was taken");
                in.skip();
            } else if (key.equals("html")) {
                body = html();
            } else {
                body = tree();
            }
        }
        return body == null ? Body.EMPTY : body;
    }

    private Body tree() {
        try {
            return Body.of(blocks());
        } catch (InvalidValueException e) {
            in.invalid(e);
            return Body.EMPTY;
        }
    }

    private Body html() {
        String html = in.text();
        if (html == null) {
            return Body.EMPTY;
        }
        String pointer = in.pointer();
        return HtmlImporter.read(html, in.base(), finding -> in.report(finding.under(pointer)));
    }

    private List<Block> blocks() {
        if (!in.array()) {
            return List.of();
        }
        if (++depth > Body.MAX_DEPTH) {
            in.tooDeep();
            depth--;
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        while (in.element()) {
            if (in.object()) {
                block(blocks);
            }
        }
        depth--;
        return blocks;
    }

    private void block(List<Block> out) {
        BlockDraft draft = draft();
        for (String key = in.next(BlockDraft.KEYS); key != null; key = in.next(BlockDraft.KEYS)) {
            read(draft, key);
        }
        long keys = in.closed();
        if (draft.type == null) {
            // Whatever it was meant to be, its text is kept.
            if ((keys & 1) == 0) {
                in.missing("type");
            }
            out.add(new Paragraph(draft.content, Paragraph.Alignment.START));
            out.addAll(draft.blocks);
            return;
        }
        in.misplaced(BlockDraft.KEYS, keys & ~draft.type.keys, TYPES.word(draft.type));
        Block block = built(draft, draft.type);
        if (block != null) {
            out.add(block);
        }
    }

    private BlockDraft draft() {
        BlockDraft draft = drafts[depth];
        if (draft == null) {
            draft = new BlockDraft();
            drafts[depth] = draft;
        }
        draft.clear();
        return draft;
    }

    private void read(BlockDraft draft, String key) {
        switch (key) {
            case "type" -> draft.type = in.word(TYPES);
            case "content" -> draft.content = inlines.content();
            case "align" -> {
                Paragraph.Alignment align = in.word(ALIGNMENTS);
                draft.align = align == null ? Paragraph.Alignment.START : align;
            }
            case "level" -> draft.level = (int) in.whole(2, 6, 2);
            case "ordered" -> draft.ordered = in.flag(false);
            case "start" -> draft.start = (int) in.whole(Integer.MIN_VALUE, Integer.MAX_VALUE, 1);
            case "items" -> draft.items = in.list(() -> new ListItem(blocks()));
            case "definitions" -> draft.definitions = in.list(this::definition);
            case "blocks" -> draft.blocks = blocks();
            case "cite" -> draft.cite = inlines.content();
            case "url" -> draft.url = in.address();
            case "image" -> draft.image = media.image();
            case "caption" -> draft.caption = inlines.content();
            case "figures" -> draft.figures = in.list(this::figure);
            case "rows" -> draft.rows = in.list(() -> new TableRow(in.list(this::cell)));
            case "text" -> draft.text = in.line();
            case "language" -> draft.language = in.line();
            case "video" -> draft.media = draft.media == null ? media.video() : second(draft.media);
            case "audio" -> draft.media = draft.media == null ? media.audio() : second(draft.media);
            default -> throw new AssertionError(key);
        }
    }

    /** Reports that something plays already, and passes over what else would. */
    private Media second(Media first) {
        in.report(
                JsonCodes.INVALID_VALUE,
                "video 和 audio 只能有一个，只取了前者",
                "an embed is either video or audio; the first of the two was taken");
        in.skip();
        return first;
    }

    private CodeBlock code(BlockDraft draft) {
        CodeBlock code = new CodeBlock(draft.text, draft.language);
        if (!draft.language.equals(code.language())) {
            in.report(JsonCodes.INVALID_VALUE.at(
                    in.pointer() + "/language",
                    "不是语言名：应由字母、数字和 + - # . _ 组成，至多 32 个字符",
                    "no name of a language: expected letters, digits and + - # . _, at most 32"));
        }
        return code;
    }

    private @Nullable Block built(BlockDraft draft, BlockDraft.Type type) {
        return switch (type) {
            case PARAGRAPH -> new Paragraph(draft.content, draft.align);
            case HEADING -> new Heading(draft.level, draft.content);
            case LIST -> new ListBlock(draft.ordered, draft.start, draft.items);
            case DEFINITIONS -> new DefinitionList(draft.definitions);
            case QUOTATION ->
                Quotation.builder(draft.blocks)
                        .attribution(draft.cite)
                        .address(draft.url)
                        .build();
            case FIGURE -> figure(draft.image, draft.caption);
            case GALLERY -> new Gallery(draft.figures, draft.caption);
            case TABLE -> new Table(draft.caption, draft.rows);
            case CODE -> code(draft);
            case EMBED -> {
                if (draft.media == null) {
                    in.missing("video");
                }
                yield draft.media == null ? null : new Embed(draft.media, draft.caption);
            }
            case DIVIDER -> new Divider();
            case ASIDE -> new Aside(draft.blocks);
        };
    }

    private @Nullable Figure figure(@Nullable Image image, List<Inline> caption) {
        if (image == null) {
            in.missing("image");
            return null;
        }
        return new Figure(image, caption);
    }

    private @Nullable Definition definition() {
        if (!in.object()) {
            return null;
        }
        List<Inline> term = List.of();
        List<Block> blocks = List.of();
        for (String key = in.next(DEFINITION); key != null; key = in.next(DEFINITION)) {
            if (key.equals("term")) {
                term = inlines.content();
            } else {
                blocks = blocks();
            }
        }
        return new Definition(term, blocks);
    }

    private @Nullable Figure figure() {
        if (!in.object()) {
            return null;
        }
        Image image = null;
        List<Inline> caption = List.of();
        for (String key = in.next(FIGURE); key != null; key = in.next(FIGURE)) {
            if (key.equals("image")) {
                image = media.image();
            } else {
                caption = inlines.content();
            }
        }
        return figure(image, caption);
    }

    private @Nullable TableCell cell() {
        if (!in.object()) {
            return null;
        }
        boolean header = false;
        int columns = 1;
        int rows = 1;
        List<Block> blocks = List.of();
        for (String key = in.next(CELL); key != null; key = in.next(CELL)) {
            switch (key) {
                case "header" -> header = in.flag(false);
                case "colspan" -> columns = (int) in.whole(1, TableCell.MAX_COLUMNS, 1);
                case "rowspan" -> rows = (int) in.whole(1, TableCell.MAX_ROWS, 1);
                case "blocks" -> blocks = blocks();
                default -> throw new AssertionError(key);
            }
        }
        return new TableCell(header, columns, rows, blocks);
    }
}
