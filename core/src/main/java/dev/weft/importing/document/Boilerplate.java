package dev.weft.importing.document;

import com.google.common.base.CharMatcher;
import dev.weft.importing.evidence.Names;
import dev.weft.importing.evidence.Phrase;
import dev.weft.value.MediaTypes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Tells what stands on every page of a site from the article: navigation, share bars, related lists, footers. */
final class Boilerplate {
    private static final int MUCH = 600;
    private static final int MANY = 4;
    private static final int LONG_LINE = 60;

    /** So many characters outside of links are a sentence of their own. */
    private static final int SENTENCE = 80;

    private static final int TITLE = 15;

    /** A list of links with so many characters for each, all in all, is one of titles with a few words about each. */
    private static final int A_LINK = 80;

    /** Which of how many: 1 / 4, Image 1 of 4, 第1张/共4张. */
    private static final Pattern PLACE =
            Pattern.compile("(?:\\p{L}{1,10} ?)?\\d{1,3} ?\\p{L}? ?(?:of|/|of /|\\|) ?(?:共 ?)?\\d{1,3} ?\\p{L}?");

    private static final Pattern HIDES = Pattern.compile("display\\s{0,3}:\\s{0,3}none", Pattern.CASE_INSENSITIVE);

    private static final String MARKS = "【[■◆●>·　 ";

    /** What the words that make a block boilerplate begin with, and the marks before them: most texts begin otherwise. */
    private static final CharMatcher WORD_BEGIN = Stream.of(
                    Phrase.LAST_WORD, Phrase.SEE_ALSO, Phrase.PAGE_TURN, Phrase.INTERFACE, Phrase.END)
            .flatMap(phrase -> phrase.entries().stream())
            .map(entry -> CharMatcher.is(entry.charAt(0)))
            .reduce(CharMatcher.anyOf(MARKS), CharMatcher::or)
            .precomputed();

    private final Measures measures;

    private final Names names;
    /** The first line of a length that begins with a character. */
    private final Map<Long, Element> firstAlike = new HashMap<>();

    private final Set<String> seen = new HashSet<>();

    private int count;

    private Boilerplate(Measures measures, Names names) {
        this.measures = measures;
        this.names = names;
    }

    /** Returns whether an element never belongs to an article. */
    static boolean isNever(Element element, Measures measures, Names names) {
        return switch (element.normalName()) {
            case "script", "style", "button", "select", "textarea", "input" -> true;
            case "noscript", "template", "nav", "form", "footer" -> !holdsMuch(element, measures, names);
            default -> isNamed(element, names) && !holdsMuch(element, measures, names);
        };
    }

    /** What a style in the page hides, and a script may show. */
    static boolean isHidden(Element element) {
        if (element.attributesSize() == 0) {
            return false;
        }
        String style = element.attributes().get("style");
        boolean none = style.contains("none") || style.contains("NONE");
        return none && HIDES.matcher(style).find() || element.attributes().hasKey("hidden");
    }

    /** Pages exist that wrap all they hold in a form, or call the element of their text a sidebar. */
    private static boolean holdsMuch(Element element, Measures measures, Names names) {
        if (element.childNodeSize() == 0) {
            return false;
        }
        Measures.Measure measure = measures.get(element);
        if (element.nameIs("form")) {
            return measure.paragraphs() > 2;
        }
        if (names.is(element, Names.Kind.COMMENTS)) {
            return !holdsComments(element, names) && holdsMost(measure, measures.top());
        }
        if (names.is(element, Names.Kind.PROMOTION)) {
            Measures.Measure top = measures.top();
            return (measure.shown() - measure.linked()) * 2 > top.shown() - top.linked();
        }
        if (holdsMost(measure, measures.top())) {
            return true;
        }
        return measure.shown() > MUCH && measure.linked() * 5 < measure.shown();
    }

    /** Comments hold comments, one beside the other; an article whose class only says that it has none does not. */
    private static boolean holdsComments(Element element, Names names) {
        int comments = 0;
        for (int i = 0; i < element.childNodeSize() && comments < 2; i++) {
            comments += element.childNode(i) instanceof Element child && names.is(child, Names.Kind.COMMENTS) ? 1 : 0;
        }
        return comments == 2;
    }

