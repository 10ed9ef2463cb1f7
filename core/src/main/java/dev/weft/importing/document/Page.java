package dev.weft.importing.document;

import dev.weft.finding.InvalidValueException;
import dev.weft.importing.evidence.Facts;
import dev.weft.importing.evidence.Names;
import dev.weft.value.WebAddress;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A parsed page as the rules see it: its elements by name, the element of its text, the lines it shows.
 *
 * <p>No rule changes the document: what they would have gone is among the {@link Facts}, and goes when the text is read.
 */
public final class Page {
    /** So many characters at the beginning of a text and as many at its end may say who signed it. */
    private static final int END = 200;

    private final Document document;
    private final WebAddress address;
    private final WebAddress base;
    private final Names names = new Names();
    private final Map<String, List<Element>> byTag = new HashMap<>();
    private final Map<String, Element> byId = new HashMap<>();
    private final Map<Names.Kind, List<Element>> byKind = new EnumMap<>(Names.Kind.class);
    private final List<Element> signing = new ArrayList<>();
    private final List<Element> properties = new ArrayList<>();
    private final List<PageLink> links;
    private final Measures measures;
    private final Element content;
    private final List<Line> lines;
    private final List<Element> foot = new ArrayList<>();
    private final Beside beside;
    private final @Nullable PicturePost picturePost;
    private @Nullable String titleOfLine;
    private int titleLine;

    private Page(Document document, WebAddress address) {
        this.document = document;
        this.address = address;
        sort(document);
        links = tags("a").stream().map(PageLink::of).toList();
        base = base(tags("base"), address);
        measures = Measures.of(document.body());
        content = ContentFinder.find(document.body(), measures, names);
        lines = Lines.of(document.body(), content);
        Signatures.foot(lines, content, foot);
        beside = new Beside(content, names, measures);
        picturePost = PicturePost.of(tags("script"), tags("meta"));
    }

    public static Page of(Document document, WebAddress address) {
        return new Page(document, address);
    }

    private void sort(Element element) {
        byTag.computeIfAbsent(element.normalName(), n -> new ArrayList<>()).add(element);
        if (element.attributesSize() > 0) {
            Attributes attributes = element.attributes();
            String id = attributes.get("id");
            if (!id.isEmpty()) {
                byId.putIfAbsent(id, element);
            }
            if (attributes.hasKey("itemprop")) {
                properties.add(element);
            }
            Set<Names.Kind> kinds = names.kinds(element);
            for (Names.Kind kind : kinds) {
                byKind.computeIfAbsent(kind, k -> new ArrayList<>()).add(element);
            }
            if (element.nameIs("a")
                    || kinds.contains(Names.Kind.AUTHOR)
                    || attributes.hasKey("rel")
                    || attributes.hasKey("typeof")
                    || attributes.hasKey("data-testid")) {
                signing.add(element);
            }
        }
        for (int i = 0; i < element.childNodeSize(); i++) {
            if (element.childNode(i) instanceof Element child) {
                sort(child);
            }
        }
    }

    public Document document() {
        return document;
    }

    /** Returns where the page was. */
    public WebAddress address() {
        return address;
    }

    /** Returns what relative addresses on the page are relative to. */
    public WebAddress base() {
        return base;
    }

    private static WebAddress base(List<Element> elements, WebAddress address) {
        for (Element element : elements) {
            try {
                if (!element.attr("href").isBlank()) {
                    return address.resolve(element.attr("href"));
                }
            } catch (InvalidValueException e) {
                // No browser goes by it either.
            }
        }
        return address;
    }

    public Names names() {
        return names;
    }

    /** Returns the element that holds the text. */
    public Element content() {
        return content;
    }

    /** Returns how many characters that element held when it was parsed, white space folded. */
    public int contentLength() {
        return length(content);
    }

    /** Returns how many characters an element of the body held when the page was parsed, white space folded. */
    public int length(Element element) {
        return measures.get(element).shown();
    }

