package dev.weft.wechat.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitUntilState;
import dev.weft.markup.Utf8Writer;
import dev.weft.model.Article;
import dev.weft.wechat.Sample;
import dev.weft.wechat.account.AccountArticles;
import dev.weft.wechat.account.AccountTheme;
import dev.weft.wechat.limit.LimitProfile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Official-account articles as a telephone shows them. */
@Tag("browser")
class AccountInBrowserTest {
    /** What the page of an article on mp.weixin.qq.com says of everything in its text. */
    private static final String WECHAT = "*{margin:0;padding:0}h1,h2,h3,h4,h5,h6{font-weight:400;font-size:16px}"
            + "a{color:#576b95;text-decoration:none}ul,ol{padding-left:2.2em}table{border-collapse:collapse}"
            + "#content{overflow:hidden;color:#191919;font-size:17px;text-align:justify;word-wrap:break-word}"
            + "#content *{max-width:100%!important;box-sizing:border-box!important;word-wrap:break-word!important}"
            + "#content p{clear:both;min-height:1em}";

    /** Names what reaches beyond the screen or out of its parent, where that does not scroll. */
    private static final String OUTSIDE = """
            () => {
              const content = document.querySelector('#content');
              const edge = content.getBoundingClientRect().right + 0.5;
              const wide = [...content.querySelectorAll('*')].filter(e => e.getBoundingClientRect().right > edge
                && ![...function*(p) { while (p) { yield p; p = p.parentElement; } }(e)]
                  .some(p => p !== content && p.style.overflowX === 'auto'));
              return [document.scrollingElement.scrollWidth > innerWidth ? 'scrolls' : '',
                ...wide.map(e => e.outerHTML.slice(0, 80))].join('');
            }""";

    /**
     * Names every text whose colour and ground are too much alike, and what the contrast is: below 4.5 : 1, in the dark
     * below 3 : 1 for what stands out in a colour of its own, which WeChat brightens no further.
     */
    private static final String FAINT = """
            (dark) => {
              const channel = c => { c /= 255; return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4; };
              const parse = t => t.match(/[\\d.]+/g).map(Number);
              const light = c => 0.2126 * channel(c[0]) + 0.7152 * channel(c[1]) + 0.0722 * channel(c[2]);
              const ground = e => {
                for (; e; e = e.parentElement) {
                  const c = parse(getComputedStyle(e).backgroundColor);
                  if (c.length < 4 || c[3] > 0) return c;
                }
              };
              const faint = [];
              for (const e of document.querySelectorAll('#content *')) {
                if (![...e.childNodes].some(n => n.nodeType === 3 && n.data.trim())) continue;
                const [a, b] = [light(parse(getComputedStyle(e).color)), light(ground(e))];
                const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
                const least = dark && !/^(P|SECTION|TD|TH)$/.test(e.tagName) ? 3 : 4.5;
                if (contrast < least) faint.push(contrast.toFixed(2) + ' ' + e.outerHTML.slice(0, 160));
              }
              return faint.join(String.fromCharCode(10));
            }""";

    /** Returns what is seen of each element that has text of its own: what the page around it must not change. */
    private static final String LOOK = """
            () => [...document.querySelectorAll('#content *')].filter(
                e => [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim())).map(e => {
              const s = getComputedStyle(e);
              return [e.outerHTML.slice(0, 60), s.color, s.backgroundColor, s.fontSize, s.fontWeight, s.lineHeight, s.marginTop,
                s.marginBottom, s.paddingTop, s.paddingLeft, s.borderLeft, s.borderBottom, s.textDecorationLine,
                s.textIndent, s.fontStyle].join(' ');
            })""";

    static List<AccountTheme> themes() {
        return AccountTheme.builtIn();
    }

    static String content(AccountTheme theme, Article article) {
        Utf8Writer out = new Utf8Writer();
        AccountArticles.of(theme, LimitProfile.OFFICIAL).write(article, Sample.site(), out, finding -> {});
        return out.toString();
    }

