package dev.weft.markup;

import dev.weft.body.Aside;
import dev.weft.body.Block;
import dev.weft.body.Body;
import dev.weft.body.Code;
import dev.weft.body.CodeBlock;
import dev.weft.body.Divider;
import dev.weft.body.Embed;
import dev.weft.body.Figure;
import dev.weft.body.Gallery;
import dev.weft.body.Heading;
import dev.weft.body.Inline;
import dev.weft.body.InlineImage;
import dev.weft.body.LineBreak;
import dev.weft.body.Link;
import dev.weft.body.ListBlock;
import dev.weft.body.ListItem;
import dev.weft.body.Paragraph;
import dev.weft.body.Quotation;
import dev.weft.body.Ruby;
import dev.weft.body.Span;
import dev.weft.body.Table;
import dev.weft.body.TableCell;
import dev.weft.body.TableRow;
import dev.weft.body.Text;
import dev.weft.body.Visitor;
import dev.weft.value.AltText;
import dev.weft.value.Audio;
import dev.weft.value.CaptionTrack;
import dev.weft.value.FocalPoint;
import dev.weft.value.Image;
import dev.weft.value.ImageVariant;
import dev.weft.value.LinkAddress;
import dev.weft.value.Video;
import java.util.List;

/**
 * Writes a body as HTML. As it is, it writes the exchange form: whatever a body holds, so that importing it gives the
 * same body back. A channel's subclass overrides what it shows differently.
 */
public class BodyHtml implements Visitor {
    /** Where the HTML goes. */
    protected final Utf8Writer out;

    /** Makes a writer of bodies onto {@code out}. */
    public BodyHtml(Utf8Writer out) {
        this.out = out;
    }

    /** Returns a body in the exchange form. */
    public static String toHtml(Body body) {
        Utf8Writer out = new Utf8Writer();
        body.accept(new BodyHtml(out));
        return out.toString();
    }

    /** Visits each inline in turn. */
    protected final void inlines(List<Inline> content) {
        for (int i = 0; i < content.size(); i++) {
            content.get(i).accept(this);
        }
    }

    /** Visits each block in turn. */
    protected final void blocks(List<Block> blocks) {
        for (int i = 0; i < blocks.size(); i++) {
            blocks.get(i).accept(this);
        }
    }

    @Override
    public void paragraph(Paragraph paragraph) {
        switch (paragraph.alignment()) {
            case START -> out.raw("<p>");
            case CENTER -> out.raw("<p style=\"text-align:center\">");
            case END -> out.raw("<p style=\"text-align:right\">");
        }
        inlines(paragraph.content());
        out.raw("</p>");
    }

    @Override
    public void heading(Heading heading) {
        out.raw("<h").number(heading.level()).raw(">");
        inlines(heading.content());
        out.raw("</h").number(heading.level()).raw(">");
    }

    @Override
    public void list(ListBlock list) {
        if (!list.ordered()) {
            out.raw("<ul>");
        } else if (list.start() == 1) {
            out.raw("<ol>");
        } else {
            out.raw("<ol start=\"").number(list.start()).raw("\">");
        }
        for (ListItem item : list.items()) {
            out.raw("<li>");
            compact(item.blocks());
            out.raw("</li>");
        }
        out.raw(list.ordered() ? "</ol>" : "</ul>");
    }

    /** Writes blocks; a paragraph that none follows goes without its element. */
    protected final void compact(List<Block> blocks) {
        boolean bare = !blocks.isEmpty()
                && blocks.get(0) instanceof Paragraph first
                && first.alignment() == Paragraph.Alignment.START
                && (blocks.size() == 1 || !(blocks.get(1) instanceof Paragraph));
        if (bare) {
            inlines(((Paragraph) blocks.get(0)).content());
            blocks(blocks.subList(1, blocks.size()));
        } else {
            blocks(blocks);
        }
    }

    @Override
    public void quotation(Quotation quotation) {
        out.raw("<blockquote");
        if (quotation.address().isPresent()) {
            out.raw(" cite=\"");
            address(quotation.address().get());
            out.raw("\"");
        }
        out.raw(">");
        blocks(quotation.blocks());
        if (!quotation.attribution().isEmpty()) {
            out.raw("<footer>");
            inlines(quotation.attribution());
            out.raw("</footer>");
        }
        out.raw("</blockquote>");
    }

    @Override
    public void figure(Figure figure) {
        out.raw("<figure>");
        picture(figure.image());
        caption(figure.caption());
        out.raw("</figure>");
    }

    @Override
    public void gallery(Gallery gallery) {
        out.raw("<figure class=\"gallery\">");
        for (Figure figure : gallery.figures()) {
            figure(figure);
        }
        caption(gallery.caption());
        out.raw("</figure>");
    }

    /** Writes the caption of a figure, if there is one. */
    protected void caption(List<Inline> caption) {
        if (!caption.isEmpty()) {
            out.raw("<figcaption>");
            inlines(caption);
            out.raw("</figcaption>");
        }
    }

    @Override
    public void table(Table table) {
        out.raw("<table>");
        if (!table.caption().isEmpty()) {
            out.raw("<caption>");
            inlines(table.caption());
            out.raw("</caption>");
        }
        int header = table.headerRows();
        if (header > 0) {
            out.raw("<thead>");
            rows(table.rows().subList(0, header), true);
            out.raw("</thead>");
        }
        out.raw("<tbody>");
        rows(table.rows().subList(header, table.rows().size()), false);
        out.raw("</tbody></table>");
    }

