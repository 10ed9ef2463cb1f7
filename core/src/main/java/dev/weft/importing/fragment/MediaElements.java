package dev.weft.importing.fragment;

import dev.weft.body.Embed;
import dev.weft.body.Figure;
import dev.weft.body.InlineImage;
import dev.weft.body.Link;
import dev.weft.body.Paragraph;
import dev.weft.body.Paragraph.Alignment;
import dev.weft.value.AltText;
import dev.weft.value.Image;
import dev.weft.value.Media;
import dev.weft.value.WebAddress;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads what shows pictures or plays something, outside of figure elements and in them. */
final class MediaElements {
    private static final List<String> LAZY_BACKGROUNDS = Words.list("lazy backgrounds");
    private static final Set<String> PAGE_BREAKS = Set.copyOf(Words.list("page break classes"));
    private static final List<String> CARDS = Words.list("link cards");

    private final BlockReader reader;

    MediaElements(BlockReader reader) {
        this.reader = reader;
    }

    /** Returns whether an element stands for the end of a page. */
    static boolean isPageBreak(Element element) {
        String style = Attributes.of(element, "style");
        return style.contains("page-break")
                || style.contains("break-after")
                || Attributes.hasClass(element, PAGE_BREAKS);
    }

    // Pictures

    void picture(Element element, Css css) {
        if (isPageBreak(element)) {
            return;
        }
        String emoji = EmojiPictures.text(element, css);
        if (emoji != null) {
            emoji(element, emoji);
        } else if (!stands(element, "noscript") || reader.pictures.has(element)) {
            take(reader.pictures.read(element, css, reader.figure() != null));
        }
    }

    private void take(@Nullable Image image) {
        if (image == null) {
            return;
        }
        if (reader.figure() == null) {
            reader.inline(new InlineImage(image));
        } else {
            reader.block(new Figure(image, List.of()));
        }
    }

    void pictureOfSources(Element element, Css css) {
        Element img = element.selectFirst("img");
        Element shown = img == null ? new Element("img") : img;
        take(reader.pictures.read(element, shown, img == null ? css : Css.of(img), reader.figure() != null));
    }

    private void emoji(Element element, String emoji) {
        if (emoji.isEmpty()) {
            String address = Reporter.shown(Attributes.of(element, "src"));
            reader.reporter.report(
                    ImportCodes.DECORATION_DROPPED,
                    "略去一个没有名称的表情图片：" + address,
                    "a picture of a face without a name was left out: " + address);
        } else {
            reader.text(emoji);
        }
    }

    /** What stands for a picture that a script loads is read where the script has put nothing yet. */
    void noscript(Element element) {
        Element img = element.selectFirst("img");
        if (img == null || Css.of(img).isHidden() || stands(element, "img")) {
            return;
        }
        reader.children(element);
    }

    /** Returns whether right before or behind an element there is one of a name that holds a picture. */
    private boolean stands(Element element, String name) {
        Element previous = element.previousElementSibling();
        Element next = element.nextElementSibling();
        return holdsPicture(previous, name) || holdsPicture(next, name);
    }

    private boolean holdsPicture(@Nullable Element element, String name) {
        if (element == null) {
            return false;
        }
        boolean holder = element.nameIs(name) || name.equals("img") && !element.nameIs("noscript");
        Element img = !holder ? null : element.nameIs("img") ? element : element.selectFirst("img");
        return img != null && reader.pictures.has(img) && (name.equals("noscript") || img.closest("noscript") == null);
    }

    /** A picture behind an element is one of the text where the element has no other content, or is covered by it. */
    void background(Element element, Css css) {
        String given = css.background();
        if (given.isEmpty() && element.attributesSize() > 0) {
            given = Attributes.first(element, LAZY_BACKGROUNDS);
        }
        if (given.isEmpty() || Decorations.isPlaceholder(given)) {
            return;
        }
        WebAddress address = reader.addresses.web(given);
        if (address == null || Decorations.isTracker(address)) {
            return;
        }
        boolean alone = !element.hasText() && element.selectFirst("img, video, iframe") == null;
        if (reader.inLine() || !alone && !css.isCovered()) {
            reader.reporter.report(
                    ImportCodes.PICTURE_DROPPED,
                    "略去一段文字背后的图片：" + Reporter.shown(given),
                    "a picture behind a text was left out: " + Reporter.shown(given));
            return;
        }
        reader.boundary();
        take(Image.of(address, AltText.UNKNOWN));
        reader.boundary();
    }

    // What plays

    /** Reads an element that plays or embeds something; one whose player is unknown is left out, or becomes a link. */
    void read(Element element) {
        Scope.FigureScope figure = reader.figure();
        Media media = reader.players.read(element, figure != null && figure.asWritten);
        if (media != null) {
            take(media);
            return;
        }
        String source = Players.source(element);
        WebAddress address = reader.addresses.web(source);
        if (address == null || !card(address, Attributes.of(element, "title"))) {
            String name = element.normalName();
            reader.reporter.report(
                    ImportCodes.MEDIA_DROPPED,
                    "略去 <" + name + ">，其内容不受支持：" + Reporter.shown(source),
                    "<" + name + "> was left out, what it shows is not supported: " + Reporter.shown(source));
        }
    }

    /** Takes a video or a recording; where only inlines are wanted, a link to it. */
    void take(Media media) {
        if (!reader.inLine()) {
            Embed embed = new Embed(media, List.of());
            if (reader.figure() == null) {
                reader.open(embed);
            } else {
                reader.block(embed);
            }
            return;
        }
        reader.reporter.report(
                ImportCodes.ELEMENT_REPLACED, "图注里的音视频改为链接", "a video or recording in a caption became a link");
        link(media.address(), media.title().isEmpty() ? media.address().toString() : media.title());
    }

    /** Takes a link to what a site plays, if it is one whose player cannot stand in our pages. */
    boolean card(WebAddress address, String title) {
        for (String row : CARDS) {
            String[] card = row.split("\\|", -1);
            if (!address.host().equals(card[0]) && !address.host().endsWith("." + card[0])) {
                continue;
            }
            reader.boundary();
            reader.reporter.report(
                    ImportCodes.ELEMENT_REPLACED,
                    card[1] + "改为链接：" + Reporter.shown(address.toString()),
                    card[2] + " became a link: " + Reporter.shown(address.toString()));
            link(address, title.isBlank() ? card[1] : title);
            reader.boundary();
            return true;
        }
        return false;
    }

    private void link(WebAddress address, String title) {
        reader.inline(new Paragraph(List.of(Link.of(address, title)), Alignment.START)
                .content()
                .get(0));
    }
}
