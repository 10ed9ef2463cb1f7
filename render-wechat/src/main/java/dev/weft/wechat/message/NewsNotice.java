package dev.weft.wechat.message;

import dev.weft.finding.Finding;
import dev.weft.markup.Utf8Writer;
import dev.weft.value.WebAddress;
import dev.weft.wechat.json.JsonOut;
import dev.weft.wechat.limit.Field;
import dev.weft.wechat.limit.LimitProfile;
import dev.weft.wechat.limit.Shortener;
import dev.weft.wechat.share.ShareCard;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A template card of WeCom of the kind {@code news_notice}: a card with a large picture, texts, facts and links.
 *
 * @param card title, description, picture, and where a tap leads
 * @param source who says it, at the top; may be empty
 * @param iconOrNull its small picture
 * @param aspectRatio of the card's picture, 1.3 to 2.25
 * @param texts rows of text, each with a title; at most 4
 * @param facts names and values; at most 6
 * @param jumps titles and addresses of links below; at most 3
 * @see <a href="https://developer.work.weixin.qq.com/document/path/91770">WeCom robots (checked 2026-11-23)</a>
 */
public record NewsNotice(
        ShareCard card,
        String source,
        @Nullable WebAddress iconOrNull,
        double aspectRatio,
        List<Row> texts,
        List<Row> facts,
        List<Jump> jumps) {
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

    /** Copies the lists. */
    public NewsNotice {
        texts = List.copyOf(texts);
        facts = List.copyOf(facts);
        jumps = List.copyOf(jumps);
    }

    /** Returns a notice of a card from a source, with nothing else. */
    public static NewsNotice of(ShareCard card, String source) {
        return new NewsNotice(card, source, null, MAX_RATIO, List.of(), List.of(), List.of());
    }

    /** Returns the small picture, if there is one. */
    public Optional<WebAddress> icon() {
        return Optional.ofNullable(iconOrNull);
    }

    /**
     * Returns the JSON of a robot's message to a WeCom group.
     *
     * @throws IllegalArgumentException if the card has no picture, which this kind must have
     */
    public String toJson(LimitProfile limits, Consumer<Finding> findings) {
        WebAddress picture = card.picture()
                .orElseThrow(() -> new IllegalArgumentException("card has no picture, which a news_notice must have"));
        Shortener shortener = new Shortener(limits, "", findings);
        Utf8Writer out = new Utf8Writer(2048);
        JsonOut json = JsonOut.onto(out).object().text("msgtype", "template_card");
        json.object("template_card").text("card_type", "news_notice");
        source(json);
        json.object("main_title").text("title", shortener.text(Field.NOTICE_TITLE, "/title", card.title()));
        json.optional("desc", shortener.text(Field.NOTICE_DESCRIPTION, "/description", card.description()));
        json.endObject().object("card_image").text("url", picture.toString());
        json.decimal("aspect_ratio", ratio(shortener)).endObject();
        lists(json, shortener);
        json.object("card_action").number("type", 1).text("url", card.link().toString());
        json.endObject().endObject().endObject();
        return out.toString();
    }

    private void source(JsonOut json) {
        if (!source.isEmpty() || iconOrNull != null) {
            json.object("source").optional("icon_url", iconOrNull == null ? "" : iconOrNull.toString());
            json.optional("desc", source).number("desc_color", 0).endObject();
        }
    }

    private double ratio(Shortener shortener) {
        double ratio = Math.max(MIN_RATIO, Math.min(aspectRatio, MAX_RATIO));
        if (ratio != aspectRatio) {
            shortener.report(MessageCodes.ASPECT_RATIO.at("/card_image"));
        }
        return ratio;
    }

    private void lists(JsonOut json, Shortener shortener) {
        if (!texts.isEmpty()) {
            json.array("vertical_content_list");
            for (Row row : shortener.items(Field.NOTICE_TEXTS, "/vertical_content_list", texts)) {
                json.object()
                        .text("title", shortener.text(Field.NOTICE_TEXT_TITLE, "/vertical_content_list", row.name()));
                json.optional("desc", shortener.text(Field.NOTICE_TEXT, "/vertical_content_list", row.text()));
                json.endObject();
            }
            json.endArray();
        }
        if (!facts.isEmpty()) {
            json.array("horizontal_content_list");
            for (Row row : shortener.items(Field.NOTICE_FACTS, "/horizontal_content_list", facts)) {
                json.object()
                        .text("keyname", shortener.text(Field.NOTICE_FACT_KEY, "/horizontal_content_list", row.name()));
                json.optional("value", shortener.text(Field.NOTICE_FACT_VALUE, "/horizontal_content_list", row.text()));
                json.endObject();
            }
            json.endArray();
        }
        if (!jumps.isEmpty()) {
            json.array("jump_list");
            for (Jump jump : shortener.items(Field.NOTICE_JUMPS, "/jump_list", jumps)) {
                json.object().number("type", 1).text("url", jump.address().toString());
                json.text("title", shortener.text(Field.NOTICE_JUMP_TITLE, "/jump_list", jump.title()));
                json.endObject();
            }
            json.endArray();
        }
    }
}
