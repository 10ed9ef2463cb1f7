package dev.weft.importing.fragment;

import dev.weft.body.Link;
import dev.weft.value.ContactAddress;
import dev.weft.value.LinkAddress;
import dev.weft.value.MediaTypes;
import dev.weft.value.WebAddress;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Reads links, and drops those that lead nowhere safe or only show a picture larger. */
final class Links {
    private static final String ARROWS = "↩↑⤴⏎↵^⇧⇑\uFE0E\uFE0F";

    private final BlockReader reader;

    Links(BlockReader reader) {
        this.reader = reader;
    }

    /** Returns the link that an element is, yet without content; null if there is none, or only its text is kept. */
    @Nullable
    Link read(Element element) {
        LinkAddress address = reader.run().inLink() ? null : address(element);
        if (address == null || isEnlargement(element, address)) {
            return null;
        }
        return new Link(address, Attributes.of(element, "title"), List.of());
    }

    /** Returns whether a link is the arrow behind a note that leads back to the text. */
    static boolean isWayBack(Element link) {
        String href = Attributes.of(link, "href");
        if (!href.startsWith("#")) {
            return false;
        }
        String text = link.text().strip();
        return Attributes.of(link, "role").equals("doc-backlink")
                || Attributes.of(link, "class").contains("backref")
                || !text.isEmpty() && text.length() <= 3 && text.codePoints().allMatch(c -> ARROWS.indexOf(c) >= 0);
    }

    private @Nullable LinkAddress address(Element element) {
        String href = ProtectedMail.address(element);
        if (href.startsWith("#") && href.length() > 1 && !reader.ofPage()) {
            reader.reporter.reportOnce(
                    "#",
                    ImportCodes.LINK_DROPPED,
                    "文内链接（如脚注）只保留了文字：" + Reporter.shown(href),
                    "of links within the text, such as to notes, only the text was kept: " + Reporter.shown(href));
        }
        if (href.isBlank() || href.charAt(0) == '#') {
            return null;
        }
        LinkAddress address = ProtectedMail.isUnread(href) ? null : reader.addresses.link(href);
        if (address instanceof ContactAddress && href.indexOf('?') > 0) {
            reader.reporter.report(
                    ImportCodes.ELEMENT_REPLACED,
                    "邮件链接只保留了地址，主题等没有保留：" + Reporter.shown(href),
                    "of a link to write a mail only the address was kept, not its subject: " + Reporter.shown(href));
        }
        if (address == null) {
            reader.reporter.report(
                    ImportCodes.LINK_DROPPED,
                    "链接不可用，只保留文字：" + Reporter.shown(href),
                    "a link was dropped, its text stays: " + Reporter.shown(href));
        }
        return address;
    }

    /** Returns whether a link only shows the picture in it larger, as content systems wrap theirs. */
    private boolean isEnlargement(Element element, LinkAddress address) {
        if (!(address instanceof WebAddress web) || element.childNodeSize() == 0) {
            return false;
        }
        Element picture = onlyPicture(element);
        if (picture == null) {
            return false;
        }
        boolean image = MediaTypes.ofPath(web.path()).startsWith("image/");
        if (reader.figure() != null) {
            if (!image) {
                reader.reporter.report(
                        ImportCodes.LINK_DROPPED,
                        "图片上的链接已去掉：" + Reporter.shown(web.toString()),
                        "the link on a picture was dropped: " + Reporter.shown(web.toString()));
            }
            return true;
        }
        return image && (isForeign(element) || isForeign(picture));
    }

    private static @Nullable Element onlyPicture(Element link) {
        Element picture = null;
        for (Node node : link.childNodes()) {
            if (node instanceof Element e && e.nameIs("img")) {
                picture = e;
            } else if (node instanceof Element || node instanceof TextNode text && !text.isBlank()) {
                return null;
            }
        }
        return picture;
    }

    /** Returns whether an element has an attribute that Weft does not write. */
    private static boolean isForeign(Element element) {
        return element.hasAttr("class")
                || element.hasAttr("style")
                || element.hasAttr("target")
                || element.hasAttr("rel")
                || element.hasAttr("border")
                || element.hasAttr("id");
    }
}
