package dev.weft.newsroom.publishing;

import dev.weft.model.Publication;
import dev.weft.render.Format;
import dev.weft.render.Listing;
import dev.weft.render.Renderer;
import dev.weft.render.Site;
import dev.weft.value.WebAddress;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the hubs of the publication that feeds have changed.
 *
 * @see <a href="https://pubsubhubbub.github.io/PubSubHubbub/pubsubhubbub-core-0.4.html#rfc.section.7">Publishing</a>
 */
final class HubPings {
    private static final Logger LOG = LoggerFactory.getLogger(HubPings.class);
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final int TRIES = 3;

    private HubPings() {}

    /** Tells of the feeds of home and of a section and those above it; returns how many hubs took it. */
    static int tell(Site site, String section) throws InterruptedException {
        Publication publication = site.publication();
        if (publication.feeds().hubs().isEmpty()) {
            return 0;
        }
        StringJoiner form = new StringJoiner("&").add("hub.mode=publish");
        for (String feed : feeds(site, section)) {
            form.add("hub.url=" + URLEncoder.encode(feed, StandardCharsets.UTF_8));
        }
        HttpClient client = HttpClient.newBuilder().connectTimeout(LIMIT).build();
        int taken = 0;
        for (WebAddress hub : publication.feeds().hubs()) {
            taken += tell(client, hub, form.toString()) ? 1 : 0;
        }
        return taken;
    }

    private static Set<String> feeds(Site site, String section) {
        Set<String> feeds = new LinkedHashSet<>();
        add(site, Listing.home(List.of(), Instant.EPOCH), feeds);
        for (String path = section; !path.isEmpty(); path = path.substring(0, Math.max(0, path.lastIndexOf('/')))) {
            add(site, Listing.section(path, List.of(), Instant.EPOCH), feeds);
        }
        return feeds;
    }

    private static void add(Site site, Listing listing, Set<String> feeds) {
        for (Renderer<?> renderer : site.renderers()) {
            Format<?> format = renderer.format();
            if (format.subject() == Listing.class && format.relation() == Format.Relation.ALTERNATE) {
                @SuppressWarnings("unchecked") // its subject was just looked at
                Format<Listing> feed = (Format<Listing>) format;
                feeds.add(site.address(site.path(feed, listing)).toString());
            }
        }
    }

    private static boolean tell(HttpClient client, WebAddress hub, String form) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(hub.toString()))
                .timeout(LIMIT)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        for (int i = 0; i < TRIES; i++) {
            try {
                int status = client.send(request, HttpResponse.BodyHandlers.discarding())
                        .statusCode();
                if (status < 300) {
                    return true;
                }
                LOG.warn("the hub {} answered {}", hub, status);
                if (status < 500 && status != 429) {
                    return false;
                }
            } catch (IOException e) {
                LOG.warn("the hub {} cannot be told: {}", hub, e.toString());
            }
            Thread.sleep(1_000L << i);
        }
        return false;
    }
}
