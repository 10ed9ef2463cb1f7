package dev.weft.wechat.account;

import dev.weft.body.Embed;
import dev.weft.body.Inline;
import dev.weft.body.InlineImage;
import dev.weft.body.Link;
import dev.weft.body.Span;
import dev.weft.markup.Utf8Writer;
import dev.weft.value.AltText;
import dev.weft.value.Image;
import dev.weft.value.Video;
import dev.weft.value.WebAddress;
import java.util.List;

/** Writes pictures, and names what cannot be embedded. */
final class MediaHtml {
    private final AccountHtml html;
    private final Utf8Writer out;
    private final Context context;

    MediaHtml(AccountHtml html, Utf8Writer out, Context context) {
        this.html = html;
        this.out = out;
        this.context = context;
    }

    /** Returns whether a picture comes first: as wide as the text, and indented, it would leave the screen. */
    static boolean comesFirst(List<Inline> content) {
        List<Inline> inner = content;
        while (!inner.isEmpty()) {
            Inline first = inner.get(0);
            if (first instanceof Span span) {
                inner = span.content();
            } else if (first instanceof Link link) {
                inner = link.content();
            } else {
                return first instanceof InlineImage;
            }
        }
        return false;
    }

    void picture(Image image, Rule rule, String path) {
        out.raw("<img src=\"").attribute(context.picture(image, path).toString());
        out.raw("\" alt=\"").attribute(image.alt().text()).raw("\"");
        html.style(rule);
        if (image.hasSize()) {
            out.raw(";width:").number(image.width()).raw("px");
        }
        out.raw("\">");
    }

    void embed(Embed embed, String path) {
        boolean isVideo = embed.media() instanceof Video;
        WebAddress address = embed.media().address();
        html.section(Rule.FIGURE);
        if (embed.media() instanceof Video video && video.poster().isPresent()) {
            picture(Image.of(video.poster().get(), AltText.of(video.title())), Rule.PICTURE, path);
        }
        html.open(AccountHtml.P, Rule.CAPTION);
        out.raw("\">").text((isVideo ? Labels.VIDEO : Labels.AUDIO).in(context.language));
        out.text(embed.media().title());
        html.reference(address);
        out.raw("</p>");
        html.paragraph(Rule.CAPTION, embed.caption());
        html.endSection();
        context.report(AccountCodes.DEGRADED.at(
                path,
                (isVideo ? "视频 " : "音频 ") + address + " 不能嵌入公众号正文，已改为说明与网址",
                "the " + (isVideo ? "video " : "recording ") + address
                        + " cannot be embedded; it is named with its address"));
    }
}
