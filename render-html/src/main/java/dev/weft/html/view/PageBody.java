package dev.weft.html.view;

import dev.weft.body.Aside;
import dev.weft.body.CodeBlock;
import dev.weft.body.Embed;
import dev.weft.body.Figure;
import dev.weft.body.Gallery;
import dev.weft.body.Inline;
import dev.weft.body.InlineImage;
import dev.weft.body.Paragraph;
import dev.weft.body.Table;
import dev.weft.finding.Finding;
import dev.weft.markup.BodyHtml;
import dev.weft.markup.Utf8Writer;
import dev.weft.value.AltText;
import dev.weft.value.Image;
import dev.weft.value.ImageVariant;
import dev.weft.value.LinkAddress;
import dev.weft.value.WebAddress;
import java.util.List;
import java.util.function.Consumer;

/** Writes a body as it stands on a page: pictures that wait until they are needed, tables that scroll, links within the site. */
final class PageBody extends BodyHtml {
    private static final byte[] PARAGRAPH = Utf8Writer.ascii("<p>");
    private static final byte[] END_PARAGRAPH = Utf8Writer.ascii("</p>\n");

    private final PageContext context;
    private final Consumer<Finding> findings;
    private final String article;
    private boolean first;
    private int tables;

    /** Makes a writer; {@code first} says whether no picture stands above the text. */
    PageBody(Utf8Writer out, PageContext context, String article, boolean first, Consumer<Finding> findings) {
        super(out);
        this.context = context;
        this.article = article;
        this.first = first;
        this.findings = findings;
    }

    @Override
    public void paragraph(Paragraph paragraph) {
        switch (paragraph.alignment()) {
            case START -> out.raw(PARAGRAPH);
            case CENTER -> out.raw("<p class=\"center\">");
            case END -> out.raw("<p class=\"end\">");
        }
        inlines(paragraph.content());
        out.raw(END_PARAGRAPH);
    }

    @Override
    public void figure(Figure figure) {
        figure(figure, "<figure>");
    }

    private void figure(Figure figure, String start) {
        out.raw(start);
        Image image = figure.image();
        boolean larger = !image.shown().address().equals(image.address());
        if (larger) {
            out.raw("<a href=\"");
            address(image.address());
            out.raw("\">");
        }
        picture(image);
        if (larger) {
            out.raw("</a>");
        }
        caption(figure.caption(), image.credit());
        out.raw("</figure>\n");
    }

    @Override
    public void gallery(Gallery gallery) {
        out.raw("<figure class=\"gallery\"><div>");
        for (Figure figure : gallery.figures()) {
            figure(figure, "<figure>");
        }
        out.raw("</div>");
        caption(gallery.caption(), "");
        out.raw("</figure>\n");
    }

    private void caption(List<Inline> caption, String credit) {
        if (caption.isEmpty() && credit.isEmpty()) {
            return;
        }
        out.raw("<figcaption>");
        inlines(caption);
        if (!credit.isEmpty()) {
            out.raw(caption.isEmpty() ? "<small>" : " <small>");
            out.text(context.words().get("credit", credit)).raw("</small>");
        }
        out.raw("</figcaption>");
    }

    @Override
    public void table(Table table) {
        out.raw("<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-label=\"")
                .attribute(context.words().get("table", Integer.toString(++tables)))
                .raw("\">");
        super.table(table);
        out.raw("</div>\n");
    }

    @Override
    public void aside(Aside aside) {
        out.raw("<div class=\"aside\" role=\"note\">");
        blocks(aside.blocks());
        out.raw("</div>\n");
    }

    @Override
    public void codeBlock(CodeBlock code) {
        out.raw("<pre tabindex=\"0\"><code>").text(code.text()).raw("</code></pre>\n");
    }

    @Override
    public void embed(Embed embed) {
        out.raw("<figure class=\"embed\">");
        embed.media().accept(new PageMedia(out, context));
        String poster = embed.media().poster().map(WebAddress::toString).orElse("");
        if (!poster.isEmpty() && !context.links().isWithin(poster)) {
            findings.accept(HtmlCodes.POSTER_ELSEWHERE
                    .at(
                            "/body",
                            "视频封面「" + poster + "」在别的网站上，页面不显示它",
                            "the poster " + poster + " is on another site and left out")
                    .inArticle(article));
        }
        caption(embed.caption(), "");
        out.raw("</figure>\n");
    }

    @Override
    public void image(InlineImage image) {
        picture(image.image());
    }

    @Override
    protected void address(LinkAddress address) {
        out.attribute(context.links().to(address));
    }

    @Override
    protected void picture(Image original) {
        Image image = original.shown();
        out.raw("<img src=\"");
        address(image.address());
        out.raw("\" alt=\"");
        boolean unknown = image.alt().kind() == AltText.Kind.UNKNOWN;
        out.attribute(unknown ? context.words().get("picture") : image.alt().text())
                .raw("\"");
        if (image.hasSize()) {
            out.raw(" width=\"").number(image.width());
            out.raw("\" height=\"").number(image.height()).raw("\"");
        } else {
            out.raw(" class=\"unsized\"");
            String address = image.address().toString();
            findings.accept(HtmlCodes.PICTURE_SIZE_UNKNOWN
                    .at("/body", "图片「" + address + "」没有宽高", "the size of the picture " + address + " is unknown")
                    .inArticle(article));
        }
        if (!image.renditions().isEmpty()) {
            variants(image);
        }
        out.raw(first ? " fetchpriority=\"high\">" : " loading=\"lazy\" decoding=\"async\">");
        first = false;
    }

    private void variants(Image image) {
        out.raw(" srcset=\"");
        for (ImageVariant variant : image.renditions()) {
            out.attribute(context.links().to(variant.address()).replace(",", "%2C"));
            out.raw(" ").number(variant.width()).raw("w, ");
        }
        out.attribute(context.links().to(image.address()).replace(",", "%2C"));
        out.raw(" ").number(Math.max(image.width(), 1)).raw("w\" sizes=\"(min-width:46rem) 44rem, 92vw\"");
    }
}
