package dev.weft.html.view;

import dev.weft.html.template.ViewType;
import dev.weft.value.AltText;
import dev.weft.value.FocalPoint;
import dev.weft.value.Image;
import dev.weft.value.ImageVariant;

/** A picture outside of the text: a logo, a cover. */
public record ImageView(Image image, PageContext context) {
    /** What templates see of it. */
    public static final ViewType<ImageView> TYPE = new ViewType<ImageView>("image", "a picture")
            .address(
                    "address",
                    "where it is",
                    "../images/hall.jpg",
                    view -> view.context.links().to(view.image.address()))
            .address(
                    "absolute",
                    "where it is, for other sites",
                    "https://example.org/images/hall.jpg",
                    view -> view.image.address().toString())
            .address("srcset", "the same picture at other widths", "../images/hall-640.jpg 640w", ImageView::srcset)
            .text("alt", "what it says to those who do not see it", "会场全景", ImageView::alt)
            .text(
                    "described",
                    "the same, empty unless somebody wrote it",
                    "会场全景",
                    view -> view.image.alt().text())
            .text("caption", "the line below it", "会议现场", view -> view.image.caption())
            .text("credit", "who made it", "王芳", view -> view.image.credit())
            .text(
                    "creditLine",
                    "the same as it is shown",
                    "图：王芳",
                    view -> view.image.credit().isEmpty()
                            ? ""
                            : view.context.words().get("credit", view.image.credit()))
            .text("width", "in pixels, empty where unknown", "1200", view -> pixels(view.image.width()))
            .text("height", "in pixels, empty where unknown", "800", view -> pixels(view.image.height()))
            .text(
                    "mediaType",
                    "its media type, empty where unknown",
                    "image/jpeg",
                    view -> view.image.likelyMediaType())
            .style("focus", "keeps the important point in view", "object-position:50% 40%", ImageView::focus)
            .flag("sized", "whether width and height are known", view -> view.image.hasSize());

    private static String pixels(int count) {
        return count == 0 ? "" : Integer.toString(count);
    }

    /** Returns the alternative text; where nobody wrote one it says no more than that there is a picture. */
    String alt() {
        return image.alt().kind() == AltText.Kind.UNKNOWN
                ? context.words().get("picture")
                : image.alt().text();
    }

    private String srcset() {
        if (image.renditions().isEmpty()) {
            return "";
        }
        StringBuilder out = new StringBuilder();
        for (ImageVariant variant : image.renditions()) {
            out.append(out.length() == 0 ? "" : ", ")
                    .append(context.links().to(variant.address()).replace(",", "%2C"))
                    .append(' ')
                    .append(variant.width())
                    .append('w');
        }
        if (image.hasSize()) {
            out.append(", ")
                    .append(context.links().to(image.address()).replace(",", "%2C"))
                    .append(' ')
                    .append(image.width())
                    .append('w');
        }
        return out.toString();
    }

    private String focus() {
        return image.focus().equals(FocalPoint.CENTRE)
                ? ""
                : "object-position:" + Math.round(image.focus().x() * 100) + "% "
                        + Math.round(image.focus().y() * 100) + "%";
    }
}
