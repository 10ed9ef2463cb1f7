package dev.weft.body;

import dev.weft.finding.InvalidValueException;
import dev.weft.value.Characters;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Brings the inlines of a block into their normal form.
 *
 * <p>White space is folded across elements as HTML folds it, and gone at the edges and around line breaks; texts that
 * touch are one, styles that touch are one, a style within itself and a link within a link are not there twice; what is
 * empty is gone.
 */
final class Inlines {
    private final List<Leaf> leaves = new ArrayList<>();
    private int next;

    private Inlines() {}

    /** A text or code with its white space folded; or a thing that shows (null text), or a line break. */
    private static final class Leaf {
        private final boolean isBreak;
        private final @Nullable StringBuilder text;

        Leaf(boolean isBreak, @Nullable StringBuilder text) {
            this.isBreak = isBreak;
            this.text = text;
        }
    }

    static List<Inline> normalise(List<Inline> content) {
        if (content.isEmpty()) {
            return List.of();
        }
        if (content.size() == 1 && content.get(0) instanceof Text only) {
            String line = Characters.line(only.text());
            return line.isEmpty()
                    ? List.of()
                    : line.equals(only.text()) ? List.copyOf(content) : List.of(new Text(line));
        }
        Inlines inlines = new Inlines();
        inlines.collect(content, 1);
        inlines.fold();
        return List.copyOf(inlines.rebuild(content, 0, false));
    }

    private void collect(List<Inline> content, int depth) {
        if (depth > Body.MAX_DEPTH) {
            throw new InvalidValueException(
                    "行内嵌套超过 " + Body.MAX_DEPTH + " 层", "inlines are nested more than " + Body.MAX_DEPTH + " deep");
        }
        for (Inline inline : content) {
            if (inline instanceof Text t) {
                leaves.add(new Leaf(false, new StringBuilder(t.text())));
            } else if (inline instanceof Code c) {
                leaves.add(new Leaf(false, new StringBuilder(c.text())));
            } else if (inline instanceof Span s) {
                collect(s.content(), depth + 1);
            } else if (inline instanceof Link l) {
                collect(l.content(), depth + 1);
            } else if (inline instanceof Ruby r && r.text().isEmpty()) {
                leaves.add(new Leaf(false, new StringBuilder()));
            } else {
                leaves.add(new Leaf(inline instanceof LineBreak, null));
            }
        }
    }

    /** Folds white space over all leaves, and trims it at the edges and around line breaks. */
    private void fold() {
        boolean atEdge = true;
        boolean afterSpace = true;
        for (int i = 0; i < leaves.size(); i++) {
            Leaf leaf = leaves.get(i);
            StringBuilder text = leaf.text;
            if (text == null) {
                if (leaf.isBreak) {
                    trimBefore(i);
                }
                atEdge = leaf.isBreak;
                afterSpace = leaf.isBreak;
                continue;
            }
            int length = 0;
            for (int k = 0; k < text.length(); k++) {
                char c = text.charAt(k);
                boolean space = Characters.isLineSpace(c);
                if (atEdge && Characters.isBlank(c) || space && afterSpace) {
                    continue;
                }
                text.setCharAt(length++, space ? ' ' : c);
                atEdge = false;
                afterSpace = space;
            }
            text.setLength(length);
        }
        trimBefore(leaves.size());
    }

    private void trimBefore(int index) {
        for (int i = index - 1; i >= 0; i--) {
            StringBuilder text = leaves.get(i).text;
            if (text == null) {
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

    /** Rebuilds a list from the folded leaves; {@code styles} is a bit for each style around it. */
    private List<Inline> rebuild(List<Inline> content, int styles, boolean inLink) {
        List<Inline> out = new ArrayList<>(content.size());
        for (Inline inline : content) {
            if (inline instanceof Span s) {
                int bit = s.style().bit;
                List<Inline> inner = rebuild(s.content(), styles | bit, inLink);
                if ((styles & bit) != 0) {
                    addAll(out, inner);
                } else if (!inner.isEmpty()) {
                    add(out, new Span(s.style(), inner));
                }
            } else if (inline instanceof Link l) {
                List<Inline> inner = rebuild(l.content(), styles, true);
                if (inLink) {
                    addAll(out, inner);
                } else if (!inner.isEmpty()) {
                    out.add(new Link(l.address(), l.title(), inner));
                }
            } else {
                leaf(out, inline);
            }
        }
        return out;
    }

    private void leaf(List<Inline> out, Inline inline) {
        StringBuilder text = leaves.get(next++).text;
        if (inline instanceof Text t) {
            if (text != null && text.length() > 0) {
                add(
                        out,
                        text.length() == t.text().length() && t.text().contentEquals(text)
                                ? t
                                : new Text(text.toString()));
            }
        } else if (inline instanceof Code) {
            if (text != null && text.length() > 0) {
                out.add(new Code(text.toString()));
            }
        } else if (!(inline instanceof Ruby r) || !r.text().isEmpty()) {
            out.add(inline);
        }
    }

    private static void addAll(List<Inline> out, List<Inline> more) {
        for (Inline inline : more) {
            add(out, inline);
        }
    }

    /** Appends, and joins with what went before where both are text or of one style. */
    private static void add(List<Inline> out, Inline inline) {
        Inline last = out.isEmpty() ? null : out.get(out.size() - 1);
        if (inline instanceof Text b && last instanceof Text a) {
            out.set(out.size() - 1, new Text(a.text() + b.text()));
        } else if (inline instanceof Span b && last instanceof Span a && a.style() == b.style()) {
            List<Inline> joined = new ArrayList<>(a.content());
            addAll(joined, b.content());
            out.set(out.size() - 1, new Span(a.style(), joined));
        } else {
            out.add(inline);
        }
    }
}
