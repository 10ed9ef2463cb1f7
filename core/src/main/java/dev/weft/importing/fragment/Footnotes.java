package dev.weft.importing.fragment;

import dev.weft.body.Inline;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/**
 * Finds the notes of a text: a number in it leads to a note, which leads back, or stands among what is called notes.
 *
 * <p>So write Word, pandoc, WordPress, commonmark and mammoth, each with names of its own. A note is read where its number
 * stands; the list of notes is left out.
 */
final class Footnotes {
    /** What leads to a note is its number or a mark: 1, [12], 注3, ①, *. */
    private static final Pattern MARK = Pattern.compile(
            "[\\[(（〔【]?\\s?(?:注|註|note |fn)?\\s?(?:\\d{1,4}|[ivxlc]{1,6}|[a-z]|[*†‡§¶]{1,4}|[\\u2460-\\u2473])\\s?[\\])）〕】]?",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern CALLED =
            Pattern.compile("footnote|endnote|noteref|doc-endnote|(?:^|[\\s_-])fn(?:$|[\\s_-])");

    private static final int LONGEST_NOTE = 5_000;

    /** How far above a note or its number an element of the same may be. */
    private static final int NEAR = 4;

    private final List<Element> links = new ArrayList<>();
    private final Map<String, Element> byId = new HashMap<>();

    /** The element of each number, with the note it leads to. */
    private final IdentityHashMap<Element, Element> references = new IdentityHashMap<>();

    private final IdentityHashMap<Element, List<Inline>> read = new IdentityHashMap<>();
    private final Set<Element> notes = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Element> leftOut = Collections.newSetFromMap(new IdentityHashMap<>());
    private boolean reading;

    private Footnotes() {}

    static Footnotes of(List<Node> nodes) {
        Footnotes found = new Footnotes();
        each(nodes, found::link);
        if (!found.links.isEmpty()) {
            each(nodes, found::name);
            found.links.forEach(found::reference);
            found.lists();
        }
        return found;
    }

    private static void each(List<Node> nodes, Consumer<Element> visit) {
        for (Node node : nodes) {
            if (node instanceof Element element) {
                each(element, visit);
            }
        }
    }

    private static void each(Element element, Consumer<Element> visit) {
        visit.accept(element);
        for (int i = 0; i < element.childNodeSize(); i++) {
            if (element.childNode(i) instanceof Element child) {
                each(child, visit);
            }
        }
    }

    /** Takes a link within the text; most texts have none, and no notes. */
    private void link(Element element) {
        if (element.nameIs("a") && Attributes.of(element, "href").startsWith("#")) {
            links.add(element);
        }
    }

    private void name(Element element) {
        if (element.attributesSize() > 0) {
            byId.putIfAbsent(Attributes.of(element, "id"), element);
            if (element.nameIs("a")) {
                byId.putIfAbsent(Attributes.of(element, "name"), element);
            }
        }
    }

    /** Takes a link as the number of a note, if it is one; of two that lead to each other the first is. */
    private void reference(Element link) {
        Element target = target(link);
        Element note = target == null || !isMark(link) || isWithinNote(link) ? null : note(target);
        if (note == null || isWithin(link, note)) {
            return;
        }
        List<Element> back = note.getElementsByTag("a").stream()
                .filter(way -> isBetween(target(way), link))
                .toList();
        if (back.isEmpty() && !(isCalled(note, NEAR) && (isCalled(link, 2) || isWithinSup(link)))) {
            return;
        }
        references.put(whole(link), note);
        notes.add(note);
        back.forEach(way -> leftOut.add(whole(way)));
    }

    private @Nullable Element target(Element link) {
        String href = Attributes.of(link, "href");
        return href.length() > 1 && href.charAt(0) == '#' ? byId.get(href.substring(1)) : null;
    }

    private static boolean isMark(Element link) {
        String text = link.text().strip();
        return text.length() <= 10 && MARK.matcher(text).matches();
    }

    /** Returns the element that a note is, where a link leads to it or to its own number; null if it is none. */
    private static @Nullable Element note(Element target) {
        Element at = target;
        for (int i = 0; at != null && i < NEAR; i++) {
            switch (at.normalName()) {
                case "li", "p", "dd", "td", "aside" -> {
                    // Word puts the paragraphs of a note into an element of its own.
                    Element parent = at.parent();
                    boolean word = parent != null && isWordNote(parent);
                    return fits(word ? parent : at);
                }
                case "div", "section" -> {
                    return at.equals(target) || isWordNote(at) ? fits(at) : null;
                }
                case "a", "sup", "span", "b", "strong", "em", "i", "font" -> at = at.parent();
                default -> {
                    return null;
                }
            }
        }
        return null;
    }

    private static @Nullable Element fits(@Nullable Element note) {
        int length = note == null ? 0 : note.text().length();
        boolean item = note != null && note.nameIs("li");
        return length > 0 && (item || length <= LONGEST_NOTE) ? note : null;
    }

    private static boolean isWordNote(Element element) {
        String style = Attributes.of(element, "style");
        return style.contains("mso-element:footnote") && !style.contains("list")
                || style.contains("mso-element:endnote") && !style.contains("list");
    }

    /** Returns whether what a way back leads to is a number, around it, or in it. */
    private static boolean isBetween(@Nullable Element target, Element number) {
        return target != null && (isNear(number, target) || isNear(target, number));
    }

    private static boolean isNear(Element inner, Element outer) {
        Element at = inner;
        for (int i = 0; at != null && i < NEAR; i++) {
            if (at.equals(outer)) {
                return true;
            }
            at = at.parent();
        }
        return false;
    }

    private static boolean isWithin(Element element, Element around) {
        for (Element at = element; at != null; at = at.parent()) {
            if (at.equals(around)) {
                return true;
            }
        }
        return false;
    }

    private boolean isWithinNote(Element link) {
        for (Element at = link; at != null; at = at.parent()) {
            if (notes.contains(at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWithinSup(Element link) {
        Element parent = link.parent();
        return parent != null && parent.nameIs("sup")
                || !link.getElementsByTag("sup").isEmpty();
    }

    /** Returns whether an element, or one of those next around it, is called a note or the place of one. */
    private static boolean isCalled(Element element, int far) {
        Element at = element;
        for (int i = 0; at != null && i < far; i++) {
            String names = Attributes.of(at, "class") + ' ' + Attributes.of(at, "role") + ' ' + Attributes.of(at, "id");
            if (isWordNote(at) || CALLED.matcher(names.toLowerCase(Locale.ROOT)).find()) {
                return true;
            }
            at = at.parent();
        }
        return false;
    }

    /** Returns the outermost element that holds no more than a link, and brackets. */
    private static Element whole(Element link) {
        Element whole = link;
        String text = bare(link);
        for (Element at = link.parent(); at != null; at = at.parent()) {
            boolean inline = at.nameIs("sup") || at.nameIs("span") || at.nameIs("b") || at.nameIs("font");
            if (!inline || at.childrenSize() > 1 || !bare(at).equals(text)) {
                return whole;
            }
            whole = at;
        }
        return whole;
    }

    private static String bare(Element element) {
        return element.text().replaceAll("[\\s\\[\\]()（）〔〕【】]", "");
    }

    /** Leaves out the notes, and what holds nothing but notes, lines above them and a heading. */
    private void lists() {
        leftOut.addAll(notes);
        IdentityHashMap<Element, Boolean> known = new IdentityHashMap<>();
        for (Element note : notes) {
            Element at = note.parent();
            while (at != null && at.parent() != null && known.computeIfAbsent(at, this::holdsOnlyNotes)) {
                leftOut.add(at);
                at = at.parent();
            }
        }
    }

    private boolean holdsOnlyNotes(Element element) {
        if (element.nameIs("body") || !element.ownText().isBlank()) {
            return false;
        }
        for (Element child : element.children()) {
            boolean little = child.nameIs("hr")
                    || child.nameIs("br")
                    || child.normalName().matches("h[1-6]") && child.text().length() <= 12
                    || !child.hasText() && child.getElementsByTag("img").isEmpty();
            if (!little && !leftOut.contains(child)) {
                return false;
            }
        }
        return true;
    }

    /** Returns whether an element is a note, a list of them, or the way back from one. */
    boolean isLeftOut(Element element) {
        return !leftOut.isEmpty() && leftOut.contains(element) && !(reading && notes.contains(element));
    }

    /** Returns what the note says to which an element is the number, or null if it is none; a note has no notes. */
    @Nullable
    List<Inline> note(Element element, BlockReader reader) {
        Element note = reading || references.isEmpty() ? null : references.get(element);
        if (note == null) {
            return null;
        }
        List<Inline> known = read.get(note);
        if (known == null) {
            reading = true;
            known = reader.line(note);
            reading = false;
            read.put(note, known);
        }
        return known;
    }
}