    /** What holds the title and most of the text is the page, whatever it is called: content with-sidebar no-comments. */
    private static boolean holdsMost(Measures.Measure measure, Measures.Measure top) {
        int own = measure.shown() - measure.linked();
        int all = top.shown() - top.linked();
        return measure.paragraphs() >= 3
                && own * 2 > all
                && (measure.hasTitle()
                        || own * 3 > all * 2
                        || measure.paragraphs() * 2 > top.paragraphs() && !top.hasTitle());
    }

    private static boolean isNamed(Element element, Names names) {
        return names.is(element, Names.Kind.BOILERPLATE)
                && !element.nameIs("body")
                && !element.nameIs("html")
                && !element.nameIs("img");
    }

    /** Takes out of an article's element what is no part of the text; returns how many elements that were. */
    static int prune(Element root, Measures measures, Names names) {
        Boilerplate boilerplate = new Boilerplate(measures, names);
        boilerplate.prune(root);
        return boilerplate.count;
    }

    private void prune(Element parent) {
        int[] linkedAfter = {};
        int[] linksAfter = {};
        int[] shownAfter = {};
        List<Node> nodes = new ArrayList<>(parent.childNodes());
        for (int i = 0; i < nodes.size(); i++) {
            measures.step();
            Node node = nodes.get(i);
            if (node instanceof Comment) {
                node.remove();
            } else if (node instanceof Element child) {
                Measures.Measure measure = measures.get(child);
                if (isNever(child, measures, names)
                        || isLinkList(child, measure)
                        || isTeaserList(child, measure)
                        || isLastWord(child, measure)
                        || isAsideOfLinks(child, measure)
                        || isLeadAway(child, measure)
                        || isFollowing(child, measure)
                        || isPlaceInRow(child, measure)
                        || isCutShort(child, measure)
                        || isRepeated(child, measure)) {
                    child.remove();
                    count++;
                } else if (startsAsHeading(measure)) {
                    if (shownAfter.length == 0) {
                        linkedAfter = after(nodes, Measures.Measure::linked);
                        linksAfter = after(nodes, Measures.Measure::links);
                        shownAfter = after(nodes, Measures.Measure::shown);
                    }
                    if (linkedAfter[i] * 2 >= shownAfter[i]
                            || linksAfter[i] > MANY && linksAfter[i] * A_LINK >= shownAfter[i]) {
                        nodes.subList(i, nodes.size()).forEach(Node::remove);
                        count++;
                        return;
                    }
                    if (mayHoldBlocks(child, measure)) {
                        prune(child);
                    }
                } else if (mayHoldBlocks(child, measure)) {
                    prune(child);
                }
            }
        }
    }

    /**
     * Elements of a site's own, such as {@code <ps-promo>}, stand around whole parts of a page; inlines may hold what opens
     * when they are pointed at.
     */
    private boolean mayHoldBlocks(Element element, Measures.Measure measure) {
        return Lines.isBlock(element) || !element.tag().isKnownTag() || measure.links() >= 3 && !element.nameIs("a");
    }

    /** Returns for each node how much the elements behind it hold. */
    private int[] after(List<Node> nodes, ToIntFunction<Measures.Measure> amount) {
        int[] after = new int[nodes.size()];
        for (int i = nodes.size() - 1; i > 0; i--) {
            int own = nodes.get(i) instanceof Element e ? amount.applyAsInt(measures.get(e)) : 0;
            after[i - 1] = after[i] + own;
        }
        return after;
    }

    /** A block of several links with hardly a word between them, and no file or picture among them. */
    private boolean isLinkList(Element block, Measures.Measure measure) {
        if (!Lines.isBlock(block)) {
            return isRunOfLinks(block, measure);
        }
        if (measure.hasRichLink()) {
            return false;
        }
        int linked = measure.linked();
        int links = measure.links();
        int all = measure.shown();
        if (block.nameIs("p") && all - linked >= SENTENCE) {
            return false;
        }
        return links >= 3 && linked * 10 >= all * 6 && all < 3000 || links == 2 && linked * 10 >= all * 8 && all < 200;
    }

    /** Links in a line with nothing between them, not so much as a comma, are shown by a script, not read in the line. */
    private boolean isRunOfLinks(Element inline, Measures.Measure measure) {
        if (inline.nameIs("a")
                || measure.links() < 3
                || measure.hasRichLink()
                || measure.linked() < measure.links() * TITLE) {
            return false;
        }
        int links = 0;
        for (int i = 0; i < inline.childNodeSize(); i++) {
            measures.step();
            Node node = inline.childNode(i);
            if (node instanceof TextNode text && !text.isBlank()) {
                return false;
            }
            if (node instanceof Element child) {
                links += child.nameIs("a") ? 1 : 0;
                if (measures.get(child).linked() < measures.get(child).shown()) {
                    return false;
                }
            }
        }
        return links >= 3;
    }

