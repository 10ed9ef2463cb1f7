package dev.weft.wechat.message;

import dev.weft.markup.JsonWriter;
import dev.weft.markup.Utf8Writer;
import dev.weft.value.WebAddress;
import dev.weft.wechat.share.ShareCard;

/**
 * What a mini program returns when one of its pages is shared, from {@code onShareAppMessage} and {@code onShareTimeline}.
 *
 * @param card its title and picture are shown; the picture for a chat best 5 : 4, for Moments 1 : 1
 * @param path the page, with a leading slash, without its query
 * @param query what follows the question mark, or empty
 */
public record MiniProgramShare(ShareCard card, String path, String query) {
    /** Refuses a path or query that is none. */
    public MiniProgramShare {
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

    /** Returns the object that {@code onShareAppMessage} returns, as JSON. */
    public String chatJson() {
        Utf8Writer out = new Utf8Writer(512);
        JsonWriter json = JsonWriter.onto(out).object().text("title", card.title());
        json.text("path", query.isEmpty() ? path : path + "?" + query);
        return end(json, out);
    }

    /** Returns the object that {@code onShareTimeline} returns, as JSON. */
    public String timelineJson() {
        Utf8Writer out = new Utf8Writer(512);
        JsonWriter json =
                JsonWriter.onto(out).object().text("title", card.title()).text("query", query);
        return end(json, out);
    }

    private String end(JsonWriter json, Utf8Writer out) {
        json.optional("imageUrl", card.picture().map(WebAddress::toString).orElse(""))
                .endObject();
        return out.toString();
    }
}