    /** Returns the first and the last lines of that element, of a short one all, so much of them as tells who signed it. */
    public String contentEnds() {
        List<Line> inside = lines.stream().filter(Line::inContent).toList();
        StringBuilder begin = new StringBuilder();
        int i = 0;
        for (; i < inside.size() && begin.length() < END; i++) {
            begin.append(' ').append(inside.get(i).text());
        }
        StringBuilder end = new StringBuilder();
        for (int last = inside.size() - 1; last >= i && end.length() < END; last--) {
            end.insert(0, inside.get(last).text()).insert(0, ' ');
        }
        return begin.append(end).toString().strip();
    }

    /** Returns the lines that the page shows, in their order. */
    public List<Line> lines() {
        return lines;
    }

    /** Returns the elements within that of the text which are the foot of the page. */
    List<Element> foot() {
        return foot;
    }

    /** Returns the links, in their order. */
    public List<PageLink> links() {
        return links;
    }

    /** Returns how much each element of the body held when the page was parsed. */
    Measures measures() {
        return measures;
    }

    /** Returns the elements of a name, in their order. */
    public List<Element> tags(String name) {
        return byTag.getOrDefault(name, List.of());
    }

    /** Returns the elements whose id or classes tell that they are of a kind, in their order. */
    public List<Element> called(Names.Kind kind) {
        return byKind.getOrDefault(kind, List.of());
    }

    /** Returns the elements that may say who wrote the article, by what they are, are called or are related to, in their order. */
    public List<Element> signing() {
        return signing;
    }

    /** Returns the elements that have an itemprop, in their order. */
    public List<Element> properties() {
        return properties;
    }

    /** Returns the first element of an id, or null. */
    @Nullable
    public Element id(String id) {
        return byId.get(id);
    }

    /** Returns whether what an element says is said of a comment, another article or the site. */
    public boolean isBeside(Element element) {
        return beside.holds(element);
    }

    /** Returns whether it is a picture message of an official account, whose pictures and text stand in a script. */
    public boolean isPicturePost() {
        return picturePost != null;
    }

    /** Returns the picture message that it is, or null if it is none. */
    @Nullable
    PicturePost picturePost() {
        return picturePost;
    }

    /** Returns what stands in a script; jsoup makes a copy for whoever asks, and of many pages scripts are the most. */
    public static String code(Element script) {
        return script.childNodeSize() == 1 && script.childNode(0) instanceof DataNode only
                ? only.getWholeData()
                : script.data();
    }

    /** Returns whether an element is that of the text, or in it. */
    public boolean isInContent(Element element) {
        return within(element, content);
    }

    /** Returns whether an element is in the body of the page, rather than in its head. */
    public boolean isInBody(Element element) {
        return within(element, document.body());
    }

    /** Returns the first link in an element, itself included, or null. */
    public static @Nullable Element linkIn(Element element) {
        if (element.nameIs("a") && element.attributes().hasKey("href")) {
            return element;
        }
        for (int i = 0; i < element.childNodeSize(); i++) {
            Element link = element.childNode(i) instanceof Element child ? linkIn(child) : null;
            if (link != null) {
                return link;
            }
        }
        return null;
    }

    public static boolean within(Element element, Element root) {
        for (Element at = element; at != null; at = at.parent()) {
            if (at.equals(root)) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether an element is so short that it may be a line of facts. */
    public static boolean isShort(Element element) {
        return !element.nameIs("body") && element.text().length() <= 300;
    }

    /**
     * Returns the line that is the title and nearest above the text; where there is none, one that holds it; or -1. A title that
     * is repeated below the text, beside the share bar say, is not the one.
     */
    public int titleLine(String title) {
        if (!title.equals(titleOfLine)) {
            titleOfLine = title;
            titleLine = lineOf(title);
        }
        return titleLine;
    }

    private int lineOf(String title) {
        String shown = title.replace('\u3000', ' ');
        int exact = -1;
        int holding = -1;
        boolean read = false;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            boolean same = line.text().equals(shown);
            boolean holds = shown.length() > 8
                    && line.text().length() <= shown.length() + 6
                    && line.text().contains(shown);
            boolean inside = (same || holds) && line.inContent();
            if ((same || holds) && line.linked() * 2 <= line.text().length()) {
                holding = holds && !((inside || read) && holding >= 0) ? i : holding;
                exact = same && !((inside || read) && exact >= 0) ? i : exact;
            }
            read |= line.inContent() && line.text().length() >= 30;
        }
        return exact < 0 ? holding : exact;
    }
}
