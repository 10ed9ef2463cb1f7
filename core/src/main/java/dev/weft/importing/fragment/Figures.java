package dev.weft.importing.fragment;

import dev.weft.body.Block;
import dev.weft.body.Figure;
import dev.weft.body.Gallery;
import dev.weft.body.Heading;
import dev.weft.body.Inline;
import dev.weft.body.LineBreak;
import dev.weft.body.Paragraph;
import dev.weft.body.Paragraph.Alignment;
import dev.weft.value.Image;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jsoup.nodes.Element;

/** Reads figure elements: of a picture, of several, and of what else stands in one. */
final class Figures {
    private static final int LONGEST_CREDIT = 80;

    private final BlockReader reader;

    Figures(BlockReader reader) {
        this.reader = reader;
    }

    void read(Element element) {
        if (reader.inLine()) {
            reader.container(element);
            return;
        }
        if (plainFigure(element)) {
            return;
        }
        String names = Attributes.of(element, "class");
        Scope.FigureScope figure = new Scope.FigureScope(names.equals("embed"));
        Flow inner = reader.figure(element, figure);
        List<Block> blocks = inner.blocks();
        List<Inline> caption = figure.caption == null ? List.of() : figure.caption;
        List<Figure> figures = new ArrayList<>();
        List<Inline> text = new ArrayList<>();
        boolean other = split(blocks, figures, text);
        if (caption.isEmpty() && !figures.isEmpty()) {
            caption = text;
            text = List.of();
        } else if (!figures.isEmpty() && !other && !text.isEmpty() && isBeside(text)) {
            List<Inline> both = new ArrayList<>(caption);
            both.add(new LineBreak());
            both.addAll(text);
            caption = both;
            text = List.of();
        }
        if (!other && text.isEmpty() && (figures.size() > 1 || figures.size() == 1 && isGallery(names))) {
            reader.block(new Gallery(figures, caption));
        } else if (!other && text.isEmpty() && figures.size() == 1) {
            Figure only = figures.get(0);
            reader.block(only.caption().isEmpty() ? new Figure(only.image(), caption) : only);
        } else {
            loose(inner, caption);
        }
    }

    /** Reads what almost every figure is, without ado: a picture, and perhaps its caption. */
    private boolean plainFigure(Element element) {
        int size = element.childNodeSize();
        if (element.attributesSize() > 0
                || size < 1
                || size > 2
                || !element.childNode(0).nameIs("img")
                || size == 2 && !element.childNode(1).nameIs("figcaption")) {
            return false;
        }
        reader.boundary();
        Image image = reader.pictures.read((Element) element.childNode(0), Css.NONE, true);
        List<Inline> caption = size == 1 ? List.of() : reader.line((Element) element.childNode(1));
        if (image != null) {
            reader.block(new Figure(image, caption));
        } else {
            reader.paragraph(caption, Alignment.CENTER);
        }
        return true;
    }

    private static boolean isGallery(String names) {
        return names.contains("gallery");
    }

    /** Returns whether a text in a figure besides its caption is no more than whose the picture is. */
    private static boolean isBeside(List<Inline> text) {
        OptionalInt length = LineLength.of(text);
        return length.isPresent() && length.getAsInt() <= LONGEST_CREDIT;
    }

    /** Sorts blocks into pictures and the text of paragraphs; returns whether there are others. */
    private static boolean split(List<Block> blocks, List<Figure> figures, List<Inline> text) {
        for (Block block : blocks) {
            if (block instanceof Figure f) {
                figures.add(f);
            } else if (block instanceof Paragraph || block instanceof Heading) {
                if (!text.isEmpty()) {
                    text.add(new LineBreak());
                }
                text.addAll(block instanceof Heading h ? h.content() : ((Paragraph) block).content());
            } else {
                return true;
            }
        }
        return false;
    }

    /**
     * A figure of something else than pictures: the caption goes to the video or table, says whom a quotation is from, or
     * stays a line of its own that is no other picture's.
     */
    private void loose(Flow inner, List<Inline> caption) {
        boolean given = caption.isEmpty();
        for (int i = 0; i < inner.size(); i++) {
            Block block = inner.part(i).block();
            Block captioned = given ? null : LooseCaption.on(block, caption);
            given |= captioned != null;
            reader.settled(captioned == null ? block : captioned);
        }
        if (!given) {
            reader.paragraph(caption, Alignment.CENTER);
        }
    }

    void caption(Element element) {
        Scope.FigureScope figure = reader.figure();
        if (figure == null || figure.caption != null) {
            reader.container(element, null, true);
            return;
        }
        reader.boundary();
        figure.caption = reader.line(element);
    }
}