    private void rows(List<TableRow> rows, boolean head) {
        for (TableRow row : rows) {
            out.raw("<tr>");
            for (TableCell cell : row.cells()) {
                out.raw(!cell.header() ? "<td" : head ? "<th scope=\"col\"" : "<th scope=\"row\"");
                if (cell.columns() > 1) {
                    out.raw(" colspan=\"").number(cell.columns()).raw("\"");
                }
                if (cell.rows() > 1) {
                    out.raw(" rowspan=\"").number(cell.rows()).raw("\"");
                }
                out.raw(">");
                compact(cell.blocks());
                out.raw(cell.header() ? "</th>" : "</td>");
            }
            out.raw("</tr>");
        }
    }

    @Override
    public void codeBlock(CodeBlock code) {
        out.raw("<pre><code");
        if (!code.language().isEmpty()) {
            out.raw(" class=\"language-").attribute(code.language()).raw("\"");
        }
        out.raw(">").text(code.text()).raw("</code></pre>");
    }

    @Override
    public void embed(Embed embed) {
        out.raw("<figure class=\"embed\">");
        if (embed.media() instanceof Video video) {
            video(video);
        } else if (embed.media() instanceof Audio audio) {
            out.raw("<audio src=\"");
            address(audio.address());
            out.raw("\" controls");
            optional("title", audio.title());
            optional(
                    "data-duration",
                    audio.duration().isZero() ? "" : audio.duration().toString());
            out.raw("></audio>");
        }
        caption(embed.caption());
        out.raw("</figure>");
    }

    private void video(Video video) {
        boolean player = video.provider().isPresent();
        out.raw(player ? "<iframe src=\"" : "<video src=\"");
        address(video.address());
        out.raw(player ? "\" allowfullscreen" : "\" controls");
        optional("title", video.title());
        if (video.width() > 0) {
            out.raw(" width=\"")
                    .number(video.width())
                    .raw("\" height=\"")
                    .number(video.height())
                    .raw("\"");
        }
        if (video.poster().isPresent()) {
            out.raw(player ? " data-poster=\"" : " poster=\"");
            address(video.poster().get());
            out.raw("\"");
        }
        optional(
                "data-duration",
                video.duration().isZero() ? "" : video.duration().toString());
        if (player) {
            optional("data-captions", lines(video.captions()));
            out.raw("></iframe>");
            return;
        }
        out.raw(">");
        for (CaptionTrack track : video.captions()) {
            out.raw("<track kind=\"captions\" src=\"");
            address(track.address());
            out.raw("\" srclang=\"").attribute(track.language().tag()).raw("\"");
            optional("label", track.label());
            out.raw(">");
        }
        out.raw("</video>");
    }

    /** A player's frame holds no elements, so its subtitles are lines of language, address and label. */
    private static String lines(List<CaptionTrack> captions) {
        StringBuilder lines = new StringBuilder();
        for (CaptionTrack track : captions) {
            lines.append(track.language().tag())
                    .append(' ')
                    .append(track.address())
                    .append(' ')
                    .append(track.label())
                    .append('\n');
        }
        return lines.toString();
    }

    /** Writes an attribute, if it has a value. */
    protected final void optional(String name, String value) {
        if (!value.isEmpty()) {
            out.raw(" ").raw(name).raw("=\"").attribute(value).raw("\"");
        }
    }

    @Override
    public void divider(Divider divider) {
        out.raw("<hr>");
    }

    @Override
    public void aside(Aside aside) {
        out.raw("<aside>");
        blocks(aside.blocks());
        out.raw("</aside>");
    }

    @Override
    public void text(Text text) {
        out.text(text.text());
    }

    @Override
    public void span(Span span) {
        String element = span.style().element();
        out.raw("<").raw(element).raw(">");
        inlines(span.content());
        out.raw("</").raw(element).raw(">");
    }

    @Override
    public void link(Link link) {
        out.raw("<a href=\"");
        address(link.address());
        out.raw("\"");
        optional("title", link.title());
        out.raw(">");
        inlines(link.content());
        out.raw("</a>");
    }

    @Override
    public void code(Code code) {
        out.raw("<code>").text(code.text()).raw("</code>");
    }

    @Override
    public void lineBreak(LineBreak lineBreak) {
        out.raw("<br>");
    }

    @Override
    public void ruby(Ruby ruby) {
        out.raw("<ruby>").text(ruby.text()).raw("<rt>").text(ruby.annotation()).raw("</rt></ruby>");
    }

    @Override
    public void image(InlineImage image) {
        picture(image.image());
    }

    /** Writes an address inside an attribute. */
    protected void address(LinkAddress address) {
        out.attribute(address.toString());
    }

    /** Writes the element of a picture. */
    protected void picture(Image image) {
        out.raw("<img src=\"");
        address(image.address());
        out.raw("\"");
        if (image.alt().kind() != AltText.Kind.UNKNOWN) {
            out.raw(" alt=\"").attribute(image.alt().text()).raw("\"");
        }
        if (image.hasSize()) {
            out.raw(" width=\"")
                    .number(image.width())
                    .raw("\" height=\"")
                    .number(image.height())
                    .raw("\"");
        }
        if (!image.variants().isEmpty()) {
            out.raw(" srcset=\"");
            String separator = "";
            for (ImageVariant variant : image.variants()) {
                out.raw(separator);
                address(variant.address());
                out.raw(" ").number(variant.width()).raw("w");
                separator = ", ";
            }
            out.raw("\"");
        }
        optional("data-credit", image.credit());
        optional("data-type", image.mediaType());
        if (!image.focus().equals(FocalPoint.CENTRE)) {
            optional("data-focus", image.focus().x() + "," + image.focus().y());
        }
        out.raw(">");
    }
}
