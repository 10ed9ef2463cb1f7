package dev.weft.importing.fragment;

import dev.weft.body.Aside;
import dev.weft.body.Block;
import dev.weft.body.Link;
import dev.weft.body.Paragraph;
import dev.weft.body.Paragraph.Alignment;
import dev.weft.body.Span;
import dev.weft.value.Image;
import dev.weft.value.Media;
import dev.weft.value.WebAddress;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Decides what each element of HTML means. */
final class Elements {
    private static final String[] CAPTION_NAMES = {
        "caption",
        "img-desc",
        "img_desc",
        "imgdesc",
        "pic-desc",
        "pic_desc",
        "picdesc",
        "img-note",
        "pic-note",
        "pic_note"
    };

    private final BlockReader reader;
    private final Links links;
    private final Containers containers;
    private final Tables tables;
    private final Code code;

    Elements(BlockReader reader, WebAddress base) {
        this.reader = reader;
        this.links = new Links(reader, base);
        this.containers = new Containers(reader);
        this.tables = new Tables(reader);
        this.code = new Code(reader);
    }

    void read(Element element) {
        Style css = null;
        if (element.attributesSize() > 0) {
            String style = Attributes.of(element, "style");
            css = style.isEmpty() ? null : Style.of(style);
            if (css != null && css.hidden || element.hasAttr("hidden")) {
                hidden(element);
                return;
            }
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
                    "center" -> reader.container(element, alignment(element, name, css), isCaption(element));
            case "footer" -> footer(element, name, css);
            case "span",
                    "font",
                    "small",
                    "big",
                    "label",
                    "o:p",
                    "abbr",
                    "acronym",
                    "time",
                    "data",
                    "bdi",
                    "bdo",
                    "nobr",
                    "tt" -> styled(element, null, css);
            case "b", "strong" -> styled(element, Span.Style.STRONG, css);
            case "i", "em", "dfn", "var" -> styled(element, Span.Style.EMPHASIS, css);
            case "u", "ins" -> styled(element, Span.Style.UNDERLINE, css);
            case "s", "strike", "del" -> styled(element, Span.Style.STRIKE, css);
            case "sub" -> styled(element, Span.Style.SUBSCRIPT, css);
            case "sup" -> styled(element, Span.Style.SUPERSCRIPT, css);
            case "br" -> reader.run().lineBreak();
            case "a" -> link(element, css);
            case "img", "amp-img" -> picture(element);
            case "h1", "h2" -> reader.heading(element, 2);
            case "h3", "h4", "h5", "h6" -> reader.heading(element, name.charAt(1) - '0');
            default -> more(element, name, css);
        }
    }

    private void more(Element element, String name, @Nullable Style css) {
        switch (name) {
            case "ul", "ol", "menu", "dir" -> containers.list(element, name.equals("ol"));
            case "dl" -> containers.definitions(element);
            case "dt" -> containers.term(element);
            case "blockquote" -> containers.quotation(element);
            case "aside" -> aside(element);
            case "figure" -> containers.figure(element);
            case "figcaption" -> containers.figureCaption(element);
            case "cite" -> cite(element, css);
            case "table" -> tables.read(element);
            case "thead", "tbody", "tfoot", "tr", "td", "th", "caption" -> reader.container(element, null, false);
            case "pre", "listing" -> code.block(element);
            case "code", "kbd", "samp" -> code.inline(element);
            case "ruby" -> code.ruby(element);
            case "q" -> quoted(element);
            case "hr" -> reader.divider();
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
                    "meter" -> dropped(element, name);
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

    private void styled(Element element, Span.@Nullable Style own, @Nullable Style css) {
        if (isCaption(element)) {
            reader.container(element, css == null ? null : css.alignment, true);
            return;
        }
        int opened = own == null && css == null ? 0 : Style.open(reader.run(), own, css);
        reader.children(element);
        for (; opened > 0; opened--) {
            reader.run().close();
        }
    }

    private void hidden(Element element) {
        if (element.hasText()) {
            reader.notes.note(
                    ImportCodes.HIDDEN_DROPPED,
                    "略去不显示的 <" + element.normalName() + ">",
                    "a <" + element.normalName() + "> that does not show was left out");
        }
    }

    private void dropped(Element element, String name) {
        reader.notes.note(
                ImportCodes.ELEMENT_DROPPED,
                "略去 <" + Notes.shown(name) + "> 元素",
                "a <" + Notes.shown(name) + "> element was left out");
        if (name.equals("map") && element.childNodeSize() > 0) {
            reader.children(element);
        }
    }

    private static @Nullable Alignment alignment(Element element, String name, @Nullable Style css) {
        if (css != null && css.alignment != null) {
            return css.alignment;
        }
        String align = element.attributesSize() > 0 ? Attributes.of(element, "align") : "";
        Alignment own = align.isEmpty() ? null : Style.alignment(align);
        return own == null && name.equals("center") ? Alignment.CENTER : own;
    }

    private static boolean isCaption(Element element) {
        String names = element.attributesSize() > 0 ? Attributes.of(element, "class") : "";
        if (!names.isEmpty()) {
            for (String name : CAPTION_NAMES) {
                if (names.contains(name) || names.equals("cap")) {
                    return element.childNodeSize() > 0 && element.selectFirst("img") == null;
                }
            }
        }
        return false;
    }

    private void footer(Element element, String name, @Nullable Style css) {
        if (!containers.attribution(element)) {
            reader.container(element, alignment(element, name, css), false);
        }
    }

    private void cite(Element element, @Nullable Style css) {
        if (!containers.attribution(element)) {
            styled(element, Span.Style.EMPHASIS, css);
        }
    }

    private void quoted(Element element) {
        reader.text("“");
        reader.children(element);
        reader.text("”");
    }

    private void aside(Element element) {
        Flow inner = reader.inLine() ? null : reader.nested(element, Alignment.START, false, null);
        if (inner == null) {
            reader.container(element, null, false);
            return;
        }
        List<Block> blocks = inner.finished();
        if (!blocks.isEmpty()) {
            reader.block(new Aside(blocks));
        }
    }

    private void picture(Element element) {
        Image image = reader.pictures.read(element, reader.figure() != null);
        if (image != null) {
            reader.picture(image);
        }
    }

    private void media(Element element) {
        BlockReader.FigureContext figure = reader.figure();
        Media media = reader.players.read(element, figure != null && figure.asWritten);
        if (media == null) {
            return;
        }
        if (!reader.inLine()) {
            reader.media(media);
            return;
        }
        reader.notes.note(
                ImportCodes.ELEMENT_REPLACED, "图注里的音视频改为链接", "a video or recording in a caption became a link");
        String title = media.title().isEmpty() ? media.address().toString() : media.title();
        reader.inline(new Paragraph(List.of(Link.of(media.address(), title)), Alignment.START)
                .content()
                .get(0));
    }

    private void link(Element element, @Nullable Style css) {
        Link link = links.read(element);
        if (link == null) {
            styled(element, null, css);
            return;
        }
        reader.run().open(link);
        styled(element, null, css);
        reader.run().close();
    }
}
