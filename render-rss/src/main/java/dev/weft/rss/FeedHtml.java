package dev.weft.rss;

import dev.weft.body.Embed;
import dev.weft.body.Figure;
import dev.weft.body.Inline;
import dev.weft.body.Paragraph;
import dev.weft.markup.BodyHtml;
import dev.weft.markup.Literal;
import dev.weft.markup.Utf8Writer;
import dev.weft.model.Correction;
import dev.weft.model.Source;
import dev.weft.value.AltText;
import dev.weft.value.Audio;
import dev.weft.value.Image;
import dev.weft.value.ImageVariant;
import dev.weft.value.Language;
import dev.weft.value.Media;
import dev.weft.value.Video;
import dev.weft.value.WebAddress;
import java.util.List;

/**
 * Writes an article's text as feed readers and validators take it: absolute addresses, no style, no player, nothing that
 * only an importer would read.
 */
final class FeedHtml extends BodyHtml {
    private static final Literal P = Literal.of("<p>");
    private static final Literal P_CENTER = Literal.of("<p align=\"center\">");
    private static final Literal P_RIGHT = Literal.of("<p align=\"right\">");
    private static final Literal P_END = Literal.of("</p>");
    private static final Literal A = Literal.of("<a href=\"");
    private static final Literal A_END = Literal.of("</a>");
    private static final Literal FIGURE = Literal.of("<figure>");
    private static final Literal FIGURE_END = Literal.of("</figure>");
    private static final Literal FIGCAPTION = Literal.of("<figcaption>");
    private static final Literal FIGCAPTION_END = Literal.of("</figcaption>");
    private static final Literal IMG = Literal.of("<img src=\"");
    private static final Literal ALT = Literal.of("\" alt=\"");
    private static final Literal TITLE = Literal.of("\" title=\"");
    private static final Literal WIDTH = Literal.of("\" width=\"");
    private static final Literal HEIGHT = Literal.of("\" height=\"");
    private static final Literal SRCSET = Literal.of("\" srcset=\"");
    private static final Literal TAG_END = Literal.of("\">");

    private final Language language;
    private final WebAddress page;
    private int players;

    FeedHtml(Utf8Writer out, Language language, WebAddress page) {
        super(out);
        this.page = page;
        this.language = language;
    }

    /** Writes what a reader of the article is to see; returns how many players became links. */
    static int write(Utf8Writer out, FeedItem item, Language feedLanguage) {
        FeedHtml html = new FeedHtml(out, item.language(), item.address());
        boolean foreign = !item.language().equals(feedLanguage);
        if (foreign) {
            out.raw("<div lang=\"").attribute(item.language().tag());
            out.raw(item.language().isRightToLeft() ? "\" dir=\"rtl\">" : "\">");
        }
        html.write(item.article().text());
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
        out.raw(P).text(label);
        if (source.address().isPresent()) {
            out.raw(A);
            address(source.address().get());
            out.raw(TAG_END);
        }
        String host = source.address().isPresent() ? source.address().get().host() : "";
        out.text(source.name().isEmpty() ? host : source.name());
        if (source.address().isPresent()) {
            out.raw(A_END);
        }
        note(say("，原题：", ", originally titled: "), source.originalTitle());
        note(say("，原作者：", ", originally by: "), source.originalAuthor());
        note(say("。", ". "), source.note());
        out.raw(P_END);
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
        if (paragraph.alignment() == Paragraph.Alignment.START) {
            super.paragraph(paragraph);
            return;
        }
        out.raw(paragraph.alignment() == Paragraph.Alignment.CENTER ? P_CENTER : P_RIGHT);
        inlines(paragraph.content());
        out.raw(P_END);
    }

    @Override
    public void figure(Figure figure) {
        out.raw(FIGURE);
        element(figure.image(), "");
        String credit = figure.image().credit();
        List<Inline> caption = figure.caption();
        if (!caption.isEmpty() || !credit.isEmpty()) {
            out.raw(FIGCAPTION);
            inlines(caption);
            if (!credit.isEmpty()) {
                out.raw(caption.isEmpty() ? "<small>" : " <small>").text(credit).raw("</small>");
            }
            out.raw(FIGCAPTION_END);
        }
        out.raw(FIGURE_END);
    }

    @Override
    public void embed(Embed embed) {
        players++;
        Media media = embed.media();
        out.raw(FIGURE);
        if (media.poster().isPresent()) {
            out.raw("<p><a href=\"");
            address(media.address());
            out.raw("\"><img src=\"");
            address(media.poster().get());
            out.raw("\" alt=\"").attribute(label(media)).raw("\"></a></p>");
        }
        out.raw("<p><a href=\"");
        address(media.address());
        out.raw("\">").text(label(media)).raw("</a></p>");
        caption(embed.caption());
        out.raw(FIGURE_END);
    }

    private String label(Media media) {
        if (!media.title().isEmpty()) {
            return media.title();
        }
        return media.accept(new Media.Visitor<>() {
            @Override
            public String video(Video video) {
                return video.provider().map(p -> p.displayName(language)).orElseGet(() -> say("视频", "Video"));
            }

            @Override
            public String audio(Audio audio) {
                return say("音频", "Audio");
            }
        });
    }

    /** Leads to the place on the article's page: readers of feeds show many texts on one page of their own. */
    @Override
    protected void noteAddress(String id) {
        address(page);
        super.noteAddress(id);
    }

    @Override
    protected void picture(Image image) {
        element(image, image.credit());
    }

    private void element(Image original, String title) {
        Image image = original.shown();
        out.raw(IMG);
        address(image.address());
        if (image.alt().kind() != AltText.Kind.UNKNOWN) {
            out.raw(ALT).attribute(image.alt().text());
        }
        if (!title.isEmpty()) {
            out.raw(TITLE).attribute(title);
        }
        if (image.hasSize()) {
            out.raw(WIDTH).number(image.width()).raw(HEIGHT).number(image.height());
        }
        List<ImageVariant> variants = image.renditions();
        for (int i = 0; i < variants.size(); i++) {
            if (i == 0) {
                out.raw(SRCSET);
            } else {
                out.raw(", ");
            }
            address(variants.get(i).address());
            out.raw(" ").number(variants.get(i).width()).raw("w");
        }
        out.raw(TAG_END);
    }
}
