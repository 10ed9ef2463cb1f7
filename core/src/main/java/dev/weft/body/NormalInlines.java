package dev.weft.body;

import dev.weft.value.Characters;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells in one pass, without making anything, whether inlines are in their normal form already, as most are.
 *
 * <p>These are the rules of {@link Inlines} a second time, on purpose: {@code JsonBenchmark.weftValidated} takes 1.27 times
 * as long and allocates 2.5 times as much where every list is rebuilt to see whether it changes. A rule is changed in both;
 * {@code NormalInlinesTest} compares them on random inlines.
 */
final class NormalInlines implements Inline.Visitor {
    private static final char NO_BREAK_SPACE = '\u00A0';

    private boolean normal = true;
    private boolean atEdge = true;
    private boolean afterSpace;
    private boolean afterBlank;
    private @Nullable Inline previous;
    private int styles;
    private boolean inLink;
    private int depth;

    private NormalInlines() {}

    static boolean check(List<Inline> content) {
        if (content.isEmpty()) {
            return true;
        }
        if (content.size() == 1 && content.get(0) instanceof Text text) {
            NormalInlines alone = new NormalInlines(); // never leaves this block, so that nothing is allocated
            return alone.isFolded(text.text()) && !alone.afterBlank;
        }
        NormalInlines state = new NormalInlines();
        return state.all(content) && !state.atEdge && !state.afterBlank;
    }

    private boolean all(List<Inline> content) {
        depth++;
        previous = null;
        for (int i = 0; i < content.size() && normal; i++) {
            Inline inline = content.get(i);
            inline.accept(this);
            previous = inline;
        }
        depth--;
        return normal;
    }

    @Override
    public void text(Text text) {
        normal = !(previous instanceof Text) && isFolded(text.text());
    }

    /** Looks at a style, of which a bit in {@link #styles} says that it is around all that is in it. */
    @Override
    public void span(Span span) {
        int bit = span.style().bit;
        normal = (styles & bit) == 0
                && !(previous instanceof Span before && before.style() == span.style())
                && depth < Body.MAX_DEPTH
                && !Unstyled.all(span.content());
        if (normal) {
            styles |= bit;
            all(span.content());
            styles &= ~bit;
        }
    }

    @Override
    public void link(Link link) {
        normal = !inLink && depth < Body.MAX_DEPTH && !link.content().isEmpty();
        if (normal) {
            inLink = true;
            all(link.content());
            inLink = false;
        }
    }

    @Override
    public void code(Code code) {
        normal = !Characters.isBlank(code.text()) && isFolded(code.text());
    }

    @Override
    public void lineBreak(LineBreak lineBreak) {
        normal = !atEdge && !afterBlank;
        atEdge = true;
        afterSpace = false;
    }

    @Override
    public void ruby(Ruby ruby) {
        thing(!ruby.text().isEmpty());
    }

    @Override
    public void image(InlineImage image) {
        thing(!Inlines.isPixel(image));
    }

    @Override
    public void footnote(Footnote note) {
        thing(!inLink && !note.content().isEmpty());
    }

    private void thing(boolean mayStandHere) {
        normal = mayStandHere;
        atEdge = false;
        afterSpace = false;
        afterBlank = false;
    }

    /** Returns whether the white space of a text is folded, also with that before it. */
    private boolean isFolded(String text) {
        int length = text.length();
        if (length == 0 || atEdge && Characters.isBlank(text.charAt(0))) {
            return false;
        }
        boolean space = afterSpace;
        int after = 0;
        for (int i = Characters.space(text, 0); i < length; i = Characters.space(text, after)) {
            char c = text.charAt(i);
            boolean folds = Characters.isLineSpace(c);
            if (folds || c == NO_BREAK_SPACE) {
                if (folds && c != ' ' || space && i == after) {
                    return false;
                }
                space = true;
            } else {
                space = false;
            }
            after = i + 1;
        }
        space &= after == length;
        atEdge = false;
        afterSpace = space;
        afterBlank = Characters.isBlank(text.charAt(length - 1));
        return true;
    }
}
