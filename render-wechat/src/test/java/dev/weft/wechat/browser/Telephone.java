package dev.weft.wechat.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import dev.weft.testing.Browsers;
import dev.weft.value.WebAddress;
import dev.weft.wechat.Sample;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** A browser as wide as a telephone, which is given the pictures of the sample and nothing of the network. */
final class Telephone {
    /** How wide a telephone is, in pixels. */
    static final int WIDTH = 375;

    private Telephone() {}

    /** Returns a new page; every picture of the publication is there, the sample's own or another in its place. */
    static Page page() {
        BrowserContext context = Browsers.shared("official-account articles and cards in a browser")
                .newContext(new Browser.NewContextOptions().setViewportSize(WIDTH, 800));
        context.route("**/*", Telephone::answer);
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
}
