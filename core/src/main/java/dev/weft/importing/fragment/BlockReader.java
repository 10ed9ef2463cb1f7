package dev.weft.importing.fragment;

import dev.weft.body.Aside;
import dev.weft.body.Block;
import dev.weft.body.Body;
import dev.weft.body.Divider;
import dev.weft.body.Embed;
import dev.weft.body.Figure;
import dev.weft.body.Heading;
import dev.weft.body.Inline;
import dev.weft.body.InlineImage;
import dev.weft.body.Link;
import dev.weft.body.Paragraph;
import dev.weft.body.Paragraph.Alignment;
import dev.weft.body.Quotation;
import dev.weft.body.Span;
import dev.weft.value.Characters;
import dev.weft.value.Image;
import dev.weft.value.Media;
import dev.weft.value.WebAddress;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Walks parsed HTML once, decides what each element means, and gathers blocks.
 *
 * <p>The document is only read. What stands around the element at hand is a {@link Scope}, which every method that goes
 * into children puts back; the inlines of the block at hand are an {@link InlineRun}.
 */
final class BlockReader {
    private static final List<String> CAPTION_CLASSES = Words.list("caption classes");

    final Reporter reporter;
    final Addresses addresses;
    final Pictures pictures;
    private final Players players;
    private final Links links;
    private final Lists lists;
    private final Figures figures;
    private final Tables tables;
    private final Verbatim verbatim;

    private InlineRun run;
    private Scope scope = Scope.outermost();

    BlockReader(WebAddress base, Reporter reporter) {
        this.reporter = reporter;
        this.run = new InlineRun(reporter);
        this.addresses = new Addresses(base);
        this.pictures = new Pictures(addresses, reporter);
        this.players = new Players(addresses, reporter);
        this.links = new Links(this);
        this.lists = new Lists(this);
        this.figures = new Figures(this);
        this.tables = new Tables(this);
        this.verbatim = new Verbatim(this);
    }

    /** Returns the blocks that nodes hold. */
    Flow read(List<Node> nodes) {
        nodes(nodes);
        flush();
        return scope.flow();
    }

    private void nodes(List<Node> nodes) {
        for (int i = 0; i < nodes.size(); i++) {
            node(nodes.get(i));
        }
    }

    void node(Node node) {
        if (node instanceof TextNode text) {
            if (!(node instanceof CDataNode)) {
                text(text.getWholeText());
            }
        } else if (node instanceof Element element) {
            element(element);
        }
    }

    void children(Element element) {
        nodes(element.childNodes());
    }

    private void element(Element element) {
        Css css = Css.of(element);
        if (css.isHidden() || element.attributesSize() > 0 && element.hasAttr("hidden")) {
            hidden(element);
            return;
        }
        String name = element.normalName();
        switch (name) {
            case "p",
                    "div",
                    "section",
                    "article",
                    "main",
                    "header",
                    "hgroup",
                    "address",
                    "details",
                    "fieldset",
                    "form",
                    "dd",
                    "li",
                    "body",
                    "html",
                    "nav",
                    "search",
                    "dialog",
                    "summary",
                    "legend",
                    "center" -> container(element, alignment(element, css), isCaption(element));
            case "footer" -> {
                if (!attribution(element)) {
                    container(element, alignment(element, css), false);
                }
            }
            case "cite" -> {
                if (!attribution(element)) {
                    styled(element, Span.Style.EMPHASIS, css);
                }
            }
            case "b", "strong" -> styled(element, Span.Style.STRONG, css);
            case "i", "em", "dfn", "var" -> styled(element, Span.Style.EMPHASIS, css);
            case "u", "ins" -> styled(element, Span.Style.UNDERLINE, css);
            case "s", "strike", "del" -> styled(element, Span.Style.STRIKE, css);
            case "sub" -> styled(element, Span.Style.SUBSCRIPT, css);
            case "sup" -> styled(element, Span.Style.SUPERSCRIPT, css);
            case "br" -> run.lineBreak();
            case "a" -> link(element, css);
            case "img", "amp-img" -> picture(element);
            case "h1", "h2" -> heading(element, 2);
            case "h3", "h4", "h5", "h6" -> heading(element, name.charAt(1) - '0');
            case "ul", "ol", "menu", "dir" -> lists.read(element);
            case "dl" -> lists.definitions(element);
            case "dt" -> lists.term(element);
            case "blockquote" -> quotation(element);
            case "aside" -> aside(element);
            case "figure" -> figures.read(element);
            case "figcaption" -> figures.caption(element);
            case "table" -> tables.read(element);
            case "thead", "tbody", "tfoot", "tr", "td", "th", "caption" -> container(element, null, false);
            case "pre", "listing" -> verbatim.block(element);
            case "code", "kbd", "samp" -> verbatim.inline(element);
            case "ruby" -> verbatim.ruby(element);
            case "q" -> {
                text("“");
                children(element);
                text("”");
            }
            case "hr" -> divider();
            case "iframe", "embed", "object", "video", "audio" -> media(element);
            case "script",
                    "svg",
                    "math",
                    "textarea",
                    "xmp",
                    "plaintext",
                    "canvas",
                    "button",
                    "input",
                    "select",
                    "applet",
                    "frameset",
                    "frame",
                    "map",
                    "base",
                    "noembed",
                    "noframes",
                    "template",
                    "progress",
                    "meter" -> dropped(element);
            case "style",
                    "noscript",
                    "title",
                    "head",
                    "meta",
                    "link",
                    "source",
                    "track",
                    "param",
                    "colgroup",
                    "col",
                    "rp",
                    "datalist",
                    "option",
                    "optgroup",
                    "area",
                    "xml" -> {
                // Says nothing to a reader, or stands in for what another element says.
            }
            default -> styled(element, null, css);
        }
    }

