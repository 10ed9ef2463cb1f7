package dev.weft.wechat.account;

import dev.weft.body.Block;
import dev.weft.body.Paragraph;
import dev.weft.body.Table;
import dev.weft.body.TableCell;
import dev.weft.body.TableRow;
import dev.weft.markup.Utf8Writer;

/** Writes tables, each in a box that scrolls; a cell's paragraphs are lines. */
final class TableHtml {
    private static final byte[] TABLE = Utf8Writer.ascii("<table");

    private final AccountHtml html;
    private final Utf8Writer out;

    TableHtml(AccountHtml html, Utf8Writer out) {
        this.html = html;
        this.out = out;
    }

    void write(Table table) {
        html.section(Rule.TABLE_BOX);
        html.open(TABLE, Rule.TABLE);
        out.raw("\"><tbody>");
        for (TableRow row : table.rows()) {
            out.raw("<tr>");
            for (TableCell cell : row.cells()) {
                cell(cell);
            }
            out.raw("</tr>");
        }
        out.raw("</tbody></table>");
        html.endSection();
    }

    private void cell(TableCell cell) {
        out.raw(cell.header() ? "<th" : "<td");
        if (cell.columns() > 1) {
            out.raw(" colspan=\"").number(cell.columns()).raw("\"");
        }
        if (cell.rows() > 1) {
            out.raw(" rowspan=\"").number(cell.rows()).raw("\"");
        }
        html.style(cell.header() ? Rule.HEADER_CELL : Rule.CELL);
        out.raw("\">");
        boolean after = false;
        for (Block block : cell.blocks()) {
            if (block instanceof Paragraph paragraph) {
                if (after) {
                    out.raw("<br>");
                }
                html.inlines(paragraph.content());
                after = true;
            } else {
                block.accept(html);
                after = false;
            }
        }
        out.raw(cell.header() ? "</th>" : "</td>");
    }
}
