package dev.weft.importing.fragment;

import dev.weft.value.Media;
import dev.weft.value.MediaTypes;
import dev.weft.value.WebAddress;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Reads elements that a platform has made for itself, and carry what they show in attributes: those of official
 * accounts, of AMP, of editors. What they play becomes media or a link; what cannot be told is reported by its name.
 */
final class CustomElements implements ElementRule {
    private static final List<String> TITLES = Words.list("title attributes");
    private static final List<String> ADDRESSES = Words.list("address attributes");
    private static final List<String> IDS = Words.list("video id attributes");

    /** Elements without a hyphen that HTML does not have. */
    static final Set<String> NAMES = Set.of(
            "mpvoice", "mpvideo", "qqmusic", "mpmusic", "mpcps", "mpvideosnap", "oembed", "bgsound", "card", "widget");

    private static final int MOST_TITLES = 2;

    @Override
    public boolean read(Element element, BlockReader reader) {
        boolean oembed = !Attributes.of(element, "data-oembed-url").isEmpty();
        boolean custom = NAMES.contains(element.normalName())
                || Attributes.isCustom(element) && !element.normalName().equals("amp-img");
        if (!custom && !oembed) {
            return false;
        }
        if (element.normalName().startsWith("mjx-") || element.nameIs("amp-anim")) {
            return false;
        }
        boolean shows = element.hasText() || element.selectFirst("img, video, audio, iframe, picture") != null;
        Media media = media(element, reader);
        if (media != null) {
            reader.media.take(media);
            return true;
        }
        String address = Attributes.first(element, ADDRESSES);
        if (shows && (address.isEmpty() || oembed)) {
            return false;
        }
        WebAddress web = address.isEmpty() ? null : reader.addresses.web(address);
        if (web != null && reader.media.card(web, title(element))) {
            return true;
        }
        if (web != null && isPicture(element, web)) {
            Element img = new Element("img").attr("src", web.toString());
            reader.element(
                    Attributes.of(element, "alt").isEmpty() ? img : img.attr("alt", Attributes.of(element, "alt")));
            return true;
        }
        report(element, address, !shows, reader);
        return !shows;
    }

    private static boolean isPicture(Element element, WebAddress address) {
        String name = element.normalName();
        return (name.contains("img") || name.contains("image") || name.contains("pic") || name.contains("photo"))
                && MediaTypes.ofPath(address.path()).startsWith("image/");
    }

    private static @Nullable Media media(Element element, BlockReader reader) {
        for (String name : ADDRESSES) {
            String value = Attributes.of(element, name);
            WebAddress address = value.isEmpty() ? null : reader.addresses.web(value);
            Media media = address == null ? null : reader.players.known(address, element);
            if (media != null) {
                return media;
            }
        }
        String id = Attributes.first(element, IDS);
        String page = id.isEmpty() ? "" : page(element.normalName(), id);
        WebAddress address = page.isEmpty() ? null : reader.addresses.web(page);
        return address == null ? null : reader.players.known(address, element);
    }

    /** Returns the page of a video of the provider that an element is named after, or empty. */
    private static String page(String name, String id) {
        if (name.contains("youtube") || name.startsWith("yt-")) {
            return "https://www.youtube.com/watch?v=" + id;
        }
        if (name.contains("bilibili") || name.startsWith("bili-")) {
            return "https://www.bilibili.com/video/" + (id.matches("[0-9]+") ? "av" + id : id);
        }
        if (name.contains("vimeo")) {
            return "https://vimeo.com/" + id;
        }
        if (name.contains("youku")) {
            return "https://player.youku.com/embed/" + id;
        }
        return name.contains("tencent") || name.contains("qqvideo") || name.contains("txvideo")
                ? "https://v.qq.com/x/page/" + id + ".html"
                : "";
    }

    static String title(Element element) {
        Set<String> titles = new LinkedHashSet<>();
        for (String name : TITLES) {
            String value = Attributes.of(element, name).strip();
            if (!value.isEmpty() && titles.size() < MOST_TITLES) {
                titles.add(value);
            }
        }
        return String.join("：", titles);
    }

    /** Reports an element that shows nothing we can show; its title becomes text, if it holds none itself. */
    private static void report(Element element, String address, boolean empty, BlockReader reader) {
        String title = empty ? title(element) : "";
        String what = !title.isEmpty() ? title : address.isEmpty() ? element.id() : address;
        String name = Reporter.shown(element.normalName());
        reader.reporter.report(
                ImportCodes.MEDIA_DROPPED,
                "略去 <" + name + ">，其内容不受支持" + (title.isEmpty() ? "" : "，只保留了名称") + "：" + Reporter.shown(what),
                "<" + name + "> was left out, what it shows is not supported"
                        + (title.isEmpty() ? "" : "; its name stays") + ": " + Reporter.shown(what));
        if (title.isEmpty() || reader.ofPage() && element.nameIs("mp-common-profile")) {
            // Below the text of a page stands the card of the account itself.
            return;
        }
        boolean alone = element.parent() == null || element.parent().ownText().isBlank();
        if (alone) {
            reader.boundary();
        }
        reader.text(title);
        if (alone) {
            reader.boundary();
        }
    }
}
