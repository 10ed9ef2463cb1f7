package dev.weft.importing.fragment;

import dev.weft.body.Block;
import dev.weft.body.Embed;
import dev.weft.body.Figure;
import dev.weft.body.Gallery;
import dev.weft.body.Heading;
import dev.weft.body.Inline;
import dev.weft.body.LineBreak;
import dev.weft.body.ListBlock;
import dev.weft.body.ListItem;
import dev.weft.body.Paragraph;
import dev.weft.body.Paragraph.Alignment;
import dev.weft.body.Quotation;
import dev.weft.body.Span;
import dev.weft.body.Table;
import dev.weft.value.Image;
import dev.weft.value.WebAddress;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Reads elements that hold blocks: lists, quotations and figures. */
final class Containers {
    private final BlockReader reader;
    private @Nullable Element quotation;
    private @Nullable List<Inline> attribution;

    Containers(BlockReader reader) {
        this.reader = reader;
    }

    void list(Element element, boolean ordered) {
        if (reader.inLine()) {
            reader.container(element, null, false);
            return;
        }
        reader.boundary();
        List<ListItem> items = new ArrayList<>();
        int start = 1;
        for (Node node : element.childNodes()) {
            if (node instanceof TextNode text && text.isBlank()
                    || !(node instanceof TextNode || node instanceof Element)) {
                continue;
            }
            if (items.isEmpty() && ordered) {
                start = start(element, node);
            }
            if (!item(node, items)) {
                return;
            }
        }
        if (!items.isEmpty()) {
            reader.block(new ListBlock(ordered, start, items));
        }
    }

    /** Adds what a child of a list holds: an item, or for a list without one, a part of the item before. */
    private boolean item(Node node, List<ListItem> items) {
        boolean isItem = node instanceof Element e && e.nameIs("li");
        Element holder = isItem ? (Element) node : holderOf(node);
        Flow inner = reader.nested(holder, Alignment.START, false, null);
        if (inner == null) {
            flatten(node, items);
            return false;
        }
        List<Block> blocks = inner.finished();
        boolean nestedList = node instanceof Element e && (e.nameIs("ul") || e.nameIs("ol"));
        if (nestedList && !items.isEmpty()) {
            List<Block> joined = new ArrayList<>(items.remove(items.size() - 1).blocks());
            joined.addAll(blocks);
            items.add(new ListItem(joined));
        } else {
            ListItem item = new ListItem(blocks);
            if (!item.blocks().isEmpty()) {
                items.add(item);
            }
        }
        return true;
    }

    /** Too deep for a list: its items become paragraphs. */
    private void flatten(Node from, List<ListItem> items) {
        for (ListItem item : items) {
            for (Block block : item.blocks()) {
                reader.block(block);
            }
        }
        for (Node node = from; node != null; node = node.nextSibling()) {
            reader.node(node);
            reader.boundary();
        }
    }

    /** Returns an element with the node as its only child, to be read as if it were an item. */
    private static Element holderOf(Node node) {
        Element holder = new Element("li");
        holder.appendChild(node.clone());
        return holder;
    }

    private static int start(Element list, Node first) {
        String start = Attributes.of(list, "start");
        if (start.isEmpty() && first instanceof Element item && item.nameIs("li")) {
            start = Attributes.of(item, "value");
        }
        try {
            return start.isEmpty() || start.length() > 11 ? 1 : Integer.parseInt(start.strip());
        } catch (NumberFormatException e) {
            return 1;
        }
    }

    void definitions(Element element) {
        reader.boundary();
        reader.notes.note(ImportCodes.ELEMENT_REPLACED, "定义列表改为段落", "a definition list became paragraphs");
        reader.children(element);
        reader.boundary();
    }

    void term(Element element) {
        reader.boundary();
        boolean opened = reader.run().open(Span.Style.STRONG);
        reader.children(element);
        if (opened) {
            reader.run().close();
        }
        reader.boundary();
    }

    void quotation(Element element) {
        if (reader.inLine()) {
            reader.container(element, null, false);
            return;
        }
        final Element outerQuotation = quotation;
        final List<Inline> outerAttribution = attribution;
        quotation = element;
        attribution = null;
        Flow inner = reader.nested(element, Alignment.START, false, null);
        if (inner == null) {
            quotation = outerQuotation;
            attribution = outerAttribution;
            reader.container(element, null, false);
            return;
        }
        List<Inline> whom = attribution == null ? List.of() : attribution;
        quotation = outerQuotation;
        attribution = outerAttribution;
        WebAddress address = reader.pictures.resolved(Attributes.of(element, "cite"));
        Quotation read = new Quotation(inner.finished(), whom, address);
        if (!read.blocks().isEmpty()) {
            reader.block(read);
        } else if (!read.attribution().isEmpty()) {
            reader.block(new Paragraph(whom, Alignment.START));
        }
    }

    /** Takes an element as saying whom the quotation around it is from, if it is its child and the first to say so. */
    boolean attribution(Element element) {
        if (quotation == null || !quotation.equals(element.parent()) || attribution != null || reader.inLine()) {
            return false;
        }
        reader.boundary();
        attribution = reader.line(element);
        return true;
    }

    void figure(Element element) {
        if (reader.inLine()) {
            reader.container(element, null, false);
            return;
        }
        if (plainFigure(element)) {
            return;
        }
        String names = Attributes.of(element, "class");
        BlockReader.FigureContext context = new BlockReader.FigureContext(names.equals("embed"));
        Flow inner = reader.nested(element, Alignment.START, false, context);
        if (inner == null) {
            return;
        }
        List<Block> blocks = inner.blocks();
        List<Inline> caption = context.caption == null ? List.of() : context.caption;
        List<Figure> figures = new ArrayList<>();
        List<Inline> text = new ArrayList<>();
        boolean other = split(blocks, figures, text);
        if (caption.isEmpty() && !figures.isEmpty()) {
            caption = text;
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
        Image image = reader.pictures.read((Element) element.childNode(0), true);
        List<Inline> caption = size == 1 ? List.of() : reader.line((Element) element.childNode(1));
        if (image != null) {
            reader.block(new Figure(image, caption));
        } else if (size == 2) {
            reader.container((Element) element.childNode(1), null, true);
        }
        return true;
    }

    private static boolean isGallery(String names) {
        return names.contains("gallery");
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

    /** A figure of something else than pictures: the caption goes to the video or table, or stays a line of its own. */
    private void loose(Flow inner, List<Inline> caption) {
        boolean given = caption.isEmpty();
        for (int i = 0; i < inner.size(); i++) {
            Block block = inner.block(i);
            if (!given && block instanceof Embed e && e.caption().isEmpty()) {
                block = new Embed(e.media(), caption);
                given = true;
            } else if (!given && block instanceof Table t && t.caption().isEmpty()) {
                block = new Table(caption, t.rows());
                given = true;
            }
            reader.block(block);
        }
        if (!given) {
            Paragraph line = new Paragraph(caption, Alignment.CENTER);
            if (!line.content().isEmpty()) {
                reader.block(line);
            }
        }
    }

    void figureCaption(Element element) {
        BlockReader.FigureContext figure = reader.figure();
        if (figure == null || figure.caption != null) {
            reader.container(element, null, true);
            return;
        }
        reader.boundary();
        figure.caption = reader.line(element);
    }
}
