package dev.weft.importing.fragment;

import dev.weft.body.Block;
import dev.weft.body.ListBlock;
import dev.weft.body.ListItem;
import dev.weft.body.Span;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Reads lists, of items and of definitions. */
final class Lists {
    private final BlockReader reader;

    Lists(BlockReader reader) {
        this.reader = reader;
    }

    void read(Element element) {
        if (reader.inLine()) {
            reader.container(element);
            return;
        }
        reader.boundary();
        boolean ordered = element.nameIs("ol");
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
        Flow inner = reader.nested(holder);
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

    /** Returns an element with a copy of the node as its only child, to be read as if it were an item. */
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
        reader.reporter.report(ImportCodes.ELEMENT_REPLACED, "定义列表改为段落", "a definition list became paragraphs");
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
}
