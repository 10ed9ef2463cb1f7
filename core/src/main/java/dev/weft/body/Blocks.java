package dev.weft.body;

import java.util.ArrayList;
import java.util.List;

/** Brings lists of blocks into their normal form: empty ones are gone, a paragraph of pictures only is figures. */
final class Blocks {
    private Blocks() {}

    static List<Block> normalise(List<Block> blocks) {
        for (int i = 0; i < blocks.size(); i++) {
            if (!isNormal(blocks.get(i))) {
                return rebuilt(blocks, i);
            }
        }
        return List.copyOf(blocks);
    }

    private static List<Block> rebuilt(List<Block> blocks, int from) {
        List<Block> out = new ArrayList<>(blocks.subList(0, from));
        for (Block block : blocks.subList(from, blocks.size())) {
            if (isNormal(block)) {
                out.add(block);
            } else if (block instanceof Paragraph paragraph) {
                for (Inline inline : paragraph.content()) {
                    if (inline instanceof InlineImage picture) {
                        out.add(new Figure(picture.image(), List.of()));
                    }
                }
            }
        }
        return List.copyOf(out);
    }

    private static boolean isNormal(Block block) {
        if (block instanceof Paragraph p) {
            return !isPicturesOnly(p.content());
        }
        if (block instanceof Heading h) {
            return !h.content().isEmpty();
        }
        if (block instanceof ListBlock l) {
            return !l.items().isEmpty();
        }
        if (block instanceof Quotation q) {
            return !q.blocks().isEmpty();
        }
        if (block instanceof Gallery g) {
            return !g.figures().isEmpty();
        }
        if (block instanceof Table t) {
            return !t.rows().isEmpty();
        }
        if (block instanceof CodeBlock c) {
            return !c.text().isEmpty();
        }
        return !(block instanceof Aside a) || !a.blocks().isEmpty();
    }

    private static boolean isPicturesOnly(List<Inline> content) {
        for (Inline inline : content) {
            boolean picture = inline instanceof InlineImage
                    || inline instanceof LineBreak
                    || inline instanceof Text t && t.text().equals(" ");
            if (!picture) {
                return false;
            }
        }
        return true;
    }
}
