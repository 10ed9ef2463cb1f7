package dev.weft.publish;

import dev.weft.body.Aside;
import dev.weft.body.Block;
import dev.weft.body.Body;
import dev.weft.body.Figure;
import dev.weft.body.Gallery;
import dev.weft.body.Heading;
import dev.weft.body.Inline;
import dev.weft.body.InlineImage;
import dev.weft.body.Link;
import dev.weft.body.ListBlock;
import dev.weft.body.ListItem;
import dev.weft.body.Paragraph;
import dev.weft.body.Quotation;
import dev.weft.body.Span;
import dev.weft.body.Table;
import dev.weft.body.TableCell;
import dev.weft.body.TableRow;
import dev.weft.value.Image;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Puts other pictures in the place of those of a body; whatever has none stays the same object. */
@SuppressWarnings("ReferenceEquality") // sameness is the point: most bodies have nothing to fill in
final class PictureFilling {
    private final UnaryOperator<Image> filling;

    PictureFilling(UnaryOperator<Image> filling) {
        this.filling = filling;
    }

    Body of(Body body) {
        List<Block> blocks = all(body.blocks(), this::block);
        return blocks == body.blocks() ? body : Body.of(blocks);
    }

    /** Returns the list itself where nothing in it became another. */
    private static <T> List<T> all(List<T> list, UnaryOperator<T> change) {
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

    private List<Block> blocks(List<Block> blocks) {
        return all(blocks, this::block);
    }

    private List<Inline> inlines(List<Inline> inlines) {
        return all(inlines, this::inline);
    }

    private Block block(Block block) {
        if (block instanceof Paragraph p) {
            List<Inline> content = inlines(p.content());
            return content == p.content() ? p : new Paragraph(content, p.alignment());
        }
        if (block instanceof Figure f) {
            return figure(f);
        }
        if (block instanceof Gallery g) {
            List<Figure> figures = all(g.figures(), this::figure);
            return figures == g.figures() ? g : new Gallery(figures, g.caption());
        }
        if (block instanceof Heading h) {
            List<Inline> content = inlines(h.content());
            return content == h.content() ? h : new Heading(h.level(), content);
        }
        return container(block);
    }

    private Block container(Block block) {
        if (block instanceof ListBlock l) {
            List<ListItem> items = all(l.items(), item -> {
                List<Block> blocks = blocks(item.blocks());
                return blocks == item.blocks() ? item : new ListItem(blocks);
            });
            return items == l.items() ? l : new ListBlock(l.ordered(), l.start(), items);
        }
        if (block instanceof Quotation q) {
            List<Block> blocks = blocks(q.blocks());
            return blocks == q.blocks() ? q : new Quotation(blocks, q.attribution(), q.addressOrNull());
        }
        if (block instanceof Aside a) {
            List<Block> blocks = blocks(a.blocks());
            return blocks == a.blocks() ? a : new Aside(blocks);
        }
        if (block instanceof Table t) {
            List<TableRow> rows = all(t.rows(), this::row);
            return rows == t.rows() ? t : new Table(t.caption(), rows);
        }
        return block;
    }

    private Figure figure(Figure figure) {
        Image image = filling.apply(figure.image());
        return image == figure.image() ? figure : new Figure(image, figure.caption());
    }

    private TableRow row(TableRow row) {
        List<TableCell> cells = all(row.cells(), cell -> {
            List<Block> blocks = blocks(cell.blocks());
            return blocks == cell.blocks() ? cell : new TableCell(cell.header(), cell.columns(), cell.rows(), blocks);
        });
        return cells == row.cells() ? row : new TableRow(cells);
    }

    private Inline inline(Inline inline) {
        if (inline instanceof InlineImage i) {
            Image image = filling.apply(i.image());
            return image == i.image() ? i : new InlineImage(image);
        }
        if (inline instanceof Link l) {
            List<Inline> content = inlines(l.content());
            return content == l.content() ? l : new Link(l.address(), l.title(), content);
        }
        if (inline instanceof Span s) {
            List<Inline> content = inlines(s.content());
            return content == s.content() ? s : new Span(s.style(), content);
        }
        return inline;
    }
}
