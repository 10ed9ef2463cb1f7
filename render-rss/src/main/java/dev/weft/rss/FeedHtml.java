package dev.weft.rss;

import dev.weft.body.Embed;
import dev.weft.body.Figure;
import dev.weft.body.Inline;
import dev.weft.body.Paragraph;
import dev.weft.markup.BodyHtml;
import dev.weft.markup.Utf8Writer;
import dev.weft.model.Correction;
import dev.weft.model.Source;
import dev.weft.value.AltText;
import dev.weft.value.Image;
import dev.weft.value.ImageVariant;
import dev.weft.value.Language;
import dev.weft.value.Media;
import dev.weft.value.Video;
import java.util.List;
import java.util.Optional;

/**
 * Writes an article's text as feed readers and validators take it: absolute addresses, no style, no player, nothing that
 * only an importer would read.
 */
final class FeedHtml extends BodyHtml {
    private final Language language;
    private int players;

    FeedHtml(Utf8Writer out, Language language) {
        super(out);
        this.language = language;
    }

    /** Writes what a reader of the article is to see; returns how many players became links. */
    static int write(Utf8Writer out, FeedItem item, Language feedLanguage) {
        FeedHtml html = new FeedHtml(out, item.language());
        boolean foreign = !item.language().equals(feedLanguage);
        if (foreign) {
            out.raw("<div lang=\"").attribute(item.language().tag());
            out.raw(item.language().isRightToLeft() ? "\" dir=\"rtl\">" : "\">");
        }
        item.article().body().accept(html);
        item.article().source().ifPresent(html::source);
        for (Correction correction : item.article().corrections()) {
            html.correction(correction, item);
        }
        if (foreign) {
            out.raw("</div>");
        }
        return html.players;
    }

    private String say(String zh, String en) {
        return language.isChinese() ? zh : en;
    }

    private void source(Source source) {
        if (source.name().isEmpty() && source.address().isEmpty()) {
            return;
        }
        String label = switch (source.kind()) {
            case ORIGINAL -> say("来源：", "Source: ");
            case REPRINT -> say("转载自：", "Reprinted from: ");
            case COMPILED -> say("编译自：", "Compiled from: ");
        };
        out.raw("<p>").text(label);
        if (source.address().isPresent()) {
            out.raw("<a href=\"");
            address(source.address().get());
            out.raw("\">");
        }
        String host = source.address().isPresent() ? source.address().get().host() : "";
        out.text(source.name().isEmpty() ? host : source.name());
        if (source.address().isPresent()) {
            out.raw("</a>");
        }
        note(say("，原题：", ", originally titled: "), source.originalTitle());
        note(say("，原作者：", ", originally by: "), source.originalAuthor());
        note(say("。", ". "), source.note());
        out.raw("</p>");
    }

    private void note(String label, String text) {
        if (!text.isEmpty()) {
            out.text(label).text(text);
        }
    }

    private void correction(Correction correction, FeedItem item) {
        out.raw("<p><strong>").text(say("更正", "Correction")).raw("</strong>");
        if (correction.date().isPresent()) {
            out.text(say("（", " (")).text(correction.date().get().display(language, item.zone()));
            out.text(say("）", ")"));
        }
        out.text(say("：", ": ")).text(correction.text()).raw("</p>");
    }

    @Override
    public void paragraph(Paragraph paragraph) {
        switch (paragraph.alignment()) {
            case START -> out.raw("<p>");
            case CENTER -> out.raw("<p align=\"center\">");
            case END -> out.raw("<p align=\"right\">");
        }
        inlines(paragraph.content());
        out.raw("</p>");
    }

    @Override
    public void figure(Figure figure) {
        out.raw("<figure>");
        element(figure.image(), "");
        String credit = figure.image().credit();
        List<Inline> caption = figure.caption();
        if (!caption.isEmpty() || !credit.isEmpty()) {
            out.raw("<figcaption>");
            inlines(caption);
            if (!credit.isEmpty()) {
                out.raw(caption.isEmpty() ? "<small>" : " <small>").text(credit).raw("</small>");
            }
            out.raw("</figcaption>");
        }
        out.raw("</figure>");
    }

    @Override
    public void embed(Embed embed) {
        players++;
        Media media = embed.media();
        out.raw("<figure>");
        if (media instanceof Video video && video.poster().isPresent()) {
            out.raw("<p><a href=\"");
            address(media.address());
            out.raw("\"><img src=\"");
            address(video.poster().get());
            out.raw("\" alt=\"").attribute(label(media)).raw("\"></a></p>");
        }
        out.raw("<p><a href=\"");
        address(media.address());
        out.raw("\">").text(label(media)).raw("</a></p>");
        caption(embed.caption());
        out.raw("</figure>");
    }

    private String label(Media media) {
        if (!media.title().isEmpty()) {
            return media.title();
        }
        if (media instanceof Video video) {
            Optional<String> provider = video.provider().map(p -> p.displayName(language));
            return provider.orElse(say("视频", "Video"));
        }
        return say("音频", "Audio");
    }

    @Override
    protected void picture(Image image) {
        element(image, image.credit());
    }

    private void element(Image image, String title) {
        out.raw("<img src=\"");
        address(image.address());
        out.raw("\"");
        if (image.alt().kind() != AltText.Kind.UNKNOWN) {
            out.raw(" alt=\"").attribute(image.alt().text()).raw("\"");
        }
        optional("title", title);
        if (image.hasSize()) {
            out.raw(" width=\"").number(image.width()).raw("\" height=\"");
            out.number(image.height()).raw("\"");
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
        out.raw(">");
    }
}
