package dev.weft.wechat.share;

import dev.weft.finding.Finding;
import dev.weft.markup.Utf8Writer;
import dev.weft.model.Article;
import dev.weft.model.Publication;
import dev.weft.render.Site;
import dev.weft.value.Characters;
import dev.weft.value.Image;
import dev.weft.value.WebAddress;
import dev.weft.wechat.json.JsonOut;
import dev.weft.wechat.limit.Field;
import dev.weft.wechat.limit.LimitProfile;
import dev.weft.wechat.limit.Shortener;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a chat shows of a shared page: title, description, picture, and where it leads.
 *
 * @param title on one line
 * @param description on one line; may be empty
 * @param link the page, without fragment
 * @param pictureOrNull a picture, best square and of at least 300 pixels
 */
public record ShareCard(
        String title,
        String description,
        WebAddress link,
        @Nullable WebAddress pictureOrNull) {
    /** The least side of a picture that WeChat takes, in pixels. */
    public static final int MIN_PICTURE_PIXELS = 300;

    private static final List<String> SHOWN = List.of("", "image/jpeg", "image/png", "image/gif");

    /** Cleans the texts and takes the fragment off the link. */
    public ShareCard {
        title = Characters.line(title);
        description = Characters.line(description);
        link = link.withoutFragment();
    }

    /** Returns the picture, if there is one. */
    public Optional<WebAddress> picture() {
        return Optional.ofNullable(pictureOrNull);
    }

    /**
     * Returns the card of an article: short title first, its summary, its page, its main picture or else the logo.
     *
     * @param findings is given whatever was shortened, and what is wrong with the picture
     */
    public static ShareCard of(Article article, Site site, LimitProfile limits, Consumer<Finding> findings) {
        Shortener shortener = new Shortener(limits, article.id().value(), findings);
        boolean hasShort = !article.shortTitle().isEmpty();
        String title = shortener.text(
                Field.CARD_TITLE,
                hasShort ? "/shortTitle" : "/title",
                hasShort ? article.shortTitle() : article.title());
        String description = shortener.text(Field.CARD_DESCRIPTION, "/lead", article.summary());
        WebAddress link = site.address(site.page(article));
        Image picture = picture(article, site.publication(), shortener);
        ShareCard card = new ShareCard(title, description, link, picture == null ? null : picture.address());
        card.check(site.publication(), shortener::report);
        return card;
    }

    private static @Nullable Image picture(Article article, Publication publication, Shortener shortener) {
        Image main = article.mainImage().map(Image::shown).orElse(null);
        if (main != null && isShown(main)) {
            return main;
        }
        Image logo = publication.logo().orElse(null);
        if (main == null && logo == null) {
            shortener.report(ShareCodes.PICTURE_MISSING.at("/cover"));
        }
        if (main != null) {
            shortener.report(ShareCodes.PICTURE_UNSUITABLE.at(
                    "/cover",
                    "分享卡片的图片 " + described(main) + "：应为边长不小于 300 像素的 JPEG 或 PNG" + (logo == null ? "" : "，已改用刊物标志"),
                    "the picture of the share card is " + described(main)
                            + ": expected a JPEG or PNG of at least 300 pixels on each side"
                            + (logo == null ? "" : "; the publication's logo is used")));
        }
        return logo == null ? main : logo;
    }

    private static String described(Image image) {
        String size = image.hasSize() ? " " + image.width() + "×" + image.height() : "";
        return image.address() + " (" + image.likelyMediaType() + size + ")";
    }

    private static boolean isShown(Image image) {
        boolean large = !image.hasSize() || Math.min(image.width(), image.height()) >= MIN_PICTURE_PIXELS;
        return large && SHOWN.contains(image.likelyMediaType());
    }

    /** Reports a link that is on another host than the publication: WeChat ignores it. */
    public void check(Publication publication, Consumer<Finding> findings) {
        String host = publication.base().host();
        if (!link.host().equals(host)) {
            findings.accept(ShareCodes.LINK_HOST.at(
                    "",
                    "分享链接 " + link + " 的域名应为 " + host,
                    "the link " + link + " of the card is expected on the host " + host));
        }
    }

    /** Writes the card as a JSON object with the keys of the JS-SDK: {@code title}, {@code desc}, {@code link}, {@code imgUrl}. */
    public void writeTo(Utf8Writer out) {
        write(JsonOut.onto(out).object()).endObject();
    }

    JsonOut write(JsonOut json) {
        json.text("title", title).text("desc", description).text("link", link.toString());
        return json.optional("imgUrl", pictureOrNull == null ? "" : pictureOrNull.toString());
    }

    JsonOut writeForTimeline(JsonOut json) {
        json.text("title", title).text("link", link.toString());
        return json.optional("imgUrl", pictureOrNull == null ? "" : pictureOrNull.toString());
    }

    /** Returns the card as {@link #writeTo} writes it. */
    public String toJson() {
        Utf8Writer out = new Utf8Writer(512);
        writeTo(out);
        return out.toString();
    }
}
