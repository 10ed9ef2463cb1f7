package dev.weft.importing.fragment;

import dev.weft.body.Aside;
import dev.weft.body.Block;
import dev.weft.body.Body;
import dev.weft.body.Divider;
import dev.weft.body.Footnote;
import dev.weft.body.Heading;
import dev.weft.body.Inline;
import dev.weft.body.InlineImage;
import dev.weft.body.Link;
import dev.weft.body.Paragraph;
import dev.weft.body.Paragraph.Alignment;
import dev.weft.body.Quotation;
import dev.weft.body.Span;
import dev.weft.value.Characters;
import dev.weft.value.WebAddress;
import java.util.List;
import java.util.Locale;
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
    private static final Set<String> REPEATED_LINKS = Set.copyOf(Words.list("repeated links"));

    final Reporter reporter;
    final Addresses addresses;
    final Pictures pictures;
    final Players players;
    private final Links links;
    private final Lists lists;
    private final Figures figures;
    private final Tables tables;
    final MediaElements media;
    final Verbatim verbatim;

    private FragmentReader.Origin origin = FragmentReader.Origin.MARKUP;
    private Footnotes footnotes = Footnotes.of(List.of());
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
        this.media = new MediaElements(this);
        this.verbatim = new Verbatim(this);
    }

    /**
     * Returns the blocks that nodes hold.
     *
     * @param from what they were parsed from
     */
    Flow read(List<Node> nodes, FragmentReader.Origin from) {
        origin = from;
        footnotes = Footnotes.of(nodes);
        nodes(nodes);
        flush();
        return scope.flow();
    }

    private void nodes(List<Node> nodes) {
        int i = 0;
        while (i < nodes.size()) {
            Node node = nodes.get(i);
            if (Lists.wordLevel(node) > 0 && !inLine()) {
                i = lists.wordList(nodes, i);
            } else {
                node(node);
                i++;
            }
        }
    }

    void node(Node node) {
        if (node instanceof TextNode text) {
            if (node instanceof CDataNode) {
                return;
            }
            if (origin == FragmentReader.Origin.TYPED_TEXT
                    && scope.mode() == Scope.Mode.PARAGRAPH
                    && text.getWholeText().indexOf('\n') >= 0) {
                raw(text.getWholeText());
            } else {
                text(text.getWholeText());
            }
        } else if (node instanceof Element element) {
            element(element);
        }
    }

    /** Reads text as its author typed it: a blank line ends a paragraph, a line ends at its end. */
    private void raw(String text) {
        String[] paragraphs = text.split("\n[ \t\r\u00A0]*\n", -1);
        for (int i = 0; i < paragraphs.length; i++) {
            if (i > 0) {
                boundary();
            }
            String[] lines = paragraphs[i].split("\n", -1);
            for (int l = 0; l < lines.length; l++) {
                if (l > 0) {
                    run.lineBreak();
                }
                text(lines[l]);
            }
        }
    }

    void children(Element element) {
        // jsoup copies the list of children for whoever asks for all of them, and few elements hold lists of Word's.
        int i = 0;
        while (i < element.childNodeSize()) {
            Node node = element.childNode(i);
            if (Lists.wordLevel(node) > 0 && !inLine()) {
                nodes(element.childNodes().subList(i, element.childNodeSize()));
                return;
            }
            node(node);
            i++;
        }
    }

    void element(Element element) {
        if (footnotes.isLeftOut(element)) {
            return;
        }
        List<Inline> note = footnotes.note(element, this);
        if (note != null) {
            inline(new Footnote(note));
            return;
        }
        Css css = Css.of(element);
        if (isHidden(element, css)) {
            hidden(element);
            return;
        }
        if (Lists.isMarker(css)) {
            return;
        }
        if (element.attributesSize() > 0) {
            passage(element, Attributes.of(element, "dir"), Attributes.of(element, "lang"));
        }
        if (ElementRule.maySpeak(element)) {
            for (ElementRule rule : ElementRule.ALL) {
                if (rule.read(element, this)) {
                    return;
                }
            }
        }
        byName(element, css);
    }

    private void byName(Element element, Css css) {
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
                    "center" -> {
                media.background(element, css);
                container(element, alignment(element, css), Captions.isCaption(element));
            }
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
            case "img", "amp-img", "amp-anim" -> media.picture(element, css);
            case "picture" -> media.pictureOfSources(element, css);
            case "noscript" -> media.noscript(element);
            case "input" -> input(element);
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
            case "hr" -> {
                if (!MediaElements.isPageBreak(element)) {
                    divider();
                }
            }
            case "iframe", "embed", "object", "video", "audio", "frame" -> media.read(element);
            case "script",
                    "svg",
                    "math",
                    "textarea",
                    "xmp",
                    "plaintext",
                    "canvas",
                    "button",
                    "select",
                    "applet",
                    "frameset",
                    "fencedframe",
                    "portal",
                    "map",
                    "base",
                    "noembed",
                    "noframes",
                    "template",
                    "progress",
                    "meter" -> dropped(element);
            case "style",
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

    /** Returns whether the nodes are those of a whole page. */
    boolean ofPage() {
        return origin == FragmentReader.Origin.PAGE;
    }

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
        if (Captions.isCaption(element)) {
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
        if (Attributes.hasClass(element, REPEATED_LINKS) || Links.isWayBack(element)) {
            return;
        }
        Link link = links.read(element);
        if (link == null) {
            styled(element, null, css);
            return;
        }
        run.open(link);
        String mail = ProtectedMail.text(element);
        if (mail.isEmpty()) {
            styled(element, null, css);
        } else {
            text(mail);
        }
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

    /** Takes a block that may have its caption beside it. */
    void open(Block block) {
        boundary();
        scope.flow().add(block, Set.of(Flow.Mark.OPEN));
    }

    /** Takes a block that is nobody's caption. */
    void settled(Block block) {
        boundary();
        scope.flow().add(block, Set.of(Flow.Mark.SETTLED));
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
        return nested(element, "");
    }

    /** Reads what an element holds behind a text as blocks of their own, or returns null where that would be too deep. */
    @Nullable
    Flow nested(Element element, String before) {
        return nested(element, before, scope.nested(Alignment.START, Set.of()));
    }

    /** Reads what a cell of a table holds, or returns null where that would be too deep. */
    @Nullable
    Flow cell(Element element, Alignment alignment) {
        return nested(element, "", scope.nested(alignment, Set.of(Flow.Mark.CELL_ALIGNED)));
    }

    /** Reads what a figure element holds. */
    Flow figure(Element element, Scope.FigureScope figure) {
        return within(element, "", scope.in(figure));
    }

    private @Nullable Flow nested(Element element, String before, Scope inner) {
        if (inner.depth() > Body.MAX_DEPTH) {
            boundary();
            reporter.tooDeep();
            return null;
        }
        return within(element, before, inner);
    }

    private Flow within(Element element, String before, Scope inner) {
        boundary();
        final Scope outer = scope;
        scope = inner;
        if (!before.isEmpty()) {
            text(before);
        }
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
        paragraph(new Paragraph(content, scope.alignment()), hasPicture, scope.marks());
    }

    /** Takes inlines that become a paragraph because what they belong to is not there, such as a caption without picture. */
    void paragraph(List<Inline> content, Alignment alignment) {
        boundary();
        paragraph(new Paragraph(content, alignment), false, Set.of(Flow.Mark.SETTLED));
    }

    private void paragraph(Paragraph paragraph, boolean hasPicture, Set<Flow.Mark> marks) {
        Flow flow = scope.flow();
        List<Block> apart = Shortcodes.apart(paragraph, this);
        if (apart != null) {
            apart.forEach(block -> flow.add(block, block instanceof Paragraph ? marks : Set.of()));
        } else if (hasPicture) {
            flow.addAll(PictureLines.apart(paragraph, marks));
        } else if (!paragraph.content().isEmpty()) {
            flow.add(paragraph, marks);
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
        } else {
            paragraph(whom, Alignment.START);
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

    // What is left out, and what attributes say

    private void input(Element element) {
        boolean checked = element.hasAttr("checked");
        switch (Attributes.of(element, "type").toLowerCase(Locale.ROOT)) {
            case "checkbox" -> text(checked ? "☑ " : "☐ ");
            case "radio" -> text(checked ? "◉ " : "○ ");
            case "hidden" -> {
                // Shows nothing.
            }
            default -> dropped(element);
        }
    }

    /** Official accounts show their text by a script when it has come. */
    private static boolean isHidden(Element element, Css css) {
        boolean hidden = css.isHidden() || element.attributesSize() > 0 && element.hasAttr("hidden");
        return hidden && !element.id().equals("js_content") && !element.hasClass("rich_media_content");
    }

    private void hidden(Element element) {
        if (element.hasText() || element.selectFirst("img, video, iframe") != null) {
            reporter.report(
                    ImportCodes.HIDDEN_DROPPED,
                    "略去不显示的 <" + element.normalName() + ">",
                    "a <" + element.normalName() + "> that does not show was left out");
        }
    }

    /** Reports a language or direction that a passage has of its own, each once. */
    private void passage(Element element, String dir, String given) {
        if (dir.equalsIgnoreCase("rtl")) {
            reporter.reportOnce(
                    "rtl",
                    ImportCodes.LANGUAGE_DROPPED,
                    "从右向左的书写方向没有保留",
                    "the direction from right to left was not kept");
        }
        if (given.isEmpty()) {
            return;
        }
        String lang = given.toLowerCase(Locale.ROOT);
        boolean word = element.nameIs("span")
                || element.nameIs("font")
                || Attributes.of(element, "class").startsWith("Mso");
        boolean plain = lang.startsWith("zh") || lang.equals("x-none") || word && lang.startsWith("en");
        if (!plain && !element.nameIs("pre") && !element.nameIs("code") && !element.nameIs("html")) {
            String shown = Reporter.shown(lang);
            reporter.reportOnce(
                    "lang " + shown,
                    ImportCodes.LANGUAGE_DROPPED,
                    "一段文字的语言 " + shown + " 没有保留",
                    "the language of a passage, " + shown + ", was not kept");
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
}
