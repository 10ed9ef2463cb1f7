package dev.weft.wechat.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitUntilState;
import dev.weft.value.WebAddress;
import dev.weft.wechat.share.CardPicture;
import dev.weft.wechat.share.JsSdk;
import dev.weft.wechat.share.ShareCard;
import dev.weft.wechat.share.Signature;
import dev.weft.wechat.share.Ticket;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Share cards in a browser: their picture, and the script that hands them to WeChat. */
@Tag("browser")
class CardInBrowserTest {
    private static final WebAddress LINK = WebAddress.of("https://www.lnfz.example/articles/a.html?x=1&y='\"<");
    private static final WebAddress PICTURE = WebAddress.of("https://www.lnfz.example/images/cotton.png?\"'<");

    private static final List<String> TEXTS = List.of(
            "全国纺织产业集群工作会议在杭州萧山召开，复查结果揭晓，试点地区增至197个",
            "短",
            "Gesamtproduktionsmengenverzeichnisgesamtproduktionsmengenverzeichnis",
            "WWWWWWWWWWWWWWWWWWWW WWWWWWWWWWWWWWWWWWWW mmmmmmmmmmmm",
            "👩‍👩‍👧‍👦👍🏽🇨🇳𠮷𠮷𠮷 e\u0301e\u0301 葛󠄀 " + "👍".repeat(40),
            "؟مرحبا بالعالم مرحبا بالعالم مرحبا بالعالم",
            "");

    private static final List<String> HOSTILE = List.of(
            "</script><script>harm()</script>",
            "<img src=x onerror=harm()>",
            "<!--<script>harm()//",
            "<![CDATA[</svg><svg onload=harm()>]]>",
            "\"});harm();({\"a\":\"",
            "\\\"});harm();//",
            "');harm();//",
            "`;harm();`${harm()}",
            "\u2028harm()\u2029harm()",
            "\r\n;harm()\n",
            "\\u0022});harm()//\\",
            "&quot;});harm()//&lt;/script&gt;",
            "javascript:harm()",
            "__proto__",
            "\u202Eharm()\u0000\uD800",
            "{{constructor.constructor('harm()')()}}");

    /** Stands for the SDK: writes down what is called, and what was to be loaded. */
    private static final String STUB = """
            window.harm = () => { window.harmed = true; };
            window.said = [];
            window.asked = '';
            window.wx = new Proxy({}, {get: (any, name) => name === 'ready' ? f => f()
              : (...values) => said.push([name, ...values])});
            document.head.appendChild = script => { asked = script.src; script.onload(); };
            """;

    private static void show(Page page, String body) {
        page.setContent(
                "<!DOCTYPE html><html><head><meta charset=\"utf-8\"></head><body>" + body + "</body></html>",
                new Page.SetContentOptions().setWaitUntil(WaitUntilState.LOAD));
    }

    @Test
    void theSvgShowsEveryTextInsideItsCard() {
        Page page = Telephone.page();
        for (String text : TEXTS) {
            for (WebAddress picture : new WebAddress[] {PICTURE, null}) {
                ShareCard card = ShareCard.builder(text, LINK)
                        .description(text)
                        .picture(picture)
                        .build();
                for (boolean dark : new boolean[] {false, true}) {
                    show(page, new CardPicture(card, text, dark).svg());
                    assertThat(page.evaluate("""
                            () => {
                              const card = document.querySelector('rect').getBBox();
                              const image = document.querySelector('image')?.getBBox();
                              return [...document.querySelectorAll('text')].filter(e => {
                                const b = e.getBBox();
                                const beside = image && b.y + b.height > image.y && b.y < image.y + image.height;
                                return b.x < 12 || b.x + b.width > (beside ? image.x : card.width - 12) + 0.5
                                  || b.y < 0 || b.y + b.height > card.height;
                              }).map(e => e.textContent + ' ' + JSON.stringify(e.getBBox().width)).join();
                            }""")).as(text).isEqualTo("");
                }
            }
        }
    }

    @Test
    void theHtmlShowsEveryTextInsideItsCard() {
        Page page = Telephone.page();
        for (String text : TEXTS) {
            ShareCard card = ShareCard.builder(text, LINK)
                    .description(text)
                    .picture(PICTURE)
                    .build();
            show(page, new CardPicture(card, text, false).html());
            assertThat(page.evaluate("""
                    () => {
                      const card = document.body.firstElementChild.getBoundingClientRect();
                      return [...document.body.firstElementChild.querySelectorAll('*')].filter(e => {
                        const b = e.getBoundingClientRect();
                        return b.left < card.left || b.right > card.right || b.bottom > card.bottom + 0.5;
                      }).map(e => e.outerHTML).join() + (document.scrollingElement.scrollWidth > innerWidth ? 'scrolls' : '')
                        + (document.images[0].naturalWidth > 0 ? '' : 'no picture');
                    }""")).as(text).isEqualTo("");
        }
    }

    @Test
    void hostileTextInThePictureOfACardExecutesNothing() {
        Page page = Telephone.page();
        for (String text : HOSTILE) {
            for (boolean dark : new boolean[] {false, true}) {
                CardPicture picture = new CardPicture(
                        ShareCard.builder(text, LINK)
                                .description(text)
                                .picture(PICTURE)
                                .build(),
                        text,
                        dark);
                page.navigate("https://www.lnfz.example/blank.html");
                page.evaluate("void (window.harm = () => { window.harmed = true; })");
                page.evaluate("html => { document.body.innerHTML = html; }", picture.html() + picture.svg());
                assertThat(page.evaluate("[window.harmed, document.querySelectorAll('script').length,"
                                + "[...document.querySelectorAll('*')].filter(e => [...e.attributes].some("
                                + "a => a.name.startsWith('on'))).length].join()"))
                        .as(text)
                        .isEqualTo(",0,0");
            }
        }
    }

    @Test
    void hostileTextInTheSnippetExecutesNothingAndArrivesWhole() {
        Page page = Telephone.page();
        Signature signature = Signature.of(Ticket.of("t"), "n1", 1414587457, "https://www.lnfz.example/");
        for (String text : HOSTILE) {
            ShareCard card = ShareCard.builder(text, LINK)
                    .description(text)
                    .picture(PICTURE)
                    .build();
            String snippet = new JsSdk(text, false, true).snippet(signature, card, text);
            page.navigate("https://www.lnfz.example/blank.html");
            show(page, "<script>" + STUB + "</script>" + snippet);
            assertThat(page.evaluate("[window.harmed, document.scripts.length, asked, said.length].join()"))
                    .as(text)
                    .isEqualTo(",2,https://res.wx.qq.com/open/js/jweixin-1.6.0.js,8");
            Map<?, ?> config = (Map<?, ?>) page.evaluate("said[0][1]");
            assertThat(config.get("signature")).isEqualTo(signature.value());
            Map<?, ?> share = (Map<?, ?>) page.evaluate("said[1][1]");
            assertThat(share.get("title")).isEqualTo(card.title());
            assertThat(share.get("desc")).isEqualTo(card.description());
            assertThat(share.get("link")).isEqualTo(LINK.toString());
            assertThat(share.get("imgUrl")).isEqualTo(PICTURE.toString());
        }
    }
}
