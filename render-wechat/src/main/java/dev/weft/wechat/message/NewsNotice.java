package dev.weft.wechat.message;

import dev.weft.finding.Finding;
import dev.weft.markup.JsonWriter;
import dev.weft.markup.Utf8Writer;
import dev.weft.value.WebAddress;
import dev.weft.wechat.limit.Field;
import dev.weft.wechat.limit.LimitProfile;
import dev.weft.wechat.limit.Shortener;
import dev.weft.wechat.share.ShareCard;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A template card of WeCom of the kind {@code news_notice}: a card with a large picture, texts, facts and links.
 *
 * @see <a href="https://developer.work.weixin.qq.com/document/path/91770">WeCom robots (checked 2026-11-23)</a>
 */
public final class NewsNotice {
    private static final double MIN_RATIO = 1.3;
    private static final double MAX_RATIO = 2.25;

    /**
     * A name and what it names.
     *
     * @param name before or above it
     * @param text may be empty
     */
    public record Row(String name, String text) {}

    /**
     * A link.
     *
     * @param title what is shown
     * @param address where it leads
     */
    public record Jump(String title, WebAddress address) {}

    private final Builder b;

    private NewsNotice(Builder builder) {
        this.b = builder;
    }

    /**
     * Begins a notice of what it needs.
     *
     * @param card title, description, picture, and where a tap leads
     */
    public static Builder builder(ShareCard card) {
        return new Builder(card);
    }

    /** Returns a builder that starts from this one's values. */
    public Builder toBuilder() {
        return b.clone();
    }

    /** Returns title, description, picture, and where a tap leads. */
    public ShareCard card() {
        return b.card;
    }

    /** Returns who says it, at the top; may be empty. */
    public String source() {
        return b.source;
    }

    /** Returns the small picture beside the source, if there is one. */
    public Optional<WebAddress> icon() {
        return Optional.ofNullable(b.icon);
    }

    /** Returns the width of the card's picture divided by its height. */
    public double aspectRatio() {
        return b.aspectRatio;
    }

    /** Returns rows of text, each with a title. */
    public List<Row> texts() {
        return b.texts;
    }

    /** Returns names and values. */
    public List<Row> facts() {
        return b.facts;
    }

    /** Returns titles and addresses of links below. */
    public List<Jump> jumps() {
        return b.jumps;
    }

    /**
     * Returns the JSON of a robot's message to a WeCom group.
     *
     * @throws IllegalArgumentException if the card has no picture, which this kind must have
     */
    public String toJson(LimitProfile limits, Consumer<Finding> findings) {
        WebAddress picture = b.card.picture()
                .orElseThrow(() -> new IllegalArgumentException("card has no picture, which a news_notice must have"));
        Shortener shortener = new Shortener(limits, "", findings);
        Utf8Writer out = new Utf8Writer(2048);
        JsonWriter json = JsonWriter.onto(out).object().text("msgtype", "template_card");
        json.object("template_card").text("card_type", "news_notice");
        source(json);
        json.object("main_title").text("title", shortener.text(Field.NOTICE_TITLE, "/title", b.card.title()));
        json.optional("desc", shortener.text(Field.NOTICE_DESCRIPTION, "/description", b.card.description()));
        json.endObject().object("card_image").text("url", picture.toString());
        json.key("aspect_ratio").number(ratio(shortener)).endObject();
        lists(json, shortener);
        json.object("card_action").number("type", 1).text("url", b.card.link().toString());
        json.endObject().endObject().endObject();
        return out.toString();
    }

    private void source(JsonWriter json) {
        if (!b.source.isEmpty() || b.icon != null) {
            json.object("source").optional("icon_url", b.icon == null ? "" : b.icon.toString());
            json.optional("desc", b.source).number("desc_color", 0).endObject();
        }
    }

    private double ratio(Shortener shortener) {
        double ratio = Math.max(MIN_RATIO, Math.min(b.aspectRatio, MAX_RATIO));
        if (ratio != b.aspectRatio) {
            shortener.report(MessageCodes.ASPECT_RATIO.at("/card_image"));
        }
        return ratio;
    }

    private void lists(JsonWriter json, Shortener shortener) {
        if (!b.texts.isEmpty()) {
            json.array("vertical_content_list");
            for (Row row : shortener.items(Field.NOTICE_TEXTS, "/vertical_content_list", b.texts)) {
                json.object()
                        .text("title", shortener.text(Field.NOTICE_TEXT_TITLE, "/vertical_content_list", row.name()));
                json.optional("desc", shortener.text(Field.NOTICE_TEXT, "/vertical_content_list", row.text()));
                json.endObject();
            }
            json.endArray();
        }
        if (!b.facts.isEmpty()) {
            json.array("horizontal_content_list");
            for (Row row : shortener.items(Field.NOTICE_FACTS, "/horizontal_content_list", b.facts)) {
                json.object()
                        .text("keyname", shortener.text(Field.NOTICE_FACT_KEY, "/horizontal_content_list", row.name()));
                json.optional("value", shortener.text(Field.NOTICE_FACT_VALUE, "/horizontal_content_list", row.text()));
                json.endObject();
            }
            json.endArray();
        }
        if (!b.jumps.isEmpty()) {
            json.array("jump_list");
            for (Jump jump : shortener.items(Field.NOTICE_JUMPS, "/jump_list", b.jumps)) {
                json.object().number("type", 1).text("url", jump.address().toString());
                json.text("title", shortener.text(Field.NOTICE_JUMP_TITLE, "/jump_list", jump.title()));
                json.endObject();
            }
            json.endArray();
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || other instanceof NewsNotice that && b.all().equals(that.b.all());
    }

    @Override
    public int hashCode() {
        return b.all().hashCode();
    }

    @Override
    public String toString() {
        return "NewsNotice" + b.all();
    }

    /** Builds a {@link NewsNotice}; not safe to share between threads. */
    public static final class Builder implements Cloneable {
        private ShareCard card;
        private String source = "";
        private @Nullable WebAddress icon;
        private double aspectRatio = MAX_RATIO;
        private List<Row> texts = List.of();
        private List<Row> facts = List.of();
        private List<Jump> jumps = List.of();

        private Builder(ShareCard card) {
            this.card = card;
        }

        /** Sets the card. */
        public Builder card(ShareCard value) {
            card = value;
            return this;
        }

        /** Sets who says it, at the top; empty for nobody. */
        public Builder source(String value) {
            source = value;
            return this;
        }

        /** Sets the small picture beside the source; null for none. */
        public Builder icon(@Nullable WebAddress value) {
            icon = value;
            return this;
        }

        /** Sets the width of the card's picture divided by its height, from 1.3 to 2.25, which it is if nothing is set. */
        public Builder aspectRatio(double value) {
            aspectRatio = value;
            return this;
        }

        /** Sets rows of text, each with a title; at most 4 are shown. */
        public Builder texts(List<Row> value) {
            texts = List.copyOf(value);
            return this;
        }

        /** Sets names and values; at most 6 are shown. */
        public Builder facts(List<Row> value) {
            facts = List.copyOf(value);
            return this;
        }

        /** Sets titles and addresses of links below; at most 3 are shown. */
        public Builder jumps(List<Jump> value) {
            jumps = List.copyOf(value);
            return this;
        }

        /** Builds it; the builder can be used again. */
        public NewsNotice build() {
            return new NewsNotice(clone());
        }

        private List<@Nullable Object> all() {
            return Arrays.asList(card, source, icon, aspectRatio, texts, facts, jumps);
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
