package dev.weft.body;

import dev.weft.value.Audio;
import dev.weft.value.ContactAddress;
import dev.weft.value.Image;
import dev.weft.value.LinkAddress;
import dev.weft.value.Media;
import dev.weft.value.Video;
import dev.weft.value.WebAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Makes a body with other pictures, and other addresses of links and media, of one; whatever holds none that becomes another
 * stays the same object.
 */
@SuppressWarnings("ReferenceEquality") // sameness is the point: most bodies have nothing to change
final class ImageMapping implements Block.Visitor, Inline.Visitor {
    private final UnaryOperator<Image> mapping;
    private final UnaryOperator<WebAddress> addresses;
    private @Nullable Block block;
    private @Nullable Inline inline;

    private ImageMapping(UnaryOperator<Image> mapping, UnaryOperator<WebAddress> addresses) {
        this.mapping = mapping;
        this.addresses = addresses;
    }

    static List<Block> of(List<Block> blocks, UnaryOperator<Image> mapping, UnaryOperator<WebAddress> addresses) {
        return new ImageMapping(mapping, addresses).blocks(blocks);
    }

    private List<Block> blocks(List<Block> blocks) {
        return changed(blocks, before -> {
            before.accept(this);
            return Objects.requireNonNull(block);
        });
    }

    private List<Inline> inlines(List<Inline> inlines) {
        return changed(inlines, before -> {
            before.accept(this);
            return Objects.requireNonNull(inline);
        });
    }

    /** Returns the list itself where nothing in it became another. */
    private static <T> List<T> changed(List<T> list, UnaryOperator<T> change) {
        List<T> changed = null;
        for (int i = 0; i < list.size(); i++) {
            T before = list.get(i);
            T after = change.apply(before);
            if (after != before && changed == null) {
                changed = new ArrayList<>(list.subList(0, i));
            }
            if (changed != null) {
                changed.add(after);
            }
        }
        return changed == null ? list : changed;
    }

    @Override
    public void paragraph(Paragraph p) {
        List<Inline> content = inlines(p.content());
        block = content == p.content() ? p : new Paragraph(content, p.alignment());
    }

    @Override
    public void heading(Heading h) {
        List<Inline> content = inlines(h.content());
        block = content == h.content() ? h : new Heading(h.level(), content);
    }

    @Override
    public void list(ListBlock l) {
        List<ListItem> items = changed(l.items(), item -> {
            List<Block> blocks = blocks(item.blocks());
            return blocks == item.blocks() ? item : new ListItem(blocks);
        });
        block = items == l.items() ? l : new ListBlock(l.ordered(), l.start(), items);
    }

    @Override
    public void definitions(DefinitionList l) {
        List<Definition> definitions = changed(l.definitions(), definition -> {
            List<Inline> term = inlines(definition.term());
            List<Block> blocks = blocks(definition.blocks());
            return term == definition.term() && blocks == definition.blocks()
                    ? definition
                    : new Definition(term, blocks);
        });
        block = definitions == l.definitions() ? l : new DefinitionList(definitions);
    }

    @Override
    public void quotation(Quotation q) {
        List<Block> blocks = blocks(q.blocks());
        List<Inline> attribution = inlines(q.attribution());
        WebAddress before = q.address().orElse(null);
        WebAddress after = before == null ? null : addresses.apply(before);
        block = blocks == q.blocks() && attribution == q.attribution() && after == before
                ? q
                : Quotation.builder(blocks)
                        .attribution(attribution)
                        .address(after)
                        .build();
    }

    @Override
    public void figure(Figure f) {
        block = mapped(f);
    }

    private Figure mapped(Figure f) {
        Image image = mapping.apply(f.image());
        List<Inline> caption = inlines(f.caption());
        return image == f.image() && caption == f.caption() ? f : new Figure(image, caption);
    }

    @Override
    public void gallery(Gallery g) {
        List<Figure> figures = changed(g.figures(), this::mapped);
        List<Inline> caption = inlines(g.caption());
        block = figures == g.figures() && caption == g.caption() ? g : new Gallery(figures, caption);
    }

    @Override
    public void table(Table t) {
        List<Inline> caption = inlines(t.caption());
        List<TableRow> rows = changed(t.rows(), row -> {
            List<TableCell> cells = changed(row.cells(), this::cell);
            return cells == row.cells() ? row : new TableRow(cells);
        });
        block = caption == t.caption() && rows == t.rows() ? t : new Table(caption, rows);
    }

    private TableCell cell(TableCell cell) {
        List<Block> blocks = blocks(cell.blocks());
        return blocks == cell.blocks() ? cell : new TableCell(cell.header(), cell.columns(), cell.rows(), blocks);
    }

    @Override
    public void codeBlock(CodeBlock code) {
        block = code;
    }

    @Override
    public void embed(Embed e) {
        List<Inline> caption = inlines(e.caption());
        Media media = e.media().accept(new Media.Visitor<>() {
            @Override
            public Media video(Video video) {
                return ImageMapping.this.video(video);
            }

            @Override
            public Media audio(Audio audio) {
                WebAddress after = addresses.apply(audio.address());
                return after == audio.address() ? audio : new Audio(after, audio.title(), audio.duration());
            }
        });
        block = caption == e.caption() && media == e.media() ? e : new Embed(media, caption);
    }

    private Video video(Video video) {
        WebAddress address = addresses.apply(video.address());
        WebAddress before = video.poster().orElse(null);
        WebAddress poster = before == null ? null : addresses.apply(before);
        return address == video.address() && poster == before
                ? video
                : video.toBuilder().address(address).poster(poster).build();
    }

    @Override
    public void divider(Divider divider) {
        block = divider;
    }

    @Override
    public void aside(Aside a) {
        List<Block> blocks = blocks(a.blocks());
        block = blocks == a.blocks() ? a : new Aside(blocks);
    }

    @Override
    public void text(Text text) {
        inline = text;
    }

    @Override
    public void span(Span s) {
        List<Inline> content = inlines(s.content());
        inline = content == s.content() ? s : new Span(s.style(), content);
    }

    @Override
    public void link(Link l) {
        List<Inline> content = inlines(l.content());
        LinkAddress address = l.address().accept(new LinkAddress.Visitor<>() {
            @Override
            public LinkAddress web(WebAddress web) {
                return addresses.apply(web);
            }

            @Override
            public LinkAddress contact(ContactAddress contact) {
                return contact;
            }
        });
        inline = content == l.content() && address == l.address() ? l : new Link(address, l.title(), content);
    }

    @Override
    public void code(Code code) {
        inline = code;
    }

    @Override
    public void lineBreak(LineBreak lineBreak) {
        inline = lineBreak;
    }

    @Override
    public void ruby(Ruby ruby) {
        inline = ruby;
    }

    @Override
    public void image(InlineImage i) {
        Image image = mapping.apply(i.image());
        inline = image == i.image() ? i : new InlineImage(image);
    }

    @Override
    public void footnote(Footnote n) {
        List<Inline> content = inlines(n.content());
        inline = content == n.content() ? n : new Footnote(content);
    }
}
