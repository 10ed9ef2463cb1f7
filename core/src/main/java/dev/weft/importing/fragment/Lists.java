package dev.weft.importing.fragment;

import dev.weft.body.Block;
import dev.weft.body.Definition;
import dev.weft.body.DefinitionList;
import dev.weft.body.ListBlock;
import dev.weft.body.ListItem;
import dev.weft.body.Paragraph;
import dev.weft.body.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Reads lists: of items, of definitions, and the paragraphs that a word processor shows as lists. */
final class Lists {
    /** Where Word says of a paragraph that it is in a list: {@code mso-list:l0 level2 lfo1}. */
    private static final Pattern WORD_LEVEL = Pattern.compile("\\blevel([1-9])\\b");

    /** What Word writes before an item that is numbered: {@code 1.}, {@code (2)}, {@code c)}, {@code iv.}, {@code 三、}. */
    private static final Pattern WORD_NUMBER =
            Pattern.compile("[(（]?\\s*([0-9]{1,4}|[a-zA-Z]|[ivxlcIVXLC]{1,7}|[一二三四五六七八九十]{1,3})\\s*[.)）、．](?:.*)");

    private final BlockReader reader;

    Lists(BlockReader reader) {
        this.reader = reader;
    }

    // Lists of HTML

    /** An item, with the number it says it has, or null. */
    private record Item(ListItem item, @Nullable Integer value) {}

    void read(Element element) {
        if (reader.inLine()) {
            reader.container(element);
            return;
        }
        reader.boundary();
        boolean ordered = element.nameIs("ol") && !isBulleted(element);
        List<Item> items = new ArrayList<>();
        for (Node node : element.childNodes()) {
            if (node instanceof TextNode text && text.isBlank()
                    || !(node instanceof TextNode || node instanceof Element)) {
                continue;
            }
            if (!item(node, ordered, items)) {
                return;
            }
        }
        if (items.isEmpty()) {
            return;
        }
        if (!ordered) {
            reader.block(new ListBlock(false, 1, items.stream().map(Item::item).toList()));
            return;
        }
        numbering(element);
        Integer start = number(Attributes.of(element, "start"));
        if (element.hasAttr("reversed")) {
            int first = start == null ? items.size() : start;
            List<Item> counted = new ArrayList<>();
            for (Item item : items) {
                counted.add(new Item(item.item(), item.value() == null ? first - counted.size() : item.value()));
            }
            numbered(first, counted);
        } else {
            numbered(start == null ? 1 : start, items);
        }
    }

    /** Quill writes every list as {@code <ol>}, and says of each item what it is. */
    private static boolean isBulleted(Element list) {
        Element first = list.firstElementChild();
        String kind = first == null ? "" : Attributes.of(first, "data-list");
        return !kind.isEmpty() && !kind.equals("ordered");
    }

    /** Adds what a child of a list holds: an item, or for a list without one, a part of the item before. */
    private boolean item(Node node, boolean ordered, List<Item> items) {
        boolean isItem = node instanceof Element e && e.nameIs("li");
        Element holder = isItem ? (Element) node : holderOf(node);
        Flow inner = reader.nested(holder, isItem ? check(holder) : "");
        if (inner == null) {
            flatten(node, items);
            return false;
        }
        List<Block> blocks = inner.finished();
        boolean nestedList = node instanceof Element e && (e.nameIs("ul") || e.nameIs("ol"));
        if (nestedList && !items.isEmpty()) {
            Item last = items.remove(items.size() - 1);
            List<Block> joined = new ArrayList<>(last.item().blocks());
            joined.addAll(blocks);
            items.add(new Item(new ListItem(joined), last.value()));
        } else {
            ListItem item = new ListItem(blocks);
            if (!item.blocks().isEmpty()) {
                items.add(new Item(item, ordered && isItem ? number(Attributes.of(holder, "value")) : null));
            }
        }
        return true;
    }

