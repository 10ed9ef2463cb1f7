package dev.weft.body;

import dev.weft.finding.InvalidValueException;
import dev.weft.value.Characters;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Brings the inlines of a block into their normal form.
 *
 * <p>White space is folded across elements as HTML folds it, and a run with no-break spaces too; it is gone at the edges
 * and around line breaks. A line break ends a line that shows something, and another follows. Texts that touch are one,
 * styles that touch are one, a style within itself, a style on pictures or notes alone and a link within a link are not there;
 * a note in a link stands behind it; blank code is text; what is empty, and a picture of one pixel, is gone.
 *
 * <p>{@link NormalInlines} tells by rules of its own whether anything is to be done; a rule is changed in both.
 */
final class Inlines {
    private static final char NO_BREAK_SPACE = '\u00A0';

    private final List<Leaf> leaves = new ArrayList<>();
    private boolean atEdge = true;
    private @Nullable StringBuilder spaced;

    private Inlines() {}

    /** A text or code with its white space folded, or a line break, or a thing that shows. */
    private static final class Leaf {
        private final boolean isBreak;
        private final @Nullable StringBuilder text;
        private boolean gone;

        Leaf(boolean isBreak, @Nullable StringBuilder text, boolean gone) {
            this.isBreak = isBreak;
            this.text = text;
            this.gone = gone;
        }
    }

    static List<Inline> normalise(List<Inline> content) {
        return NormalInlines.check(content) ? List.copyOf(content) : rebuilt(content);
    }

    /** Returns the normal form, made anew. */
    static List<Inline> rebuilt(List<Inline> content) {
        Inlines inlines = new Inlines();
        inlines.new Collector().all(content);
        inlines.fold();
        Rebuilder rebuilder = new Rebuilder(inlines.leaves.iterator());
        rebuilder.all(content);
        return rebuilder.out.build();
    }

    /** Returns whether a picture is of one pixel, as those that count readers are. */
    static boolean isPixel(InlineImage image) {
        return image.image().width() == 1 && image.image().height() == 1;
    }

    /** Gathers the leaves of a tree in reading order. */
    private final class Collector implements Inline.Visitor {
        private int depth;
        private boolean inLink;

        void all(List<Inline> content) {
            if (++depth > Body.MAX_DEPTH && !content.isEmpty()) {
                throw new InvalidValueException(
                        "行内嵌套超过 " + Body.MAX_DEPTH + " 层", "inlines are nested more than " + Body.MAX_DEPTH + " deep");
            }
            for (Inline inline : content) {
                inline.accept(this);
            }
            depth--;
        }

        @Override
        public void text(Text text) {
            leaves.add(new Leaf(false, new StringBuilder(text.text()), false));
        }

        @Override
        public void code(Code code) {
            leaves.add(new Leaf(false, new StringBuilder(code.text()), false));
        }

        @Override
        public void span(Span span) {
            all(span.content());
        }

        @Override
        public void link(Link link) {
            boolean before = inLink;
            inLink = true;
            all(link.content());
            inLink = before;
        }

        @Override
        public void lineBreak(LineBreak lineBreak) {
            leaves.add(new Leaf(true, null, false));
        }

        @Override
        public void ruby(Ruby ruby) {
            leaves.add(new Leaf(false, null, ruby.text().isEmpty()));
        }

        @Override
        public void image(InlineImage image) {
            leaves.add(new Leaf(false, null, isPixel(image)));
        }

        @Override
        public void footnote(Footnote note) {
            leaves.add(new Leaf(false, null, inLink || note.content().isEmpty()));
        }
    }

