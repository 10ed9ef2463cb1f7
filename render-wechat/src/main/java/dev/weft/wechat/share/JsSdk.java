package dev.weft.wechat.share;

import dev.weft.markup.JsonWriter;
import dev.weft.markup.Utf8Writer;
import java.util.List;

/**
 * What a page says to the JS-SDK: who it is, and what its card shows. All of it is safe in a script element, whatever
 * the card holds.
 *
 * @param appId of the official account
 * @param debug whether the SDK shows every answer in an alert
 * @param withOlderCalls whether the calls of before 2018 are made as well, for clients that know no others
 * @see <a href="https://developers.weixin.qq.com/doc/offiaccount/OA_Web_Apps/JS-SDK.html">JS-SDK (checked 2026-11-23)</a>
 */
public record JsSdk(String appId, boolean debug, boolean withOlderCalls) {
    private static final List<String> CALLS = List.of("updateAppMessageShareData", "updateTimelineShareData");
    private static final List<String> OLDER = List.of(
            "onMenuShareTimeline", "onMenuShareAppMessage", "onMenuShareQQ", "onMenuShareWeibo", "onMenuShareQZone");

    /** Loads the SDK from the first of two hosts that answers, then calls {@code f}. */
    private static final String LOADER = "(function(f){var h=[\"https://res.wx.qq.com\",\"https://res2.wx.qq.com\"];"
            + "(function l(i){var s=document.createElement(\"script\");s.src=h[i]+\"/open/js/jweixin-1.6.0.js\";"
            + "s.onload=f;s.onerror=function(){if(h[i+1])l(i+1)};document.head.appendChild(s)})(0)})";

    /** Returns the usual settings for an account. */
    public static JsSdk of(String appId) {
        return new JsSdk(appId, false, false);
    }

    /** Returns the names of the calls that the page makes. */
    public List<String> calls() {
        return withOlderCalls
                ? List.of(
                        CALLS.get(0),
                        CALLS.get(1),
                        OLDER.get(0),
                        OLDER.get(1),
                        OLDER.get(2),
                        OLDER.get(3),
                        OLDER.get(4))
                : CALLS;
    }

    /** Returns the argument of {@code wx.config} as a JSON object. */
    public String config(Signature signature) {
        Utf8Writer out = new Utf8Writer(512);
        writeConfig(out, signature);
        return out.toString();
    }

    private void writeConfig(Utf8Writer out, Signature signature) {
        JsonWriter json = JsonWriter.inScript(out).object();
        json.flag("debug", debug).text("appId", appId).number("timestamp", signature.timestamp());
        json.text("nonceStr", signature.nonce())
                .text("signature", signature.value())
                .array("jsApiList");
        calls().forEach(json::text);
        json.endArray().endObject();
    }

    /** Returns the calls that set a card, as statements of JavaScript to run when the SDK is ready. */
    public String shareCalls(ShareCard card) {
        Utf8Writer out = new Utf8Writer(1024);
        writeCalls(out, card);
        return out.toString();
    }

    private void writeCalls(Utf8Writer out, ShareCard card) {
        for (String call : calls()) {
            boolean timeline = call.contains("Timeline");
            out.raw("wx.").raw(call).raw("(");
            JsonWriter json = JsonWriter.inScript(out).object();
            (timeline ? card.writeForTimeline(json) : card.write(json)).endObject();
            out.raw(");");
        }
    }

    /** Returns a script element for a page: loads the SDK, configures it, and sets the card when it is ready. */
    public String snippet(Signature signature, ShareCard card) {
        return snippet(signature, card, "");
    }

    /**
     * Returns the script element with a nonce of the page's content security policy.
     *
     * @param cspNonce the nonce, or empty
     */
    public String snippet(Signature signature, ShareCard card, String cspNonce) {
        Utf8Writer out = new Utf8Writer(2048);
        out.raw("<script");
        if (!cspNonce.isEmpty()) {
            out.raw(" nonce=\"").attribute(cspNonce).raw("\"");
        }
        out.raw(">").raw(LOADER).raw("(function(){wx.config(");
        writeConfig(out, signature);
        out.raw(");wx.ready(function(){");
        writeCalls(out, card);
        out.raw("})});</script>");
        return out.toString();
    }
}
