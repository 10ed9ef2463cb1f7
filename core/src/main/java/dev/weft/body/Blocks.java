package dev.weft.body;

import java.util.ArrayList;
import java.util.List;

/**
 * Brings lists of blocks into their normal form: empty ones are gone, and a line of a paragraph that holds pictures only
 * is figures.
 */
final class Blocks implements Block.Visitor, Inline.Visitor {
    private boolean isNormal;
    private boolean hasPictureLine;
    private boolean onlyPictures;

    private Blocks() {}

    static List<Block> normalise(List<Block> blocks) {
        Blocks check = new Blocks();
        for (int i = 0; i < blocks.size(); i++) {
            if (!check.isNormal(blocks.get(i))) {
                return check.rebuilt(blocks, i);
            }
        }
        return List.copyOf(blocks);
    }

    private List<Block> rebuilt(List<Block> blocks, int from) {
        List<Block> out = new ArrayList<>(blocks.subList(0, from));
        for (Block block : blocks.subList(from, blocks.size())) {
            if (isNormal(block)) {
                out.add(block);
            } else if (block instanceof Paragraph paragraph) {
                lines(paragraph, out);
            } // any other is empty
        }
        return List.copyOf(out);
    }

    /** Makes figures of the lines of pictures, and paragraphs of the lines between them. */
    private void lines(Paragraph paragraph, List<Block> out) {
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

    private boolean isNormal(Block block) {
        block.accept(this);
        return isNormal;
    }

    @Override
    public void paragraph(Paragraph paragraph) {
        isNormal = !hasPictureLine(paragraph.content());
    }

    @Override
    public void heading(Heading heading) {
        isNormal = !heading.content().isEmpty();
    }

    @Override
    public void list(ListBlock list) {
        isNormal = !list.items().isEmpty();
    }

    @Override
    public void definitions(DefinitionList list) {
        isNormal = !list.definitions().isEmpty();
    }

    @Override
    public void quotation(Quotation quotation) {
        isNormal = !quotation.blocks().isEmpty();
    }

    @Override
    public void figure(Figure figure) {
        isNormal = true;
    }

    @Override
    public void gallery(Gallery gallery) {
        isNormal = !gallery.figures().isEmpty();
    }

    @Override
    public void table(Table table) {
        isNormal = !table.rows().isEmpty();
    }

    @Override
    public void codeBlock(CodeBlock code) {
        isNormal = !code.text().isEmpty();
    }

    @Override
    public void embed(Embed embed) {
        isNormal = true;
    }

    @Override
    public void divider(Divider divider) {
        isNormal = true;
    }

    @Override
    public void aside(Aside aside) {
        isNormal = !aside.blocks().isEmpty();
    }

    /** Returns whether some line holds pictures only; so an empty paragraph has one too. */
    private boolean hasPictureLine(List<Inline> content) {
        hasPictureLine = false;
        onlyPictures = true;
        for (int i = 0; i < content.size() && !hasPictureLine; i++) {
            content.get(i).accept(this);
        }
        return hasPictureLine || onlyPictures;
    }

    @Override
    public void lineBreak(LineBreak lineBreak) {
        hasPictureLine = onlyPictures;
        onlyPictures = true;
    }

    @Override
    public void image(InlineImage image) {}

    @Override
    public void text(Text text) {
        onlyPictures &= text.text().equals(" ");
    }

    @Override
    public void span(Span span) {
        onlyPictures = false;
    }

    @Override
    public void link(Link link) {
        onlyPictures = false;
    }

    @Override
    public void code(Code code) {
        onlyPictures = false;
    }

    @Override
    public void ruby(Ruby ruby) {
        onlyPictures = false;
    }

    @Override
    public void footnote(Footnote note) {
        onlyPictures = false;
    }
}