    /** A list of items that each begin with a linked title, behind which a text is cut short: it leads to other articles. */
    private boolean isTeaserList(Element block, Measures.Measure measure) {
        if (measure.links() < 3 || measure.linked() * 8 < measure.shown() || !Lines.isBlock(block)) {
            return false;
        }
        int teasers = 0;
        int others = 0;
        for (int i = 0; i < block.childNodeSize(); i++) {
            measures.step();
            if (block.childNode(i) instanceof Element item && measures.get(item).shown() > 0) {
                if (isTeaser(item) || isPreview(item)) {
                    teasers++;
                } else {
                    others++;
                }
            }
        }
        return teasers >= 3 && teasers > others * 3;
    }

    /** A picture, a title and a few words that lead to one page. */
    private boolean isPreview(Element item) {
        Measures.Measure measure = measures.get(item);
        if (measure.links() < 2
                || measure.links() > 6
                || measure.linked() < TITLE
                || measure.linked() * 2 < measure.shown()
                || measure.shown() > MUCH) {
            return false;
        }
        Set<String> known = new HashSet<>();
        for (Element link : item.getElementsByTag("a")) {
            String href = link.attr("href");
            String type = MediaTypes.ofPath(pathOf(href));
            boolean file = type.startsWith("image/") || type.startsWith("application/");
            if (!href.isEmpty() && href.charAt(0) != '#' && !file && !known.add(href)) {
                return true;
            }
        }
        return false;
    }

    private boolean isTeaser(Element item) {
        Measures.Measure measure = measures.get(item);
        if (measure.links() == 0
                || measure.links() > 3
                || measure.linked() < TITLE
                || measure.shown() > MUCH
                || measure.hasMedia()) {
            return false;
        }
        String text = item.text();
        Element link = Page.linkIn(item);
        return link != null
                && (text.endsWith("...") || text.endsWith("…") || text.endsWith("[…]") || text.endsWith("[...]"))
                && text.startsWith(link.text());
    }

    static String pathOf(String href) {
        int end = href.indexOf('?');
        return end < 0 ? href : href.substring(0, end);
    }

    private boolean isLastWord(Element block, Measures.Measure measure) {
        if (block.childNodeSize() == 0 || measure.shown() >= 200 || measure.hasMedia()) {
            return false;
        }
        if (!WORD_BEGIN.matches(measure.firstCharacter())) {
            return false;
        }
        String text = unmarked(measure.first());
        boolean mark = text.equals("【") || text.equals("[");
        String words = mark ? block.text() : text;
        if (Phrase.LAST_WORD.begins(words)
                || measure.linked() * 2 >= measure.shown()
                        && (Phrase.SEE_ALSO.begins(unbracketed(words))
                                || measure.shown() < 40 && Phrase.PAGE_TURN.begins(words))) {
            return true;
        }
        return measure.shown() < 40 && Phrase.INTERFACE.is(words) || measure.shown() < 12 && Phrase.END.is(text);
    }

    /** A paragraph among others that is nothing but a link to another page: it leads away, and says nothing of its own. */
    private boolean isLeadAway(Element block, Measures.Measure measure) {
        boolean alone = measure.links() == 1
                && measure.shown() >= 15
                && measure.shown() < 200
                && measure.linked() + 2 >= measure.shown()
                && !measure.hasRichLink()
                && !measure.hasMedia();
        if (!alone || !(block.nameIs("p") || block.nameIs("div") || block.nameIs("h3") || block.nameIs("h4"))) {
            return false;
        }
        Element link = Page.linkIn(block);
        String href = link == null ? "" : link.attr("href");
        return !href.isEmpty()
                && href.charAt(0) != '#'
                && !href.startsWith("mailto:")
                && !href.startsWith("tel:")
                && measures.top().paragraphs() >= MANY
                && (measures.top().shown() - measures.top().linked()) > MUCH;
    }

    /** A short block that asks to follow somebody, with a link to where. */
    private boolean isFollowing(Element block, Measures.Measure measure) {
        if (measure.links() == 0 || measure.shown() >= MUCH / 2 || measure.hasMedia() || !Lines.isBlock(block)) {
            return false;
        }
        if (!Phrase.FOLLOW.mayBegin(measure.firstCharacter()) || !Phrase.FOLLOW.begins(measure.first() + " ")) {
            return false;
        }
        for (Element link : block.getElementsByTag("a")) {
            if (Phrase.NETWORK.isIn(link.attr("href"))) {
                return true;
            }
        }
        return false;
    }

