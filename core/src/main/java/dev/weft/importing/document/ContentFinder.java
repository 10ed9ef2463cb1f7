package dev.weft.importing.document;

import dev.weft.importing.evidence.Names;
import dev.weft.importing.evidence.Phrase;
import dev.weft.value.Characters;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Finds the element that holds an article: by the names that content systems give it, else by where the prose is dense.
 *
 * <p>Prose is text outside of links in lines that are long or punctuated; the way down from the top goes on as long as one
 * child holds most of it.
 */
final class ContentFinder {
    private static final int MOST = 40;
    private static final int FEW = 3;

    private final Measures measures;
    private final Names names;
    /** The elements that have a name; of a page that names no end of them only the first. */
    private final List<Element> called = new ArrayList<>();

    private Element named;
    private int namedWeight;

    private ContentFinder(Element body, Measures measures, Names names) {
        this.names = names;
        this.measures = measures;
        named = body;
    }

    static Element find(Element body, Measures measures, Names names) {
        ContentFinder finder = new ContentFinder(body, measures, names);
        int total = finder.weigh(body);
        if (finder.namedWeight > 0 && finder.namedWeight * 10 >= total * 3) {
            return finder.whole();
        }
        Element one = finder.ofArticles(body, total);
        return finder.down(one, finder.prose(one));
    }

    /**
     * Returns the one of a page's {@code article} elements that holds the text, where nearly all prose stands in several: that
     * with the heading of the first level, else the one that outweighs the others by far. The others lead to other texts.
     */
    private Element ofArticles(Element body, int total) {
        List<Element> outer = new ArrayList<>();
        articles(body, outer);
        int sum = 0;
        Element heaviest = body;
        Element titled = body;
        int titles = 0;
        for (Element article : outer) {
            int weight = prose(article);
            sum += weight;
            heaviest = heaviest.equals(body) || weight > prose(heaviest) ? article : heaviest;
            if (measures.get(article).hasTitle()) {
                titled = article;
                titles++;
            }
        }
        if (outer.size() < 2 || sum * 4 < total * 3) {
            return body;
        }
        if (titles == 1 && prose(titled) * 5 >= total) {
            return titled;
        }
        return prose(heaviest) * 2 >= total ? heaviest : body;
    }

    private int prose(Element element) {
        return measures.get(element).prose();
    }

    private void articles(Element element, List<Element> found) {
        for (int i = 0; i < element.childNodeSize(); i++) {
            if (element.childNode(i) instanceof Element child && prose(child) > 0) {
                if (child.nameIs("article")) {
                    found.add(child);
                } else {
                    articles(child, found);
                }
            }
        }
    }

    /** Some systems cut a text into several elements of one name, between which advertisements stand. */
    private Element whole() {
        int parts = 0;
        int sum = 0;
        Element around = named;
        for (Element one : called) {
            if (one.className().equals(named.className()) && one.id().equals(named.id())) {
                parts++;
                sum += prose(one);
                around = common(around, one);
            }
        }
        boolean alone = parts < 2 || sum < namedWeight * 1.2;
        return alone || prose(around) > sum * 1.5 ? named : around;
    }

    private static Element common(Element first, Element second) {
        Element at = first;
        while (!Page.within(second, at) && at.parent() != null) {
            at = at.parent();
        }
        return at;
    }

    private Element down(Element from, int total) {
        Element at = from;
        for (Element next = at; next != null; ) {
            at = next;
            next = null;
            int here = prose(at);
            for (Element child : at.children()) {
                int weight = prose(child);
                if (weight > 0 && weight * 4 >= here * 3 && weight * 2 >= total) {
                    next = child;
                    break;
                }
            }
        }
        while (isTooSmall(at) && at.parent() != null && !at.nameIs("body")) {
            at = at.parent();
        }
        return at;
    }

    /** A single paragraph, cell or list is part of an article, not the whole of it. */
    private static boolean isTooSmall(Element element) {
        return switch (element.normalName()) {
            case "p", "li", "ul", "ol", "tbody", "tr", "blockquote", "h1", "h2", "h3" -> true;
            default -> false;
        };
    }

    /** A line of text as it is gathered: what of it is in links, and whether it is punctuated as prose is. */
    private static final class Line {
        int own;
        int linked;
        boolean punctuated;
        boolean legal;
    }

    /** Returns how much prose a block holds, and remembers it. */
    private int weigh(Element block) {
        Line line = new Line();
        int weight = inside(block, line, false);
        if (!line.legal && line.own > line.linked * 2 && (line.own >= 40 || line.own >= 15 && line.punctuated)) {
            weight += line.own;
        }
        if (weight > 0) {
            measures.get(block).prose(weight);
            // Of two names, one within the other, the inner holds the text alone.
            if (isNamed(block)) {
                if (called.size() < MOST) {
                    called.add(block);
                }
                if (weight * 10 > namedWeight * 25) {
                    named = block;
                    namedWeight = weight;
                }
            }
        }
        return weight;
    }

    private int inside(Element element, Line line, boolean inLink) {
        int weight = 0;
        for (int i = 0; i < element.childNodeSize(); i++) {
            Node node = element.childNode(i);
            if (node instanceof TextNode text) {
                String t = text.getWholeText();
                int length = shown(t);
                line.own += inLink ? 0 : length;
                line.linked += inLink ? length : 0;
                line.legal = line.legal || length > 0 && Phrase.LEGAL.isIn(t);
                line.punctuated = line.punctuated || length > 8 && isPunctuated(t);
            } else if (node instanceof Element child
                    && !Boilerplate.isNever(child, measures, names)
                    && !isWordsForMachines(child)) {
                weight += Lines.isBlock(child) ? weigh(child) : inside(child, line, inLink || child.nameIs("a"));
            }
        }
        return weight;
    }

    /** What is hidden and has no paragraphs is no article that a script shows, but words for search engines. */
    private boolean isWordsForMachines(Element element) {
        return Boilerplate.isHidden(element) && measures.get(element).paragraphs() < FEW;
    }

    private static int shown(String text) {
        int shown = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            shown += Characters.isBlank(c) ? 0 : c >= 0x2E80 ? 2 : 1;
        }
        return shown / 2;
    }

    private static boolean isPunctuated(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '，'
                    || c == '。'
                    || c == '；'
                    || c == '！'
                    || c == '？'
                    || c == ','
                    || c == '.' && i + 1 == text.length()) {
                return true;
            }
        }
        return false;
    }

    private boolean isNamed(Element element) {
        return element.attributesSize() > 0
                && (names.is(element, Names.Kind.TEXT)
                        || element.attributes().get("itemprop").equals("articleBody"));
    }
}
