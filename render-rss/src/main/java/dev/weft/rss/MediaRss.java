package dev.weft.rss;

import dev.weft.markup.Utf8Writer;
import dev.weft.value.AltText;
import dev.weft.value.Image;
import dev.weft.value.ImageVariant;
import dev.weft.value.WebAddress;

/**
 * Pictures and files in the media namespace, in RSS and Atom alike.
 *
 * @see <a href="https://www.rssboard.org/media-rss">Media RSS 1.5.1 (checked 2026-11-23)</a>
 */
final class MediaRss {
    private MediaRss() {}

    /** Writes a file that is not the item's enclosure. */
    static void file(Utf8Writer out, Enclosure file) {
        out.raw("<media:content url=\"").xml(file.address().toString());
        if (file.bytes().orElse(0) > 0) {
            out.raw("\" fileSize=\"").number(file.bytes().getAsLong());
        }
        out.raw("\" type=\"").xml(file.mediaType());
        out.raw("\" medium=\"").raw(file.medium());
        if (file.seconds() > 0) {
            out.raw("\" duration=\"").number(file.seconds());
        }
        size(out, file.width(), file.height());
        if (file.title().isEmpty()) {
            out.raw("\"/>");
        } else {
            out.raw("\"><media:title>").xml(file.title()).raw("</media:title></media:content>");
        }
    }

    /** Writes a picture; with its other widths as a group, which holds at least two. */
    static void image(Utf8Writer out, Image original) {
        Image image = original.shown();
        boolean group = false;
        for (ImageVariant variant : image.renditions()) {
            group |= !variant.address().equals(image.address());
        }
        if (group) {
            out.raw("<media:group>");
        }
        content(out, image.address(), image.likelyMediaType());
        size(out, image.width(), image.height());
        out.raw(group ? "\" isDefault=\"true\">" : "\">");
        described(out, image);
        out.raw("</media:content>");
        for (ImageVariant variant : image.renditions()) {
            if (!variant.address().equals(image.address())) {
                content(out, variant.address(), image.likelyMediaType());
                out.raw("\" width=\"").number(variant.width()).raw("\"/>");
            }
        }
        if (group) {
            out.raw("</media:group>");
        }
    }

    private static void content(Utf8Writer out, WebAddress address, String type) {
        out.raw("<media:content url=\"").xml(address.toString());
        if (!type.isEmpty()) {
            out.raw("\" type=\"").xml(type);
        }
        out.raw("\" medium=\"image");
    }

    private static void size(Utf8Writer out, int width, int height) {
        if (width > 0) {
            out.raw("\" width=\"").number(width).raw("\" height=\"").number(height);
        }
    }

    private static void described(Utf8Writer out, Image image) {
        if (!image.caption().isEmpty()) {
            out.raw("<media:description type=\"plain\">").xml(image.caption()).raw("</media:description>");
        } else if (image.alt().kind() == AltText.Kind.DESCRIBED) {
            out.raw("<media:description type=\"plain\">")
                    .xml(image.alt().text())
                    .raw("</media:description>");
        }
        if (!image.credit().isEmpty()) {
            out.raw("<media:credit>").xml(image.credit()).raw("</media:credit>");
        }
    }
}