    /** What is called a counter and tells which of a row of pictures is shown: 1 / 4. */
    private boolean isPlaceInRow(Element element, Measures.Measure measure) {
        return measure.shown() > 2
                && measure.shown() < 40
                && measure.links() == 0
                && names.is(element, Names.Kind.COUNTER)
                && PLACE.matcher(element.text()).matches();
    }

    /** A line that is the one before it cut short, as pages hold both for their scripts to show one or the other. */
    private boolean isCutShort(Element line, Measures.Measure measure) {
        Element whole = line.previousElementSibling();
        if (whole == null
                || measure.shown() < LONG_LINE / 2
                || measure.shown() > MUCH
                || !isLine(line)
                || measures.get(whole).shown() < measure.shown() / 2
                || measures.get(whole).shown() > 2000
                || measures.get(whole).firstCharacter() != measure.firstCharacter()) {
            return false;
        }
        String text = line.text();
        int cut = Math.max(text.lastIndexOf("..."), text.lastIndexOf('…'));
        boolean cutShort = cut > TITLE
                && text.length() - cut < TITLE
                && whole.text().startsWith(text.substring(0, cut).strip());
        if (cutShort) {
            // Where the whole stands again, it goes before what is below it is looked at.
            prune(line);
            firstAlike.putIfAbsent(alike(measure), line);
        }
        return cutShort;
    }

    /** Returns whether an element is a block and holds none. */
    private static boolean isLine(Element element) {
        if (element.nameIs("p") || element.nameIs("figcaption")) {
            return true;
        }
        if (!element.nameIs("div")) {
            return false;
        }
        for (int i = 0; i < element.childNodeSize(); i++) {
            if (element.childNode(i) instanceof Element child && Lines.isBlock(child)) {
                return false;
            }
        }
        return true;
    }

    /** A long line that stood before: pages hold texts twice for their scripts to show one or the other. */
    private boolean isRepeated(Element block, Measures.Measure measure) {
        if (measure.shown() < LONG_LINE || measure.shown() >= 2000 || measure.hasMedia() || !isLine(block)) {
            return false;
        }
        // Hardly two lines are as long and begin alike: what the others say need not be looked at.
        Element first = firstAlike.putIfAbsent(alike(measure), block);
        if (first == null) {
            return false;
        }
        // What works the page went from the first line, and would go from this.
        prune(block);
        seen.add(first.text());
        return !seen.add(block.text()) && !isRefrain(block, first);
    }

    private static long alike(Measures.Measure measure) {
        return ((long) measure.shown() << 16) + measure.firstCharacter();
    }

    /** A text may say a thing twice, among lines that differ; of what stands there twice the lines beside it do too. */
    private boolean isRefrain(Element line, Element first) {
        if (!line.nameIs("p")) {
            return false;
        }
        Element parent = line.parent();
        return parent != null && parent.equals(first.parent())
                ? !first.equals(line.previousElementSibling())
                : !isAlike(line.previousElementSibling(), first.previousElementSibling())
                        || !isAlike(line.nextElementSibling(), first.nextElementSibling());
    }

    private boolean isAlike(@Nullable Element one, @Nullable Element other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return measures.get(one).shown() == measures.get(other).shown()
                && measures.get(one).firstCharacter() == measures.get(other).firstCharacter();
    }

    private boolean startsAsHeading(Measures.Measure measure) {
        char first = measure.firstCharacter();
        return measure.shown() <= 24
                && (MARKS.indexOf(first) >= 0 || Phrase.RELATED_HEADING.mayBegin(first))
                && Phrase.RELATED_HEADING.begins(unmarked(measure.first()));
    }

    /** A block beside the text that leads to other articles, rather than saying something of its own. */
    private boolean isAsideOfLinks(Element block, Measures.Measure measure) {
        return block.nameIs("aside") && measure.linked() * 3 >= measure.shown();
    }

    private static String unbracketed(String text) {
        return text.startsWith("[") || text.startsWith("【") ? text.substring(1) : text;
    }

    /** Returns a text without the marks before it; brackets stay. */
    private static String unmarked(String text) {
        int i = 0;
        while (i < text.length() && MARKS.indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        return i == 0 || text.startsWith("【") || text.startsWith("[") ? text : text.substring(i);
    }
}
