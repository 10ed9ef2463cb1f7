package dev.weft.importing.fragment;

import dev.weft.body.Block;
import dev.weft.body.Body;
import dev.weft.body.Divider;
import dev.weft.body.Embed;
import dev.weft.body.Figure;
import dev.weft.body.Heading;
import dev.weft.body.Inline;
import dev.weft.body.InlineImage;
import dev.weft.body.Paragraph;
import dev.weft.body.Paragraph.Alignment;
import dev.weft.value.Characters;
import dev.weft.value.Image;
import dev.weft.value.Media;
import dev.weft.value.WebAddress;
import java.util.List;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Walks parsed HTML once and gathers blocks. What each element means is decided in {@link Elements}. */
final class BlockReader {
    /** What a run of inlines becomes when it ends. */
    private enum Mode {
        PARAGRAPH,
        HEADING,
        /** A caption or the like: it ends with its element, and a block in it only begins a new line. */
        LINE
    }

    final Notes notes;
    final Pictures pictures;
    final Players players;
    private final Elements elements;

    private InlineRun run;
    private Flow flow = new Flow();
    private Mode mode = Mode.PARAGRAPH;
    private int level;
    private Alignment alignment = Alignment.START;
    private boolean cellAligned;
    private boolean captionNamed;
    private int depth = 1;
    private @Nullable FigureContext figure;

    /** The figure element that is being read. */
    static final class FigureContext {
        final boolean asWritten;

        @Nullable
        List<Inline> caption;

        FigureContext(boolean asWritten) {
            this.asWritten = asWritten;
        }
    }

    BlockReader(WebAddress base, Notes notes) {
        this.notes = notes;
        this.run = new InlineRun(notes);
        this.pictures = new Pictures(base, notes);
        this.players = new Players(pictures, notes);
        this.elements = new Elements(this, base);
    }

    List<Block> finish() {
        flush();
        return flow.finished();
    }

    void node(Node node) {
        if (node instanceof TextNode text) {
            if (!(node instanceof CDataNode)) {
                text(text.getWholeText());
            }
        } else if (node instanceof Element element) {
            elements.read(element);
        }
    }

    void children(Element element) {
        List<Node> nodes = element.childNodes();
        for (int i = 0; i < nodes.size(); i++) {
            node(nodes.get(i));
        }
    }

    void text(String text) {
        boolean shows = !Characters.isBlank(text);
        if (shows) {
            if (run.breaks() > 0) {
                afterBreaks(InlineRun.isIndented(text));
            }
            notes.passed(text);
        } else if (!run.isVisible()) {
            return;
        }
        run.text(text, shows);
    }

    /** Two line breaks, or one before an indent, end a paragraph. */
    private void afterBreaks(boolean indented) {
        if (mode == Mode.PARAGRAPH && (indented || run.breaks() > 1)) {
            flush();
        }
    }

    void inline(Inline inline) {
        afterBreaks(false);
        run.add(inline, inline instanceof InlineImage);
    }

    InlineRun run() {
        return run;
    }

    /** Returns whether only inlines are wanted here. */
    boolean inLine() {
        return mode == Mode.LINE;
    }

    /** Returns the figure element that is being read, if this is one. */
    @Nullable
    FigureContext figure() {
        return mode == Mode.LINE ? null : figure;
    }

    void picture(Image image) {
        if (figure() == null) {
            inline(new InlineImage(image));
        } else {
            flush();
            flow.add(new Figure(image, List.of()), 0);
        }
    }

    void media(Media media) {
        boundary();
        flow.add(new Embed(media, List.of()), figure == null ? Flow.OPEN : 0);
    }

    void block(Block block) {
        boundary();
        flow.add(block, 0);
    }

    void divider() {
        boundary();
        if (!inLine()) {
            flow.add(new Divider(), 0);
        }
    }

    /** Reads an element that begins and ends lines but is no block of its own. */
    void container(Element element, @Nullable Alignment own, boolean caption) {
        boundary();
        Alignment outer = alignment;
        boolean outerCell = cellAligned;
        boolean outerCaption = captionNamed;
        if (own != null) {
            alignment = own;
            cellAligned = false;
        }
        captionNamed |= caption;
        children(element);
        boundary();
        alignment = outer;
        cellAligned = outerCell;
        captionNamed = outerCaption;
    }

    void heading(Element element, int newLevel) {
        if (inLine()) {
            container(element, null, false);
            return;
        }
        boundary();
        Mode outer = mode;
        int outerLevel = level;
        mode = Mode.HEADING;
        level = newLevel;
        children(element);
        flush();
        mode = outer;
        level = outerLevel;
    }

    /** Reads what an element holds as blocks of their own, or returns null where that would be too deep. */
    @Nullable
    Flow nested(Element element, Alignment start, boolean inCell, @Nullable FigureContext context) {
        boundary();
        if (depth >= Body.MAX_DEPTH && context == null) {
            notes.tooDeep();
            return null;
        }
        final Flow outerFlow = flow;
        final Mode outerMode = mode;
        final Alignment outerAlignment = alignment;
        final boolean outerCell = cellAligned;
        final FigureContext outerFigure = figure;
        flow = new Flow();
        mode = Mode.PARAGRAPH;
        alignment = start;
        cellAligned = inCell;
        figure = context;
        depth += context == null ? 1 : 0;
        children(element);
        flush();
        Flow inner = flow;
        depth -= context == null ? 1 : 0;
        figure = outerFigure;
        cellAligned = outerCell;
        alignment = outerAlignment;
        mode = outerMode;
        flow = outerFlow;
        return inner;
    }

    /** Takes over blocks that were read apart. */
    void dissolve(Flow inner) {
        flow.addAll(inner);
    }

    /** Reads what an element holds as one run of inlines. */
    List<Inline> line(Element element) {
        InlineRun outerRun = run;
        Mode outerMode = mode;
        run = new InlineRun(notes);
        mode = Mode.LINE;
        children(element);
        List<Inline> content = run.take();
        run = outerRun;
        mode = outerMode;
        return content;
    }

    /** Ends the block at hand; where only inlines are wanted, the line. */
    void boundary() {
        if (mode == Mode.LINE) {
            run.lineBreak();
        } else {
            flush();
        }
    }

    private void flush() {
        boolean visible = run.isVisible();
        boolean hasPicture = run.hasPicture();
        List<Inline> content = run.take();
        if (!visible) {
            return;
        }
        if (mode == Mode.HEADING) {
            Heading heading = new Heading(level, content);
            if (!heading.content().isEmpty()) {
                flow.add(heading, 0);
            }
            return;
        }
        Paragraph paragraph = new Paragraph(content, alignment);
        if (hasPicture) {
            new PictureLines(flow, paragraph.alignment(), mark()).read(paragraph);
        } else if (!paragraph.content().isEmpty()) {
            flow.add(paragraph, mark());
        }
    }

    private int mark() {
        return (cellAligned ? Flow.CELL_ALIGNED : 0) | (captionNamed ? Flow.CAPTION : 0);
    }
}
