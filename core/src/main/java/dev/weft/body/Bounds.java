package dev.weft.body;

import dev.weft.finding.InvalidValueException;
import java.util.List;

/** Refuses a tree that is too deep or too large, before anything else walks it. */
final class Bounds {
    private int depth;
    private int nodes;
    private long text;

    /** Refuses more nodes than a body may have, before they are copied. */
    static void checkCount(int nodes) {
        if (nodes > Body.MAX_NODES) {
            throw new InvalidValueException(
                    "正文超过 " + Body.MAX_NODES + " 个节点", "the body has more than " + Body.MAX_NODES + " nodes");
        }
    }

    void check(List<Block> blocks) {
        if (++depth > Body.MAX_DEPTH && !blocks.isEmpty()) {
            throw new InvalidValueException(
                    "正文嵌套超过 " + Body.MAX_DEPTH + " 层", "the body is nested more than " + Body.MAX_DEPTH + " deep");
        }
        count(blocks.size());
        for (int i = 0; i < blocks.size(); i++) {
            block(blocks.get(i));
        }
        depth--;
    }

    private void count(int more) {
        nodes += Math.min(more, Body.MAX_NODES + 1);
        checkCount(nodes);
    }

    private void text(String more) {
        text += more.length();
        if (text > Body.MAX_TEXT) {
            throw new InvalidValueException(
                    "正文超过 " + Body.MAX_TEXT + " 个字符", "the body has more than " + Body.MAX_TEXT + " characters");
        }
    }

    private void block(Block block) {
        if (block instanceof Paragraph paragraph) {
            inlines(paragraph.content());
        } else if (block instanceof Heading heading) {
            inlines(heading.content());
        } else if (block instanceof ListBlock list) {
            count(list.items().size());
            for (int i = 0; i < list.items().size(); i++) {
                check(list.items().get(i).blocks());
            }
        } else if (block instanceof Quotation quotation) {
            check(quotation.blocks());
            inlines(quotation.attribution());
        } else if (block instanceof Aside aside) {
            check(aside.blocks());
        } else if (block instanceof Table table) {
            inlines(table.caption());
            table(table);
        } else {
            leaf(block);
        }
    }

    private void leaf(Block block) {
        if (block instanceof Figure figure) {
            inlines(figure.caption());
        } else if (block instanceof Gallery gallery) {
            count(gallery.figures().size());
            for (int i = 0; i < gallery.figures().size(); i++) {
                inlines(gallery.figures().get(i).caption());
            }
            inlines(gallery.caption());
        } else if (block instanceof Embed embed) {
            inlines(embed.caption());
        } else if (block instanceof CodeBlock code) {
            text(code.text());
        }
    }

    private void table(Table table) {
        count(table.rows().size());
        for (int r = 0; r < table.rows().size(); r++) {
            List<TableCell> cells = table.rows().get(r).cells();
            count(cells.size());
            for (int c = 0; c < cells.size(); c++) {
                check(cells.get(c).blocks());
            }
        }
    }

    /** Counts inlines, whose depth their block has seen to. */
    private void inlines(List<Inline> content) {
        count(content.size());
        for (int i = 0; i < content.size(); i++) {
            Inline inline = content.get(i);
            if (inline instanceof Text run) {
                text(run.text());
            } else if (inline instanceof Span span) {
                inlines(span.content());
            } else if (inline instanceof Link link) {
                inlines(link.content());
            } else if (inline instanceof Code code) {
                text(code.text());
            }
        }
    }
}
