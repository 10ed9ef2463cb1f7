package dev.weft.wechat.account;

import dev.weft.body.Block;
import dev.weft.body.ListBlock;
import dev.weft.body.ListItem;
import dev.weft.body.Paragraph;
import dev.weft.markup.Utf8Writer;

/** Writes lists as sections with literal marks, one below the other: WeChat breaks a list within a list. */
final class ListHtml {
    private static final byte[] SECTION = Utf8Writer.ascii("<section");
    private static final String[] BULLETS = {"•", "◦", "▪"};
    private static final int INDENT_PIXELS = 24;
    private static final int MAX_DEPTH = 5;

    private final AccountHtml html;
    private final Utf8Writer out;
    private int depth;

    ListHtml(AccountHtml html, Utf8Writer out) {
        this.html = html;
        this.out = out;
    }

    void write(ListBlock list) {
        depth++;
        int number = list.start();
        for (ListItem item : list.items()) {
            boolean marked = false;
            for (Block block : item.blocks()) {
                if (block instanceof Paragraph paragraph) {
                    item();
                    html.align(paragraph.alignment());
                    out.raw("\">");
                    if (!marked) {
                        marker(list, number);
                    }
                    html.inlines(paragraph.content());
                    html.endSection();
                } else if (block instanceof ListBlock && marked) {
                    block.accept(html);
                } else {
                    other(list, number, block, marked);
                }
                marked = true;
            }
            number++;
        }
        depth--;
    }

    /** Writes the beginning of an item's section; its style is open. */
    private void item() {
        html.open(SECTION, Rule.ITEM);
        indent();
    }

    private void indent() {
        out.raw(";padding-left:")
                .number((long) INDENT_PIXELS * Math.min(depth, MAX_DEPTH))
                .raw("px");
    }

    private void marker(ListBlock list, int number) {
        html.span(Rule.MARKER);
        if (list.ordered()) {
            out.number(number).raw(".");
        } else {
            out.raw(BULLETS[(depth - 1) % BULLETS.length]);
        }
        html.endSpan();
    }

    /** Writes a block that is no paragraph; its lists begin anew within its box. */
    private void other(ListBlock list, int number, Block block, boolean marked) {
        if (!marked) {
            item();
            out.raw("\">");
            marker(list, number);
            html.endSection();
        }
        if (block instanceof ListBlock) {
            block.accept(html);
            return;
        }
        int before = depth;
        out.raw("<section style=\"margin:0");
        indent();
        out.raw("\">");
        depth = 0;
        block.accept(html);
        depth = before;
        html.endSection();
    }
}
