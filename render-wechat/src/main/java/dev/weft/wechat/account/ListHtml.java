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
    private static final int DIGIT_PIXELS = 10;
    private static final int MAX_INDENT_PIXELS = 5 * INDENT_PIXELS;

    private final AccountHtml html;
    private final Utf8Writer out;
    private int depth;
    private int indent;

    ListHtml(AccountHtml html, Utf8Writer out) {
        this.html = html;
        this.out = out;
    }

    void write(ListBlock list) {
        int outer = indent;
        int hang = hang(list);
        indent = Math.min(outer + hang, MAX_INDENT_PIXELS);
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
                        marker(list, number, hang);
                    }
                    html.inlines(paragraph.content());
                    html.endSection();
                } else if (block instanceof ListBlock && marked) {
                    block.accept(html);
                } else {
                    other(list, number, hang, block, marked);
                }
                marked = true;
            }
            number++;
        }
        depth--;
        indent = outer;
    }

    /** Returns how far marks stand before the text: the theme's room, and more where numbers have several digits. */
    private static int hang(ListBlock list) {
        int hang = INDENT_PIXELS;
        for (long last = list.start() + list.items().size() - 1L; list.ordered() && last >= 10; last /= 10) {
            hang += DIGIT_PIXELS;
        }
        return hang;
    }

    /** Writes the beginning of an item's section; its style is open. */
    private void item() {
        html.open(SECTION, Rule.ITEM);
        indent();
    }

    private void indent() {
        out.raw(";padding-left:").number(indent).raw("px");
    }

    private void marker(ListBlock list, int number, int hang) {
        html.open(AccountHtml.SPAN, Rule.MARKER);
        if (hang > INDENT_PIXELS) {
            out.raw(";min-width:")
                    .number(hang)
                    .raw("px;margin-left:-")
                    .number(hang)
                    .raw("px");
        }
        out.raw("\">");
        if (list.ordered()) {
            out.number(number).raw(".");
        } else {
            out.raw(BULLETS[(depth - 1) % BULLETS.length]);
        }
        html.endSpan();
    }

    /** Writes a block that is no paragraph; its lists begin anew within its box. */
    private void other(ListBlock list, int number, int hang, Block block, boolean marked) {
        if (!marked) {
            item();
            out.raw("\">");
            marker(list, number, hang);
            html.endSection();
        }
        if (block instanceof ListBlock) {
            block.accept(html);
            return;
        }
        int depthBefore = depth;
        int indentBefore = indent;
        out.raw("<section style=\"margin:0");
        indent();
        out.raw("\">");
        depth = 0;
        indent = 0;
        block.accept(html);
        depth = depthBefore;
        indent = indentBefore;
        html.endSection();
    }
}
