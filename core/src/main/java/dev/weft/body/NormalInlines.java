package dev.weft.body;

import dev.weft.value.Characters;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells in one pass, without making anything, whether inlines are in their normal form already, as most are. */
final class NormalInlines {
    private static final char NO_BREAK_SPACE = '\u00A0';

    private boolean atEdge = true;
    private boolean afterSpace;
    private boolean afterBlank;

    private NormalInlines() {}

    static boolean check(List<Inline> content) {
        if (content.isEmpty()) {
            return true;
        }
        NormalInlines state = new NormalInlines();
        if (content.size() == 1 && content.get(0) instanceof Text text) {
            return state.text(text.text()) && !state.afterBlank;
        }
        return state.list(content, 0, false, 1) && !state.atEdge && !state.afterBlank;
    }

    /** Returns whether a style would show nothing: on pictures, notes, line breaks and spaces. */
    static boolean needsNoStyle(List<Inline> content) {
        for (int i = 0; i < content.size(); i++) {
            Inline inline = content.get(i);
            boolean bare = inline instanceof InlineImage
                    || inline instanceof Footnote
                    || inline instanceof LineBreak
                    || inline instanceof Text t && t.text().equals(" ");
            if (!bare) {
                return false;
            }
        }
        return true;
    }

    private boolean list(List<Inline> content, int styles, boolean inLink, int depth) {
        Inline previous = null;
        for (int i = 0; i < content.size(); i++) {
            Inline inline = content.get(i);
            boolean normal;
            if (inline instanceof Text t) {
                normal = !(previous instanceof Text) && text(t.text());
            } else if (inline instanceof Span s) {
                normal = (styles & s.style().bit) == 0
                        && !isStyle(previous, s.style())
                        && depth < Body.MAX_DEPTH
                        && !needsNoStyle(s.content())
                        && list(s.content(), styles | s.style().bit, inLink, depth + 1);
            } else if (inline instanceof Link l) {
                normal = !inLink
                        && depth < Body.MAX_DEPTH
                        && !l.content().isEmpty()
                        && list(l.content(), styles, true, depth + 1);
            } else if (inline instanceof Code c) {
                normal = !Characters.isBlank(c.text()) && text(c.text());
            } else if (inline instanceof LineBreak) {
                normal = !atEdge && !afterBlank;
                atEdge = true;
                afterSpace = false;
            } else {
                normal = !Inlines.showsNothing(inline) && !(inLink && inline instanceof Footnote);
                atEdge = false;
                afterSpace = false;
                afterBlank = false;
            }
            if (!normal) {
                return false;
            }
            previous = inline;
        }
        return true;
    }

    private static boolean isStyle(@Nullable Inline inline, Span.Style style) {
        return inline instanceof Span s && s.style() == style;
    }

    private boolean text(String text) {
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
