package dev.weft.json;

import dev.weft.body.Body;
import dev.weft.body.Code;
import dev.weft.body.Footnote;
import dev.weft.body.Inline;
import dev.weft.body.InlineImage;
import dev.weft.body.LineBreak;
import dev.weft.body.Link;
import dev.weft.body.Ruby;
import dev.weft.body.Span;
import dev.weft.value.LinkAddress;
import dev.weft.value.WebAddress;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads inlines: texts as JSON strings, all else as objects whose {@code type} says what they are. */
final class InlineReader {
    private static final Keys KEYS = Keys.of(
            "type",
            "content",
            "text",
            "url",
            "title",
            "annotation",
            "alt",
            "credit",
            "width",
            "height",
            "mediaType",
            "focus",
            "renditions");
    private static final Words<Type> TYPES = Words.of(Type.class);

    /** What an inline can be, with the keys it has. */
    private enum Type {
        STRONG("content"),
        EMPHASIS("content"),
        UNDERLINE("content"),
        STRIKE("content"),
        SUBSCRIPT("content"),
        SUPERSCRIPT("content"),
        LINK("content", "url", "title"),
        CODE("text"),
        BREAK(),
        RUBY("text", "annotation"),
        FOOTNOTE("content"),
        IMAGE("url", "alt", "credit", "width", "height", "mediaType", "focus", "renditions");

        private final long keys;

        Type(String... names) {
            keys = KEYS.bits("type") | KEYS.bits(names);
        }
    }

    private final Cursor in;
    private final MediaReader media;
    private int depth;

    InlineReader(Cursor in, MediaReader media) {
        this.in = in;
        this.media = media;
    }

    /** Reads an array of inlines. */
    List<Inline> content() {
        if (!in.array()) {
            return List.of();
        }
        if (++depth > Body.MAX_DEPTH) {
            in.tooDeep();
            depth--;
            return List.of();
        }
        List<Inline> content = elements();
        depth--;
        return content;
    }

    /** Reads the elements up to the end of the array; a single text, which most arrays are, needs no list to grow. */
    private List<Inline> elements() {
        List<Inline> content = List.of();
        while (in.element()) {
            if (in.isText() && content.isEmpty()) {
                content = List.of(in.node());
                continue;
            }
            if (!(content instanceof ArrayList)) {
                content = grown(content);
            }
            if (in.isText()) {
                content.add(in.node());
            } else {
                inline(content);
            }
        }
        return content;
    }

    private static List<Inline> grown(List<Inline> content) {
        List<Inline> grown = new ArrayList<>(4);
        grown.addAll(content);
        return grown;
    }

    /** What is known of an inline while it is being read; which keys belong to it is known at its end. */
    private static final class Draft {
        private @Nullable Type type;
        private List<Inline> content = List.of();
        private String text = "";
        private @Nullable LinkAddress address;
        private String title = "";
        private String annotation = "";
        private MediaReader.@Nullable Draft image;
    }

    private void inline(List<Inline> out) {
        if (!in.object()) {
            return;
        }
        Draft draft = new Draft();
        for (String key = in.next(KEYS); key != null; key = in.next(KEYS)) {
            switch (key) {
                case "type" -> draft.type = in.word(TYPES);
                case "content" -> draft.content = content();
                case "text" -> draft.text = in.line();
                case "url" -> draft.address = in.link();
                case "title" -> draft.title = in.line();
                case "annotation" -> draft.annotation = in.line();
                default -> {
                    draft.image = draft.image == null ? new MediaReader.Draft() : draft.image;
                    media.read(draft.image, key);
                }
            }
        }
        long keys = in.closed();
        if (draft.type == null) {
            // Whatever it was meant to be, its text is kept.
            if ((keys & 1) == 0) {
                in.missing("type");
            }
            out.addAll(draft.content);
            return;
        }
        in.misplaced(KEYS, keys & ~draft.type.keys, TYPES.word(draft.type));
        build(draft, draft.type, out);
    }

    private void build(Draft draft, Type type, List<Inline> out) {
        switch (type) {
            case LINK -> {
                if (draft.address == null) {
                    in.missing("url");
                    out.addAll(draft.content);
                } else {
                    out.add(new Link(draft.address, draft.title, draft.content));
                }
            }
            case CODE -> out.add(new Code(draft.text));
            case BREAK -> out.add(new LineBreak());
            case RUBY -> out.add(new Ruby(draft.text, draft.annotation));
            case FOOTNOTE -> out.add(new Footnote(draft.content));
            case IMAGE -> {
                MediaReader.Draft image = draft.image == null ? new MediaReader.Draft() : draft.image;
                if (draft.address instanceof WebAddress address) {
                    out.add(new InlineImage(media.image(image, address)));
                } else {
                    in.missing("url");
                }
            }
            default -> out.add(new Span(Span.Style.valueOf(type.name()), draft.content));
        }
    }
}
