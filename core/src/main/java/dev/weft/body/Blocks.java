package dev.weft.body;

import java.util.ArrayList;
import java.util.List;

/**
 * Brings lists of blocks into their normal form: empty ones are gone, and a line of a paragraph that holds pictures only
 * is figures.
 */
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
                lines(paragraph, out);
            }
        }
        return List.copyOf(out);
    }

    private static boolean isNormal(Block block) {
        if (block instanceof Paragraph p) {
            return !hasPictureLine(p.content());
        }
        if (block instanceof Heading h) {
            return !h.content().isEmpty();
        }
        if (block instanceof ListBlock l) {
            return !l.items().isEmpty();
        }
        if (block instanceof DefinitionList d) {
            return !d.definitions().isEmpty();
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

    /** Returns whether some line holds pictures only; so an empty paragraph has one too. */
    private static boolean hasPictureLine(List<Inline> content) {
        boolean pictures = true;
        for (int i = 0; i < content.size(); i++) {
            Inline inline = content.get(i);
            if (inline instanceof LineBreak) {
                if (pictures) {
                    return true;
                }
                pictures = true;
            } else {
                pictures &= isPictureOrSpace(inline);
            }
        }
        return pictures;
    }

    private static boolean isPictureOrSpace(Inline inline) {
        return inline instanceof InlineImage
                || inline instanceof Text t && t.text().equals(" ");
    }

    /** Makes figures of the lines of pictures, and paragraphs of the lines between them. */
    private static void lines(Paragraph paragraph, List<Block> out) {
        List<Inline> content = paragraph.content();
        List<Inline> text = new ArrayList<>();
        int start = 0;
        for (int end = 0; end <= content.size(); end++) {
            if (end < content.size() && !(content.get(end) instanceof LineBreak)) {
                continue;
            }
            List<Inline> line = content.subList(start, end);
            if (hasPictureLine(line)) {
                endText(text, paragraph.alignment(), out);
                for (Inline inline : line) {
                    if (inline instanceof InlineImage picture) {
                        out.add(new Figure(picture.image(), List.of()));
                    }
                }
            } else {
                if (!text.isEmpty()) {
                    text.add(new LineBreak());
                }
                text.addAll(line);
            }
            start = end + 1;
        }
        endText(text, paragraph.alignment(), out);
    }

    private static void endText(List<Inline> text, Paragraph.Alignment alignment, List<Block> out) {
        if (!text.isEmpty()) {
            out.add(new Paragraph(text, alignment));
            text.clear();
        }
    }
}
