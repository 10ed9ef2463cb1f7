package dev.weft.importing.fragment;

import dev.weft.body.Block;
import dev.weft.body.Figure;
import dev.weft.body.Inline;
import dev.weft.body.Paragraph;
import dev.weft.body.Paragraph.Alignment;
import dev.weft.body.Table;
import dev.weft.body.TableCell;
import dev.weft.body.TableRow;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Reads tables, and tells those that hold data from those that only serve the layout.
 *
 * <p>A table as Weft writes it always holds data. Only one whose markup is of another hand (other attributes, white space
 * between its parts, a paragraph or picture where Weft would not write one) may be dissolved.
 */
final class Tables {
    private final BlockReader reader;

    Tables(BlockReader reader) {
        this.reader = reader;
    }

    private record Cell(Element element, Flow flow) {
        boolean isHeader() {
            return element.nameIs("th");
        }

        boolean hasPicture() {
            for (Block block : flow.blocks()) {
                if (block instanceof Figure) {
                    return true;
                }
            }
            return false;
        }

        boolean isPictureOnly() {
            for (Block block : flow.blocks()) {
                if (!(block instanceof Figure)) {
                    return false;
                }
            }
            return !flow.isEmpty();
        }
    }

    /** What was read of a table so far. */
    private static final class Parts {
        final List<List<Cell>> rows = new ArrayList<>();

        @Nullable
        List<Inline> caption;

        boolean foreign;
        boolean nested;
        boolean header;
        int widest;

        boolean isLayout() {
            if (!foreign || header || caption != null) {
                return false;
            }
            if (widest == 1 || nested) {
                return true;
            }
            boolean pictures = false;
            boolean text = false;
            boolean prose = rows.size() == 1;
            for (List<Cell> row : rows) {
                boolean longCell = false;
                for (Cell cell : row) {
                    pictures |= cell.hasPicture();
                    text |= !cell.flow().isEmpty();
                    longCell |= cell.flow().size() > 2;
                }
                prose &= longCell;
            }
            return !text || prose || pictures && (widest == 2 || rows.size() <= 2);
        }
    }

    void read(Element element) {
        if (reader.inLine()) {
            reader.container(element);
            return;
        }
        reader.boundary();
        Parts parts = new Parts();
        parts.foreign = element.attributesSize() > 0;
        if (!rows(element, parts)) {
            return;
        }
        if (parts.isLayout()) {
            dissolve(parts);
        } else {
            Table table = table(parts);
            if (!table.rows().isEmpty()) {
                reader.block(table);
            } else {
                reader.paragraph(table.caption(), Alignment.CENTER);
            }
        }
    }

