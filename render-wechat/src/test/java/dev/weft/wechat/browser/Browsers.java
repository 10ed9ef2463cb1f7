package dev.weft.wechat.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import dev.weft.value.WebAddress;
import dev.weft.wechat.Sample;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Assumptions;

/** A browser as wide as a telephone, which is given the pictures of the sample and nothing of the network. */
final class Browsers implements AutoCloseable {
    /** How wide a telephone is, in pixels. */
    static final int WIDTH = 375;

    private static final List<String> PLACES = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "C:/Program Files/Google/Chrome/Application/chrome.exe");

    private static final AtomicBoolean SAID = new AtomicBoolean();

    private final Playwright playwright;
    private final Browser browser;

    private Browsers(Path program) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--no-first-run")));
    }

    /** Opens a browser; where there is none the tests are skipped with one line that says so, but under CI they fail. */
    @SuppressWarnings("SystemOut")
    static Browsers open() {
        for (String place : PLACES) {
            if (Files.isExecutable(Path.of(place))) {
                return new Browsers(Path.of(place));
            }
        }
        String missing =
                "NOT TESTED: official-account articles and cards in a browser. To test it install Chromium (Debian: apt-get install chromium)";
        if (System.getenv("CI") != null) {
            throw new AssertionError(missing);
        }
        if (SAID.compareAndSet(false, true)) {
            System.err.println(missing);
        }
        Assumptions.abort(missing);
        throw new AssertionError(missing);
    }

    /** Returns a new page; every picture of the publication is there, the sample's own or another in its place. */
    Page page() {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions().setViewportSize(WIDTH, 800));
        context.route("**/*", Browsers::answer);
        Page page = context.newPage();
        page.navigate("https://www.lnfz.example/blank.html");
        return page;
    }

    private static void answer(Route route) {
        WebAddress address = WebAddress.of(route.request().url());
        if (address.path().endsWith(".html")) {
            route.fulfill(new Route.FulfillOptions().setContentType("text/html").setBody("<!DOCTYPE html>"));
        } else if (address.host().equals("www.lnfz.example")) {
            route.fulfill(new Route.FulfillOptions().setContentType("image/png").setBodyBytes(picture(address)));
        } else {
            route.abort();
        }
    }

    private static byte[] picture(WebAddress address) {
        try {
            Optional<byte[]> known = Sample.pictures().fetch(address);
            return known.isPresent()
                    ? known.get()
                    : Sample.pictures()
                            .fetch(WebAddress.of("https://www.lnfz.example/images/cotton.png"))
                            .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
