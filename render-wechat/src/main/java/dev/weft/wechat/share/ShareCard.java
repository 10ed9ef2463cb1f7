package dev.weft.wechat.share;

import dev.weft.finding.Finding;
import dev.weft.markup.JsonWriter;
import dev.weft.markup.Utf8Writer;
import dev.weft.model.Article;
import dev.weft.model.Publication;
import dev.weft.render.Site;
import dev.weft.value.Characters;
import dev.weft.value.Image;
import dev.weft.value.WebAddress;
import dev.weft.wechat.limit.Field;
import dev.weft.wechat.limit.LimitProfile;
import dev.weft.wechat.limit.Shortener;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a chat shows of a shared page: title, description, picture, and where it leads. */
public final class ShareCard {
    /** The least side of a picture that WeChat takes, in pixels. */
    public static final int MIN_PICTURE_PIXELS = 300;

    private static final List<String> SHOWN = List.of("", "image/jpeg", "image/png", "image/gif");

    private final Builder b;

    private ShareCard(Builder builder) {
        this.b = builder;
    }

    /**
     * Begins a card of what it needs.
     *
     * @param title brought onto one line
     * @param link the page; its fragment is taken off
     */
    public static Builder builder(String title, WebAddress link) {
        return new Builder(title, link);
    }

    /** Returns a builder that starts from this one's values. */
    public Builder toBuilder() {
        return b.clone();
    }

    /** Returns the title, on one line. */
    public String title() {
        return b.title;
    }

    /** Returns the description, on one line; may be empty. */
    public String description() {
        return b.description;
    }

    /** Returns the page that the card leads to, without fragment. */
    public WebAddress link() {
        return b.link;
    }

    /** Returns the picture, if there is one. */
    public Optional<WebAddress> picture() {
        return Optional.ofNullable(b.picture);
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
        ShareCard card = builder(title, link)
                .description(description)
                .picture(picture == null ? null : picture.address())
                .build();
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
        if (!b.link.host().equals(host)) {
            findings.accept(ShareCodes.LINK_HOST.at(
                    "",
                    "分享链接 " + b.link + " 的域名应为 " + host,
                    "the link " + b.link + " of the card is expected on the host " + host));
        }
    }

    /** Writes the card as a JSON object with the keys of the JS-SDK: {@code title}, {@code desc}, {@code link}, {@code imgUrl}. */
    public void writeTo(Utf8Writer out) {
        write(JsonWriter.onto(out).object()).endObject();
    }

    JsonWriter write(JsonWriter json) {
        json.text("title", b.title).text("desc", b.description).text("link", b.link.toString());
        return json.optional("imgUrl", b.picture == null ? "" : b.picture.toString());
    }

    JsonWriter writeForTimeline(JsonWriter json) {
        json.text("title", b.title).text("link", b.link.toString());
        return json.optional("imgUrl", b.picture == null ? "" : b.picture.toString());
    }

    /** Returns the card as {@link #writeTo} writes it. */
    public String toJson() {
        Utf8Writer out = new Utf8Writer(512);
        writeTo(out);
        return out.toString();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || other instanceof ShareCard that && b.all().equals(that.b.all());
    }

    @Override
    public int hashCode() {
        return b.all().hashCode();
    }

    @Override
    public String toString() {
        return "ShareCard" + b.all();
    }

    /** Builds a {@link ShareCard}; not safe to share between threads. */
    public static final class Builder implements Cloneable {
        private String title;
        private WebAddress link;
        private String description = "";
        private @Nullable WebAddress picture;

        private Builder(String title, WebAddress link) {
            this.title = Characters.line(title);
            this.link = link.withoutFragment();
        }

        /** Sets the title. */
        public Builder title(String value) {
            title = Characters.line(value);
            return this;
        }

        /** Sets the page that the card leads to. */
        public Builder link(WebAddress value) {
            link = value.withoutFragment();
            return this;
        }

        /** Sets the description, which is brought onto one line; empty for none. */
        public Builder description(String value) {
            description = Characters.line(value);
            return this;
        }

        /** Sets the picture, best square and of at least 300 pixels; null for none. */
        public Builder picture(@Nullable WebAddress value) {
            picture = value;
            return this;
        }

        /** Builds it; the builder can be used again. */
        public ShareCard build() {
            return new ShareCard(clone());
        }

        private List<@Nullable Object> all() {
            return Arrays.asList(title, description, link, picture);
        }

        @Override
        protected Builder clone() {
            try {
                return (Builder) super.clone();
            } catch (CloneNotSupportedException e) {
                throw new AssertionError(e);
            }
        }
    }
}
