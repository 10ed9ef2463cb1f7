package dev.weft.wechat.message;

import dev.weft.markup.Utf8Writer;
import dev.weft.value.Characters;
import dev.weft.value.WebAddress;
import dev.weft.wechat.json.JsonOut;
import dev.weft.wechat.share.ShareCard;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a mini program returns when one of its pages is shared, from {@code onShareAppMessage} and {@code onShareTimeline}.
 *
 * @param title on one line
 * @param path the page, with a leading slash, without its query
 * @param query what follows the question mark, or empty
 * @param pictureOrNull for a chat best 5 : 4, for Moments 1 : 1
 */
public record MiniProgramShare(
        String title, String path, String query, @Nullable WebAddress pictureOrNull) {
    /** Cleans the texts and refuses a path that is none. */
    public MiniProgramShare {
        title = Characters.line(title);
        if (!path.startsWith("/") || path.indexOf('?') >= 0 || !isAddressText(path)) {
            throw new IllegalArgumentException(
                    "path == \"" + path + "\", expected printable ASCII with a leading slash and no question mark");
        }
        if (query.startsWith("?") || !isAddressText(query)) {
            throw new IllegalArgumentException(
                    "query == \"" + query + "\", expected printable ASCII without a leading question mark");
        }
    }

    private static boolean isAddressText(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' || c >= 0x7F || c == '"' || c == '\\' || c == '<' || c == '>') {
                return false;
            }
        }
        return true;
    }

    /** Returns the share of a card by a page of a mini program. */
    public static MiniProgramShare of(ShareCard card, String path, String query) {
        return new MiniProgramShare(card.title(), path, query, card.pictureOrNull());
    }

    /** Returns the picture, if there is one. */
    public Optional<WebAddress> picture() {
        return Optional.ofNullable(pictureOrNull);
    }

    /** Returns the object that {@code onShareAppMessage} returns, as JSON. */
    public String chatJson() {
        Utf8Writer out = new Utf8Writer(512);
        JsonOut json = JsonOut.onto(out).object().text("title", title);
        json.text("path", query.isEmpty() ? path : path + "?" + query);
        return end(json, out);
    }

    /** Returns the object that {@code onShareTimeline} returns, as JSON. */
    public String timelineJson() {
        Utf8Writer out = new Utf8Writer(512);
        JsonOut json = JsonOut.onto(out).object().text("title", title).text("query", query);
        return end(json, out);
    }

    private String end(JsonOut json, Utf8Writer out) {
        json.optional("imageUrl", pictureOrNull == null ? "" : pictureOrNull.toString())
                .endObject();
        return out.toString();
    }
}
