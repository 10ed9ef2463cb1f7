package dev.weft.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.weft.testing.Browsers;
import dev.weft.value.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every kind of page, of good content and of hostile, in light on a wide screen and in dark on a phone: what axe finds, what
 * the console says, what is asked of others, and what does not fit.
 */
@Tag("browser")
class AccessTest {
    private static final String SAMPLE = "https://www.lnfz.example/";
    private static final String HOSTILE = "https://evil.example/a/";
    /** The script that finds what is wrong, to be there in every page. */
    static final String AXE = axe();

    static final String ALL = "['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']";

    /** What depends on colours and on the width; nothing else differs between two looks of one page. */
    private static final String OF_THE_LOOK = "['color-contrast', 'link-in-text-block', 'target-size']";

    /** Names each rule that is violated, and the first place; no more is brought over from the browser. */
    private static final String RUN = """
            axe.run({
              runOnly: RULES,
              resultTypes: ["violations"],
              preload: false
            }).then(found => found.violations.map(v => `${v.id} ${v.help} ${v.nodes[0].html}`))
            """;

    private static final int NARROWEST = 320;

    private final Browser browser = Browsers.shared("pages in a browser: layout, access, print, search");
    private final List<String> faults = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({"press,zh-CN", "press,en", "association,zh-CN", "association,en"})
    void noPageHasAFaultOfAccessOrScrollsSideways(String theme, String tag) {
        Language language = Language.of(tag);
        Map<String, byte[]> sample = PageSets.sample(Theme.builtIn(theme), language);
        Map<String, byte[]> hostile = PageSets.hostile(Theme.builtIn(theme), language);
        visit(ColorScheme.LIGHT, 1280, SAMPLE, sample);
        visit(ColorScheme.LIGHT, 1280, HOSTILE, hostile);
        visit(ColorScheme.DARK, 390, SAMPLE, sample);
        visit(ColorScheme.DARK, 390, HOSTILE, hostile);
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"press", "association"})
    void norHasAnyPageOfAnEdition(String theme) {
        Map<String, byte[]> sample = EditionsSample.documents(theme);
        Map<String, byte[]> hostile = EditionsSample.hostileDocuments(theme);
        visit(ColorScheme.LIGHT, 1280, SAMPLE, sample);
        visit(ColorScheme.LIGHT, 1280, HOSTILE, hostile);
        visit(ColorScheme.DARK, 390, SAMPLE, sample);
        visit(ColorScheme.DARK, 390, HOSTILE, hostile);
        assertThat(faults).isEmpty();
    }

    private static String axe() {
        try (InputStream in = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void visit(ColorScheme scheme, int width, String base, Map<String, byte[]> documents) {
        Browser.NewContextOptions options =
                new Browser.NewContextOptions().setColorScheme(scheme).setViewportSize(width, 900);
        try (BrowserContext context = browser.newContext(options)) {
            ServedSite site = new ServedSite(context, base, documents);
            context.addInitScript(AXE);
            Page page = context.newPage();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    faults.add(page.url() + " console: " + message.text());
                }
            });
            page.onPageError(error -> faults.add(page.url() + " script: " + error));
            int pages = 0;
            for (String path : documents.keySet()) {
                if (PageSets.isOneOfItsKind(path) && !PageSets.isRedirect(path)) {
                    page.navigate(base + path);
                    if (scheme == ColorScheme.LIGHT) {
                        check(page, ALL, "light " + path);
                        Object squeezed = page.evaluate(SQUEEZED);
                        if (!squeezed.toString().isEmpty()) {
                            faults.add(path + " has texts in a column of letters: " + squeezed);
                        }
                    } else {
                        check(page, OF_THE_LOOK, "dark " + path);
                        measure(page, path);
                    }
                    pages++;
                }
            }
            assertThat(pages).isGreaterThan(documents.size() < 9 ? 0 : 9);
            site.strangers().forEach(address -> faults.add("asked of a stranger: " + address));
        }
    }

    private void check(Page page, String rules, String what) {
        violations(page, rules).forEach(violation -> faults.add(what + ": " + violation));
    }

    /** Returns what is wrong with a page that has the script. */
    @SuppressWarnings("unchecked")
    static List<String> violations(Page page, String rules) {
        return (List<String>) page.evaluate(RUN.replace("RULES", rules));
    }

    private void measure(Page page, String path) {
        page.setViewportSize(NARROWEST, 800);
        int width = ((Number) page.evaluate("document.scrollingElement.scrollWidth")).intValue();
        if (width > NARROWEST) {
            faults.add(path + " is " + width + " wide: " + page.evaluate(WIDE));
        }
        page.setViewportSize(390, 900);
    }

    /** Names texts that have no room beside others, and run down the page. */
    private static final String SQUEEZED =
            "[...document.querySelectorAll('body :is(p, li, h1, h2, dd, span, a)')].filter(e => e.clientWidth > 0"
                    + " && e.clientWidth < 60 && e.clientHeight > 600).map(e => e.tagName + '.' + e.className).join()";

    /** Names what reaches beyond the edge. */
    private static final String WIDE =
            "[...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > 321"
                    + " && !e.closest('.wide,pre,.menu')).slice(0, 5).map(e => e.tagName + '.' + e.className)";

    @Test
    void axeFindsWhatIsWrong() {
        String page = "<!DOCTYPE html><html lang=\"en\"><title>t</title><main><h1>t</h1>"
                + "<p style=\"color:#999;background:#fff\">pale</p><img src=\"x.png\"></main></html>";
        visit(ColorScheme.LIGHT, 1280, SAMPLE, Map.of("bad.html", page.getBytes(StandardCharsets.UTF_8)));
        assertThat(faults).anyMatch(f -> f.contains("color-contrast")).anyMatch(f -> f.contains("image-alt"));
    }
}
