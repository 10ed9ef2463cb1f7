package dev.weft.wechat.share;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.value.WebAddress;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class JsSdkTest {
    private static final Signature SIGNATURE = Signature.of(Ticket.of("t"), "n1", 1414587457, "https://a.example/");
    private static final ShareCard CARD = ShareCard.builder("题", WebAddress.of("https://a.example/x#f"))
            .description("述")
            .picture(WebAddress.of("https://a.example/p.png"))
            .build();

    @Test
    void theConfigurationHasTheKeysOfTheSdk() {
        assertThat(JsSdk.of("wx1").config(SIGNATURE))
                .isEqualTo(
                        "{\"debug\":false,\"appId\":\"wx1\",\"timestamp\":1414587457,\"nonceStr\":\"n1\",\"signature\":\""
                                + SIGNATURE.value()
                                + "\",\"jsApiList\":[\"updateAppMessageShareData\",\"updateTimelineShareData\"]}");
    }

    @Test
    void friendsSeeADescriptionAndMomentsDoNot() {
        assertThat(JsSdk.of("wx1").shareCalls(CARD))
                .isEqualTo("wx.updateAppMessageShareData({\"title\":\"题\",\"desc\":\"述\","
                        + "\"link\":\"https://a.example/x\",\"imgUrl\":\"https://a.example/p.png\"});"
                        + "wx.updateTimelineShareData({\"title\":\"题\","
                        + "\"link\":\"https://a.example/x\",\"imgUrl\":\"https://a.example/p.png\"});");
    }

    @Test
    void theOlderCallsAreByChoice() {
        JsSdk older = new JsSdk("wx1", true, true);
        assertThat(older.shareCalls(CARD)).contains("wx.onMenuShareTimeline(").contains("wx.onMenuShareQZone(");
        assertThat(older.config(SIGNATURE)).contains("\"debug\":true").contains("onMenuShareAppMessage");
    }

    @Test
    void nothingInACardEndsTheScript() {
        List<String> hostile = List.of(
                "</script><script>alert(1)</script>",
                "<!--<script>",
                "\"});alert(1);({\"",
                "\\\"});alert(1)//",
                "\u2028alert(1)\u2029",
                "]]>",
                "'+alert(1)+'",
                "\u202E\u0000\uD800");
        for (String text : hostile) {
            ShareCard card =
                    ShareCard.builder(text, CARD.link()).description(text).build();
            String snippet = JsSdk.of(text).snippet(SIGNATURE, card, text);
            Document page = Jsoup.parse("<head>" + snippet + "</head><body>");
            assertThat(page.select("script")).as(text).hasSize(1);
            String script = page.select("script").first().data();
            assertThat(script).doesNotContain("<").doesNotContain(">").doesNotContain("\u2028");
            assertThat(strings(script)).as(script).doesNotContain("alert");
        }
    }

    /** Returns a script with its double-quoted strings taken out. */
    private static String strings(String script) {
        StringBuilder out = new StringBuilder();
        boolean in = false;
        for (int i = 0; i < script.length(); i++) {
            char c = script.charAt(i);
            if (in && c == '\\') {
                i++;
            } else if (c == '"') {
                in = !in;
            } else if (!in) {
                out.append(c);
            }
        }
        assertThat(in).isFalse();
        return out.toString();
    }

    @Test
    void aPictureOfTheCardEscapesWhatItShows() {
        ShareCard card = ShareCard.builder("<b>\"题\"&", CARD.link())
                .description("</svg></div><script>")
                .picture(CARD.picture().orElseThrow())
                .build();
        for (boolean dark : new boolean[] {false, true}) {
            CardPicture picture = new CardPicture(card, "<i>", dark);
            assertThat(Jsoup.parse(picture.html()).select("b,script,i")).isEmpty();
            assertThat(Jsoup.parse(picture.svg()).select("b,script,i")).isEmpty();
            assertThat(picture.html()).contains("&lt;b&gt;\"题\"&amp;");
        }
    }
}