    /** Folds white space over all leaves, and trims it at the edges and around line breaks. */
    private void fold() {
        Leaf lastBreak = null;
        for (int i = 0; i < leaves.size(); i++) {
            Leaf leaf = leaves.get(i);
            if (leaf.gone) {
                continue;
            }
            if (leaf.text != null) {
                fold(leaf.text);
                continue;
            }
            if (leaf.isBreak) {
                leaf.gone = atEdge;
                trimBefore(i);
                lastBreak = atEdge ? lastBreak : leaf;
            }
            atEdge = leaf.isBreak;
            spaced = null;
        }
        trimBefore(leaves.size());
        if (atEdge && lastBreak != null) {
            lastBreak.gone = true;
        }
    }

    /** Folds one text, whose first spaces may go on from the last of the text before it. */
    private void fold(StringBuilder text) {
        int length = 0;
        for (int k = 0; k < text.length(); k++) {
            char c = text.charAt(k);
            if (atEdge && Characters.isBlank(c)) {
                continue;
            }
            boolean space = Characters.isLineSpace(c);
            if (!space && c != NO_BREAK_SPACE) {
                text.setCharAt(length++, c);
                spaced = null;
            } else if (spaced == null) {
                text.setCharAt(length++, space ? ' ' : c);
                spaced = text;
            } else {
                spaced.setCharAt((spaced == text ? length : spaced.length()) - 1, ' ');
            }
            atEdge = false;
        }
        text.setLength(length);
    }

    private void trimBefore(int index) {
        for (int i = index - 1; i >= 0; i--) {
            StringBuilder text = leaves.get(i).text;
            if (text == null) {
                if (leaves.get(i).gone && !leaves.get(i).isBreak) {
                    continue;
                }
                return;
            }
            int length = text.length();
            while (length > 0 && Characters.isBlank(text.charAt(length - 1))) {
                length--;
            }
            text.setLength(length);
            if (length > 0) {
                return;
            }
        }
    }

    /** Builds a tree again from its folded leaves. */
    private static final class Rebuilder implements Inline.Visitor {
        private final Iterator<Leaf> leaves;
        private final List<Footnote> moved = new ArrayList<>();
        private InlineBuilder out = new InlineBuilder();

        /** A bit for each style around. */
        private int styles;

        private boolean inLink;

        Rebuilder(Iterator<Leaf> leaves) {
            this.leaves = leaves;
        }

        void all(List<Inline> content) {
            for (Inline inline : content) {
                inline.accept(this);
            }
        }

        private InlineBuilder inner(List<Inline> content) {
            InlineBuilder outer = out;
            InlineBuilder inner = new InlineBuilder();
            out = inner;
            all(content);
            out = outer;
            return inner;
        }

        @Override
        public void span(Span span) {
            int bit = span.style().bit;
            if ((styles & bit) != 0) {
                all(span.content());
            } else {
                styles |= bit;
                out.span(span.style(), inner(span.content()));
                styles &= ~bit;
            }
        }

        @Override
        public void link(Link link) {
            if (inLink) {
                all(link.content());
            } else {
                inLink = true;
                out.link(link, inner(link.content()).build());
                inLink = false;
                moved.forEach(out::add);
                moved.clear();
            }
        }

        @Override
        public void text(Text text) {
            StringBuilder folded = leaves.next().text;
            if (folded != null && folded.length() > 0) {
                out.text(folded);
            }
        }

        @Override
        public void code(Code code) {
            StringBuilder folded = leaves.next().text;
            if (folded != null && folded.length() > 0) {
                if (Characters.isBlank(folded)) {
                    out.text(folded);
                } else {
                    out.add(new Code(folded.toString()));
                }
            }
        }

        private void thing(Inline thing) {
            if (!leaves.next().gone) {
                out.add(thing);
            }
        }

        @Override
        public void lineBreak(LineBreak lineBreak) {
            thing(lineBreak);
        }

        @Override
        public void ruby(Ruby ruby) {
            thing(ruby);
        }

        @Override
        public void image(InlineImage image) {
            thing(image);
        }

        @Override
        public void footnote(Footnote note) {
            thing(note);
            if (inLink && !note.content().isEmpty()) {
                moved.add(note);
            }
        }
    }
}