    /** Returns the box that an item of tasks has, where it is no element: ☑, ☐ or nothing. */
    private static String check(Element item) {
        if (item.attributesSize() == 0
                && (item.parent() == null || item.parent().attributesSize() == 0)) {
            return "";
        }
        String kind = Attributes.of(item, "data-list");
        String checked = Attributes.first(item, List.of("data-checked", "aria-checked"));
        Element list = item.parent();
        if (checked.isEmpty() && list != null) {
            checked = Attributes.of(list, "data-checked");
        }
        String classes = Attributes.of(item, "class");
        boolean tinyMce = list != null && list.hasClass("tox-checklist");
        if (kind.equals("checked") || checked.equals("true") || classes.contains("checklist--checked")) {
            return item.selectFirst("input[type=checkbox]") == null ? "☑ " : "";
        }
        boolean open = kind.equals("unchecked") || checked.equals("false") || tinyMce;
        return open && item.selectFirst("input[type=checkbox]") == null ? "☐ " : "";
    }

    /** Too deep for a list: its items become paragraphs. */
    private void flatten(Node from, List<Item> items) {
        for (Item item : items) {
            for (Block block : item.item().blocks()) {
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

    /** Takes numbered items; where a number does not follow from the one before, another list begins. */
    private void numbered(int start, List<Item> items) {
        List<ListItem> run = new ArrayList<>();
        int first = start;
        for (Item item : items) {
            Integer value = item.value();
            if (value != null && value != first + run.size()) {
                if (!run.isEmpty()) {
                    reader.block(new ListBlock(true, first, run));
                }
                run = new ArrayList<>();
                first = value;
            }
            run.add(item.item());
        }
        reader.block(new ListBlock(true, first, run));
    }

    private static @Nullable Integer number(String value) {
        try {
            return value.isEmpty() || value.length() > 11 ? null : Integer.valueOf(value.strip());
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** Reports numbers that are no plain ones counted up. */
    private void numbering(Element list) {
        if (list.hasAttr("reversed")) {
            reader.reporter.report(
                    ImportCodes.ELEMENT_REPLACED,
                    "倒序编号的列表分成几个，编号不变",
                    "a list that counts down was divided so that its numbers stay");
        }
        String type = Attributes.of(list, "type");
        String style = Css.of(list).numbering();
        boolean letters = type.equalsIgnoreCase("a") || style.contains("alpha") || style.contains("latin");
        boolean roman = type.equalsIgnoreCase("i") || style.contains("roman");
        boolean other = style.contains("cjk") || style.contains("greek") || style.contains("chinese");
        if (letters || roman || other) {
            String zh = letters ? "字母" : roman ? "罗马数字" : style;
            String en = letters ? "letters" : roman ? "Roman numbers" : style;
            reader.reporter.report(
                    ImportCodes.ELEMENT_REPLACED,
                    "以" + zh + "编号的列表改为阿拉伯数字",
                    "a list numbered by " + en + " is now numbered by figures");
        }
    }

    // Lists of definitions

    /** Reads terms, each with what stands behind it up to the next; some wrap each in an element of its own. */
    void definitions(Element element) {
        if (reader.inLine()) {
            reader.container(element);
            return;
        }
        reader.boundary();
        List<Definition> definitions = new ArrayList<>();
        if (definitions(element, definitions)) {
            reader.block(new DefinitionList(definitions));
        }
    }

    /** Returns false where they are too deep for a list; those that were read so far, and the others, are paragraphs. */
    private boolean definitions(Element element, List<Definition> out) {
        for (Node node : element.childNodes()) {
            if (node instanceof Element group && group.nameIs("div") && holdsTerms(group)) {
                if (!definitions(group, out)) {
                    return false;
                }
            } else if (node instanceof Element term && term.nameIs("dt")) {
                out.add(new Definition(reader.line(term), List.of()));
            } else if (node instanceof Element || node instanceof TextNode text && !text.isBlank()) {
                boolean isMeaning = node instanceof Element meaning && meaning.nameIs("dd");
                Flow inner = reader.nested(isMeaning ? (Element) node : holderOf(node));
                if (inner == null) {
                    flattenDefinitions(out, node);
                    return false;
                }
                int last = out.size() - 1;
                List<Block> blocks =
                        new ArrayList<>(last < 0 ? List.of() : out.get(last).blocks());
                blocks.addAll(inner.finished());
                if (last < 0) {
                    out.add(new Definition(List.of(), blocks));
                } else {
                    out.set(last, new Definition(out.get(last).term(), blocks));
                }
            }
        }
        return true;
    }

    private static boolean holdsTerms(Element group) {
        return group.children().stream().anyMatch(child -> child.nameIs("dt") || child.nameIs("dd"));
    }

    private void flattenDefinitions(List<Definition> read, Node from) {
        for (Definition definition : read) {
            reader.paragraph(List.of(new Span(Span.Style.STRONG, definition.term())), Paragraph.Alignment.START);
            definition.blocks().forEach(reader::block);
        }
        for (Node node = from; node != null; node = node.nextSibling()) {
            reader.node(node);
            reader.boundary();
        }
    }

    /** Reads a term that stands in no list. */
    void term(Element element) {
        reader.boundary();
        boolean opened = reader.run().open(Span.Style.STRONG);
        reader.children(element);
        if (opened) {
            reader.run().close();
        }
        reader.boundary();
    }

    // Lists of a word processor

    /** Returns how deep in a list a paragraph of Word is, or 0 if it is in none. */
    static int wordLevel(Node node) {
        if (!(node instanceof Element paragraph)
                || !Attributes.of(paragraph, "style").contains("mso-list")) {
            return 0;
        }
        Matcher level = WORD_LEVEL.matcher(Css.of(paragraph).wordList());
        return level.find() ? level.group(1).charAt(0) - '0' : 0;
    }

    /** Reads paragraphs of Word that follow each other and are in a list; returns where the next node is. */
    int wordList(List<Node> nodes, int from) {
        List<Element> paragraphs = new ArrayList<>();
        int i = from;
        for (; i < nodes.size(); i++) {
            Node node = nodes.get(i);
            if (wordLevel(node) > 0) {
                paragraphs.add((Element) node);
            } else if (node instanceof Element || node instanceof TextNode text && !text.isBlank()) {
                break;
            }
        }
        int at = 0;
        while (at < paragraphs.size()) {
            List<Block> blocks = new ArrayList<>();
            at = wordItems(paragraphs, at, wordLevel(paragraphs.get(at)), blocks);
            blocks.forEach(reader::block);
        }
        return i;
    }

    /** Reads the items of one level, with the deeper ones in them, into a list. */
    private int wordItems(List<Element> paragraphs, int from, int level, List<Block> out) {
        Matcher first = WORD_NUMBER.matcher(marker(paragraphs.get(from)));
        boolean ordered = first.matches();
        Integer start = ordered ? number(first.group(1)) : null;
        List<ListItem> items = new ArrayList<>();
        int i = from;
        while (i < paragraphs.size() && wordLevel(paragraphs.get(i)) >= level) {
            int own = wordLevel(paragraphs.get(i));
            if (own > level && !items.isEmpty()) {
                List<Block> blocks =
                        new ArrayList<>(items.remove(items.size() - 1).blocks());
                i = wordItems(paragraphs, i, own, blocks);
                items.add(new ListItem(blocks));
                continue;
            }
            if (own == level && WORD_NUMBER.matcher(marker(paragraphs.get(i))).matches() != ordered) {
                break;
            }
            Flow inner = reader.nested(paragraphs.get(i), "");
            if (inner != null) {
                ListItem item = new ListItem(inner.finished());
                if (!item.blocks().isEmpty()) {
                    items.add(item);
                }
            }
            i++;
        }
        if (!items.isEmpty()) {
            out.add(new ListBlock(ordered, start == null ? 1 : start, items));
        }
        return i;
    }

    /** Returns what Word writes before an item, which is left out of its text. */
    private static String marker(Element paragraph) {
        for (Element inner : paragraph.getElementsByTag("span")) {
            if (isMarker(Css.of(inner))) {
                return inner.text().replace('\u00A0', ' ').strip();
            }
        }
        return "";
    }

    static boolean isMarker(Css css) {
        return css.wordList().startsWith("ignore");
    }
}
