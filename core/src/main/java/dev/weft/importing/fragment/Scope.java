package dev.weft.importing.fragment;

import dev.weft.body.Inline;
import dev.weft.body.Paragraph.Alignment;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Where in the document a reader is: what the elements around it make of what it reads.
 *
 * @param flow where finished blocks go
 * @param mode what a run of inlines becomes when it ends
 * @param level of the heading, where the mode is one
 * @param alignment of paragraphs
 * @param marks of paragraphs
 * @param depth how deep blocks are nested, from 1
 * @param figure the figure element around, if blocks stand directly in one
 * @param quotation the innermost quotation around
 */
record Scope(
        Flow flow,
        Mode mode,
        int level,
        Alignment alignment,
        Set<Flow.Mark> marks,
        int depth,
        @Nullable FigureScope figure,
        @Nullable QuotationScope quotation) {
    /** What a run of inlines becomes when it ends. */
    enum Mode {
        PARAGRAPH,
        HEADING,
        /** A caption or the like: it ends with its element, and a block in it only begins a new line. */
        LINE
    }

    /** A figure element that is being read. */
    static final class FigureScope {
        /** Whether Weft wrote it. */
        final boolean asWritten;

        @Nullable
        List<Inline> caption;

        FigureScope(boolean asWritten) {
            this.asWritten = asWritten;
        }
    }

    /** A quotation that is being read. */
    static final class QuotationScope {
        final Element element;

        @Nullable
        List<Inline> attribution;

        QuotationScope(Element element) {
            this.element = element;
        }
    }

    /** Returns the place of a document's first node. */
    static Scope outermost() {
        return new Scope(new Flow(), Mode.PARAGRAPH, 0, Alignment.START, Set.of(), 1, null, null);
    }

    /** Returns the place within blocks of their own. */
    Scope nested(Alignment start, Set<Flow.Mark> cell) {
        Set<Flow.Mark> inner = marks.contains(Flow.Mark.CAPTION) ? Flow.with(cell, Flow.Mark.CAPTION) : cell;
        return new Scope(new Flow(), Mode.PARAGRAPH, level, start, inner, depth + 1, null, quotation);
    }

    /** Returns the place within a figure element; it nests nothing deeper. */
    Scope in(FigureScope element) {
        Scope inner = nested(Alignment.START, Set.of());
        return new Scope(inner.flow, Mode.PARAGRAPH, level, inner.alignment, inner.marks, depth, element, quotation);
    }

    Scope in(QuotationScope element) {
        return new Scope(flow, mode, level, alignment, marks, depth, figure, element);
    }

    /** Returns the place within an element that aligns its text itself. */
    Scope aligned(Alignment own) {
        return new Scope(flow, mode, level, own, Flow.without(marks, Flow.Mark.CELL_ALIGNED), depth, figure, quotation);
    }

    /** Returns the place within a line that the markup calls a caption. */
    Scope captioned() {
        return new Scope(flow, mode, level, alignment, Flow.with(marks, Flow.Mark.CAPTION), depth, figure, quotation);
    }

    Scope inHeading(int ofLevel) {
        return new Scope(flow, Mode.HEADING, ofLevel, alignment, marks, depth, figure, quotation);
    }

    Scope inLine() {
        return new Scope(flow, Mode.LINE, level, alignment, marks, depth, figure, quotation);
    }
}