    static void show(Page page, String content, boolean dark, String css) {
        page.setContent(
                "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><style>" + css
                        + "</style></head><body style=\"margin:0;"
                        + "padding:16px;background:" + (dark ? "#191919;color:#a3a3a3" : "#fff;color:#191919")
                        + "\"><section id=\"content\">" + content + "</section></body></html>",
                new Page.SetContentOptions().setWaitUntil(WaitUntilState.LOAD));
        page.evaluate("Promise.all([...document.images].map(image => image.decode().catch(() => 0)))");
        if (dark) {
            page.evaluate("root => (" + resource("dark-mode.js") + ")(document.querySelector('#content'))");
        }
    }

    private static String resource(String name) {
        try (InputStream in = AccountInBrowserTest.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static BufferedImage picture(Page page) {
        byte[] now = page.screenshot(new Page.ScreenshotOptions().setFullPage(true));
        try {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(now));
            assertThat(image.getWidth()).isEqualTo(Telephone.WIDTH);
            return image;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Shows both, again if need be: what a browser draws for the first time may lack the last touch. */
    private static List<String> differences(Page page, String one, String other, boolean dark) {
        List<String> differences = List.of();
        for (int round = 0; round < 4; round++) {
            show(page, one, dark, "");
            BufferedImage before = picture(page);
            show(page, other, dark, "");
            differences = differences(picture(page), before);
            if (differences.isEmpty()) {
                break;
            }
        }
        return differences;
    }

    /** Returns where the first pixels are that two pictures do not share. */
    private static List<String> differences(BufferedImage one, BufferedImage other) {
        List<String> all = new ArrayList<>();
        if (one.getHeight() != other.getHeight()) {
            all.add(one.getHeight() + " high, not " + other.getHeight());
        }
        for (int y = 0; y < Math.min(one.getHeight(), other.getHeight()) && all.size() < 20; y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                if (one.getRGB(x, y) != other.getRGB(x, y)) {
                    all.add(x + "," + y);
                    break;
                }
            }
        }
        return all;
    }

    @ParameterizedTest
    @MethodSource("themes")
    void aPastedCopyLooksTheSameInEveryPixel(AccountTheme theme) {
        Page page = Telephone.page();
        for (Article article : RichArticles.all()) {
            String original = content(theme, article);
            String copy = PastedCopy.of(original);
            for (boolean dark : new boolean[] {false, true}) {
                assertThat(differences(page, original, copy, dark))
                        .as("%s, dark: %s", article.id(), dark)
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("themes")
    void nothingReachesBeyondTheScreen(AccountTheme theme) {
        Page page = Telephone.page();
        for (Article article : RichArticles.all()) {
            for (String css : List.of("", WECHAT)) {
                show(page, content(theme, article), false, css);
                assertThat(page.evaluate(OUTSIDE)).as(article.id().value()).isEqualTo("");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("themes")
    void everyTextCanBeReadInLightAndInDark(AccountTheme theme) {
        Page page = Telephone.page();
        for (Article article : RichArticles.all()) {
            for (boolean dark : new boolean[] {false, true}) {
                show(page, content(theme, article), dark, "");
                assertThat(page.evaluate(FAINT, dark))
                        .as("%s, dark: %s", article.id(), dark)
                        .isEqualTo("");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("themes")
    void theStylesheetOfWechatsPageChangesNothing(AccountTheme theme) {
        Page page = Telephone.page();
        for (Article article : RichArticles.all()) {
            show(page, content(theme, article), false, "");
            List<?> before = (List<?>) page.evaluate(LOOK);
            show(page, content(theme, article), false, WECHAT);
            List<Object> changed = new ArrayList<>((List<?>) page.evaluate(LOOK));
            changed.removeAll(before);
            assertThat(changed).as(article.id().value()).isEmpty();
        }
    }
}
