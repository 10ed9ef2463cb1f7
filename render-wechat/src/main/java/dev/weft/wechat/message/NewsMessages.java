package dev.weft.wechat.message;

import dev.weft.finding.Finding;
import dev.weft.markup.JsonWriter;
import dev.weft.markup.Utf8Writer;
import dev.weft.value.Characters;
import dev.weft.wechat.limit.Field;
import dev.weft.wechat.limit.LimitProfile;
import dev.weft.wechat.limit.Shortener;
import dev.weft.wechat.share.ShareCard;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Messages that show cards: replies, customer service, WeCom robots. A message takes at least one card; those beyond a
 * limit are left out and reported.
 */
public final class NewsMessages {
    private final LimitProfile limits;

    private NewsMessages(LimitProfile limits) {
        this.limits = limits;
    }

    /** Returns a writer of messages within limits. */
    public static NewsMessages of(LimitProfile limits) {
        return new NewsMessages(limits);
    }

    private List<ShareCard> within(Field field, List<ShareCard> cards, Consumer<Finding> findings) {
        if (cards.isEmpty()) {
            throw new IllegalArgumentException("cards is empty, expected at least one");
        }
        return new Shortener(limits, "", findings).items(field, "", cards);
    }

    /**
     * Returns the XML that answers a message at once.
     *
     * @param toUser the reader's open id
     * @param fromUser the account's own id
     * @param created when the reply is made; WeChat takes whole seconds
     */
    public String passiveReply(
            String toUser, String fromUser, Instant created, List<ShareCard> cards, Consumer<Finding> findings) {
        List<ShareCard> kept = within(Field.REPLY_ARTICLES, cards, findings);
        Utf8Writer out = new Utf8Writer(2048);
        element(out.raw("<xml>"), "ToUserName", toUser);
        element(out, "FromUserName", fromUser);
        out.raw("<CreateTime>").number(created.getEpochSecond()).raw("</CreateTime>");
        element(out, "MsgType", "news");
        out.raw("<ArticleCount>").number(kept.size()).raw("</ArticleCount><Articles>");
        for (ShareCard card : kept) {
            element(out.raw("<item>"), "Title", card.title());
            element(out, "Description", card.description());
            element(out, "PicUrl", picture(card));
            element(out, "Url", card.link().toString());
            out.raw("</item>");
        }
        return out.raw("</Articles></xml>").toString();
    }

    /** Writes an element with its text in CDATA, which a text cannot end. */
    private static void element(Utf8Writer out, String name, String text) {
        String clean = Characters.clean(text).replace("]]>", "]]]]><![CDATA[>");
        out.raw("<")
                .raw(name)
                .raw("><![CDATA[")
                .raw(clean)
                .raw("]]></")
                .raw(name)
                .raw(">");
    }

    private static String picture(ShareCard card) {
        return card.picture().map(Object::toString).orElse("");
    }

    /** Returns the JSON of a customer-service message to a reader. */
    public String customerService(String toUser, List<ShareCard> cards, Consumer<Finding> findings) {
        Utf8Writer out = new Utf8Writer(1024);
        JsonWriter json = JsonWriter.onto(out).object().text("touser", toUser).text("msgtype", "news");
        articles(json, within(Field.SERVICE_ARTICLES, cards, findings), null);
        return out.toString();
    }

    /** Returns the JSON of a robot's message to a WeCom group. */
    public String robotNews(List<ShareCard> cards, Consumer<Finding> findings) {
        Utf8Writer out = new Utf8Writer(1024);
        JsonWriter json = JsonWriter.onto(out).object().text("msgtype", "news");
        articles(json, within(Field.ROBOT_ARTICLES, cards, findings), new Shortener(limits, "", findings));
        return out.toString();
    }

    private static void articles(JsonWriter json, List<ShareCard> cards, @Nullable Shortener robot) {
        json.object("news").array("articles");
        for (int i = 0; i < cards.size(); i++) {
            ShareCard card = cards.get(i);
            String title = card.title();
            String description = card.description();
            if (robot != null) {
                title = robot.text(Field.ROBOT_TITLE, "/articles/" + i + "/title", title);
                description = robot.text(Field.ROBOT_DESCRIPTION, "/articles/" + i + "/description", description);
            }
            json.object().text("title", title).optional("description", description);
            json.text("url", card.link().toString())
                    .optional("picurl", picture(card))
                    .endObject();
        }
        json.endArray().endObject().endObject();
    }
}
