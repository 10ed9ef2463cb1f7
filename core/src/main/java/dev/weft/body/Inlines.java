package dev.weft.body;

import dev.weft.finding.InvalidValueException;
import dev.weft.value.Characters;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Brings the inlines of a block into their normal form.
 *
 * <p>White space is folded across elements as HTML folds it, and a run with no-break spaces too; it is gone at the edges
 * and around line breaks. A line break ends a line that shows something, and another follows. Texts that touch are one,
 * styles that touch are one, a style within itself, a style on pictures or notes alone and a link within a link are not there;
 * a note in a link stands behind it; blank code is text; what is empty, and a picture of one pixel, is gone.
 */
final class Inlines {
    private static final char NO_BREAK_SPACE = '\u00A0';

    private final List<Leaf> leaves = new ArrayList<>();
    private final List<Inline> moved = new ArrayList<>();
    private int next;
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
        if (NormalInlines.check(content)) {
            return List.copyOf(content);
        }
        Inlines inlines = new Inlines();
        inlines.collect(content, 1, false);
        inlines.fold();
        InlineBuilder out = new InlineBuilder();
        inlines.rebuild(content, out, 0, false);
        return out.build();
    }

    /** Returns whether an inline shows nothing, whatever is around it. */
    static boolean showsNothing(Inline inline) {
        return inline instanceof Ruby r && r.text().isEmpty()
                || inline instanceof Footnote n && n.content().isEmpty()
                || inline instanceof InlineImage i
                        && i.image().width() == 1
                        && i.image().height() == 1;
    }

    private void collect(List<Inline> content, int depth, boolean inLink) {
        if (depth > Body.MAX_DEPTH && !content.isEmpty()) {
            throw new InvalidValueException(
                    "行内嵌套超过 " + Body.MAX_DEPTH + " 层", "inlines are nested more than " + Body.MAX_DEPTH + " deep");
        }
        for (Inline inline : content) {
            if (inline instanceof Text t) {
                leaves.add(new Leaf(false, new StringBuilder(t.text()), false));
            } else if (inline instanceof Code c) {
                leaves.add(new Leaf(false, new StringBuilder(c.text()), false));
            } else if (inline instanceof Span s) {
                collect(s.content(), depth + 1, inLink);
            } else if (inline instanceof Link l) {
                collect(l.content(), depth + 1, true);
            } else {
                boolean moves = inLink && inline instanceof Footnote;
                leaves.add(new Leaf(inline instanceof LineBreak, null, moves || showsNothing(inline)));
            }
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

    /** Rebuilds a list from the folded leaves; {@code styles} has a bit for each style around it. */
    private void rebuild(List<Inline> content, InlineBuilder out, int styles, boolean inLink) {
        for (Inline inline : content) {
            if (inline instanceof Span s) {
                int bit = s.style().bit;
                if ((styles & bit) != 0) {
                    rebuild(s.content(), out, styles, inLink);
                } else {
                    InlineBuilder inner = new InlineBuilder();
                    rebuild(s.content(), inner, styles | bit, inLink);
                    out.span(s.style(), inner);
                }
            } else if (inline instanceof Link l) {
                if (inLink) {
                    rebuild(l.content(), out, styles, true);
                } else {
                    InlineBuilder inner = new InlineBuilder();
                    rebuild(l.content(), inner, styles, true);
                    out.link(l, inner.build());
                    moved.forEach(out::add);
                    moved.clear();
                }
            } else {
                leaf(inline, leaves.get(next++), out);
                if (inLink && inline instanceof Footnote && !showsNothing(inline)) {
                    moved.add(inline);
                }
            }
        }
    }

    private static void leaf(Inline inline, Leaf leaf, InlineBuilder out) {
        StringBuilder text = leaf.text;
        if (text == null) {
            if (!leaf.gone) {
                out.add(inline);
            }
        } else if (text.length() > 0) {
            if (inline instanceof Code && !Characters.isBlank(text)) {
                out.add(new Code(text.toString()));
            } else {
                out.text(text);
            }
        }
    }
}
