package dev.weft.importing.document;

import dev.weft.value.Characters;
import dev.weft.value.MediaTypes;
import java.util.IdentityHashMap;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** How much text, how many links and what else each element of a page holds, counted once for all of them. */
final class Measures {
    private static final Measure NOTHING = new Measure();

    private final IdentityHashMap<Element, Measure> all;
    private long steps;

    private Measure top = NOTHING;

    private Measures(IdentityHashMap<Element, Measure> all) {
        this.all = all;
    }

    /** What an element holds, with all that is in it; lengths in characters, white space folded. */
    static final class Measure {
        private int shown;
        private int linked;
        private int links;
        private int paragraphs;
        private int prose;
        private boolean hasTitle;
        private boolean hasRichLink;
        private boolean hasMedia;
        private boolean hasPicture;
        private @Nullable TextNode first;
        private boolean hasFirst;

        int shown() {
            return shown;
        }

        /** Returns how much of the text is in links. */
        int linked() {
            return linked;
        }

        int links() {
            return links;
        }

        int paragraphs() {
            return paragraphs;
        }

        /** Returns how much of the text is prose, as far as the blocks were weighed by {@link ContentFinder}. */
        int prose() {
            return prose;
        }

        void prose(int weight) {
            prose = weight;
        }

        /** Returns whether there is a heading of the first level. */
        boolean hasTitle() {
            return hasTitle;
        }

        /** Returns whether a link leads to a file or holds a picture. */
        boolean hasRichLink() {
            return hasRichLink;
        }

        /** Returns whether there is a picture with a size, a video, a frame or a table. */
        boolean hasMedia() {
            return hasMedia;
        }

        /** Returns the first text, empty where something else comes before it. */
        String first() {
            return first == null ? "" : first.text().strip();
        }

        /** Returns the first character of the first text, which is a blank where there is none. */
        char firstCharacter() {
            String text = first == null ? "" : first.getWholeText();
            int i = 0;
            while (i < text.length() && Characters.isBlank(text.charAt(i))) {
                i++;
            }
            return i == text.length() ? ' ' : text.charAt(i);
        }

        private void add(Measure child) {
            shown += child.shown;
            linked += child.linked;
            links += child.links;
            paragraphs += child.paragraphs;
            hasTitle |= child.hasTitle;
            hasRichLink |= child.hasRichLink;
            hasMedia |= child.hasMedia;
        }
    }

    static Measures of(Element root) {
        Measures measures = new Measures(new IdentityHashMap<>(1024));
        measures.top = measures.measure(root, false);
        return measures;
    }

    /** Returns the measures of an element of this whole, which was not changed since, as one of its own. */
    Measures within(Element root) {
        Measures inner = new Measures(all);
        inner.top = get(root);
        return inner;
    }

    /** Returns what an element holds; nothing for one that was not there when it was measured. */
    Measure get(Element element) {
        steps++;
        return all.getOrDefault(element, NOTHING);
    }

    /** Returns what the whole of what was measured holds. */
    Measure top() {
        return top;
    }

    /** Counts a step that was taken over the elements. */
    void step() {
        steps++;
    }

    /** Returns how many steps were taken over the elements so far. */
    long steps() {
        return steps;
    }

    private Measure measure(Element element, boolean inLink) {
        Measure measure = new Measure();
        boolean isLink = element.nameIs("a");
        // jsoup copies the list of children for whoever asks for all of them.
        int nodes = element.childNodeSize();
        for (int i = 0; i < nodes; i++) {
            steps++;
            Node node = element.childNode(i);
            if (node instanceof TextNode text) {
                text(measure, text, inLink || isLink);
            } else if (node instanceof Element child) {
                Measure inner = measure(child, inLink || isLink);
                measure.add(inner);
                measure.hasPicture |= child.nameIs("img") || inner.hasPicture;
                if (!measure.hasFirst && (inner.hasFirst || child.nameIs("img") || inner.hasMedia)) {
                    measure.hasFirst = true;
                    measure.first = inner.first;
                }
            }
        }
        own(measure, element);
        all.put(element, measure);
        return measure;
    }

    private static void text(Measure measure, TextNode node, boolean inLink) {
        int length = folded(node.getWholeText());
        measure.shown += length;
        measure.linked += inLink ? length : 0;
        if (!measure.hasFirst && !node.isBlank()) {
            measure.hasFirst = true;
            measure.first = node;
        }
    }

    private static void own(Measure measure, Element element) {
        switch (element.normalName()) {
            case "a" -> {
                measure.links++;
                String type = MediaTypes.ofPath(
                        Boilerplate.pathOf(element.attributes().get("href")));
                measure.hasRichLink |= measure.hasPicture || type.startsWith("application/");
            }
            case "p" -> measure.paragraphs++;
            case "h1" -> measure.hasTitle = true;
            case "img" -> measure.hasMedia |= element.attributes().hasKey("width");
            case "video", "iframe", "table" -> measure.hasMedia = true;
            default -> {
                // Counts by what is in it.
            }
        }
    }

    private static int folded(String text) {
        int length = 0;
        boolean space = true;
        for (int i = 0; i < text.length(); i++) {
            boolean blank = text.charAt(i) <= ' ';
            length += blank && space ? 0 : 1;
            space = blank;
        }
        return length;
    }
}
