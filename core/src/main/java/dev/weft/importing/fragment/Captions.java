package dev.weft.importing.fragment;

import dev.weft.body.Block;
import dev.weft.body.Embed;
import dev.weft.body.Figure;
import dev.weft.body.Inline;
import dev.weft.body.InlineImage;
import dev.weft.body.LineBreak;
import dev.weft.body.Paragraph;
import dev.weft.body.Span;
import dev.weft.body.Text;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Joins captions that stand as paragraphs of their own to their pictures.
 *
 * <p>Only a picture outside of a figure element takes one. What Weft writes has all pictures in figures, so reading it
 * back never joins anything.
 */
final class Captions {
    /** The longest line, in characters, that is taken for a caption by where it stands. */
    private static final int MAX_LENGTH = 90;

    private static final List<String> BEGINNINGS = Words.list("caption beginnings");

    private Captions() {}

    static List<Block> joined(Flow flow) {
        List<Block> out = new ArrayList<>(flow.size());
        int i = 0;
        while (i < flow.size()) {
            int end = alternation(flow, i);
            if (end > i + 1) {
                pairs(flow, i, end, out);
                i = end;
            } else {
                out.add(flow.part(i++).block());
            }
        }
        return out;
    }

    /** Returns the end of the run, beginning at {@code from}, in which pictures and captions take turns. */
    private static int alternation(Flow flow, int from) {
        int i = from;
        boolean picture = isOpen(flow, i);
        while (i < flow.size() && (picture ? isOpen(flow, i) : isCaption(flow.part(i)))) {
            picture = !picture;
            i++;
        }
        return i;
    }

    /** A run that begins with a caption and ends with a picture has its captions above; any other has them below. */
    private static void pairs(Flow flow, int from, int end, List<Block> out) {
        boolean above = !isOpen(flow, from) && isOpen(flow, end - 1) && !isOpen(flow, end);
        int i = from;
        if (!above && !isOpen(flow, from)) {
            out.add(flow.part(i++).block());
        }
        for (; i < end; i += 2) {
            if (i + 1 == end) {
                out.add(flow.part(i).block());
            } else if (above) {
                out.add(captioned(flow.part(i + 1).block(), flow.part(i).block()));
            } else {
                out.add(captioned(flow.part(i).block(), flow.part(i + 1).block()));
            }
        }
    }

    private static boolean isOpen(Flow flow, int index) {
        return index < flow.size() && flow.part(index).is(Flow.Mark.OPEN);
    }

    private static Block captioned(Block picture, Block caption) {
        List<Inline> content = unmarked(((Paragraph) caption).content());
        return picture instanceof Embed embed
                ? new Embed(embed.media(), content)
                : new Figure(((Figure) picture).image(), content);
    }

    /** Returns a caption without the triangle that points to its picture. */
    private static List<Inline> unmarked(List<Inline> content) {
        Inline first = content.isEmpty() ? null : content.get(0);
        List<Inline> rest = new ArrayList<>(content);
        if (first instanceof Text text
                && !text.text().isEmpty()
                && "▲△▼▽↑↓".indexOf(text.text().charAt(0)) >= 0) {
            rest.set(0, new Text(text.text().substring(1)));
        } else if (first instanceof Span span) {
            rest.set(0, new Span(span.style(), unmarked(span.content())));
        }
        return rest;
    }

    private static boolean isCaption(Flow.Part part) {
        if (!(part.block() instanceof Paragraph paragraph)) {
            return false;
        }
        int length = length(paragraph.content());
        if (length < 0 || length > MAX_LENGTH * 2) {
            return false;
        }
        if (part.is(Flow.Mark.CAPTION)) {
            return true;
        }
        boolean bold = paragraph.content().size() == 1
                && paragraph.content().get(0) instanceof Span s
                && s.style() == Span.Style.STRONG;
        return length <= MAX_LENGTH
                && (paragraph.alignment() == Paragraph.Alignment.CENTER && !bold
                        || beginsLikeOne(firstText(paragraph.content())));
    }

    /** Returns whether a line speaks of the picture beside it. */
    static boolean beginsLikeOne(@Nullable String text) {
        if (text != null) {
            for (String beginning : BEGINNINGS) {
                if (text.startsWith(beginning)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static @Nullable String firstText(List<Inline> content) {
        Inline first = content.isEmpty() ? null : content.get(0);
        while (first instanceof Span span) {
            first = span.content().isEmpty() ? null : span.content().get(0);
        }
        return first instanceof Text text ? text.text() : null;
    }

    /** Returns how many characters of text there are, or -1 if there is a picture or more than two lines. */
    static int length(List<Inline> content) {
        int length = 0;
        int breaks = 0;
        for (Inline inline : content) {
            if (inline instanceof Text t) {
                length += t.text().length();
            } else if (inline instanceof Span s) {
                int inner = length(s.content());
                if (inner < 0) {
                    return -1;
                }
                length += inner;
            } else if (inline instanceof InlineImage || inline instanceof LineBreak && ++breaks > 1) {
                return -1;
            } else {
                length += 8;
            }
        }
        return length;
    }
}