    // Inlines

    void text(String text) {
        boolean shows = !Characters.isBlank(text);
        if (shows) {
            if (run.breaks() > 0) {
                afterBreaks(InlineRun.isIndented(text));
            }
            reporter.passed(text);
        } else if (!run.isVisible()) {
            return;
        }
        run.text(text, shows);
    }

    /** Two line breaks, or one before an indent, end a paragraph. */
    private void afterBreaks(boolean indented) {
        if (scope.mode() == Scope.Mode.PARAGRAPH && (indented || run.breaks() > 1)) {
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

    private void styled(Element element, Span.@Nullable Style own, Css css) {
        if (isCaption(element)) {
            container(element, css.alignment(), true);
            return;
        }
        int opened = css.open(run, own);
        children(element);
        for (; opened > 0; opened--) {
            run.close();
        }
    }

    private void link(Element element, Css css) {
        Link link = links.read(element);
        if (link == null) {
            styled(element, null, css);
            return;
        }
        run.open(link);
        styled(element, null, css);
        run.close();
    }

    /** Reads what an element holds as one run of inlines. */
    List<Inline> line(Element element) {
        final InlineRun outerRun = run;
        final Scope outer = scope;
        run = new InlineRun(reporter);
        scope = scope.inLine();
        children(element);
        List<Inline> content = run.take();
        run = outerRun;
        scope = outer;
        return content;
    }

    // Blocks

    /** Returns whether only inlines are wanted here. */
    boolean inLine() {
        return scope.mode() == Scope.Mode.LINE;
    }

    /** Returns the figure element that is being read, if blocks of it are wanted here. */
    Scope.@Nullable FigureScope figure() {
        return inLine() ? null : scope.figure();
    }

    void block(Block block) {
        boundary();
        scope.flow().add(block);
    }

    private void divider() {
        boundary();
        if (!inLine()) {
            scope.flow().add(new Divider());
        }
    }

    /** Reads an element that begins and ends lines but is no block of its own. */
    void container(Element element) {
        container(element, null, false);
    }

    void container(Element element, @Nullable Alignment own, boolean caption) {
        boundary();
        final Scope outer = scope;
        scope = own == null ? scope : scope.aligned(own);
        scope = caption ? scope.captioned() : scope;
        children(element);
        boundary();
        scope = outer;
    }

    private void heading(Element element, int level) {
        if (inLine()) {
            container(element);
            return;
        }
        boundary();
        final Scope outer = scope;
        scope = scope.inHeading(level);
        children(element);
        flush();
        scope = outer;
    }

    /** Reads what an element holds as blocks of their own, or returns null where that would be too deep. */
    @Nullable
    Flow nested(Element element) {
        return nested(element, scope.nested(Alignment.START, Set.of()));
    }

    /** Reads what a cell of a table holds, or returns null where that would be too deep. */
    @Nullable
    Flow cell(Element element, Alignment alignment) {
        return nested(element, scope.nested(alignment, Set.of(Flow.Mark.CELL_ALIGNED)));
    }

    /** Reads what a figure element holds. */
    Flow figure(Element element, Scope.FigureScope figure) {
        return within(element, scope.in(figure));
    }

    private @Nullable Flow nested(Element element, Scope inner) {
        if (inner.depth() > Body.MAX_DEPTH) {
            boundary();
            reporter.tooDeep();
            return null;
        }
        return within(element, inner);
    }

    private Flow within(Element element, Scope inner) {
        boundary();
        final Scope outer = scope;
        scope = inner;
        children(element);
        flush();
        scope = outer;
        return inner.flow();
    }

    /** Takes over blocks that were read apart. */
    void addAll(Flow inner) {
        scope.flow().addAll(inner);
    }

    /** Ends the block at hand; where only inlines are wanted, the line. */
    void boundary() {
        if (inLine()) {
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
        Flow flow = scope.flow();
        if (scope.mode() == Scope.Mode.HEADING) {
            Heading heading = new Heading(scope.level(), content);
            if (!heading.content().isEmpty()) {
                flow.add(heading);
            }
            return;
        }
        Paragraph paragraph = new Paragraph(content, scope.alignment());
        if (hasPicture) {
            flow.addAll(PictureLines.apart(paragraph, scope.marks()));
        } else if (!paragraph.content().isEmpty()) {
            flow.add(paragraph, scope.marks());
        }
    }

    private void quotation(Element element) {
        if (inLine()) {
            container(element);
            return;
        }
        final Scope outer = scope;
        Scope.QuotationScope quotation = new Scope.QuotationScope(element);
        scope = scope.in(quotation);
        Flow inner = nested(element);
        scope = outer;
        if (inner == null) {
            container(element);
            return;
        }
        List<Inline> whom = quotation.attribution == null ? List.of() : quotation.attribution;
        Quotation read = Quotation.builder(inner.finished())
                .attribution(whom)
                .address(addresses.web(Attributes.of(element, "cite")))
                .build();
        if (!read.blocks().isEmpty()) {
            block(read);
        } else if (!read.attribution().isEmpty()) {
            block(new Paragraph(whom, Alignment.START));
        }
    }

    /** Takes an element as saying whom the quotation around it is from, if it is its child and the first to say so. */
    private boolean attribution(Element element) {
        Scope.QuotationScope quotation = scope.quotation();
        if (quotation == null
                || !quotation.element.equals(element.parent())
                || quotation.attribution != null
                || inLine()) {
            return false;
        }
        boundary();
        quotation.attribution = line(element);
        return true;
    }

    private void aside(Element element) {
        Flow inner = inLine() ? null : nested(element);
        if (inner == null) {
            container(element);
            return;
        }
        List<Block> blocks = inner.finished();
        if (!blocks.isEmpty()) {
            block(new Aside(blocks));
        }
    }

    // Pictures and media

    private void picture(Element element) {
        Image image = pictures.read(element, figure() != null);
        if (image == null) {
            return;
        }
        if (figure() == null) {
            inline(new InlineImage(image));
        } else {
            block(new Figure(image, List.of()));
        }
    }

    private void media(Element element) {
        Scope.FigureScope figure = figure();
        Media media = players.read(element, figure != null && figure.asWritten);
        if (media == null) {
            return;
        }
        if (!inLine()) {
            boundary();
            boolean open = scope.figure() == null;
            scope.flow().add(new Embed(media, List.of()), open ? Set.of(Flow.Mark.OPEN) : Set.of());
            return;
        }
        reporter.report(ImportCodes.ELEMENT_REPLACED, "图注里的音视频改为链接", "a video or recording in a caption became a link");
        String title = media.title().isEmpty() ? media.address().toString() : media.title();
        inline(new Paragraph(List.of(Link.of(media.address(), title)), Alignment.START)
                .content()
                .get(0));
    }

    // What is left out, and what attributes say

    private void hidden(Element element) {
        if (element.hasText()) {
            reporter.report(
                    ImportCodes.HIDDEN_DROPPED,
                    "略去不显示的 <" + element.normalName() + ">",
                    "a <" + element.normalName() + "> that does not show was left out");
        }
    }

    private void dropped(Element element) {
        String name = Reporter.shown(element.normalName());
        reporter.report(ImportCodes.ELEMENT_DROPPED, "略去 <" + name + "> 元素", "a <" + name + "> element was left out");
        if (element.nameIs("map")) {
            children(element);
        }
    }

    private static @Nullable Alignment alignment(Element element, Css css) {
        if (css.alignment() != null) {
            return css.alignment();
        }
        Alignment own = Css.alignment(Attributes.of(element, "align"));
        return own == null && element.nameIs("center") ? Alignment.CENTER : own;
    }

    private static boolean isCaption(Element element) {
        String names = Attributes.of(element, "class");
        if (!names.isEmpty()) {
            for (String name : CAPTION_CLASSES) {
                if (names.contains(name) || names.equals("cap")) {
                    return element.childNodeSize() > 0 && element.selectFirst("img") == null;
                }
            }
        }
        return false;
    }
}