    private boolean rows(Element section, Parts parts) {
        for (Node node : section.childNodes()) {
            if (node instanceof TextNode) {
                parts.foreign = true;
            } else if (node instanceof Element child) {
                boolean read = switch (child.normalName()) {
                    case "thead", "tbody", "tfoot" -> rows(child, parts);
                    case "tr" -> row(child, parts);
                    case "caption" -> caption(child, parts);
                    default -> true;
                };
                if (!read) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean caption(Element element, Parts parts) {
        List<Inline> caption = reader.line(element);
        if (parts.caption == null) {
            parts.caption = caption;
        }
        return true;
    }

    private boolean row(Element element, Parts parts) {
        parts.foreign |= element.attributesSize() > 0;
        List<Cell> row = new ArrayList<>();
        for (Node node : element.childNodes()) {
            if (node instanceof Element child && (child.nameIs("td") || child.nameIs("th"))) {
                Flow flow = reader.cell(child, alignment(element, child));
                if (flow == null) {
                    return flatten(parts, row, child);
                }
                Cell cell = new Cell(child, flow);
                parts.header |= cell.isHeader();
                parts.foreign |= isForeign(cell);
                parts.nested |= parts.foreign && holdsTable(child);
                row.add(cell);
            } else if (node instanceof TextNode) {
                parts.foreign = true;
            }
        }
        parts.widest = Math.max(parts.widest, row.size());
        if (!row.isEmpty()) {
            parts.rows.add(row);
        }
        return true;
    }

    private static boolean holdsTable(Element cell) {
        for (Node node : cell.childNodes()) {
            if (node instanceof Element e && (e.nameIs("table") || e.nameIs("div") && holdsTable(e))) {
                return true;
            }
        }
        return false;
    }

    private static Alignment alignment(Element row, Element cell) {
        Alignment own = cell.attributesSize() > 0 ? alignment(cell) : null;
        if (own == null && row.attributesSize() > 0) {
            own = alignment(row);
        }
        return own == null ? Alignment.START : own;
    }

    private static @Nullable Alignment alignment(Element element) {
        String align = Attributes.of(element, "align");
        return align.isEmpty() ? Css.of(element).alignment() : Css.alignment(align);
    }

    private static boolean isForeign(Cell cell) {
        Element element = cell.element();
        if (element.attributesSize() > 0) {
            for (Attribute attribute : element.attributes()) {
                switch (attribute.getKey()) {
                    case "colspan", "rowspan", "scope" -> {
                        // Weft writes these too.
                    }
                    default -> {
                        return true;
                    }
                }
            }
        }
        Flow flow = cell.flow();
        boolean single =
                flow.size() == 1 && flow.part(0).block() instanceof Paragraph p && p.alignment() == Alignment.START;
        boolean elementFirst = element.childNodeSize() > 0
                && element.childNode(0) instanceof Element e
                && (e.nameIs("p") || e.nameIs("div"));
        return flow.hasOpen() || single && elementFirst;
    }

    /** Too deep for a table: its cells become paragraphs. */
    private boolean flatten(Parts parts, List<Cell> row, Element from) {
        for (List<Cell> before : parts.rows) {
            for (Cell cell : before) {
                reader.addAll(cell.flow());
            }
        }
        for (Cell cell : row) {
            reader.addAll(cell.flow());
        }
        Element section = from.parent();
        for (Node node = from; node != null; node = node.nextSibling()) {
            reader.node(node);
            reader.boundary();
        }
        while (section != null && !section.nameIs("table")) {
            for (Node node = section.nextSibling(); node != null; node = node.nextSibling()) {
                reader.node(node);
            }
            section = section.parent();
        }
        return false;
    }

    /** Takes the cells in reading order; a row of pictures with their captions in the row below goes pair by pair. */
    private void dissolve(Parts parts) {
        boolean shows = false;
        for (int r = 0; r < parts.rows.size(); r++) {
            List<Cell> row = parts.rows.get(r);
            List<Cell> below = r + 1 < parts.rows.size() ? parts.rows.get(r + 1) : List.of();
            boolean paired = row.size() > 1 && below.size() == row.size() && isPictures(row) && !isPictures(below);
            for (int c = 0; c < row.size(); c++) {
                reader.addAll(row.get(c).flow());
                shows |= !row.get(c).flow().isEmpty();
                if (paired) {
                    reader.addAll(below.get(c).flow());
                }
            }
            r += paired ? 1 : 0;
        }
        if (shows) {
            reader.reporter.report(
                    ImportCodes.LAYOUT_TABLE, "排版用的表格已展开为段落", "a table that only served the layout was dissolved");
        }
    }

    private static boolean isPictures(List<Cell> row) {
        for (Cell cell : row) {
            if (!cell.isPictureOnly()) {
                return false;
            }
        }
        return true;
    }

    private static Table table(Parts parts) {
        List<TableRow> rows = new ArrayList<>(parts.rows.size());
        for (List<Cell> row : parts.rows) {
            List<TableCell> cells = new ArrayList<>(row.size());
            for (Cell cell : row) {
                Element e = cell.element();
                boolean spans = e.attributesSize() > 0;
                cells.add(new TableCell(
                        cell.isHeader(),
                        spans ? Attributes.pixels(Attributes.of(e, "colspan")) : 1,
                        spans ? Attributes.pixels(Attributes.of(e, "rowspan")) : 1,
                        blocks(cell.flow())));
            }
            rows.add(new TableRow(cells));
        }
        return new Table(parts.caption == null ? List.of() : parts.caption, rows);
    }

    /** Returns the blocks of a cell of data; how the cell aligns them is a matter of the page's design. */
    private static List<Block> blocks(Flow flow) {
        Flow out = new Flow();
        for (int i = 0; i < flow.size(); i++) {
            Flow.Part part = flow.part(i);
            boolean aligned = part.is(Flow.Mark.CELL_ALIGNED) && part.block() instanceof Paragraph;
            out.add(
                    aligned ? new Paragraph(((Paragraph) part.block()).content(), Alignment.START) : part.block(),
                    Flow.without(part.marks(), Flow.Mark.CELL_ALIGNED));
        }
        return out.finished();
    }
}
