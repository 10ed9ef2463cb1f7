package dev.weft.html;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Route;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** Answers a browser from memory; what is asked of any other host is written down and refused. */
final class ServedSite {
    /** What every picture is, for pages say how large theirs are. */
    private static final byte[] PICTURE = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");

    private final String base;
    private final Map<String, byte[]> documents;
    private final List<String> strangers = new CopyOnWriteArrayList<>();

    ServedSite(BrowserContext context, String base, Map<String, byte[]> documents) {
        this.base = base;
        this.documents = documents;
        context.route("**/*", this::answer);
    }

    /** Returns the addresses that were asked for outside of the site. */
    List<String> strangers() {
        return strangers;
    }

    private void answer(Route route) {
        String address = route.request().url();
        if (!address.startsWith(base)) {
            strangers.add(address);
            route.abort();
            return;
        }
        String path = address.substring(base.length()).replaceAll("[?#].*", "");
        path = java.net.URLDecoder.decode(path, java.nio.charset.StandardCharsets.UTF_8);
        byte[] document = documents.get(path.isEmpty() || path.endsWith("/") ? path + "index.html" : path);
        if (document == null) {
            route.fulfill(new Route.FulfillOptions()
                    .setStatus(200)
                    .setContentType("image/png")
                    .setBodyBytes(PICTURE));
        } else {
            String type = path.endsWith(".css") ? "text/css" : path.endsWith(".xml") ? "application/xml" : "text/html";
            route.fulfill(new Route.FulfillOptions()
                    .setStatus(200)
                    .setContentType(type + "; charset=utf-8")
                    .setBodyBytes(document));
        }
    }
}
